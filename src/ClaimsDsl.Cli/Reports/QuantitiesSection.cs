using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;

using ClaimsDsl.Binding;

namespace ClaimsDsl.Cli.Reports;

/// <summary>
/// A chart for every quantity: a line for each claim, in the order of the days that it is about, and on it the numbers that it allows.
/// Claims of one day stand apart in this way, which they would not on an axis of time.
/// </summary>
internal static class QuantitiesSection
{
    private const int Width = 760;
    private const int LabelWidth = 330;
    private const int RowHeight = 30;
    private const int Margin = 24;
    private const int Ticks = 4;
    private const int MostLetters = 46;

    public static Html Write(ReportModel model)
    {
        Html[] charts =
        [
            .. model.Subjects.Select(subject => subject.Where(claim => claim.Entry.Claim.Value is QuantityValue { Quantity.Value.IsEmpty: false })
                    .OrderBy(DayOf).ThenBy(claim => claim.Number).ToArray())
                .Where(claims => claims.Length > 0)
                .Select((claims, i) => Chart($"n{i + 1}", claims)),
        ];
        return charts.Length == 0 ? Html.Empty : Html.Of($"""
            <section id="quantities" aria-labelledby="quantities-title">
            <h2 id="quantities-title">Quantities over time</h2>
            <p class="legend">A line for each claim, the earliest day first. <span class="held">held</span> <span class="disputed">disputed</span> <span class="superseded">superseded or retracted</span> <span class="open">forecast, or not committed</span> An arrow says that there is no bound.</p>
            {charts}
            </section>

            """);
    }

    private static IntervalSet<decimal> NumbersOf(ReportedClaim claim) => ((QuantityValue)claim.Entry.Claim.Value!).Quantity.Value.Set;

    private static int DayOf(ReportedClaim claim)
    {
        DateRange? days = claim.Entry.Claim.Holds?.Value ?? claim.Entry.Claim.SaidOn?.Value;
        return (days?.Earliest ?? days?.Latest)?.Number ?? int.MaxValue;
    }

    private static string WhenOf(ReportedClaim claim) => claim.Entry.Claim.Holds?.Wording ?? claim.Said ?? "undated";

    private static Html Chart(string id, ReportedClaim[] claims)
    {
        string title = claims[0].Subject;
        Scale scale = Scale.Of(claims.SelectMany(NumbersOf));
        int height = (claims.Length * RowHeight) + (2 * Margin);
        int bottom = height - Margin;
        return Html.Of($"""
            <figure class="chart">
            <figcaption><h3 id="{id}">{title}{UnitOf(claims[0])}</h3></figcaption>
            <div class="wide" role="region" tabindex="0" aria-labelledby="{id}">
            <svg viewBox="0 0 {Width} {height}" role="img" aria-labelledby="{id}-title {id}-desc">
            <title id="{id}-title">{title}</title>
            <desc id="{id}-desc">{string.Join("; ", claims.Select(c => $"{WhenOf(c)}, {c.Who}: {c.Value}"))}. The table below has the same.</desc>
            {scale.Marks(Ticks).Select(mark => Html.Of($"""<line class="grid" x1="{scale.At(mark)}" x2="{scale.At(mark)}" y1="{Margin / 2}" y2="{bottom}"/><text class="tick" x="{scale.At(mark)}" y="{bottom + 16}" text-anchor="middle">{Format(mark)}</text>"""))}
            {claims.Select((claim, i) => Row(claim, scale, Margin + (i * RowHeight)))}
            </svg>
            </div>
            <details><summary>The same as a table</summary>
            <table><thead><tr><th scope="col">When</th><th scope="col">Who</th><th scope="col">How</th><th scope="col">Value</th><th scope="col">Claim</th></tr></thead>
            <tbody>{claims.Select(claim => Html.Of($"""<tr data-claim="{claim.Number}"><td>{WhenOf(claim)}</td><th scope="row">{claim.Who}</th><td>{claim.Verb}</td><td>{claim.Value}</td><td>{ClaimViews.Link(claim)}</td></tr>"""))}</tbody></table></details>
            </figure>

            """);
    }

    private static Html UnitOf(ReportedClaim claim) =>
        claim.Entry.Claim.Subject is AttributeSubject { Attribute.Type.Name: { } unit } ? Html.Of($""" <small>({unit})</small>""") : Html.Empty;

    private static Html Row(ReportedClaim claim, Scale scale, int y) => Html.Of($"""
        <g class="{ClaimViews.ClassOf(claim.Status)}" data-claim="{claim.Number}"><text x="0" y="{y + 4}">{Shorten($"{WhenOf(claim)}  {claim.Who}")}</text>{NumbersOf(claim).Select(interval => Interval(interval, scale, y))}</g>

        """);

    private static Html Interval(Interval<decimal> interval, Scale scale, int y)
    {
        int from = interval.Lower is { } lower ? scale.At(lower) : LabelWidth;
        int to = interval.Upper is { } upper ? scale.At(upper) : Width;
        Html lowerEnd = interval.Lower is null ? Arrow(from, -1) : End(from, interval.IsLowerClosed);
        Html upperEnd = interval.Upper is null ? Arrow(to, 1) : End(to, interval.IsUpperClosed);
        return interval.IsPoint
            ? End(from, isClosed: true)
            : Html.Of($"""<line class="range" x1="{from}" x2="{to}" y1="{y}" y2="{y}"/>{lowerEnd}{upperEnd}""");

        Html End(int x, bool isClosed) => Html.Of($"""<circle class="{(isClosed ? "closed" : "cut")}" cx="{x}" cy="{y}" r="5"/>""");

        Html Arrow(int x, int direction) =>
            Html.Of($"""<path class="arrow" d="M{x - (8 * direction)} {y - 6}L{x} {y}L{x - (8 * direction)} {y + 6}"/>""");
    }

    private static string Shorten(string text) => text.Length <= MostLetters ? text : string.Concat(text.AsSpan(0, MostLetters - 1), "…");

    private static string Format(decimal number) => number.ToString("#,0.####", CultureInfo.InvariantCulture);

    /// <summary>Where numbers stand on the axis.</summary>
    private readonly record struct Scale(decimal First, decimal Last)
    {
        public static Scale Of(IEnumerable<Interval<decimal>> intervals)
        {
            decimal[] ends = [.. intervals.SelectMany(i => new[] { i.Lower, i.Upper }).OfType<decimal>()];
            (decimal first, decimal last) = ends.Length == 0 ? (0, 1) : (ends.Min(), ends.Max());

            // From zero, so that lengths can be compared, unless the numbers lie far from it.
            first = first > 0 && first > last / 2 && first != last ? first : Math.Min(first, 0);
            return new Scale(first, last == first ? first + 1 : last);
        }

        // Numbers can be so large that their distance is not a decimal.
        public int At(decimal number)
        {
            double part = ((double)number - (double)First) / ((double)Last - (double)First);
            return LabelWidth + Margin + (int)Math.Round(part * (Width - LabelWidth - (3 * Margin)));
        }

        public IEnumerable<decimal> Marks(int count)
        {
            double step = ((double)Last - (double)First) / count;
            double unit = Math.Pow(10, Math.Floor(Math.Log10(step)));
            double nice = new[] { 1, 2, 2.5, 5, 10 }.First(factor => factor * unit >= step * 0.999) * unit;
            for (double mark = Math.Ceiling((double)First / nice) * nice; mark <= (double)Last * 1.0001 && mark < (double)decimal.MaxValue / 2; mark += nice)
            {
                yield return (decimal)mark;
            }
        }
    }
}
