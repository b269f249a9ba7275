using System.Globalization;
using System.Linq;

using ClaimsDsl.Binding;
using ClaimsDsl.Syntax;
using ClaimsDsl.Text;

namespace ClaimsDsl.Fixes;

/// <summary>Fixes of documents whose text is not, or not yet, the one that was pinned.</summary>
internal static class DocumentFixes
{
    /// <summary>Pins a document that is not pinned yet.</summary>
    public static Fix? Pin(FixContext context)
    {
        if (context.FindNode<DocumentStatementSyntax>() is not { Path.IsMissing: false } node
            || context.FindText(node.Name.Text) is not { } text
            || node.Body?.Properties.Any(property => property.Key.Text == "sha256") == true)
        {
            return null;
        }

        string pin = "sha256 " + StringLiteral.Write(text.Sha256);
        return context.Edit("Pin the text of '" + node.Name.Text + "' as it is now", node.Body switch
        {
            null => new TextEdit(context.Tree.Path, new TextSpan(node.Path.Span.End, 0), " { " + pin + " }"),
            { Properties: { Count: > 0 } properties } body => Layout.AddInBraces(context.Tree, body.OpenBrace, properties[properties.Count - 1], pin),
            { OpenBrace: var open } => Layout.AddInBraces(context.Tree, open, null, pin),
        });
    }

    /// <summary>Pins the text of a document that changed, where all that is quoted from it is still there.</summary>
    public static Fix? UpdatePin(FixContext context)
    {
        if (context.FindNode<DocumentStatementSyntax>() is not { } node
            || context.Scope.Find<DocumentDeclaration>(node.Name.Text) is not { } document
            || context.FindText(document.Name) is not { } text)
        {
            return null;
        }

        string[] quotations =
        [
            .. from tree in context.Compilation.Trees
               let bound = context.Compilation.BindFile(tree)
               from claim in bound.File.Claims
               where claim.Document == document.Name && ReferenceEquals(bound.Scope.Find<DocumentDeclaration>(claim.Document), document)
               from quotation in claim.Quotations
               select quotation,
        ];
        return quotations.All(quotation => text.Find(quotation) is { IsFound: true } or { Quotation.IsEmpty: true })
            ? context.Replace(
                "Pin the text of '" + document.Name + "' as it is now, which still has " + Count(quotations.Length), context.Span, StringLiteral.Write(text.Sha256))
            : null;
    }

    private static string Count(int quotations) => quotations switch
    {
        0 => "nothing that is quoted",
        1 => "the one quotation from it",
        _ => "all " + quotations.ToString(CultureInfo.InvariantCulture) + " quotations from it",
    };
}
