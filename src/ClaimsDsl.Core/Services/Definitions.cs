using System.Collections.Generic;
using System.Linq;

using ClaimsDsl.Binding;
using ClaimsDsl.Diagnostics;
using ClaimsDsl.Syntax;
using ClaimsDsl.Text;

namespace ClaimsDsl.Services;

/// <summary>Where things are declared, in the project or in an assembly that it references.</summary>
internal static class Definitions
{
    /// <summary>Where the name at the caret is declared: several places for a namespace, none for what is unknown.</summary>
    public static ValueList<Location> At(ClaimsCompilation compilation, SyntaxTree tree, int position) =>
        new SymbolReader(compilation, tree).UseAt(position)?.Symbol is { } symbol ? Of(compilation, symbol) : [];

    /// <summary>Where something is declared.</summary>
    public static ValueList<Location> Of(ClaimsCompilation compilation, Symbol symbol)
    {
        string name = symbol.Kind == SymbolKind.Namespace ? symbol.Name : symbol.Namespace;
        if (!compilation.Index.Namespaces.TryGetValue(name, out NamespaceIndex? home))
        {
            return [];
        }

        return symbol.Kind switch
        {
            SymbolKind.Namespace => [.. NamespaceStatements(compilation, home)],
            SymbolKind.Attribute => [.. MembersOf(compilation, home, symbol.Owner, symbol.Name).Take(1).Select(m => At(m.Path, m.Member.Name.Span))],
            SymbolKind.Value => [.. MembersOf(compilation, home, symbol.Owner, symbol.Attribute).SelectMany(m => ValuesOf(m.Path, m.Member, symbol.Name)).Take(1)],
            _ => OfDeclaration(compilation, home, symbol),
        };
    }

    /// <summary>The declaration of something, or null for what is a part of one.</summary>
    public static Declaration? DeclarationOf(ClaimsCompilation compilation, Symbol symbol) =>
        compilation.Index.Namespaces.TryGetValue(symbol.Namespace, out NamespaceIndex? home) ? Find(home, symbol) : null;

    /// <summary>What shares a category with a sort of thing and has a name, in one namespace, or null.</summary>
    public static Declaration? Find(NamespaceIndex home, Symbol symbol) => symbol.Kind switch
    {
        SymbolKind.Party => home.Find<PartyDeclaration>(symbol.Name),
        SymbolKind.Place => home.Find<PlaceDeclaration>(symbol.Name),
        SymbolKind.Document => home.Find<DocumentDeclaration>(symbol.Name),
        SymbolKind.Kind => home.Find<KindDeclaration>(symbol.Name),
        SymbolKind.Entity => home.Find<EntityDeclaration>(symbol.Name),
        SymbolKind.Verb => home.Find<VerbDeclaration>(symbol.Name),
        SymbolKind.Label or SymbolKind.Proposition => home.Find<Declaration>(symbol.Name),
        _ => null,
    };

    private static ValueList<Location> OfDeclaration(ClaimsCompilation compilation, NamespaceIndex home, Symbol symbol)
    {
        if (Find(home, symbol) is not { } declaration || compilation.LocationOf(home.FindPath(declaration), declaration) is not { } location)
        {
            return [];
        }

        return compilation.FindNode<VerbStatementSyntax>(location.Path, declaration) is { } verb ? [At(location.Path, Spans.Of(verb.Phrase))] : [location];
    }

    private static IEnumerable<Location> NamespaceStatements(ClaimsCompilation compilation, NamespaceIndex home) =>
        from file in home.Files
        let tree = compilation.FindTree(file.Path)
        let written = tree?.Root.Statements.OfType<NamespaceStatementSyntax>().FirstOrDefault()
        where written is not null
        select At(file.Path, written.Name.Span);

    private static IEnumerable<(string Path, AttributeDeclarationSyntax Member)> MembersOf(
        ClaimsCompilation compilation, NamespaceIndex home, string kind, string attribute) =>
        home.Find<KindDeclaration>(kind) is { } declaration && home.FindPath(declaration) is { } path
        && compilation.FindNode<KindStatementSyntax>(path, declaration) is { } node
            ? node.Members.OfType<AttributeDeclarationSyntax>().Where(a => a.Name.Text == attribute).Select(member => (path, member))
            : [];

    private static IEnumerable<Location> ValuesOf(string path, AttributeDeclarationSyntax member, string value) =>
        member.DescendantNodes().OfType<OneOfTypeSyntax>().SelectMany(type => type.Values)
            .Where(name => name.Identifier.Text == value).Select(name => At(path, name.Span));

    private static Location At(string path, TextSpan span) => new(path, span);
}
