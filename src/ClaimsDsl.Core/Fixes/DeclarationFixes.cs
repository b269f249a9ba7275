using System;
using System.Collections.Generic;
using System.Linq;

using ClaimsDsl.Binding;
using ClaimsDsl.Evidence;
using ClaimsDsl.Syntax;
using ClaimsDsl.Text;

namespace ClaimsDsl.Fixes;

/// <summary>Declarations of what is named and not declared.</summary>
internal static class DeclarationFixes
{
    // In this order the statements of a file usually stand; claims and what is concluded from them come last.
    private static readonly ValueList<string>[] Order =
    [
        ["namespace"],
        ["use"],
        ["document"],
        SyntaxFacts.PartyKeywords,
        ["place"],
        ["kind"],
        ["entity"],
        ["proposition"],
    ];

    private static readonly ValueList<string> TextExtensions = [".txt", ".md", ".html", ".htm"];

    /// <summary>A party of one kind.</summary>
    public static Fix? DeclareParty(FixContext context, string kind)
    {
        // Where not even the verb is known, the line may be no claim at all.
        bool mayBeClaim = context.FindNode<ClaimStatementSyntax>() is not { } claim
            || !claim.Asserters.Span.Contains(context.Span.Start)
            || IsVerb(context.Scope, ValueBinder.WordingOf(claim.Verb));
        return mayBeClaim && (ExpectedType(context) is not { Name: { } expected } || expected == kind)
            ? Declare<PartyDeclaration>(context, kind, kind + " {0}")
            : null;
    }

    /// <summary>A place.</summary>
    public static Fix? DeclarePlace(FixContext context) => Declare<PlaceDeclaration>(context, "place", "place {0}");

    /// <summary>A document, where a text of its name is beside the file.</summary>
    public static Fix? DeclareDocument(FixContext context)
    {
        string name = NameAt(context);
        string? path = TextExtensions
            .SelectMany(extension => new[] { name + extension, name.ToLowerInvariant() + extension })
            .FirstOrDefault(path => context.Compilation.FindDocument(DocumentPath.Combine(context.Tree.Path, path)) is not null);
        return path is null ? null : Declare(context, context.Tree, "document", "document {0} " + StringLiteral.Write(path));
    }

    /// <summary>An entity, where it can be of one kind alone.</summary>
    public static Fix? DeclareEntity(FixContext context)
    {
        string? attribute = context.FindNode<SubjectSyntax>()?.Attribute?.Text;
        IEnumerable<string> known = context.Scope.NamesOf<KindDeclaration>().Distinct();
        string[] kinds = ExpectedType(context) is { Kind: AttributeTypeKind.Entity, Name: { } expected } ? [.. known.Where(kind => kind == expected)]
            : [.. known.Where(kind => attribute is not null && context.Scope.Find<KindDeclaration>(kind)!.FindAttribute(attribute) is not null)];
        return kinds.Length == 1 ? Declare<EntityDeclaration>(context, "entity", "entity {0} is " + kinds[0]) : null;
    }

    /// <summary>A kind without attributes; where a known word is near, that is what was meant.</summary>
    public static Fix? DeclareKind(FixContext context) =>
        context.DidYouMean is null ? Declare<KindDeclaration>(context, "kind", "kind {0} {{ }}") : null;

    /// <summary>A proposition, whose sentence is made of its name.</summary>
    public static Fix? DeclareProposition(FixContext context)
    {
        // An entity, or the label of a conclusion, is known; only here it means nothing.
        string name = NameAt(context);
        bool isKnown = context.Scope.Find<Declaration>(name) is not null || context.Scope.Find<EntityDeclaration>(name) is not null;
        return isKnown ? null : Declare<PropositionDeclaration>(context, "proposition", "proposition {0} " + StringLiteral.Write(SentenceOf(name)));
    }

