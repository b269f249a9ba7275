using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;

using ClaimsDsl.Binding;

namespace ClaimsDsl.Cli.Reports;

/// <summary>
/// A chart for every quantity: time from left to right, and the numbers that each claim allows upright, with who says so. Claims of one day stand beside each
/// other.
/// </summary>
internal static class QuantitiesSection
{
    private const int Left = 84;
    private const int Top = 24;
    private const int PlotHeight = 210;
    private const int Bottom = Top + PlotHeight;
    private const int Height = Bottom + 30;
    private const int Ticks = 5;

    public static Html Write(ReportModel model)
    {
        Html[] charts =
        [
            .. model.Subjects.Select(subject => subject.Where(claim => claim.Entry.Claim.Value is QuantityValue { Quantity.Value.IsEmpty: false })
                    .OrderBy(claim => DayOf(claim) ?? Day.Last).ThenBy(claim => claim.Number).ToArray())
                .Where(claims => claims.Length > 0)
                .Select((claims, i) => Chart($"n{i + 1}", claims)),
        ];
        return charts.Length == 0 ? Html.Empty : Html.Of($"""
            <section id="quantities" aria-labelledby="quantities-title">
            <h2 id="quantities-title">Quantities over time</h2>
            <p class="legend">Each claim stands at the time that it is about, with its number. <span class="held">held</span> <span class="disputed">disputed</span> <span class="superseded">superseded or retracted</span> <span class="open">forecast, or not committed</span> An arrow says that there is no bound, a ring that the bound itself is left out.</p>
            {charts}
            </section>

            """);
    }

    private static IntervalSet<decimal> NumbersOf(ReportedClaim claim) => ((QuantityValue)claim.Entry.Claim.Value!).Quantity.Value.Set;

    private static Day? DayOf(ReportedClaim claim)
    {
        DateRange? days = claim.Entry.Claim.Holds?.Value ?? claim.Entry.Claim.SaidOn?.Value;
        return days?.Latest ?? days?.Earliest;
    }

    private static string WhenOf(ReportedClaim claim) => claim.Entry.Claim.Holds?.Wording ?? claim.Said ?? "undated";

    private static Html Chart(string id, ReportedClaim[] claims)
    {
        string title = claims[0].Subject;
        Scale scale = Scale.Of(claims.SelectMany(NumbersOf));
        var axis = TimeAxis.Of(claims);
        return Html.Of($"""
            <figure class="chart">
            <figcaption><h3 id="{id}">{title}{UnitOf(claims[0])}</h3></figcaption>
            <div class="wide" role="region" tabindex="0" aria-labelledby="{id}">
            <svg viewBox="0 0 {axis.Width} {Height}" width="{axis.Width}" height="{Height}" role="img" aria-labelledby="{id}-title {id}-desc">
            <title id="{id}-title">{title}</title>
            <desc id="{id}-desc">{string.Join("; ", claims.Select(c => $"{WhenOf(c)}, {c.Who}: {c.Value}"))}. The list below has the same.</desc>
            {axis.Slots.Select(slot => Html.Of($"""<rect class="band" x="{slot.X}" y="{Top}" width="{slot.Width}" height="{PlotHeight}"/><text class="tick" x="{slot.X + (slot.Width / 2)}" y="{Bottom + 20}" text-anchor="middle">{slot.Name}</text>"""))}
            {scale.Marks(Ticks, IsCount(claims[0])).Select(mark => Html.Of($"""<line class="grid" x1="{Left}" x2="{axis.Width}" y1="{scale.At(mark)}" y2="{scale.At(mark)}"/><text class="tick" x="{Left - 8}" y="{scale.At(mark) + 4}" text-anchor="end">{Format(mark)}</text>"""))}
            {axis.Slots.SelectMany(slot => slot.Claims.Select((claim, i) => Column(claim, scale, slot.X + (slot.Width * ((2 * i) + 1) / (2 * slot.Claims.Length)))))}
            </svg>
            </div>
            <ul class="keys">{claims.Select(claim => Html.Of($"""<li class="{ClaimViews.ClassOf(claim.Status)}" data-claim="{claim.Number}">{ClaimViews.Link(claim)} <b>{claim.Who}</b> {claim.Verb} <b class="value">{claim.Value}</b>, {WhenOf(claim)}</li>"""))}</ul>
            </figure>

            """);
    }

    private static bool IsCount(ReportedClaim claim) => claim.Entry.Claim.Subject is AttributeSubject { Attribute.Type.Kind: AttributeTypeKind.Count };

