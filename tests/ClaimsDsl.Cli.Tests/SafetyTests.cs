using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Text.Json;
using System.Text.RegularExpressions;
using System.Threading.Tasks;
using System.Xml.Linq;

using AngleSharp.Dom;
using AngleSharp.Html.Dom;
using AngleSharp.Html.Parser;

using ClaimsDsl.Tests;

using Microsoft.Playwright;

using Xunit;

namespace ClaimsDsl.Cli.Tests;

/// <summary>
/// Claims and documents that are made to be more than text, in each place where a text can stand, through every command and format: the promises of
/// docs/limits.md under Safety.
/// </summary>
public sealed partial class SafetyTests : IDisposable
{
    /// <summary>For terminals, GitHub's log, SARIF's links, Markdown and pages; on one line.</summary>
    private const string Attack =
        "\u001b[31m\u001b]8;;https://evil.example\u0007x\u001b]8;;\u0007\u0007\u009b2J\u202E\u2066 ::error file=x::y %0A::warning:: ](javascript:alert(1)) [x](javascript:alert(1)) \\[x\\](javascript:alert(1)) "
        + "\"'><script>alert(1)</script><img src=x onerror=alert(1)><svg/onload=alert(1)></style></title></textarea><!-- --><a href='javascript:alert(1)'>&amp;\\";

    // Between quotation marks.
    private static readonly string Quoted = Attack.Replace("\"", "\"\"", StringComparison.Ordinal);

    // With a name of the file that is an attack too, as far as every system allows it.
    private const string FileName = "a,b%0A[x](javascript) '&.claims";

    private readonly CommandTester _tester = Hostile(new CommandTester());

    public void Dispose() => _tester.Dispose();

    [Theory]
    [InlineData("check")]
    [InlineData("check", "--format", "github")]
    [InlineData("check", "--format", "junit")]
    [InlineData("check", "--format", "json")]
    [InlineData("check", "--format", "sarif")]
    [InlineData("query")]
    [InlineData("query", "--party", Attack)]
    [InlineData("query", "--format", "csv")]
    [InlineData("fix", "--dry-run")]
    [InlineData("format", "--check")]
    [InlineData("export", "--to", "csv")]
    [InlineData("export", "--to", "jsonl")]
    [InlineData("export", "--to", "dot")]
    [InlineData("export", "--to", "mermaid")]
    [InlineData("export", "--to", "trig")]
    [InlineData("export", "--to", Attack)]
    [InlineData("report", "--output", Attack + "/x.html")]
    [InlineData("explain", Attack)]
    [InlineData("check", Attack)]
    public async Task A_terminal_shows_what_stands_there_and_does_nothing(params string[] args)
    {
        using CommandTester tester = Hostile(new CommandTester { Width = 120, HasColors = true, IsErrorTerminal = true });
        Outcome outcome = await tester.RunAsync(args);
        string shown = outcome.Output + outcome.Error;
        Assert.NotEmpty(shown);
        foreach (Match link in Link().Matches(shown))
        {
            Assert.Matches("^(https://github\\.com/claimsdsl/.*)?$", link.Groups[1].Value);
        }

        Assert.DoesNotContain(Style().Replace(Link().Replace(shown, ""), ""), c => c != '\n' && IsCommand(c));
    }

    [Fact]
    public async Task GitHub_sees_the_annotations_that_there_are_and_no_others()
    {
        string[] lines = (await _tester.RunAsync("check", "--format", "github")).Output.Split('\n', StringSplitOptions.RemoveEmptyEntries);
        using var json = JsonDocument.Parse((await _tester.RunAsync("check", "--format", "json")).Output);
        JsonElement[] findings = [.. json.RootElement.GetProperty("diagnostics").EnumerateArray()];
        Assert.True(findings.Length > 10);
        Assert.Equal(
            findings.Select(f => (f.GetProperty("file").GetString(), f.GetProperty("line").GetInt32(), f.GetProperty("message").GetString())),
            lines.Select(line => Annotation().Match(line)).Select(match => (
                (string?)Decode(match.Groups["file"].Value),
                int.Parse(match.Groups["line"].Value, System.Globalization.CultureInfo.InvariantCulture),
                (string?)Decode(match.Groups["message"].Value).Split('\n')[0])));

        // As the runner reads them.
        static string Decode(string text) => text.Replace("%0D", "\r", StringComparison.Ordinal).Replace("%0A", "\n", StringComparison.Ordinal)
            .Replace("%3A", ":", StringComparison.Ordinal).Replace("%2C", ",", StringComparison.Ordinal).Replace("%25", "%", StringComparison.Ordinal);
    }