    /// <summary>An attribute of the entity's kind, of the type that the claimed value has.</summary>
    public static Fix? DeclareAttribute(FixContext context)
    {
        if (context.FindNode<SubjectSyntax>() is not { Attribute: { IsMissing: false } name, Keys: null } subject
            || context.Scope.Find<EntityDeclaration>(subject.Name.Text) is not { } entity
            || context.Scope.KindOf(entity) is not var (kind, home)
            || context.Compilation.Index.Namespaces[home].FindPath(kind) is not { } path
            || context.Compilation.AssemblyOf(path).Length > 0
            || context.Compilation.FindNode<KindStatementSyntax>(path, kind) is not { CloseBrace.IsMissing: false } node
            || node.Members.OfType<AttributeDeclarationSyntax>().Any(member => member.Name.Text == name.Text)
            || TypeOf(ValueOf(subject), context.Scope) is not { } type)
        {
            return null;
        }

        SyntaxTree tree = context.Compilation.FindTree(path)!;
        KindMemberSyntax? last = node.Members.Count == 0 ? null : node.Members[node.Members.Count - 1];
        return context.Edit(
            "Declare the attribute '" + name.Text + "' of '" + kind.Name + "', a " + type,
            Layout.AddInBraces(tree, node.OpenBrace, last, name.Text + " : " + type));
    }

    /// <summary>Declares the name in the file of its namespace that has the most of its sort: all that use the name find it there.</summary>
    private static Fix? Declare<T>(FixContext context, string what, string format)
        where T : Declaration
    {
        (int Count, string Path) home = context.Compilation.Index.Namespaces[context.Compilation.Bind(context.Tree).Namespace].Files
            .Select(file => (Count: file.Declarations.OfType<T>().Count(), file.Path))
            .OrderByDescending(file => file.Count)
            .First();
        return Declare(context, home.Count == 0 ? context.Tree : context.Compilation.FindTree(home.Path)!, what, format);
    }

    /// <param name="context">Where the name is.</param>
    /// <param name="tree">Where it is declared.</param>
    /// <param name="what">What it is declared as: the word that begins the statement, or the party's kind.</param>
    /// <param name="format">The statement, with {0} for the name.</param>
    private static Fix? Declare(FixContext context, SyntaxTree tree, string what, string format)
    {
        string name = NameAt(context);
        if (SyntaxFacts.StatementKeywords.Contains(name))
        {
            return null;
        }

        SourceText text = tree.Text;
        string lineEnd = Layout.LineEndOf(text);
        string statement = string.Format(System.Globalization.CultureInfo.InvariantCulture, format, name);
        string title = "Declare the " + what + " '" + name + "'";
        if (FindBefore(tree, what) is { } before)
        {
            return Insert(text.GetLine(text.GetLinePosition(before.Span.End).Line).End, lineEnd + statement);
        }

        // Comments at the head of a file stay there.
        int start = tree.Root.Statements[0].Span.Start;
        return Insert(text.GetLine(text.GetLinePosition(start).Line).Start, statement + lineEnd);

        Fix Insert(int position, string inserted) => context.Edit(title, new TextEdit(tree.Path, new TextSpan(position, 0), inserted));
    }

    /// <summary>The statement after which one that begins with a word belongs: the last of its sort, or else of those that stand before it.</summary>
    private static StatementSyntax? FindBefore(SyntaxTree tree, string word) => tree.Root.Statements
        .Where(statement => Rank(FirstWordOf(statement)) is >= 0 and var rank && rank <= Rank(word))
        .OrderBy(statement => Rank(FirstWordOf(statement)))
        .LastOrDefault();

    private static string FirstWordOf(StatementSyntax statement) => statement is ClaimStatementSyntax ? "" : statement.Green.FirstToken?.Text ?? "";

    private static int Rank(string word) => Array.FindIndex(Order, words => words.Contains(word));

    private static string NameAt(FixContext context) => context.Tree.Text.ToString(context.Span);

