using System;
using System.CommandLine;
using System.Globalization;
using System.Linq;

using ClaimsDsl.Analysis;
using ClaimsDsl.Cli.Exporting;
using ClaimsDsl.Cli.Reporting;
using ClaimsDsl.Text;
using ClaimsDsl.Workspaces;

using Spectre.Console;

namespace ClaimsDsl.Cli.Commands;

/// <summary><c>claims query</c>: the claims that are asked for.</summary>
internal static class QueryCommand
{
    private const string Table = "table";

    /// <summary>The command.</summary>
    public static Command Create(Host host)
    {
        Argument<string[]> paths = Parameters.Paths();
        var party = new Option<string>("--party") { Description = "Asserted by a party, by its name or the name that is shown." };
        var about = new Option<string>("--about", "--attribute") { Description = "About an entity, an attribute (Deployment.troops or troops), a proposition or a claim." };
        var kind = new Option<string>("--kind") { Description = "About an entity of a kind." };
        var place = new Option<string>("--place") { Description = "Said at a place, or with it as the value." };
        Option<DateRange?> since = Parameters.Days("--since", "Said on a day or later: a day, a month or a year.");
        Option<DateRange?> until = Parameters.Days("--until", "Said on a day or before; the last day counts on which it may have been said.");
        var text = new Option<string>("--text") { Description = "With a text in the claim, a quotation or a note." };
        var status = new Option<ClaimStatus?>("--status") { Description = "held, open (it commits nobody), disputed, superseded or retracted." };
        var format = new Option<string>("--format") { Description = "How to write them.", DefaultValueFactory = _ => Table };
        format.AcceptOnlyFromAmong(Table, "json", "csv");
        Option<Day?> asOf = Parameters.AsOf();
        Option<bool> noColor = Parameters.NoColor();
        var command = new Command("query", "List the claims that all of the options fit: of a party, about something, said in a period, with a text, of a status.")
        {
            paths, party, about, kind, place, since, until, text, status, format, asOf, noColor,
        };
        command.SetAction(async (parsed, cancel) =>
        {
            ClaimRecords records = RecordReader.Read(await Workspace.LoadAsync(parsed.GetValue(paths) ?? [], host.LoadOptions(parsed.GetValue(asOf)), cancel), host);
            var selected = records with
            {
                Claims =
                [
                    .. records.Claims.Where(claim => IsBy(claim, parsed.GetValue(party)) && IsAbout(claim, parsed.GetValue(about)) && IsOfKind(claim, parsed.GetValue(kind))
                        && IsAt(claim, parsed.GetValue(place)) && IsSaid(claim, parsed.GetValue(since), parsed.GetValue(until))
                        && HasText(claim, parsed.GetValue(text)) && (parsed.GetValue(status) is not { } asked || claim.Status == asked)),
                ],
            };
            if (parsed.GetValue(format)! is var name && name != Table)
            {
                await host.WriteAsync(Exporters.Write(name, selected));
            }
            else
            {
                WriteTable(selected, host.OutputConsole(parsed.GetValue(noColor)));
                await host.Error.WriteLineAsync(Report.Plural(selected.Claims.Count, "claim") + ".");
            }

            return ExitCode.Clean;
        });
        return command;
    }

    private static bool IsBy(ClaimRecord claim, string? party) => party is null || claim.Asserters.Any(a => Same(a.Name, party) || Same(a.DisplayName, party));

    private static bool IsAbout(ClaimRecord claim, string? about) => about is null
        || (claim.Subject is { } subject && (Same(subject.Name, about) || Same(subject.Entity, about) || Same(subject.Attribute, about)));

    private static bool IsOfKind(ClaimRecord claim, string? kind) => kind is null || Same(claim.Subject?.EntityKind, kind);

    private static bool IsAt(ClaimRecord claim, string? place) => place is null
        || Same(claim.At, place) || (claim.Value is { IsNegated: false } value && value.Items.Any(item => Same(item, place)));

    // The day by which it was said decides, as for --as-of; what nobody dates was said in no period.
    private static bool IsSaid(ClaimRecord claim, DateRange? since, DateRange? until) => (since is null && until is null)
        || ((claim.Said?.To ?? claim.Said?.From) is { } day
            && (since?.Earliest is not { } first || day.DayNumber >= first.Number) && (until?.Latest is not { } last || day.DayNumber <= last.Number));

    private static bool HasText(ClaimRecord claim, string? text) => text is null
        || claim.Quotations.Select(quotation => quotation.Written).Append(claim.Text).Append(claim.Note ?? "").Any(words => words.Contains(text, StringComparison.OrdinalIgnoreCase));

    private static bool Same(string? name, string asked) => string.Equals(name, asked, StringComparison.OrdinalIgnoreCase);

    private static void WriteTable(ClaimRecords records, IAnsiConsole console)
    {
        Spectre.Console.Table table = new Spectre.Console.Table().Border(TableBorder.Simple).AddColumns("Said", "Claim", "Status", "Where");
        foreach (ClaimRecord claim in records.Claims)
        {
            string where = string.Create(CultureInfo.InvariantCulture, $"{claim.File}:{claim.Line}");
            table.AddRow(new[] { claim.Said?.Text ?? "", claim.Text, ClaimColumns.StatusOf(claim), where }.Select(cell => new Spectre.Console.Text(Printable.Of(cell))));
        }

        console.Write(table);
    }
}
