using System;
using System.Linq;

using ClaimsDsl.Binding;
using Xunit;

namespace ClaimsDsl.Tests.Syntax;

/// <summary>Characters that an editor puts in, and nobody sees, do not change what a file says.</summary>
public sealed class InvisibleCharacterTests
{
    public static TheoryData<string> Paths => [.. Repository.ClaimsFiles.Select(file => file.Path)];

    [Theory]
    [MemberData(nameof(Paths))]
    public void Line_ends_of_any_kind_mean_the_same(string path)
    {
        string text = TextOf(path);
        Assert.Equal(MeaningOf(text), MeaningOf(text.Replace("\n", "\r\n", StringComparison.Ordinal)));
        Assert.Equal(MeaningOf(text), MeaningOf(text.Replace("\n", "\r", StringComparison.Ordinal)));
    }

    [Theory]
    [MemberData(nameof(Paths))]
    public void A_byte_order_mark_means_nothing(string path) => Assert.Equal(MeaningOf(TextOf(path)), MeaningOf("\uFEFF" + TextOf(path)));

    [Fact]
    public void A_mark_of_direction_between_words_means_nothing() => Assert.Equal(
        MeaningOf("person كيربي \"جون\"\nكيربي says \"x\""),
        MeaningOf("person \u200Fكيربي\u200F \"جون\"\n\u200Eكيربي\u200F says \"x\""));

    private static string TextOf(string path) => Repository.ClaimsFiles.Single(file => file.Path == path).ToString();

    /// <summary>What a text says, alone, by value; positions do not matter.</summary>
    private static (BoundFile File, string Diagnostics) MeaningOf(string text)
    {
        ClaimsCompilation compilation = Check.Compile([new("x.claims", text)]);
        return (
            compilation.Bind(compilation.Trees[0]),
            string.Join("\n", Check.DiagnosticsOf(compilation).Select(diagnostic => diagnostic.Id + " " + diagnostic.Message)));
    }
}
