using System;
using System.Collections.Generic;
using System.Linq;
using System.Threading;

using ClaimsDsl.Binding;
using ClaimsDsl.Syntax;
using ClaimsDsl.Text;

namespace ClaimsDsl.Services;

/// <summary>What a rename changes, or why it cannot be done.</summary>
/// <param name="Edits">The edits of all files, in the order of files and of their texts.</param>
/// <param name="Problem">Why it cannot be done, as a sentence, or null.</param>
internal sealed record RenameResult(ValueList<TextEdit> Edits, string? Problem);

/// <summary>A name that can be renamed, or why it cannot.</summary>
/// <param name="Span">Where it is.</param>
/// <param name="Name">The name.</param>
/// <param name="Problem">Why it cannot be renamed, as a sentence, or null.</param>
internal sealed record RenameTarget(TextSpan Span, string Name, string? Problem);

/// <summary>Renames a thing wherever it is named. What is reported afterwards is what was reported before.</summary>
internal static class Rename
{
    // What the parser looks for where a name can stand, beside the words that it classifies.
    private static readonly ValueList<string> Separators =
        ["and", "or", "is", "of", "from", "until", "means", "rule", "sum", "implies", "excludes", "before", "anonymous"];

    // A multi-word verb ends with a preposition, or else its last word is read as what is claimed.
    private const string VerbForm = "a verb is one word, or several that end with of, for, that, about, against, with or over";

    /// <summary>The name at the caret that can be renamed, or null where there is none.</summary>
    public static RenameTarget? Prepare(ClaimsCompilation compilation, SyntaxTree tree, int position) =>
        new SymbolReader(compilation, tree).UseAt(position) is { } use
            ? new RenameTarget(use.Span, use.Symbol?.Name ?? tree.Text.ToString(use.Span), ProblemOf(compilation, tree, use))
            : null;

    /// <summary>Renames what the name at the caret stands for.</summary>
    public static RenameResult To(ClaimsCompilation compilation, SyntaxTree tree, int position, string newName, CancellationToken cancel = default)
    {
        if (new SymbolReader(compilation, tree).UseAt(position) is not { } use)
        {
            return Refuse("There is no name here.");
        }

        if ((ProblemOf(compilation, tree, use) ?? ProblemOf(newName, use.Symbol!.Kind)) is { } problem)
        {
            return Refuse(problem);
        }

        Symbol symbol = use.Symbol!;
        if (symbol.Name == newName)
        {
            return new RenameResult([], null);
        }

        List<Reference> references = [.. References.To(compilation, symbol, cancel)];
        string? taken = symbol.Kind switch
        {
            SymbolKind.Namespace => FindTakenNamespace(compilation, symbol, newName),
            SymbolKind.Attribute or SymbolKind.Value => FindTakenInKind(compilation, symbol, newName),
            _ => FindTaken(compilation, symbol, newName, references, cancel),
        };
        return taken is not null ? Refuse(taken) : new RenameResult([.. references.Select(r => EditOf(r, symbol, newName))], null);
    }

    private static RenameResult Refuse(string problem) => new([], problem);

    private static TextEdit EditOf(Reference reference, Symbol symbol, string newName)
    {
        string written = reference.Tree.Text.ToString(reference.Use.Span);
        string text = symbol.Kind != SymbolKind.Verb ? newName
            : reference.Use.IsDeclaration ? (written.Contains('"') || written.Contains('“') ? StringLiteral.Write(newName) : newName)
            : reference.Tree.FindToken(reference.Use.Span.Start).Parent is VerbPhraseSyntax phrase && ValueBinder.WordingOf(phrase) != symbol.Name
            ? Verbs.Plural(newName)
            : newName;
        return new TextEdit(reference.Tree.Path, reference.Use.Span, text);
    }

    // ---- what can be renamed, and to what ----

