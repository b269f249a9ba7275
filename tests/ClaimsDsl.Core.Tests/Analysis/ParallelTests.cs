using System.Linq;
using System.Threading.Tasks;

using ClaimsDsl.Binding;
using ClaimsDsl.Syntax;
using ClaimsDsl.Text;

using Xunit;

namespace ClaimsDsl.Tests.Analysis;

/// <summary>A compilation can be asked from many threads at once, as compilers and editors do.</summary>
public sealed class ParallelTests
{
    private const int Places = 200;
    private const int Files = 16;

    [Fact]
    public void Files_that_are_checked_side_by_side_say_what_they_say_one_by_one()
    {
        string declarations = "kind Storm { seenAt : place }\n" + string.Concat(Enumerable.Range(0, Places).Select(i => $"place P{i}{(i % 10 == 0 ? "" : $" in P{i - 1}")}\nperson W{i}\n"))
            + string.Concat(Enumerable.Range(0, Files).Select(i => $"entity S{i} is Storm\n"));
        SyntaxTree[] trees =
        [
            SyntaxTree.Parse(SourceText.From(declarations, "declarations.claims")),
            .. Enumerable.Range(0, Files).Select(file => SyntaxTree.Parse(SourceText.From(
                $"W{file} states S{file}.seenAt P{file * 10}\nW{file + 20} states S{file}.seenAt P{(file * 10) + 10}\n"
                + string.Concat(Enumerable.Range(0, Places).Select(i => $"assess S{file}.seenAt P{(i * 7) % Places} is likely, confidence low\n")),
                $"{file}.claims"))),
        ];
        string[] expected = Report(ClaimsCompilation.Create(trees, "N"), isParallel: false);
        Assert.Contains(expected, said => said.Contains("CLM3003", System.StringComparison.Ordinal));
        Assert.Contains(expected, said => said.Contains("CLM3006", System.StringComparison.Ordinal));
        for (int round = 0; round < 20; round++)
        {
            Assert.Equal(expected, Report(ClaimsCompilation.Create(trees, "N"), isParallel: true));
        }
    }

    private static string[] Report(ClaimsCompilation compilation, bool isParallel)
    {
        string[] said = new string[compilation.Trees.Count];
        if (isParallel)
        {
            Parallel.For(0, said.Length, i => said[i] = Of(compilation.Trees[i]));
        }
        else
        {
            for (int i = 0; i < said.Length; i++)
            {
                said[i] = Of(compilation.Trees[i]);
            }
        }

        return said;

        string Of(SyntaxTree tree) => string.Join("\n", compilation.GetDiagnostics(tree));
    }
}