    [Fact]
    public async Task JUnit_is_XML_with_a_case_for_each_finding()
    {
        var xml = XDocument.Parse((await _tester.RunAsync("check", "--format", "junit")).Output);
        using var json = JsonDocument.Parse((await _tester.RunAsync("check", "--format", "json")).Output);
        Assert.Equal(json.RootElement.GetProperty("diagnostics").GetArrayLength(), xml.Descendants("testcase").Count());
        Assert.DoesNotContain(xml.ToString(), c => c != '\n' && IsCommand(c));
    }

    [Fact]
    public async Task A_message_of_Sarif_has_no_links_and_says_what_it_says()
    {
        using var sarif = JsonDocument.Parse((await _tester.RunAsync("check", "--format", "sarif")).Output);
        using var json = JsonDocument.Parse((await _tester.RunAsync("check", "--format", "json")).Output);
        string[] messages = [.. sarif.RootElement.GetProperty("runs")[0].GetProperty("results").EnumerateArray()
            .Where(result => !result.TryGetProperty("suppressions", out _)).Select(result => result.GetProperty("message").GetProperty("text").GetString()!)];
        Assert.Contains(messages, message => message.Contains("javascript", StringComparison.Ordinal));
        Assert.All(messages, message => Assert.DoesNotMatch(SarifLink(), message));
        Assert.Equal(
            json.RootElement.GetProperty("diagnostics").EnumerateArray().Select(d => d.GetProperty("message").GetString()),
            messages.Select(message => message.Contains("\\]", StringComparison.Ordinal) ? SarifEscape().Replace(message, "$1") : message));
    }

    [Theory]
    [InlineData("[x](javascript:a)", true)]
    [InlineData("\\[x\\](javascript:a)", false)]
    [InlineData("\\\\[x\\\\](javascript:a)", true)]
    [InlineData("\\\\\\[x\\\\\\](javascript:a)", false)]
    public void A_link_of_Sarif_is_known(string text, bool isLink) => Assert.Equal(isLink, SarifLink().IsMatch(text));

    [Fact]
    public async Task A_page_has_the_elements_of_a_report_and_texts()
    {
        IHtmlDocument page = await ParseAsync(_tester, "--title", Attack);
        Assert.Empty(page.All.Select(element => element.LocalName).Except(
        [
            "html", "head", "meta", "title", "style", "script", "body", "header", "main", "nav", "section", "article", "h1", "h2", "h3", "h4", "h5", "p", "b", "a", "ul", "ol", "li", "div",
            "span", "form", "label", "input", "select", "option", "button", "table", "caption", "colgroup", "col", "thead", "tbody", "tr", "th", "td", "blockquote", "cite", "mark", "figure", "figcaption", "svg", "g", "line", "rect",
            "circle", "path", "text", "tspan", "defs", "marker", "polygon", "dl", "dt", "dd", "time", "small", "strong", "em", "details", "summary", "desc",
        ]));
        Assert.Single(page.Scripts);
        Assert.DoesNotContain("alert", page.Scripts[0].Text, StringComparison.Ordinal);
        Assert.DoesNotContain("alert", Assert.Single(page.QuerySelectorAll("style")).TextContent, StringComparison.Ordinal);
        IAttr[] attributes = [.. page.All.SelectMany(element => element.Attributes)];
        Assert.DoesNotContain(attributes, a => a.Name.StartsWith("on", StringComparison.OrdinalIgnoreCase) || a.Name is "src" or "srcdoc" or "action" or "formaction" or "style" or "srcset" or "data" or "ping");
        Assert.All(attributes.Where(a => a.LocalName == "href"), a => Assert.StartsWith("#", a.Value, StringComparison.Ordinal));
        Assert.Equal(["viewport", "color-scheme"], page.QuerySelectorAll("meta[name]").Select(meta => meta.GetAttribute("name")!));

        // Nothing is lost by it: who reads the page sees what was written.
        Assert.Contains("'><script>alert(1)</script><img src=x onerror=alert(1)>", page.Title, StringComparison.Ordinal);
        Assert.Contains("'><script>alert(1)</script><img src=x onerror=alert(1)>", page.QuerySelector("article.document .text")!.TextContent, StringComparison.Ordinal);
        Assert.DoesNotContain(page.DocumentElement.OuterHtml, c => c is not ('\n' or '\t') && IsCommand(c));
    }

