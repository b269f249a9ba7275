using System.Collections.Generic;
using System.Linq;

using ClaimsDsl.Binding;
using ClaimsDsl.Syntax;
using ClaimsDsl.Text;

namespace ClaimsDsl.Services;

/// <summary>Says what the names of one file stand for, by the scope that it was bound in.</summary>
internal sealed class SymbolReader
{
    public SymbolReader(ClaimsCompilation compilation, SyntaxTree tree)
    {
        BindingResult bound = compilation.BindFile(tree);
        (Compilation, Tree, Scope, Namespace) = (compilation, tree, bound.Scope, bound.File.Namespace);
    }

    /// <summary>All files.</summary>
    public ClaimsCompilation Compilation { get; }

    /// <summary>The file.</summary>
    public SyntaxTree Tree { get; }

    /// <summary>What its names stand for.</summary>
    public Scope Scope { get; }

    /// <summary>Its namespace.</summary>
    public string Namespace { get; }

    /// <summary>The token that the caret is in or beside; at a border, a word before any other.</summary>
    public static SyntaxToken FindTouched(SyntaxTree tree, int position)
    {
        SyntaxToken token = tree.FindToken(position);
        if (position == 0 || (token.Span.Contains(position) && token.Kind is SyntaxKind.IdentifierToken or SyntaxKind.StringToken))
        {
            return token;
        }

        SyntaxToken before = tree.FindToken(position - 1);
        return before.Span.End == position && (before.Kind == SyntaxKind.IdentifierToken || !token.Span.Contains(position)) ? before : token;
    }

    /// <summary>The name at the caret, or null.</summary>
    public SymbolUse? UseAt(int position) =>
        FindTouched(Tree, position) is var token && UseOf(token) is { } use && use.Span.Start <= position && position <= use.Span.End ? use : null;

    /// <summary>What a token names, or is a word of the name of; null where it is no name.</summary>
    public SymbolUse? UseOf(SyntaxToken token)
    {
        if (token.IsMissing)
        {
            return null;
        }

        switch (token.Parent)
        {
            case LabelSyntax label when token == label.Identifier:
                return Declared(SymbolKind.Label, token);
            case DocumentStatementSyntax node when token == node.Name:
                return Declared(SymbolKind.Document, token);
            case PartyStatementSyntax node when token == node.Name:
                return Declared(SymbolKind.Party, token);
            case PlaceStatementSyntax node when token == node.Name:
                return Declared(SymbolKind.Place, token);
            case EntityStatementSyntax node when token == node.Name:
                return Declared(SymbolKind.Entity, token);
            case PropositionStatementSyntax node when token == node.Name:
                return Declared(SymbolKind.Proposition, token);
            case KindStatementSyntax node when token == node.Name:
                return Declared(SymbolKind.Kind, token);
            case AttributeDeclarationSyntax node when token == node.Name:
                return new SymbolUse(token.Span, SymbolKind.Attribute, AttributeOf(node), IsDeclaration: true);
            case VerbStatementSyntax node when node.Phrase.Contains(token):
                string phrase = string.Join(" ", node.Phrase.Select(t => t.Value));
                return new SymbolUse(Spans.Of(node.Phrase), SymbolKind.Verb, new Symbol(SymbolKind.Verb, Namespace, phrase), IsDeclaration: true);
            case VerbPhraseSyntax node:
                return UseOf(node);
            case NamedTypeSyntax node when token == node.Name && !SyntaxFacts.TypeKeywords.Contains(token.Text):
                return Used<KindDeclaration>(SymbolKind.Kind, token);
            case SubjectSyntax node when token == node.Name:
                return UseOfSubject(node);
            case SubjectSyntax node when token == node.Attribute:
                return new SymbolUse(token.Span, SymbolKind.Attribute, FindAttribute(node)?.Symbol ?? FindUnread(node, token.Text), IsDeclaration: false);
            case NameSyntax name:
                return UseOf(name);
            default:
                return null;
        }
    }

    /// <summary>The attribute that a subject is about, or null.</summary>
    public (Symbol Symbol, AttributeDeclaration Attribute)? FindAttribute(SubjectSyntax? subject) =>
        subject?.Attribute is { } name && FindKind(subject) is var (kind, home) && kind.FindAttribute(name.Text) is { } attribute
            ? (new Symbol(SymbolKind.Attribute, home, name.Text) { Owner = kind.Name }, attribute)
            : null;

    /// <summary>An attribute whose type could not be read: its name is known all the same.</summary>
    private Symbol? FindUnread(SubjectSyntax subject, string name) => FindKind(subject) is var (kind, home) && kind.UnreadAttributes.Contains(name)
        ? new Symbol(SymbolKind.Attribute, home, name) { Owner = kind.Name }
        : null;