    private static string? ProblemOf(ClaimsCompilation compilation, SyntaxTree tree, SymbolUse use)
    {
        string written = tree.Text.ToString(use.Span);
        if (use.Symbol is not { } symbol)
        {
            return use.Kind == SymbolKind.Verb && Verbs.Find(written) is not null
                ? $"'{written}' is a verb of the language."
                : $"Nothing is declared by the name '{written}'.";
        }

        return Definitions.Of(compilation, symbol).Select(l => compilation.AssemblyOf(l.Path)).FirstOrDefault(a => a.Length > 0) is { } assembly
            ? $"'{symbol.Name}' is declared in the assembly {assembly}."
            : null;
    }

    private static string? ProblemOf(string name, SymbolKind kind)
    {
        string[] words = kind == SymbolKind.Namespace ? name.Split('.') : kind == SymbolKind.Verb ? name.Split(' ') : [name];
        if (Array.Find(words, word => !IsName(word)) is not null)
        {
            return $"'{name}' is no name: a name has letters, digits and '_', and does not begin with a digit.";
        }

        if (kind == SymbolKind.Namespace)
        {
            return null;
        }

        int last = words.Length - 1;
        bool endsWell = last == 0 || SyntaxFacts.Classify(words[last]).HasFlag(WordKinds.VerbEnding);
        if (kind == SymbolKind.Verb && (!endsWell || words.Take(words.Length > 1 ? last : 1).Any(IsWordOfLanguage) || SyntaxFacts.ClauseKeywords.Contains(words[last])))
        {
            return $"'{name}' cannot be a verb: {VerbForm}, without other words of the language.";
        }

        bool isTaken = kind != SymbolKind.Verb && IsWordOfLanguage(name)
            || (kind == SymbolKind.Kind && SyntaxFacts.TypeKeywords.Contains(name))
            || (kind is SymbolKind.Party or SymbolKind.Document && (SyntaxFacts.DocumentProperties.Contains(name) || SyntaxFacts.PartyProperties.Contains(name)));
        return isTaken ? $"'{name}' is a word of the language." : null;
    }

    private static bool IsName(string word) => word.Length > 0 && Lexer.IsNameStart(word[0]) && word.All(Lexer.IsNamePart);

    private static bool IsWordOfLanguage(string word) => SyntaxFacts.Classify(word) != WordKinds.None || Separators.Contains(word);

    // ---- what is taken ----

    private static string? FindTakenNamespace(ClaimsCompilation compilation, Symbol symbol, string newName)
    {
        if (compilation.Index.Namespaces.ContainsKey(newName))
        {
            return $"There is a namespace '{newName}' already.";
        }

        bool isImplied = compilation.Index.Namespaces[symbol.Name].Files
            .Any(file => !compilation.FindTree(file.Path)!.Root.Statements.OfType<NamespaceStatementSyntax>().Any());
        return isImplied ? $"'{symbol.Name}' is the namespace of files that name none."
            : compilation.Trees.Any(tree => tree.Root.Statements.OfType<UseStatementSyntax>().Any(use => use.Name.ToString() == newName))
            ? $"'{newName}' is used already, as a namespace that is not there."
            : null;
    }

    /// <summary>In the rules of a kind, attributes and values share their names; elsewhere the values of an attribute are among themselves.</summary>
    private static string? FindTakenInKind(ClaimsCompilation compilation, Symbol symbol, string newName)
    {
        if (compilation.Index.Namespaces[symbol.Namespace] is not { } home
            || home.Find<KindDeclaration>(symbol.Owner) is not { } kind
            || compilation.FindNode<KindStatementSyntax>(home.FindPath(kind), kind) is not { } node)
        {
            return null;
        }

        bool isTaken = node.DescendantNodes().OfType<NameSyntax>().Any(n => n.Identifier.Text == newName && n.Parent is not NamedTypeSyntax)
            || node.Members.OfType<AttributeDeclarationSyntax>().Any(a => a.Name.Text == newName);
        if (isTaken)
        {
            return $"'{newName}' is already a name in the kind '{symbol.Owner}'.";
        }

        Symbol renamed = symbol with { Name = newName };
        return compilation.Trees.SelectMany(tree => UnknownUses(new SymbolReader(compilation, tree), renamed)).FirstOrDefault();
    }