    [Fact]
    public async Task The_page_of_the_sample_is_HTML_without_a_mistake()
    {
        using var tester = new CommandTester();
        IHtmlDocument page = await ParseAsync(tester, Path.Combine(Repository.Root, "samples/DprkTroops"), Path.Combine(Repository.Root, "seeds"));
        Assert.Equal(137, page.QuerySelectorAll("#claims > ol > li").Length);
    }

    [BrowserFact]
    public async Task A_browser_runs_nothing_that_is_claimed()
    {
        Assert.Equal(0, (await _tester.RunAsync("report", "--title", Attack)).ExitCode);
        using IPlaywright playwright = await Playwright.CreateAsync();
        await using IBrowser browser = await playwright.Chromium.LaunchAsync(new() { ExecutablePath = BrowserFactAttribute.Chromium, Args = ["--no-sandbox"] });

        // Without the policy as well: it is the second line of defence.
        foreach (bool bypassPolicy in new[] { false, true })
        {
            List<string> happened = [];
            IPage page = await browser.NewPageAsync(new() { BypassCSP = bypassPolicy });
            string address = new Uri(Path.Combine(_tester.Folder, "report.html")).AbsoluteUri;
            page.Dialog += (_, dialog) =>
            {
                happened.Add(dialog.Message);
                _ = dialog.DismissAsync();
            };
            page.Console += (_, message) => happened.Add(message.Text);
            page.PageError += (_, error) => happened.Add(error);
            page.Request += (_, request) => happened.Add(request.Url);
            await page.GotoAsync(address, new() { WaitUntil = WaitUntilState.Load });
            await page.FillAsync("#search", "<img src=x onerror=alert(1)>");
            foreach (IElementHandle link in await page.QuerySelectorAllAsync("a[href]:visible"))
            {
                await link.EvaluateAsync("link => link.click()");
            }

            Assert.Equal([address], happened);
        }
    }