    private static Html UnitOf(ReportedClaim claim) =>
        claim.Entry.Claim.Subject is AttributeSubject { Attribute.Type.Name: { } unit } ? Html.Of($""" <small>({unit})</small>""") : Html.Empty;

    private static Html Column(ReportedClaim claim, Scale scale, int x)
    {
        int top = NumbersOf(claim).Min(interval => interval.Upper is { } upper ? scale.At(upper) : Top);
        return Html.Of($"""
            <g class="{ClaimViews.ClassOf(claim.Status)}" data-claim="{claim.Number}"><title>{claim.Sentence}</title>{NumbersOf(claim).Select(interval => Interval(interval, scale, x))}<text class="key" x="{x}" y="{top - 9}" text-anchor="middle">{claim.Number}</text></g>

            """);
    }

    private static Html Interval(Interval<decimal> interval, Scale scale, int x)
    {
        int lowest = interval.Lower is { } lower ? scale.At(lower) : Bottom;
        int highest = interval.Upper is { } upper ? scale.At(upper) : Top;
        Html lowerEnd = interval.Lower is null ? Arrow(lowest, 1) : End(lowest, interval.IsLowerClosed);
        Html upperEnd = interval.Upper is null ? Arrow(highest, -1) : End(highest, interval.IsUpperClosed);
        return interval.IsPoint
            ? End(lowest, isClosed: true)
            : Html.Of($"""<line class="range" x1="{x}" x2="{x}" y1="{lowest}" y2="{highest}"/>{lowerEnd}{upperEnd}""");

        Html End(int y, bool isClosed) => Html.Of($"""<circle class="{(isClosed ? "closed" : "cut")}" cx="{x}" cy="{y}" r="5"/>""");

        Html Arrow(int y, int direction) => Html.Of($"""<path class="arrow" d="M{x - 6} {y - (8 * direction)}L{x} {y}L{x + 6} {y - (8 * direction)}"/>""");
    }

    private static string Format(decimal number) => number.ToString("#,0.####", CultureInfo.InvariantCulture);

    /// <summary>Where numbers stand on the axis.</summary>
    private readonly record struct Scale(decimal First, decimal Last)
    {
        // Room for arrows and numbers at the ends.
        private const int Margin = 18;

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
            return Bottom - Margin - (int)Math.Round(part * (PlotHeight - (2 * Margin)));
        }

        public IEnumerable<decimal> Marks(int count, bool isWhole)
        {
            double step = ((double)Last - (double)First) / count;
            double unit = Math.Pow(10, Math.Floor(Math.Log10(step)));
            double nice = new[] { 1, 2, 2.5, 5, 10 }.First(factor => factor * unit >= step * 0.999) * unit;
            nice = isWhole ? Math.Ceiling(nice) : nice;
            for (double mark = Math.Ceiling((double)First / nice) * nice; mark <= (double)Last * 1.0001 && mark < (double)decimal.MaxValue / 2; mark += nice)
            {
                yield return (decimal)mark;
            }
        }
    }

    /// <summary>The claims of one day.</summary>
    private sealed record Slot(string Name, int X, int Width, ReportedClaim[] Claims);

    /// <summary>Where days stand: as far apart as in time, and each as wide as its claims need.</summary>
    private sealed record TimeAxis(int Width, Slot[] Slots)
    {
        private const int LeastWidth = 720;
        private const int ClaimWidth = 36;
        private const int LeastSlot = 84;
        private const int LeastGap = 12;

        public static TimeAxis Of(ReportedClaim[] claims)
        {
            (Day? Day, ReportedClaim[] Claims, int Width)[] days = [.. claims.GroupBy(DayOf).Select(day => (day.Key, day.ToArray(), Math.Max(LeastSlot, ClaimWidth * day.Count())))];
            int needed = days.Sum(day => day.Width) + (LeastGap * days.Length);
            double free = Math.Max(LeastWidth - Left - needed, 0);
            Day[] dated = [.. days.Select(day => day.Day).OfType<Day>()];
            double span = dated.Length < 2 ? 1 : dated[^1].Number - dated[0].Number;
            var slots = new List<Slot>();
            double x = Left + LeastGap;
            for (int i = 0; i < days.Length; i++)
            {
                slots.Add(new Slot(days[i].Day?.ToString() ?? "undated", (int)x, days[i].Width, days[i].Claims));
                double apart = i + 1 < days.Length && days[i].Day is { } day && days[i + 1].Day is { } next ? (next.Number - day.Number) / span : 0;
                x += days[i].Width + LeastGap + (free * apart);
            }

            return new TimeAxis(Math.Max(dated.Length < 2 ? 0 : LeastWidth, (int)x), [.. slots]);
        }
    }
}