    private static string? FindTaken(
        ClaimsCompilation compilation, Symbol symbol, string newName, List<Reference> references, CancellationToken cancel)
    {
        Symbol renamed = symbol with { Name = newName };
        bool isOrigin = references.Any(r => IsOrigin(r.Tree.FindToken(r.Use.Span.Start)));
        foreach (FileIndex file in compilation.Index.OwnNamespaces.Values.SelectMany(n => n.Files))
        {
            cancel.ThrowIfCancellationRequested();
            if (file.Namespace != symbol.Namespace && !file.Uses.Contains(symbol.Namespace))
            {
                continue;
            }

            var reader = new SymbolReader(compilation, compilation.FindTree(file.Path)!);
            if (IsDeclared(reader.Scope, renamed, isOrigin))
            {
                return $"'{newName}' is already declared.";
            }

            if (UnknownUses(reader, renamed).FirstOrDefault() is { } unknown)
            {
                return unknown;
            }
        }

        return null;
    }

    private static bool IsDeclared(Scope scope, Symbol renamed, bool isOrigin) => renamed.Kind switch
    {
        SymbolKind.Party => scope.Find<PartyDeclaration>(renamed.Name) is not null || (isOrigin && scope.Find<DocumentDeclaration>(renamed.Name) is not null),
        SymbolKind.Document => scope.Find<DocumentDeclaration>(renamed.Name) is not null,
        SymbolKind.Place => scope.Find<PlaceDeclaration>(renamed.Name) is not null,
        SymbolKind.Kind => scope.Find<KindDeclaration>(renamed.Name) is not null,
        SymbolKind.Entity => scope.Find<EntityDeclaration>(renamed.Name) is not null,
        SymbolKind.Verb => new[] { renamed.Name, Verbs.Plural(renamed.Name) }.Any(form => Verbs.Find(form) is not null || scope.FindVerb(form) is not null),
        _ => scope.Find<Declaration>(renamed.Name) is not null,
    };

    /// <summary>The places where a name stands for nothing, or for something of another sort, and would stand for what is renamed.</summary>
    private static IEnumerable<string> UnknownUses(SymbolReader reader, Symbol renamed)
    {
        string[] forms = renamed.Kind == SymbolKind.Verb ? [renamed.Name, Verbs.Plural(renamed.Name)] : [renamed.Name];
        return
            from form in forms
            from token in References.TokensOf(reader.Tree, form.Split(' ')[0])
            where reader.UseOf(token) is { } use && IsCaptured(token, use, renamed, forms)
            select $"'{renamed.Name}' is written in {reader.Tree.Path} already, and would stand for something else.";
    }

    private static bool IsCaptured(SyntaxToken token, SymbolUse use, Symbol renamed, string[] forms) => renamed.Kind switch
    {
        SymbolKind.Verb => use.Kind == SymbolKind.Verb && use.Symbol is null && forms.Contains(ValueBinder.WordingOf(token.Parent!)),
        SymbolKind.Attribute or SymbolKind.Value => use.Kind == renamed.Kind && use.Symbol is null,
        SymbolKind.Label or SymbolKind.Proposition or SymbolKind.Entity =>
            (use.Symbol is null && use.Kind is SymbolKind.Label or SymbolKind.Proposition or SymbolKind.Entity && (use.Kind == SymbolKind.Entity) == (renamed.Kind == SymbolKind.Entity))
            || token.Parent is SubjectSyntax { Dot: null },
        SymbolKind.Party or SymbolKind.Document => (use.Symbol is null && use.Kind == renamed.Kind) || IsOrigin(token),
        _ => use.Symbol is null && use.Kind == renamed.Kind,
    };

    private static bool IsOrigin(SyntaxToken token) => token.Parent?.Parent?.Parent is PropertySyntax { Key.Text: "origin" };
}