    [Fact]
    public async Task No_command_reads_a_document_that_is_elsewhere()
    {
        const string Secret = "the only words of a secret";
        using CommandTester elsewhere = new CommandTester().Write("secret.txt", Secret);
        string folder = Path.GetFileName(elsewhere.Folder);
        string[] paths =
        [
            Path.Combine(elsewhere.Folder, "secret.txt"), $"../{folder}/secret.txt", $"./x/../../{folder}/secret.txt", $"..\\\\{folder}\\\\secret.txt",
            new Uri(Path.Combine(elsewhere.Folder, "secret.txt")).AbsoluteUri, $"../*/secret.txt", $"~/../..{elsewhere.Folder}/secret.txt", $"inside.txt\u0000../{folder}/secret.txt",
        ];
        using CommandTester tester = new CommandTester().Write("inside.txt", "words that may be read");
        tester.Write("x.claims", "namespace X\nperson P\nproposition Q\ndocument Inside \"inside.txt\"\nP states Q in Inside \"may be reed\"\n"
            + string.Concat(paths.Select((path, i) => $"document D{i} \"{path.Replace("\"", "\"\"", StringComparison.Ordinal)}\" {{ published 2024-01-01 }}\nP states Q in D{i} \"only words of a sekret\"\n")));
        foreach (string[] args in (string[][])[["check"], ["check", "--format", "sarif"], ["query"], ["export", "--to", "jsonl"], ["export", "--to", "trig"], ["fix", "--dry-run"], ["report"]])
        {
            Outcome outcome = await tester.RunAsync(args);
            Assert.DoesNotContain("of a secret", outcome.Output + outcome.Error, StringComparison.Ordinal);
        }

        Assert.DoesNotContain("of a secret", tester.Read("report.html"), StringComparison.Ordinal);

        // What may be read is: the nearest words are proposed.
        string check = (await tester.RunAsync("check", "--format", "json")).Output;
        Assert.Contains("may be read", check, StringComparison.Ordinal);
        using var json = JsonDocument.Parse(check);
        Assert.Equal(paths.Length, json.RootElement.GetProperty("diagnostics").EnumerateArray().Count(d => d.GetProperty("id").GetString() == "CLM2002"));
    }

    [SkippableTheory]
    [InlineData("check", "-o", "link.claims")]
    [InlineData("export", "--to", "csv", "-o", "link.claims")]
    [InlineData("report", "-o", "link.claims")]
    [InlineData("format", "link.claims")]
    [InlineData("fix", "link.claims")]
    public async Task A_link_is_replaced_and_what_it_leads_to_stays(params string[] args)
    {
        Skip.If(OperatingSystem.IsWindows(), "Only administrators can make links.");
        const string Text = "namespace  X\nperson Kirby\nproposition P \"it is so\"\nkirby states P\n";
        using CommandTester elsewhere = new CommandTester().Write("x.claims", Text);
        File.CreateSymbolicLink(Path.Combine(_tester.Folder, "link.claims"), Path.Combine(elsewhere.Folder, "x.claims"));
        await _tester.RunAsync(args);
        Assert.Equal(Text, elsewhere.Read("x.claims"));
        Assert.NotEqual(Text, _tester.Read("link.claims"));
    }

    private static CommandTester Hostile(CommandTester tester)
    {
        tester.Write("d.txt", $"Before {Attack} after, by 3 and by 4.");
        tester.Write(FileName, $$"""
            namespace X
            document D "d.txt" { title "{{Quoted}}"  publisher P  author "{{Quoted}}"  url "{{Quoted}}"  dateline "{{Quoted}}"  language "en' onload='alert(1)"" onload=""alert(1)"  published 2025-01-01 }
            document Lost "lost {{Quoted}}.txt" { published 2025-01-02  url "javascript:alert(1)" }
            person P "{{Quoted}}", "{{Quoted}}" { also "{{Quoted}}" }
            person Q "<i>Q</i> {{Quoted}}"
            place L "{{Quoted}}"
            kind K { n : count of people  t : text  y : truth  c : one of a, b }
            entity E is K "{{Quoted}}"
            proposition S "{{Quoted}}"
            dispute E.y between P and Q "{{Quoted}}"
            in D {
              a: P states E.n 3 at L note "{{Quoted}}" "after"
              Q states E.n 4 if "{{Quoted}}" "after {{Quoted}}"
              P states E.t = "{{Quoted}}" "Before"
              P states E.y "Before"
              Q denies E.y "{{Quoted}}"
              P states S "Before {{Quoted}} after"
              Q denies S "Before"
              Q warns of "{{Quoted}}"
              Q says "{{Quoted}}"
              P states E.c = c via "{{Quoted}}" "Before"
              R states E.c = a "Before"
            }
            P states E.n 5 in Lost "{{Quoted}}"
            assess E.n 3 is likely, confidence low because a "{{Quoted}}"
            {{Attack}}
            person `{{Attack}}`
            allow CLM2001 "{{Quoted}}"
            P states E.y
            """);
        if (!OperatingSystem.IsWindows())
        {
            tester.Write("\u001b[31m\n::error::x\r\u202E<b>.claims", $"namespace Y\nperson P \"{Quoted}\"\nP stats \"{Quoted}\"\n");
        }

        return tester;
    }

    private static async Task<IHtmlDocument> ParseAsync(CommandTester tester, params string[] args)
    {
        Outcome outcome = await tester.RunAsync(["report", .. args]);
        Assert.True(outcome.ExitCode == 0, outcome.Error);

        // A mistake in the markup throws.
        return await new HtmlParser(new HtmlParserOptions { IsStrictMode = true }).ParseDocumentAsync(tester.Read("report.html"));
    }

    private static bool IsCommand(char c) => char.IsControl(c) || c is (>= '\u202A' and <= '\u202E') or (>= '\u2066' and <= '\u2069') or '\u2028' or '\u2029';

    [GeneratedRegex("\u001b\\[[0-9;]*m")]
    private static partial Regex Style();

    [GeneratedRegex("\u001b\\]8;[^;]*;([^\u001b\u0007]*)\u001b\\\\")]
    private static partial Regex Link();

    [GeneratedRegex("^::(error|warning|notice) file=(?<file>[^,:]*),line=(?<line>[0-9]+),endLine=[0-9]+,col=[0-9]+,endColumn=[0-9]+,title=[^,:]*::(?<message>.*)$")]
    private static partial Regex Annotation();

    /// <summary>SARIF 2.1.0, 3.11.6: brackets around a text, and an address in parentheses. A backslash makes the next bracket or backslash one that says nothing.</summary>
    [GeneratedRegex(@"(?<=^(?:[^\\]|\\.)*)\[(?:[^\[\]\\]|\\.)*\]\([^)]*\)", RegexOptions.Singleline)]
    private static partial Regex SarifLink();

    [GeneratedRegex(@"\\([\\\[\]])")]
    private static partial Regex SarifEscape();
}
