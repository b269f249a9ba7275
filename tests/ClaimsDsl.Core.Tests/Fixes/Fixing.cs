using System.Collections.Generic;
using System.Linq;

using ClaimsDsl.Binding;
using ClaimsDsl.Diagnostics;
using ClaimsDsl.Fixes;
using ClaimsDsl.Testing;
using ClaimsDsl.Text;
using Xunit;

namespace ClaimsDsl.Tests.Fixes;

/// <summary>What the tests of fixes ask: what a snippet is after a fix, and where there is none.</summary>
internal static class Fixing
{
    /// <summary>
    /// Fails unless one diagnostic of a snippet has a fix of a kind that makes the expected text of it. Its diagnostic must then be
    /// gone, and nothing may be reported that was not before.
    /// </summary>
    /// <param name="kind">The id of the kind.</param>
    /// <param name="before">The files before, as <see cref="AnnotatedText"/> reads them.</param>
    /// <param name="after">The files after.</param>
    /// <param name="title">What the fix says that it does, where that is asked.</param>
    public static void Mends(string kind, string before, string after, string? title = null)
    {
        IReadOnlyList<SnippetFile> files = AnnotatedText.Parse(before).Files;
        ClaimsCompilation compilation = Check.Compile(files);
        (Diagnostic Mended, Fix Fix) found = Assert.Single(FixesOf(compilation), pair => pair.Fix.Kind.Id == kind);
        Assert.Contains(found.Fix.Kind, FixProvider.KindsFor(found.Mended.Descriptor));
        if (title is not null)
        {
            Assert.Equal(title, found.Fix.Title);
        }

        IReadOnlyList<SnippetFile> edited = Apply(files, FixProvider.Merge([found.Fix]));
        AssertEqual(after, edited);
        AssertMended([found.Mended], Reported(compilation), Reported(Check.Compile(edited)));
    }

    /// <summary>Fails unless all fixes of a kind together make the expected text of a snippet.</summary>
    public static void MendsAll(string kind, string before, string after)
    {
        IReadOnlyList<SnippetFile> files = AnnotatedText.Parse(before).Files;
        Fix[] fixes = [.. FixesOf(Check.Compile(files)).Select(pair => pair.Fix).Where(fix => fix.Kind.Id == kind)];
        ValueList<TextEdit> edits = FixProvider.Merge(fixes);
        Assert.Equal(edits, FixProvider.Merge(fixes.Reverse()));
        AssertEqual(after, Apply(files, edits));
    }

    /// <summary>Fails if anything in a snippet has a fix of a kind; something must be reported that could have one.</summary>
    public static void Leaves(string kind, string snippet)
    {
        ClaimsCompilation compilation = Check.Compile(AnnotatedText.Parse(snippet).Files);
        Assert.Contains(Reported(compilation), diagnostic => FixProvider.KindsFor(diagnostic.Descriptor).Any(k => k.Id == kind));
        Assert.DoesNotContain(FixesOf(compilation), pair => pair.Fix.Kind.Id == kind);
    }

    /// <summary>Files after edits.</summary>
    public static IReadOnlyList<SnippetFile> Apply(IEnumerable<SnippetFile> files, IEnumerable<TextEdit> edits) =>
        [.. files.Select(file => file with { Text = TextEdit.Apply(file.Text, edits.Where(edit => edit.Path == file.Path)) })];

    /// <summary>What is reported that may have fixes. A dispute that is acknowledged may be what a fix is for.</summary>
    public static Diagnostic[] Reported(ClaimsCompilation compilation) =>
        [.. Check.DiagnosticsOf(compilation, Check.Contradictions).Where(diagnostic => diagnostic.Descriptor != Catalogue.AcknowledgedDispute)];

    private static IEnumerable<(Diagnostic Mended, Fix Fix)> FixesOf(ClaimsCompilation compilation) =>
        Reported(compilation).SelectMany(diagnostic => FixProvider.FixesFor(compilation, diagnostic).Select(fix => (diagnostic, fix)));

    private static void AssertMended(IEnumerable<Diagnostic> mended, IEnumerable<Diagnostic> before, IEnumerable<Diagnostic> after)
    {
        List<string> allowed = [.. before.Except(mended).Select(diagnostic => diagnostic.Id)];
        Assert.All(after, diagnostic => Assert.True(allowed.Remove(diagnostic.Id), "After the fix: " + diagnostic));
    }

    private static void AssertEqual(string expected, IEnumerable<SnippetFile> files) =>
        Assert.Equal(Show(AnnotatedText.Parse(expected).Files), Show(files));

    private static string Show(IEnumerable<SnippetFile> files) => string.Concat(files.Select(file => "//@ " + file.Path + "\n" + file.Text));
}