    /// <summary>The kind of the entity that a subject names, and the namespace that declares it, or null.</summary>
    public (KindDeclaration Kind, string Namespace)? FindKind(SubjectSyntax subject) =>
        Scope.Find<EntityDeclaration>(subject.Name.Text) is { } entity ? Scope.KindOf(entity) : null;

    /// <summary>What a value is said of: the subject beside the outermost of the values around a node, or null.</summary>
    public static SubjectSyntax? FindSubject(SyntaxNode node)
    {
        for (SyntaxNode? holder = node; holder is not null; holder = holder.Parent)
        {
            switch (holder)
            {
                case IfClauseSyntax condition:
                    return condition.Subject;
                case ClaimStatementSyntax claim:
                    return claim.Subject;
                case AssessStatementSyntax assess:
                    return assess.Subject;
                case StatementSyntax or ClauseSyntax:
                    return null;
                default:
                    break;
            }
        }

        return null;
    }

    private SymbolUse Declared(SymbolKind kind, SyntaxToken token) => new(token.Span, kind, new Symbol(kind, Namespace, token.Text), IsDeclaration: true);

    private SymbolUse Used<T>(SymbolKind kind, SyntaxToken token)
        where T : Declaration => new(token.Span, kind, Find<T>(kind, token.Text), IsDeclaration: false);

    private Symbol? Find<T>(SymbolKind kind, string name)
        where T : Declaration => Scope.Find<T>(name) is null ? null : new Symbol(kind, Scope.NamespaceOf<T>(name), name);

    private SymbolUse UseOf(VerbPhraseSyntax node)
    {
        string words = ValueBinder.WordingOf(node);
        VerbDeclaration? declared = Verbs.Find(words) is null ? Scope.FindVerb(words) : null;
        return new SymbolUse(
            node.Span, SymbolKind.Verb, declared is null ? null : Find<VerbDeclaration>(SymbolKind.Verb, declared.Name), IsDeclaration: false);
    }

    private SymbolUse UseOfSubject(SubjectSyntax node) =>
        node.Dot is not null || (Scope.Find<Declaration>(node.Name.Text) is null && Scope.Find<EntityDeclaration>(node.Name.Text) is not null)
            ? Used<EntityDeclaration>(SymbolKind.Entity, node.Name)
            : UsedClaimable(node.Name);

    private SymbolUse UsedClaimable(SyntaxToken token) =>
        Used<Declaration>(Scope.Find<Declaration>(token.Text) is LabelDeclaration ? SymbolKind.Label : SymbolKind.Proposition, token);

    private SymbolUse? UseOf(NameSyntax name)
    {
        SyntaxToken token = name.Identifier;
        switch (name.Parent)
        {
            case QualifiedNameSyntax qualified:
                return UseOf(qualified);
            case NameListSyntax { Parent: PropositionRelationSyntax }:
                return UsedClaimable(token);
            case NameListSyntax { Parent: BecauseClauseSyntax }:
            case RevisesClauseSyntax or RetractsClauseSyntax:
                return Used<LabelDeclaration>(SymbolKind.Label, token);
            case NameListSyntax or PrincipalClauseSyntax:
                return Used<PartyDeclaration>(SymbolKind.Party, token);
            case PlaceStatementSyntax or AtClauseSyntax:
                return Used<PlaceDeclaration>(SymbolKind.Place, token);
            case EntityStatementSyntax:
                return Used<KindDeclaration>(SymbolKind.Kind, token);
            case InClauseSyntax:
                return Used<DocumentDeclaration>(SymbolKind.Document, token);
            case KeyListSyntax keys:
                return UseOfKey(keys, name);
            case OneOfTypeSyntax type:
                return UseOf(type, token);
            case NameValueSyntax value:
                return value.Parent is PropertySyntax property ? UseOf(property, token) : UseOfValue(token, FindAttribute(FindSubject(value)));
            case RuleTermSyntax or NameExpressionSyntax or SumExpressionSyntax:
                return UseInRule(name);
            default:
                return null;
        }
    }

    /// <summary>A namespace; dots that have no name beside them belong to no name.</summary>
    private SymbolUse UseOf(QualifiedNameSyntax name)
    {
        string text = DeclarationReader.NameOf(name);
        NameSyntax[] parts = [.. name.Parts.Where(part => !part.Identifier.IsMissing)];
        bool isDeclaration = name.Parent is NamespaceStatementSyntax;
        Symbol? symbol = Compilation.Index.Namespaces.ContainsKey(text) ? new Symbol(SymbolKind.Namespace, "", text) : null;
        return new SymbolUse(
            parts.Length == 0 ? name.Span : TextSpan.FromBounds(parts[0].Span.Start, parts[parts.Length - 1].Span.End), SymbolKind.Namespace, symbol, isDeclaration);
    }

