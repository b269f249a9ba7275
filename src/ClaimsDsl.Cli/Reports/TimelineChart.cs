using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;

using ClaimsDsl.Binding;

namespace ClaimsDsl.Cli.Reports;

/// <summary>When something was said, and what time it is about, where that is another: a line for each claim, on one axis of time.</summary>
internal static class TimelineChart
{
    private const int Width = 960;
    private const int Left = 380;
    private const int Right = Width - 24;
    private const int Top = 12;
    private const int RowHeight = 26;
    private const int MostLetters = 56;
    private const int MostTicks = 8;

    public static Html Write(ReportModel model)
    {
        Row[] rows =
        [
            .. model.Claims.Select(claim => (Claim: claim, About: AboutOf(claim), Said: SaidOf(claim)))
                .Where(row => row is { About: { IsEmpty: false } about, Said: not null } && (about.Earliest ?? about.Latest) is not null)
                .Select(row => new Row(row.Claim, row.Said!.Value, row.About!)).OrderBy(row => row.Said).ThenBy(row => row.Claim.Number),
        ];
        return rows.Length == 0 ? Html.Empty : Write(rows);
    }

    private static DateRange? AboutOf(ReportedClaim claim) =>
        claim.Entry.Claim.Value is DaysValue days ? days.Days.Value : claim.Holds is null ? null : claim.Entry.Claim.Holds!.Value;

    private static Day? SaidOf(ReportedClaim claim) => claim.Entry.Claim.SaidOn?.Value is { } said ? said.Latest ?? said.Earliest : null;

    private static Html Write(Row[] rows)
    {
        int[] days = [.. rows.SelectMany(row => new[] { row.About.Earliest, row.About.Latest, row.Said }).OfType<Day>().Select(day => day.Number)];
        var axis = new Axis(days.Min(), Math.Max(days.Max(), days.Min() + 1));
        int bottom = Top + (rows.Length * RowHeight);
        return Html.Of($"""
            <figure class="chart">
            <figcaption class="legend"><span class="said">● said</span> <span class="about-bar">▬ about</span> An arrow says that there is no end.</figcaption>
            <div class="wide" role="region" tabindex="0" aria-label="Chart of what was said when, and about when">
            <svg viewBox="0 0 {Width} {bottom + 30}" width="{Width}" height="{bottom + 30}" role="img" aria-labelledby="timeline-chart timeline-desc">
            <title id="timeline-chart">When it was said, and what time it is about</title>
            <desc id="timeline-desc">{string.Join("; ", rows.Select(row => $"{row.Claim.Sentence}: said {row.Said}, about {row.Claim.Holds ?? row.About.ToString()}"))}. The list below has the same.</desc>
            {axis.Ticks().Select(tick => Html.Of($"""<line class="grid" x1="{axis.At(tick.Day)}" x2="{axis.At(tick.Day)}" y1="{Top}" y2="{bottom}"/><text class="tick" x="{axis.At(tick.Day)}" y="{bottom + 20}" text-anchor="middle">{tick.Name}</text>"""))}
            {rows.Select((row, i) => Line(row, axis, Top + (i * RowHeight) + (RowHeight / 2)))}
            </svg>
            </div>
            </figure>

            """);
    }

    private static Html Line(Row row, Axis axis, int y)
    {
        int said = axis.At(row.Said.Number);
        int from = row.About.Earliest is { } first ? axis.At(first.Number) : Left;
        int to = row.About.Latest is { } last ? Math.Max(axis.At(last.Number), from + 6) : Right + 12;
        Html start = row.About.Earliest is null ? Html.Of($"""<path class="arrow" d="M{from + 8} {y - 6}L{from} {y}L{from + 8} {y + 6}"/>""") : Html.Empty;
        Html end = row.About.Latest is null ? Html.Of($"""<path class="arrow" d="M{to - 8} {y - 6}L{to} {y}L{to - 8} {y + 6}"/>""") : Html.Empty;
        return Html.Of($"""
            <g data-claim="{row.Claim.Number}"><title>{row.Claim.Sentence}</title><text x="0" y="{y + 4}">{Shorten($"{row.Claim.Number}  {row.Claim.Who}: {WhatOf(row.Claim)}")}</text><line class="between" x1="{Math.Min(said, from)}" x2="{Math.Max(said, to)}" y1="{y}" y2="{y}"/><rect class="about-bar" x="{from}" y="{y - 4}" width="{to - from}" height="8"/>{start}{end}<circle class="said" cx="{said}" cy="{y}" r="6"/></g>

            """);
    }

    // The axis has the time, and so the line needs the attribute alone.
    private static string WhatOf(ReportedClaim claim) =>
        claim.Entry.Claim.Subject is AttributeSubject attribute ? $"{ReportedClaim.WordsOf(attribute)} {claim.Value}" : claim.Subject;

    private static string Shorten(string text) => text.Length <= MostLetters ? text : string.Concat(text.AsSpan(0, MostLetters - 1), "…");

    private sealed record Row(ReportedClaim Claim, Day Said, DateRange About);

    /// <summary>Where days stand.</summary>
    private readonly record struct Axis(int First, int Last)
    {
        public int At(int day) => Left + 24 + (int)Math.Round((double)(day - First) / (Last - First) * (Right - Left - 48));

        /// <summary>Days, firsts of months or of years: as few as can be read.</summary>
        public IEnumerable<(int Day, string Name)> Ticks()
        {
            DateTime first = Day.First.AddDays(First).ToDateTime();
            DateTime last = Day.First.AddDays(Last).ToDateTime();
            int days = Last - First;
            int months = ((last.Year - first.Year) * 12) + last.Month - first.Month + 1;
            if (days <= 70)
            {
                int step = (days / MostTicks) + 1;
                for (int day = First; day <= Last; day += step)
                {
                    yield return (day, Day.First.AddDays(day).ToString());
                }
            }
            else
            {
                int[] steps = [1, 2, 3, 6, 12, 24, 60, 120, 240, 600, 1200];
                int step = steps.FirstOrDefault(s => months / s <= MostTicks, 12_000);
                int start = (((first.Year * 12) + first.Month - 1 + step - 1) / step) * step;
                for (int month = start; month <= (last.Year * 12) + last.Month - 1; month += step)
                {
                    var day = Day.From(month / 12, (month % 12) + 1, 1);
                    if (day.Number >= First)
                    {
                        yield return (day.Number, day.ToDateTime().ToString(step >= 12 ? "yyyy" : "yyyy-MM", CultureInfo.InvariantCulture));
                    }
                }
            }
        }
    }
}
