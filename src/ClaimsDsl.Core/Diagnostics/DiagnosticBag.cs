using System;
using System.Collections.Generic;
using System.Linq;

using ClaimsDsl.Syntax;
using ClaimsDsl.Text;

namespace ClaimsDsl.Diagnostics;

/// <summary>Collects the diagnostics of one file.</summary>
internal sealed class DiagnosticBag
{
    private readonly SyntaxTree _tree;
    private readonly List<Diagnostic> _diagnostics = [];

    public DiagnosticBag(SyntaxTree tree)
    {
        _tree = tree;
    }

    public void Report(DiagnosticDescriptor descriptor, TextSpan span, params IEnumerable<string> arguments) =>
        Report(descriptor, span, [], arguments);

    public void Report(DiagnosticDescriptor descriptor, TextSpan span, ValueList<RelatedLocation> related, params IEnumerable<string> arguments) =>
        _diagnostics.Add(new Diagnostic(descriptor, _tree.GetLocation(span), ValueList.From([.. arguments]), related));

    /// <summary>Reports a word that is not known. The message ends with the one that was probably meant, if there is one.</summary>
    public void ReportUnknown(DiagnosticDescriptor descriptor, TextSpan span, string? meant, params IEnumerable<string> arguments) =>
        _diagnostics.Add(new Diagnostic(descriptor, _tree.GetLocation(span), [.. arguments, Suggestion.Phrase(meant)], []) { DidYouMean = meant });

    /// <summary>The diagnostics in the order of the text.</summary>
    public ValueList<Diagnostic> ToList() => InOrder(_diagnostics);

    /// <summary>Diagnostics of one file in the order of its text.</summary>
    public static ValueList<Diagnostic> InOrder(IEnumerable<Diagnostic> diagnostics) =>
        [.. diagnostics.OrderBy(d => d.Location.Span.Start).ThenBy(d => d.Id, StringComparer.Ordinal)];
}
