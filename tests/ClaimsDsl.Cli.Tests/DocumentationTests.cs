using System;
using System.Linq;

using ClaimsDsl.Tests;

using Xunit;

namespace ClaimsDsl.Cli.Tests;

/// <summary>What the documentation says that one can call can be called.</summary>
public class DocumentationTests
{
    [Fact]
    public void Every_command_line_in_the_page_parses()
    {
        string[] lines =
        [
            .. Repository.Read("docs/cli.md").Split('\n').Where(line => line.StartsWith("claims ", StringComparison.Ordinal))
                .Select(line => line.Split('#', '|', '<')[0].Trim()["claims ".Length..]),
        ];
        var command = ClaimsCommand.Create(Host.OfProcess());
        Assert.True(lines.Length > 10);
        Assert.All(lines, line => Assert.Empty(command.Parse(line).Errors));
    }

    [Fact]
    public void Every_option_is_in_the_page()
    {
        string page = Repository.Read("docs/cli.md");
        Assert.All(
            ClaimsCommand.Create(Host.OfProcess()).Subcommands.SelectMany(c => c.Options.Select(o => o.Name).Append("claims " + c.Name)),
            name => Assert.Contains(name, page, StringComparison.Ordinal));
    }
}
