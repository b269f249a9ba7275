using System.Linq;

using ClaimsDsl.Binding;
using ClaimsDsl.Diagnostics;
using ClaimsDsl.Syntax;
using ClaimsDsl.Text;

namespace ClaimsDsl.Evidence;

/// <summary>Reports what a claim says that its quotations do not, at the place in the claim, with the words in the quotation.</summary>
internal static class SupportReporter
{
    // So many of a quotation's numbers or dates are named.
    private const int MostNamed = 3;

    /// <summary>Checks a claim whose quotations are in its document. A language without a vocabulary is not read.</summary>
    public static void Check(BoundClaim claim, DocumentDeclaration document, Scope scope, SyntaxTree tree, DiagnosticBag diagnostics)
    {
        if (claim.Syntax.Node is not { } node || Vocabulary.For(document.Language) is not { } vocabulary)
        {
            return;
        }

        string? sentence = claim.Subject is PropositionSubject { Name: var name } ? scope.Find<PropositionDeclaration>(name)?.Sentence : null;
        ValueList<SupportFinding> findings =
            SupportChecker.Check(claim, claim.Quotations, vocabulary, PublishedOn(document), sentence);
        foreach (SupportFinding finding in findings)
        {
            SyntaxToken? quotation = finding.Quotation is { } index ? node.Clauses.OfType<QuotationClauseSyntax>().ElementAt(index).Quotation : null;
            ValueList<RelatedLocation> related = quotation is { } token
                ? [new RelatedLocation(tree.GetLocation(SpanIn(token, finding.Span)), "'" + finding.Words + "' is said here")]
                : [];
            diagnostics.Report(DescriptorOf(finding.Kind), SpanOf(node, finding.Kind), related, finding.Words, Instead(finding.Instead));
        }
    }

    /// <summary>The day on which a document was published, where it is known to the day.</summary>
    public static Day? PublishedOn(DocumentDeclaration document) => document.Published?.Value.Days is { IsPoint: true } day ? day.Lower : null;

    private static DiagnosticDescriptor DescriptorOf(SupportFindingKind kind) => kind switch
    {
        SupportFindingKind.NumberNotQuoted => Catalogue.NumberNotQuoted,
        SupportFindingKind.DateNotQuoted => Catalogue.DateNotQuoted,
        SupportFindingKind.HedgeLost => Catalogue.HedgeLost,
        _ => Catalogue.NegationLost,
    };

    private static string Instead(ValueList<string> written) => written.Count switch
    {
        0 => "",
        <= MostNamed => ": it says " + InWords.AllOf(written.Select(Quote)),
        _ => ": it says " + string.Join(", ", written.Take(MostNamed).Select(Quote)) + " …",
    };

    private static string Quote(string words) => "'" + words + "'";

    // A value is what is to be changed; where there is none, what is asserted is the verb.
    private static TextSpan SpanOf(ClaimStatementSyntax node, SupportFindingKind kind) =>
        kind != SupportFindingKind.Negated && node.Value is { } value ? value.Span : node.Verb.Span;

    // Only in a string that is written as it reads can words be pointed at.
    private static TextSpan SpanIn(SyntaxToken quotation, TextSpan words) =>
        quotation.Span.Length == quotation.Value.Length + 2 ? new TextSpan(quotation.Span.Start + 1 + words.Start, words.Length) : quotation.Span;
}