    private static bool IsVerb(Scope scope, string verb) => Verbs.Find(verb) is not null || scope.FindVerb(verb) is not null;

    // ---- types ----

    /// <summary>The type of the attribute whose value or key the name is, or null where it is neither.</summary>
    private static AttributeType? ExpectedType(FixContext context)
    {
        if (context.FindNode<KeyListSyntax>() is { } keys)
        {
            int index = keys.Keys.Select(key => key.Span).ToList().IndexOf(context.Span);
            return FindAttribute(context.Scope, keys.Parent as SubjectSyntax)?.Keys.ElementAtOrDefault(index);
        }

        // Values are in lists and ranges; what they are said of stands beside the outermost.
        SyntaxNode? holder = context.FindNode<ValueSyntax>() is { } value ? value.FirstAncestorOrSelf<IfClauseSyntax>() ?? (SyntaxNode?)value.FirstAncestorOrSelf<StatementSyntax>() : null;
        return FindAttribute(context.Scope, holder switch
        {
            ClaimStatementSyntax claim => claim.Subject,
            AssessStatementSyntax assess => assess.Subject,
            IfClauseSyntax condition => condition.Subject,
            _ => null,
        })?.Type;
    }

    private static AttributeDeclaration? FindAttribute(Scope scope, SubjectSyntax? subject) =>
        subject?.Attribute is { } name && scope.Find<EntityDeclaration>(subject.Name.Text) is { } entity
            ? scope.KindOf(entity)?.Kind.FindAttribute(name.Text)
            : null;

    private static ValueSyntax? ValueOf(SubjectSyntax subject) => subject.Parent switch
    {
        ClaimStatementSyntax claim => claim.Value,
        AssessStatementSyntax assess => assess.Value,
        IfClauseSyntax condition => condition.Value,
        _ => null,
    };

    /// <summary>The type of which a value is, as a kind declares it; null where that cannot be told.</summary>
    private static string? TypeOf(ValueSyntax? value, Scope scope) => value switch
    {
        null => "truth",
        DateValueSyntax => "date",
        TextValueSyntax => "text",
        NumberValueSyntax number => TypeOf(number),
        ComparisonValueSyntax { Operand: var operand } => TypeOf(operand, scope),
        NotValueSyntax { Operand: var operand } => TypeOf(operand, scope),
        BetweenValueSyntax { Upper: var upper } => TypeOf(upper, scope),
        RangeValueSyntax range => TypeOf(range.Upper ?? range.Lower, scope),
        ListValueSyntax { Items: { Count: > 0 } items } => TypeOf(items[0], scope),
        NameValueSyntax { Name.Identifier.Text: var name } => TypeOf(name, scope),
        _ => null,
    };

    private static string? TypeOf(NumberValueSyntax number)
    {
        string unit = number.Unit.ToString();
        return number.Percent is not null ? "percent"
            : number.Currency is { } currency ? "amount of " + currency.Text
            : unit.Length == 0 ? (number.Number.Text.Contains('.') ? "number" : "count")
            : Units.Find(unit) is { Dimension: "time" } ? "duration"
            : Units.Find(unit) is not null ? "amount of " + unit
            : "count of " + unit;
    }

    private static string? TypeOf(string name, Scope scope) =>
        name is "yes" or "no" or "true" or "false" ? "truth"
        : scope.Find<PlaceDeclaration>(name) is not null ? "place"
        : scope.Find<PartyDeclaration>(name) is not null ? "party"
        : scope.Find<EntityDeclaration>(name)?.Kind;

    /// <summary>TroopsAreTraining → Troops are training.</summary>
    private static string SentenceOf(string name) => string.Concat(name.Select((c, i) =>
        c == '_' ? " "
        : i > 0 && char.IsUpper(c) && char.IsLower(name[i - 1]) ? " " + (i + 1 < name.Length && char.IsLower(name[i + 1]) ? char.ToLowerInvariant(c) : c)
        : c.ToString()));
}
