using System.Collections.Generic;
using System.Globalization;
using System.Threading;

using ClaimsDsl.Evidence;
using ClaimsDsl.LanguageServer.Editing;
using ClaimsDsl.Services;
using ClaimsDsl.Syntax;

namespace ClaimsDsl.LanguageServer.Features;

/// <summary>Ways into documents: from the path of one, and from each quotation to its line.</summary>
internal static class LinkFeature
{
    /// <summary><c>textDocument/documentLink</c>.</summary>
    public static ValueList<Lsp.DocumentLink> Answer(Snapshot state, Lsp.TextDocumentParams ask, CancellationToken cancel) =>
        state.Find(ask.TextDocument.Uri) is { } file ? [.. Find(state, file, cancel)] : [];

    private static IEnumerable<Lsp.DocumentLink> Find(Snapshot state, ClaimsFile file, CancellationToken cancel)
    {
        var reader = new SymbolReader(file.Compilation, file.Tree);
        foreach (SyntaxNode node in file.Tree.Root.DescendantNodes())
        {
            cancel.ThrowIfCancellationRequested();
            if (node is DocumentStatementSyntax { Path.IsMissing: false } document)
            {
                if (DocumentNamed(document.Name.Text) is { } text)
                {
                    yield return new(file.Text.ToRange(document.Path.Span), state.UriOf(text.Path));
                }
            }
            else if (node is QuotationClauseSyntax { Parent: ClaimStatementSyntax claim } quotation
                && QuotationCompletion.FindDocument(claim) is { } name
                && DocumentNamed(name) is { } quoted
                && quoted.FindPassage(quotation.Quotation.Value) is { } passage)
            {
                string line = passage.Line.ToString(CultureInfo.InvariantCulture);
                yield return new(file.Text.ToRange(quotation.Quotation.Span), $"{state.UriOf(quoted.Path)}#L{line}", $"Line {line} of {name}");
            }
        }

        DocumentText? DocumentNamed(string name) => reader.Scope.FindDocument(name) is { } place ? file.Compilation.FindDocument(place.Path) : null;
    }
}
