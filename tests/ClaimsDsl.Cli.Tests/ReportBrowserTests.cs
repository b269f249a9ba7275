using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Threading.Tasks;

using ClaimsDsl.Tests;

using Deque.AxeCore.Commons;
using Deque.AxeCore.Playwright;

using Microsoft.Playwright;

using Xunit;

namespace ClaimsDsl.Cli.Tests;

/// <summary>The page in a browser: Debian's Chromium, which Playwright drives and does not download.</summary>
public sealed class ReportBrowserTests : IAsyncLifetime, IDisposable
{
    private readonly CommandTester _tester = new();
    private readonly List<string> _problems = [];
    private IPlaywright? _playwright;
    private IBrowser? _browser;

    public async Task InitializeAsync()
    {
        if (!File.Exists(BrowserFactAttribute.Chromium))
        {
            return;
        }

        Assert.Equal(0, (await _tester.RunAsync("report", Path.Combine(Repository.Root, "samples/DprkTroops"), Path.Combine(Repository.Root, "seeds"))).ExitCode);
        _playwright = await Playwright.CreateAsync();
        _browser = await _playwright.Chromium.LaunchAsync(new() { ExecutablePath = BrowserFactAttribute.Chromium, Args = ["--no-sandbox"] });
    }

    public async Task DisposeAsync()
    {
        if (_browser is not null)
        {
            await _browser.DisposeAsync();
        }
    }

    public void Dispose()
    {
        _playwright?.Dispose();
        _tester.Dispose();
    }

    [BrowserTheory]
    [InlineData(ColorScheme.Light, 1200)]
    [InlineData(ColorScheme.Dark, 1200)]
    [InlineData(ColorScheme.Light, 400)]
    public async Task Everybody_can_use_it(ColorScheme scheme, int width)
    {
        // Axe is a script that the page's policy refuses, as it should: only here it may run.
        IPage page = await OpenAsync(scheme, width, bypassPolicy: true);
        AxeResult result = await page.RunAxe();
        Assert.Empty(result.Violations.Select(v => $"{v.Id}: {v.Help}: {string.Join("; ", v.Nodes.Take(3).Select(n => n.Html))}"));
        Assert.True(await page.EvaluateAsync<bool>("document.documentElement.scrollWidth <= document.documentElement.clientWidth"));
    }

    [BrowserFact]
    public async Task It_asks_for_nothing_and_complains_of_nothing()
    {
        await OpenAsync(ColorScheme.Light, 1200);
        Assert.Empty(_problems);
    }

    [BrowserFact]
    public async Task Claims_are_chosen_by_keyboard()
    {
        IPage page = await OpenAsync(ColorScheme.Light, 1200);
        await page.Keyboard.PressAsync("Tab");
        Assert.Equal("#main", await page.EvaluateAsync<string>("document.activeElement.getAttribute('href')"));
        while (await page.EvaluateAsync<string>("document.activeElement.id") != "search")
        {
            await page.Keyboard.PressAsync("Tab");
        }

        await page.Keyboard.TypeAsync("groundless rumors");
        Assert.Equal("1 of 137 claims are shown.", await page.TextContentAsync("#count"));
        Assert.Equal(1, await page.Locator("#claims > ol > li:visible").CountAsync());
        await page.Keyboard.PressAsync("Control+A");
        await page.Keyboard.PressAsync("Delete");
        await page.Keyboard.PressAsync("Tab");
        await page.Keyboard.TypeAsync("John");
        string party = await page.EvaluateAsync<string>("document.activeElement.value");
        Assert.Equal("John Kirby", party);
        string[] shown = [.. await page.Locator("#claims > ol > li:visible").EvaluateAllAsync<string[]>("items => items.map(item => item.dataset.parties)")];
        Assert.NotEmpty(shown);
        Assert.All(shown, parties => Assert.Contains(party, parties.Split('\n')));
        Assert.Empty(_problems);
    }

    [BrowserFact]
    public async Task A_claim_leads_to_its_words_and_back()
    {
        IPage page = await OpenAsync(ColorScheme.Light, 1200);
        await page.Locator("#c1 blockquote a").ClickAsync();
        Assert.EndsWith("#q1-1", page.Url, StringComparison.Ordinal);
        Assert.True(await page.Locator("#q1-1 + mark").IsVisibleAsync());
        await page.Locator(".document a[href='#c1']").First.ClickAsync();
        Assert.EndsWith("#c1", page.Url, StringComparison.Ordinal);
    }

    private async Task<IPage> OpenAsync(ColorScheme scheme, int width, bool bypassPolicy = false)
    {
        IPage page = await _browser!.NewPageAsync(new() { ColorScheme = scheme, BypassCSP = bypassPolicy, ViewportSize = new() { Width = width, Height = 900 } });
        string address = new Uri(Path.Combine(_tester.Folder, "report.html")).AbsoluteUri;
        page.Console += (_, message) => _problems.Add(message.Text);
        page.PageError += (_, error) => _problems.Add(error);
        page.Request += (_, request) =>
        {
            if (request.Url != address)
            {
                _problems.Add(request.Url);
            }
        };
        await page.GotoAsync(address, new() { WaitUntil = WaitUntilState.Load });
        return page;
    }
}

/// <summary>A test that needs a browser, and is skipped where there is none.</summary>
[AttributeUsage(AttributeTargets.Method)]
public sealed class BrowserFactAttribute : FactAttribute
{
    internal const string Chromium = "/usr/bin/chromium";
    internal const string Missing = "There is no Chromium at " + Chromium + ": apt-get install chromium";

    public BrowserFactAttribute()
    {
        Skip = File.Exists(Chromium) ? null : Missing;
    }
}

/// <summary>A theory that needs a browser, and is skipped where there is none.</summary>
[AttributeUsage(AttributeTargets.Method)]
public sealed class BrowserTheoryAttribute : TheoryAttribute
{
    public BrowserTheoryAttribute()
    {
        Skip = File.Exists(BrowserFactAttribute.Chromium) ? null : BrowserFactAttribute.Missing;
    }
}
