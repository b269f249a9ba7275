using System;
using System.IO;
using System.Runtime.CompilerServices;

using ClaimsDsl.Testing;

using Xunit;

namespace ClaimsDsl.Tests.Documentation;

/// <summary>docs/api is what the runtime library is. SNAPSHOT_ACCEPT=1 writes it again.</summary>
public class ApiPageTests
{
    private const string Introduction = """
        # The runtime library

        What generated code is made of, in the namespace `ClaimsDsl`. This page is made from the library and its documentation; the doc
        comments in an IDE say more: ranges, errors, sources.

        """;

    [Fact]
    public void The_page_is_what_the_library_is() => WrittenFile.AssertIs(
        Path.GetFullPath(Path.Combine(Here(), "../../../../docs/api/README.md")),
        ApiPage.Write(typeof(Claim).Assembly, Introduction).ReplaceLineEndings("\n"));

    [Fact]
    public void Every_public_type_says_what_it_is() =>
        Assert.DoesNotContain("* — \n", ApiPage.Write(typeof(Claim).Assembly, ""), StringComparison.Ordinal);

    private static string Here([CallerFilePath] string path = "") => path;
}
