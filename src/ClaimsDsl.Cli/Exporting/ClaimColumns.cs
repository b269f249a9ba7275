using System;
using System.Collections.Generic;
using System.Linq;

namespace ClaimsDsl.Cli.Exporting;

/// <summary>A column of a table of claims.</summary>
/// <param name="Name">What it is called.</param>
/// <param name="Type">What its cells are, where they are not null: text, a number, a day or a truth.</param>
/// <param name="Read">The cell of a claim.</param>
internal sealed record ClaimColumn(string Name, Type Type, Func<ClaimRecord, object?> Read);

/// <summary>Claims as a table, a row each: what CSV and Parquet have.</summary>
internal static class ClaimColumns
{
    /// <summary>The columns. Names are joined by "; ", and quotations by " … ".</summary>
    public static IReadOnlyList<ClaimColumn> All { get; } =
    [
        Text("id", c => c.Id),
        Text("label", c => c.Label),
        Text("text", c => c.Text),
        Text("asserters", c => Names(c.Asserters)),
        Text("asserter_names", c => Join(c.Asserters.Select(a => a.DisplayName))),
        Text("verb", c => c.Verb),
        Text("factuality", c => c.Factuality),
        Text("likelihood", c => c.Likelihood),
        Text("subject", c => c.Subject?.Name),
        Text("subject_kind", c => c.Subject?.Kind),
        Text("entity", c => c.Subject?.Entity),
        Text("kind", c => c.Subject?.EntityKind),
        Text("attribute", c => c.Subject?.Attribute),
        Text("keys", c => Join(c.Subject?.Keys ?? [])),
        Text("value", c => c.Value?.Text),
        Text("value_kind", c => c.Value?.Kind),
        Number("value_lower", c => (double?)c.Value?.Lower),
        Number("value_upper", c => (double?)c.Value?.Upper),
        Text("value_set", c => c.Value?.Set),
        Text("value_unit", c => c.Value?.Unit),
        Date("value_from", c => c.Value?.From),
        Date("value_to", c => c.Value?.To),
        Text("said", c => c.Said?.Text),
        Date("said_from", c => c.Said?.From),
        Date("said_to", c => c.Said?.To),
        Text("holds", c => c.Holds?.Text),
        Date("holds_from", c => c.Holds?.From),
        Date("holds_to", c => c.Holds?.To),
        Text("document", c => c.Document),
        Text("quotations", c => NullIfEmpty(string.Join(" … ", c.Quotations.Select(q => q.Written)))),
        new("is_found", typeof(bool), c => c.Quotations.Count == 0 ? null : c.Quotations.All(q => q.Exact is not null)),
        Text("via", c => Names(c.Via)),
        Text("to", c => Names(c.To)),
        Text("at", c => c.At),
        Text("condition", c => c.Condition),
        Text("revises", c => c.Revises),
        Text("retracts", c => c.Retracts),
        Text("disputes", c => c.Disputes),
        Text("status", c => StatusOf(c)),
        Number("credibility", c => c.Credibility),
        Text("note", c => c.Note),
        Text("file", c => c.File),
        Number("line", c => c.Line),
    ];

    /// <summary>A status as the formats say it.</summary>
    public static string StatusOf(ClaimRecord claim) => claim.Status.ToString().ToLowerInvariant();

    private static ClaimColumn Text(string name, Func<ClaimRecord, string?> read) => new(name, typeof(string), read);

    private static ClaimColumn Number(string name, Func<ClaimRecord, double?> read) => new(name, typeof(double), claim => read(claim));

    private static ClaimColumn Date(string name, Func<ClaimRecord, DateOnly?> read) => new(name, typeof(DateOnly), claim => read(claim));

    private static string? Names(IEnumerable<PartyReference> parties) => Join(parties.Select(party => party.Name));

    private static string? Join(IEnumerable<string> names) => NullIfEmpty(string.Join("; ", names));

    private static string? NullIfEmpty(string text) => text.Length == 0 ? null : text;
}
