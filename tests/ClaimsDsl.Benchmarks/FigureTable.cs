using System;
using System.Diagnostics.CodeAnalysis;
using System.Globalization;
using System.Linq;

using ClaimsDsl.Analysis;

using DuckDB.NET.Data;

namespace ClaimsDsl.Benchmarks;

/// <summary>Figures that parties claim for some days, as commitments and as a table in DuckDB: always the same for a size.</summary>
internal sealed class FigureTable : IDisposable
{
    private const int ClaimsPerKey = 20;
    private const int Holders = 1_000;
    private const int MostDays = 30;

    // One claim in so many cannot be true beside the others.
    private const int ClaimsPerConflict = 200;

    private static readonly int FirstDay = Day.From(2024, 1, 1).Number;

    private readonly Commitment[] _commitments;
    private readonly string[] _keys;
    private readonly int[] _keyOf;
    private readonly DuckDBConnection _duck = new("DataSource=:memory:");

    public FigureTable(int claims, KeyDistribution keys)
    {
        var random = new Random(20241023);
        int keyCount = keys == KeyDistribution.One ? 1 : claims / ClaimsPerKey;
        _keys = [.. Enumerable.Range(0, keyCount).Select(i => i.ToString(CultureInfo.InvariantCulture))];
        _keyOf = [.. Enumerable.Range(0, claims).Select(i => i / ClaimsPerKey % keyCount)];
        _commitments = new Commitment[claims];
        _duck.Open();
        Execute("CREATE TABLE claims (key INTEGER, holder INTEGER, first INTEGER, last INTEGER, lower DECIMAL(18, 2), upper DECIMAL(18, 2))");
        using DuckDBAppender appender = _duck.CreateAppender("claims");
        for (int i = 0; i < claims; i++)
        {
            int first = FirstDay + random.Next(366);
            int last = first + random.Next(MostDays);
            bool isOff = i % ClaimsPerConflict == 0;
            decimal lower = isOff ? 30_000 : random.Next(9_000);
            decimal upper = isOff ? 30_000 : 10_000 + random.Next(9_000);
            int holder = i % Holders;
            _commitments[i] = new Commitment(
                null, holder.ToString(CultureInfo.InvariantCulture), 0, OrderedSet.Of(new Interval<decimal>(lower, true, upper, true)), new DaySpan(first, last), true, i);
            appender.CreateRow().AppendValue(_keyOf[i]).AppendValue(holder).AppendValue(first).AppendValue(last).AppendValue(lower).AppendValue(upper).EndRow();
        }
    }

    /// <summary>Groups the commitments by key, and finds what they contradict.</summary>
    /// <returns>The keys with contradictions.</returns>
    public int FindContradictions() =>
        Groups.Select(
            _commitments,
            c => _keys[_keyOf[c.Order]],
            (key, commitments) => Analysis.Contradictions.Find(ClusterOf(key, commitments), new SeenTogether([])).Any(c => !c.IsSelf)).Count(isContradictory => isContradictory);

    /// <summary>The keys with a pair of claims of different parties that have a day and no value in common: what states the problem in SQL.</summary>
    public int JoinWithItself() => Execute("""
        SELECT count(DISTINCT a.key) FROM claims a JOIN claims b
        ON a.key = b.key AND a.holder < b.holder AND a.first <= b.last AND b.first <= a.last AND (a.upper < b.lower OR b.upper < a.lower)
        """);

    /// <summary>The keys with a day on which the highest lower end is above the lowest upper end: what is fast in SQL, while claims are for few days.</summary>
    public int GroupByDay() => Execute("""
        SELECT count(DISTINCT key) FROM (
            SELECT key FROM (SELECT key, lower, upper, unnest(range(first, last + 1)) AS day FROM claims)
            GROUP BY key, day HAVING max(lower) > min(upper))
        """);

    /// <inheritdoc/>
    public void Dispose() => _duck.Dispose();

    private static Cluster ClusterOf(string key, Commitment[] commitments) =>
        new(key, [new Variable(key, key, AttributeTraits.OverTime, OrderedSet.All)], [], new ValueList<Commitment>(commitments));

    [SuppressMessage("Security", "CA2100", Justification = "All that is executed is written above.")]
    private int Execute(string sql)
    {
        using DuckDBCommand command = _duck.CreateCommand();
        command.CommandText = sql;
        return Convert.ToInt32(command.ExecuteScalar(), CultureInfo.InvariantCulture);
    }
}
