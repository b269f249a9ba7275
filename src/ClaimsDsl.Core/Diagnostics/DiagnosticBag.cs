using System;
using System.Collections.Generic;
using System.Linq;

using ClaimsDsl.Syntax;
using ClaimsDsl.Text;

namespace ClaimsDsl.Diagnostics;

/// <summary>Collects the diagnostics of one file.</summary>
internal sealed class DiagnosticBag
{
    // Nobody reads on after so many names.
    internal const int MostNames = 10;

    // What nobody knows is compared with so many known words of a file: enough for some slips in the largest of projects, or many in others.
    internal const int MostWordsCompared = 1_000_000;

    private readonly SyntaxTree _tree;
    private int _compared;
    private readonly List<Diagnostic> _diagnostics = [];

    public DiagnosticBag(SyntaxTree tree)
    {
        _tree = tree;
    }

    public void Report(DiagnosticDescriptor descriptor, TextSpan span, params ValueList<string> arguments) =>
        Report(descriptor, span, [], arguments);

    public void Report(DiagnosticDescriptor descriptor, TextSpan span, ValueList<RelatedLocation> related, params ValueList<string> arguments) =>
        _diagnostics.Add(new Diagnostic(descriptor, _tree.GetLocation(span), arguments, related));

    /// <summary>Reports a word that is not known. The message ends with the one that was probably meant, if there is one.</summary>
    public void ReportUnknown(DiagnosticDescriptor descriptor, TextSpan span, string? meant, params ValueList<string> arguments) =>
        _diagnostics.Add(new Diagnostic(descriptor, _tree.GetLocation(span), [.. arguments, Suggestion.Phrase(meant)], []) { DidYouMean = meant });

    /// <summary>The known word that is nearest to one that is not known; null also where the file has too many of those.</summary>
    public string? Nearest(string word, IEnumerable<string> known) => _compared >= MostWordsCompared ? null : Suggestion.Find(word, known.Select(candidate =>
    {
        _compared++;
        return candidate;
    }));

    /// <summary>Reports what leads back to itself.</summary>
    /// <param name="span">Where it is told of.</param>
    /// <param name="what">What leads back.</param>
    /// <param name="circle">The way, with its start at both ends.</param>
    /// <param name="word">What stands between two of its names.</param>
    public void ReportCycle(TextSpan span, string what, ValueList<string> circle, string word) => Report(
        Catalogue.Cycle, span, what, string.Join(word, circle.Count <= MostNames + 1 ? circle : circle.Take(MostNames).Append("and so on")));

    /// <summary>The diagnostics in the order of the text.</summary>
    public ValueList<Diagnostic> ToList() => InOrder(_diagnostics);

    /// <summary>Diagnostics of one file in the order of its text.</summary>
    public static ValueList<Diagnostic> InOrder(IEnumerable<Diagnostic> diagnostics) =>
        [.. diagnostics.OrderBy(d => d.Location.Span.Start).ThenBy(d => d.Id, StringComparer.Ordinal)];
}
