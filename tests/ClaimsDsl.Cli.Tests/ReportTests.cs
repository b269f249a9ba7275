using System;
using System.IO;
using System.Linq;
using System.Text.RegularExpressions;
using System.Threading.Tasks;

using ClaimsDsl.Cli.Reports;
using ClaimsDsl.Tests;

using Xunit;

namespace ClaimsDsl.Cli.Tests;

/// <summary><c>claims report</c>: everything is in the page, every link leads somewhere, and nothing that is claimed can be more than text.</summary>
public partial class ReportTests
{
    private static readonly string[] Sample = [Path.Combine(Repository.Root, "samples/DprkTroops"), Path.Combine(Repository.Root, "seeds")];

    [Fact]
    public async Task The_sample_has_disputes_first_and_every_claim()
    {
        string page = await ReportAsync(Sample);
        string[] sections = [.. SectionId().Matches(page).Select(match => match.Groups[1].Value)];
        Assert.Equal(["disputes", "assessments", "matrix", "quantities", "timeline", "origins", "claims", "documents"], sections);
        Assert.Contains("Washington and Seoul assert it; Pyongyang denies it.", page, StringComparison.Ordinal);
        Assert.Equal(137, Regex.Count(page, "<li id=\"c[0-9]+\""));
        Assert.Equal(3, Regex.Count(page, "<article class=\"document\""));
        Assert.DoesNotContain("not found in one place", page, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Every_id_is_one_and_every_link_has_a_target()
    {
        string page = await ReportAsync(Sample);
        string[] ids = [.. Regex.Matches(page, "<[^>]* id=\"([^\"]+)\"").Select(match => match.Groups[1].Value)];
        Assert.Equal(ids.Distinct(), ids);
        string[] links = [.. Regex.Matches(page, "href=\"([^\"]*)\"").Select(match => match.Groups[1].Value)];
        Assert.All(links, link => Assert.StartsWith("#", link, StringComparison.Ordinal));
        Assert.Empty(links.Select(link => link[1..]).Except(ids));
        string[] labels = [.. Regex.Matches(page, "(?:for|aria-labelledby)=\"([^\"]*)\"").SelectMany(match => match.Groups[1].Value.Split(' '))];
        Assert.Empty(labels.Except(ids));

        // Both ways: the claim leads to its words, and these lead back.
        Assert.Contains("href=\"#q1-1\"", page, StringComparison.Ordinal);
        Assert.Contains("id=\"q1-1\"", page, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Nobody_is_halved_on_the_axis_of_a_count()
    {
        using CommandTester tester = new CommandTester().Write("a.claims", """
            person P
            kind Fire { dead : count of people  loss : amount of $ }
            entity Mill is Fire
            P states Mill.dead 1
            P states Mill.loss $1
            """);
        Assert.Equal(0, (await tester.RunAsync("report")).ExitCode);
        string[] charts = [.. Regex.Matches(tester.Read("report.html"), "<figure class=\"chart\">.*?</figure>", RegexOptions.Singleline).Select(match => match.Value)];
        Assert.Equal(["0", "1"], MarksOf(charts[0]));
        Assert.Equal(["0", "0.2", "0.4", "0.6", "0.8", "1"], MarksOf(charts[1]));

        static string[] MarksOf(string chart) => [.. Regex.Matches(chart, "text-anchor=\"end\">([^<]*)<").Select(match => match.Groups[1].Value)];
    }

    [Fact]
    public async Task The_same_files_give_the_same_page()
    {
        Assert.Equal(await ReportAsync(Sample), await ReportAsync(Sample));
    }

    [Fact]
    public async Task What_was_said_later_is_not_in_a_page_as_of_a_day()
    {
        using CommandTester tester = Storm();
        Assert.Equal(0, (await tester.RunAsync("report", "--as-of", "2025-03-01")).ExitCode);
        string page = tester.Read("report.html");
        Assert.Contains("as things stood on 2025-03-01", page, StringComparison.Ordinal);
        Assert.Equal(1, Regex.Count(page, "<li id=\"c[0-9]+\""));
        Assert.DoesNotContain("article class=\"dispute\"", page, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_contradiction_that_nobody_acknowledges_has_both_sides()
    {
        using CommandTester tester = Storm();
        Outcome outcome = await tester.RunAsync("report", "--title", "The storm");
        Assert.Equal(new Outcome(0, "", "Wrote report.html.\n"), outcome);
        string page = tester.Read("report.html");
        Assert.Contains("<title>The storm</title>", page, StringComparison.Ordinal);
        Match dispute = Regex.Match(page, "<article class=\"dispute\">.*?</article>", RegexOptions.Singleline);
        Assert.Contains("they cannot all be right", dispute.Value, StringComparison.Ordinal);
        Assert.Contains("<h4>Mayor Lee</h4>", dispute.Value, StringComparison.Ordinal);
        Assert.Contains("<h4>Chief Okoro</h4>", dispute.Value, StringComparison.Ordinal);
        Assert.Contains("12 houses were damaged", dispute.Value, StringComparison.Ordinal);
        Assert.Contains("<mark>40 houses were damaged</mark>", page, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("a<b>&\"'", "a&lt;b&gt;&amp;&quot;&#39;")]
    [InlineData("a\r\nb\tc", "a\nb\tc")]
    [InlineData("\0\u001B[31m\u202E\u2066", "\u2400\u241B[31m\uFFFD\uFFFD")]
    public void Texts_are_encoded_and_markup_is_not(string text, string expected)
    {
        Assert.Equal(expected, Html.Text(text).Markup);
        Assert.Equal($"<p title=\"{expected}\">{expected}</p>", Html.Of($"<p title=\"{text}\">{Html.Text(text)}</p>").Markup);
    }

    [Fact]
    public void Half_a_surrogate_pair_is_replaced() => Assert.Equal("a\uFFFDb", Html.Text("a\uD83Db").Markup);

    [Fact]
    public async Task A_folder_without_claims_gives_a_page_that_says_so()
    {
        using var tester = new CommandTester();
        Assert.Equal(0, (await tester.RunAsync("report")).ExitCode);
        Assert.Contains("0 claims of 0 parties", tester.Read("report.html"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_could_not_be_read_is_said()
    {
        using CommandTester tester = Storm().Write("broken.claims", "person\nMayor stats Storm.damaged 3\n");
        Outcome outcome = await tester.RunAsync("report");
        Assert.Equal(0, outcome.ExitCode);
        Assert.Contains("in the claims files", outcome.Error, StringComparison.Ordinal);
        Assert.Contains("<p class=\"notice\">", tester.Read("report.html"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_place_that_cannot_be_written_is_a_failure()
    {
        using CommandTester tester = Storm();
        Outcome outcome = await tester.RunAsync("report", "-o", "missing/report.html");
        Assert.Equal(3, outcome.ExitCode);
        Assert.Contains("cannot be written", outcome.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Numbers_of_any_size_and_open_ends_have_a_chart()
    {
        using CommandTester tester = new CommandTester().Write("x.claims", """
            namespace X
            person P "P"
            kind K { n : number }
            entity E is K "E"
            P states E.n -79228162514264337593543950335
            P states E.n 79228162514264337593543950335
            P states E.n at least 0.0000000000000000000000000001
            P states E.n not 3
            P states E.n one of 1, 5
            """);
        Assert.Equal(0, (await tester.RunAsync("report")).ExitCode);
        string page = tester.Read("report.html");
        Assert.Contains("<svg", page, StringComparison.Ordinal);
        Assert.DoesNotContain("NaN", page, StringComparison.Ordinal);
        Assert.All(Regex.Matches(page, " c?x[12]?=\"([^\"]*)\""), match => Assert.InRange(int.Parse(match.Groups[1].Value, System.Globalization.CultureInfo.InvariantCulture), 0, 760));
    }

    [Fact]
    public async Task Quantities_stand_as_far_apart_as_the_days_that_they_are_about()
    {
        using CommandTester tester = new CommandTester().Write("x.claims", """
            person Lee "Mayor Lee"
            kind Flood { height : amount of m, over time }
            entity Flood is Flood "The flood"
            Lee states Flood.height 1 on 2025-03-01
            Lee states Flood.height 2 on 2025-03-02
            Lee states Flood.height at least 3 on 2025-03-02
            Lee states Flood.height 4 on 2025-03-31
            Lee states Flood.height 5
            """);
        Assert.Equal(0, (await tester.RunAsync("report")).ExitCode);
        string page = tester.Read("report.html");
        (string Day, int X)[] days = [.. Regex.Matches(page, "<rect class=\"band\" x=\"([0-9]+)\"[^>]*/><text[^>]*>([^<]*)</text>").Select(m => (m.Groups[2].Value, int.Parse(m.Groups[1].Value, System.Globalization.CultureInfo.InvariantCulture)))];
        Assert.Equal(["2025-03-01", "2025-03-02", "2025-03-31", "undated"], days.Select(day => day.Day));
        Assert.True(days[2].X - days[1].X > 2 * (days[1].X - days[0].X), string.Join(", ", days));
        Assert.Equal(5, Regex.Count(page, "<text class=\"key\""));
        Assert.Equal(5, Regex.Count(Regex.Match(page, "<ul class=\"keys\">.*?</ul>").Value, "<b>Mayor Lee</b>"));
    }

    [Fact]
    public async Task What_was_said_is_drawn_beside_the_time_that_it_is_about()
    {
        using CommandTester tester = new CommandTester().Write("x.claims", """
            person Lee "Mayor Lee"
            kind Flood { began : date  height : amount of m, over time }
            entity Flood is Flood "The flood"
            Lee states Flood.began 2025-02 on 2025-03-01
            Lee expects Flood.height 3 during since 2025-04-01 on 2025-03-01
            Lee states Flood.height 2 on 2025-03-01
            """);
        Assert.Equal(0, (await tester.RunAsync("report")).ExitCode);
        Match chart = Regex.Match(tester.Read("report.html"), "<svg[^>]*aria-labelledby=\"timeline-chart.*?</svg>", RegexOptions.Singleline);
        Assert.Equal(["1", "2"], Regex.Matches(chart.Value, "<g data-claim=\"([0-9]+)\"").Select(match => match.Groups[1].Value));
        Assert.Equal(2, Regex.Count(chart.Value, "<rect class=\"about-bar\""));
        Assert.Equal(1, Regex.Count(chart.Value, "<path class=\"arrow\""));
        Assert.Contains(">2025-02-01</text>", chart.Value, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_graph_of_origins_counts_those_of_one_principal_as_one()
    {
        using CommandTester tester = new CommandTester().Write("x.claims", """
            government Us "United States"
            person Kirby "John Kirby" of Us
            government Russia "Russia"
            person Aide "An aide" { anonymous }
            outlet Post "The Post"
            document D "d.txt" { publisher Post }
            proposition P "It is so"
            Us states P in D
            Kirby states P in D
            Russia states P in D
            Aide states P in D
            """);
        Assert.Equal(0, (await tester.RunAsync("report")).ExitCode);
        Match graph = Regex.Match(tester.Read("report.html"), "<svg[^>]*aria-labelledby=\"o1-title.*?</svg>", RegexOptions.Singleline);
        Assert.Equal(
            [("origin", "United States", "1"), ("origin", "John Kirby", "1"), ("origin", "Russia", "2"), ("unknown", "An aide", ""), ("receiver", "The Post", "")],
            Regex.Matches(graph.Value, "<g class=\"([a-z]+)\"><title>([^<]*)</title><rect[^>]*/>(?:<circle[^>]*/><text[^>]*>([0-9]+)</text>)?").Select(m => (m.Groups[1].Value, m.Groups[2].Value, m.Groups[3].Value))
                .OrderBy(node => node.Item3.Length == 0).ThenBy(node => node.Item3, StringComparer.Ordinal).ThenByDescending(node => node.Item2 == "United States").ThenBy(node => node.Item2, StringComparer.Ordinal));
        Assert.Equal(4, Regex.Count(graph.Value, "<path class=\"edge\""));
    }

    [Fact]
    public async Task What_the_analyst_concludes_is_shown_with_its_reasons()
    {
        string page = await ReportAsync(Sample);
        Match section = Regex.Match(page, "<section id=\"assessments\".*?</section>", RegexOptions.Singleline);
        Assert.Equal(4, Regex.Count(section.Value, "<article"));
        Assert.Contains("<b>roughly even chance</b>, confidence low (as of 2024-10-23)", section.Value, StringComparison.Ordinal);
        Assert.Contains("Only Seoul expects it; Washington does not yet know.", section.Value, StringComparison.Ordinal);
        Assert.Contains("<span class=\"badge open\">commits nobody</span>", section.Value, StringComparison.Ordinal);
    }

    private static CommandTester Storm() => new CommandTester()
        .Write("storm.txt", "The mayor said 12 houses were damaged. The chief said 40 houses were damaged.")
        .Write("storm.claims", """
            namespace Storms
            document Report "storm.txt" { title "Report" }
            person Mayor "Mayor Lee"
            person Chief "Chief Okoro"
            kind Storm { damaged : count of houses }
            entity Storm is Storm "The storm"
            Mayor states Storm.damaged 12 in Report on 2025-03-01 "12 houses were damaged"
            Chief states Storm.damaged 40 in Report on 2025-03-02 "40 houses were damaged"
            """);

    private static async Task<string> ReportAsync(params string[] paths)
    {
        using var tester = new CommandTester();
        Assert.Equal(0, (await tester.RunAsync(["report", .. paths])).ExitCode);
        return tester.Read("report.html");
    }

    [GeneratedRegex("<section id=\"([a-z]+)\"")]
    private static partial Regex SectionId();
}
