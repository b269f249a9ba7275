using System;
using System.Collections.Generic;
using System.Linq;

using ClaimsDsl.Binding;
using ClaimsDsl.Diagnostics;
using ClaimsDsl.Syntax;
using ClaimsDsl.Testing;
using Xunit;

namespace ClaimsDsl.Tests.Services;

/// <summary>A snippet of one or several files with a mark where the caret is: <c>Kirby states Deploy‸ment.troops</c>.</summary>
/// <param name="Compilation">The files, without the mark.</param>
/// <param name="Tree">The file that has the caret.</param>
/// <param name="Position">Where it is.</param>
internal sealed record Marked(ClaimsCompilation Compilation, SyntaxTree Tree, int Position)
{
    private const string Caret = "‸";

    public static Marked Parse(string snippet)
    {
        SnippetFile[] files = [.. AnnotatedText.Parse(snippet).Files];
        int marked = Array.FindIndex(files, file => file.Text.Contains(Caret, StringComparison.Ordinal));
        Assert.True(marked >= 0, "The snippet has no " + Caret);
        int position = files[marked].Text.IndexOf(Caret, StringComparison.Ordinal);
        files[marked] = files[marked] with { Text = files[marked].Text.Remove(position, Caret.Length) };
        ClaimsCompilation compilation = Check.Compile(files);
        return new Marked(compilation, compilation.FindTree(files[marked].Path)!, position);
    }

    /// <summary>Places as <c>path:line text</c>, with all of their line.</summary>
    public IEnumerable<string> Lines(IEnumerable<Location> locations) => locations.Select(location =>
    {
        SyntaxTree tree = Compilation.FindTree(location.Path)!;
        int line = tree.Text.GetLinePosition(location.Span.Start).Line;
        return $"{location.Path}:{line + 1} {tree.Text.ToString(location.Span)}";
    });
}
