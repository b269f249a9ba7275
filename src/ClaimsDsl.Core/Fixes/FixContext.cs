using System.Linq;

using ClaimsDsl.Binding;
using ClaimsDsl.Evidence;
using ClaimsDsl.Syntax;
using ClaimsDsl.Text;

namespace ClaimsDsl.Fixes;

/// <summary>Where a fix is looked for. What it needs to know is asked of the compilation again: a diagnostic tells little more than where.</summary>
/// <param name="Compilation">All files.</param>
/// <param name="Tree">The file.</param>
/// <param name="Span">The place.</param>
/// <param name="Kind">The kind of fix that is looked for.</param>
internal sealed record FixContext(ClaimsCompilation Compilation, SyntaxTree Tree, TextSpan Span, FixKind Kind)
{
    /// <summary>What the diagnostic's message names.</summary>
    public ValueList<string> Arguments { get; init; } = [];

    /// <summary>What the diagnostic takes to have been meant.</summary>
    public string? DidYouMean { get; init; }

    public Scope Scope => Compilation.BindFile(Tree).Scope;

    /// <summary>The nearest node of a type around the place, or null.</summary>
    public T? FindNode<T>()
        where T : SyntaxNode => Tree.Root.FindNode(Span).FirstAncestorOrSelf<T>();

    /// <summary>The claim around the place, or null.</summary>
    public BoundClaim? FindClaim() => FindNode<ClaimStatementSyntax>() is { } node
        ? Compilation.Bind(Tree).Claims.FirstOrDefault(claim => claim.Syntax.Node!.FullSpan == node.FullSpan)
        : null;

    /// <summary>The text of a document, where it can be read.</summary>
    public DocumentText? FindText(string? document) =>
        document is not null && Scope.FindDocument(document) is { } found && Compilation.FindDocument(found.Path) is { Problem: null } text ? text : null;

    /// <summary>A fix that changes one place in the file.</summary>
    public Fix Replace(string title, TextSpan span, string newText) => Edit(title, new TextEdit(Tree.Path, span, newText));

    /// <summary>A fix that puts text in at one place in the file.</summary>
    public Fix Insert(string title, int position, string newText) => Replace(title, new TextSpan(position, 0), newText);

    /// <summary>A fix of one edit.</summary>
    public Fix Edit(string title, TextEdit edit) => new(Kind, title, [edit]);
}