    private SymbolUse? UseOf(PropertySyntax property, SyntaxToken token) => property.Key.Text switch
    {
        "publisher" => Used<PartyDeclaration>(SymbolKind.Party, token),
        "origin" when Scope.Find<DocumentDeclaration>(token.Text) is null => Used<PartyDeclaration>(SymbolKind.Party, token),
        "origin" => Used<DocumentDeclaration>(SymbolKind.Document, token),
        _ => null,
    };

    // ---- values ----

    private SymbolUse? UseOfValue(SyntaxToken token, (Symbol Symbol, AttributeDeclaration Attribute)? of) =>
        of is var (symbol, attribute) ? UseOfValue(token, attribute.Type, symbol) : null;

    private SymbolUse? UseOfKey(KeyListSyntax keys, NameSyntax name)
    {
        if (FindAttribute(keys.Parent as SubjectSyntax) is not var (symbol, attribute))
        {
            return null;
        }

        int index = keys.Keys.TakeWhile(key => key != name).Count();
        return index < attribute.Keys.Count ? UseOfValue(name.Identifier, attribute.Keys[index], symbol) : null;
    }

    private SymbolUse? UseOfValue(SyntaxToken token, AttributeType type, Symbol attribute)
    {
        switch (type.Kind)
        {
            case AttributeTypeKind.Place:
                return Used<PlaceDeclaration>(SymbolKind.Place, token);
            case AttributeTypeKind.Party:
                return Used<PartyDeclaration>(SymbolKind.Party, token);
            case AttributeTypeKind.Entity:
                return Used<EntityDeclaration>(SymbolKind.Entity, token);
            case AttributeTypeKind.OneOf:
                Symbol? value = type.Values.Contains(token.Text) ? ValueOf(attribute, token.Text) : null;
                return new SymbolUse(token.Span, SymbolKind.Value, value, IsDeclaration: false);
            default:
                return null;
        }
    }

    private static Symbol? ValueOf(Symbol? attribute, string name) =>
        attribute is null ? null : attribute with { Kind = SymbolKind.Value, Name = name, Attribute = attribute.Name };

    // ---- inside a kind ----

    /// <summary>The attribute that a kind declares; null where the kind has no name yet.</summary>
    private Symbol? AttributeOf(AttributeDeclarationSyntax node) => node.FirstAncestorOrSelf<KindStatementSyntax>()!.Name is { IsMissing: false, Text: var kind }
        ? new Symbol(SymbolKind.Attribute, Namespace, node.Name.Text) { Owner = kind }
        : null;

    private SymbolUse UseOf(OneOfTypeSyntax type, SyntaxToken token) => new(
        token.Span, SymbolKind.Value, ValueOf(AttributeOf(type.FirstAncestorOrSelf<AttributeDeclarationSyntax>()!), token.Text), IsDeclaration: true);

    private SymbolUse UseInRule(NameSyntax name)
    {
        SyntaxToken token = name.Identifier;
        var kind = name.FirstAncestorOrSelf<KindStatementSyntax>()!;
        List<AttributeDeclarationSyntax> attributes = [.. kind.Members.OfType<AttributeDeclarationSyntax>()];
        if (name.Parent is RuleTermSyntax { Value: { } value } term && value == name)
        {
            return ValueIn(attributes.Where(a => a.Name.Text == term.Name.Identifier.Text));
        }

        if (attributes.Find(a => a.Name.Text == token.Text) is { } attribute)
        {
            return new SymbolUse(token.Span, SymbolKind.Attribute, AttributeOf(attribute), IsDeclaration: false);
        }

        return attributes.Any(HasValue) ? ValueIn(attributes) : new SymbolUse(token.Span, SymbolKind.Attribute, null, IsDeclaration: false);

        SymbolUse ValueIn(IEnumerable<AttributeDeclarationSyntax> candidates) => new(
            token.Span,
            SymbolKind.Value,
            candidates.Where(HasValue).Select(a => ValueOf(AttributeOf(a), token.Text)).FirstOrDefault(),
            IsDeclaration: false);

        bool HasValue(AttributeDeclarationSyntax candidate) =>
            candidate.Type is OneOfTypeSyntax type && type.Values.Any(v => v.Identifier.Text == token.Text);
    }
}
