using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;

using ClaimsDsl.Binding;
using ClaimsDsl.Evidence;
using ClaimsDsl.Syntax;
using ClaimsDsl.Text;

namespace ClaimsDsl.Services;

/// <summary>What is shown about a place in a file.</summary>
/// <param name="Markdown">The text, as Markdown.</param>
/// <param name="Span">What it is about.</param>
internal sealed record HoverText(string Markdown, TextSpan Span);

/// <summary>Says what is known of what stands at a place.</summary>
internal static class Hover
{
    /// <summary>What there is to say about the token at a position, or null.</summary>
    public static HoverText? At(ClaimsCompilation compilation, SyntaxTree tree, int position)
    {
        var reader = new SymbolReader(compilation, tree);
        SyntaxToken token = SymbolReader.FindTouched(tree, Math.Max(0, Math.Min(position, tree.Text.Length)));
        if (token.IsMissing || position < token.Span.Start || position > token.Span.End)
        {
            return null;
        }

        if (reader.UseOf(token) is { } use)
        {
            return OfName(reader, token, use) is { Length: > 0 } text ? new HoverText(text, use.Span) : null;
        }

        if (token.Parent is QuotationClauseSyntax quotation)
        {
            return QuotationHover.Of(reader, quotation) is { } found ? new HoverText(found, token.Span) : null;
        }

        if (token.Parent is DocumentStatementSyntax node && token == node.Path)
        {
            return reader.Scope.Find<DocumentDeclaration>(node.Name.Text) is { } document ? new HoverText(OfDocument(reader, document), token.Span) : null;
        }

        return OfValue(reader, token) ?? (OfWord(token) is { } help ? new HoverText(help, token.Span) : null);
    }

    /// <summary>The claim that a statement makes, where it could be read, or null.</summary>
    public static ClaimEntry? FindClaim(ClaimsCompilation compilation, SyntaxTree tree, SyntaxNode? node) =>
        node?.FirstAncestorOrSelf<ClaimStatementSyntax>() is { } statement
            ? compilation.ClaimsIn(tree).FirstOrDefault(entry => entry.Syntax.FullSpan == statement.FullSpan)
            : null;

    // ---- names ----

    private static string? OfName(SymbolReader reader, SyntaxToken token, SymbolUse use)
    {
        if (use.Kind == SymbolKind.Verb)
        {
            return OfVerb(reader, token, use);
        }

        if (use.Symbol is not { } symbol)
        {
            return null;
        }

        if (symbol.Kind is SymbolKind.Attribute or SymbolKind.Value)
        {
            return OfAttribute(reader, token, symbol);
        }

        return symbol.Kind == SymbolKind.Namespace ? null : Definitions.DeclarationOf(reader.Compilation, symbol) switch
        {
            PartyDeclaration party => OfParty(reader, party, symbol),
            PlaceDeclaration place => OfPlace(reader, place),
            DocumentDeclaration document => OfDocument(reader, document),
            KindDeclaration kind => OfKind(kind),
            EntityDeclaration entity => Lines(
                $"{Markdown.Bold(entity.Label)} ({Markdown.Escape(entity.Kind)})", Count(reader.Compilation.Claims.AboutEntity(symbol.QualifiedName), "about it")),
            PropositionDeclaration proposition => OfProposition(reader, proposition, symbol),
            LabelDeclaration { Target: LabelTarget.Claim } => FindLabelled(reader, symbol) is { } claim ? ClaimHover.Of(reader.Compilation, claim) : null,
            LabelDeclaration label => $"{(label.Target == LabelTarget.Dispute ? "Dispute" : "Assessment")}: {Markdown.Bold(label.Subject)}",
            _ => null,
        };
    }

    private static ClaimEntry? FindLabelled(SymbolReader reader, Symbol symbol) => reader.Compilation.Claims.Find(reader.Scope, symbol.Name);

    private static string? OfVerb(SymbolReader reader, SyntaxToken token, SymbolUse use)
    {
        string words = use.Symbol?.Name ?? ValueBinder.WordingOf(token.Parent!);
        Factuality? factuality = Verbs.Find(words) ?? reader.Scope.FindVerb(words)?.Factuality;
        string? meaning = factuality is { } known ? $"*{Markdown.Escape(words)}*: {LanguageHelp.Of(known)}" : null;
        string? claim = use.IsDeclaration ? null : FindClaim(reader.Compilation, reader.Tree, token.Parent) is { } entry ? ClaimHover.Of(reader.Compilation, entry) : null;
        return claim ?? meaning;
    }

    private static string? OfAttribute(SymbolReader reader, SyntaxToken token, Symbol symbol)
    {
        string name = symbol.Kind == SymbolKind.Value ? symbol.Attribute : symbol.Name;
        if (!reader.Compilation.Index.Namespaces.TryGetValue(symbol.Namespace, out NamespaceIndex? home)
            || home.Find<KindDeclaration>(symbol.Owner)?.FindAttribute(name) is not { } attribute)
        {
            return null;
        }

        string[] traits =
        [
            .. new[]
            {
                (attribute.Traits & AttributeTraits.Many) != 0 ? "several values can be true at once" : "",
                (attribute.Traits & AttributeTraits.Cumulative) != 0 ? "never falls" : (attribute.Traits & AttributeTraits.OverTime) != 0 ? "changes over time" : "",
                attribute.Keys.Count > 0 ? "one for each " + string.Join(" and ", attribute.Keys) : "",
                attribute.Type.Unit is { IsTemperature: true, Symbol: var degrees }
                    ? string.Format(CultureInfo.InvariantCulture, "“about” means {0:0.##} {1} to either side", attribute.ToleranceInDegrees, degrees)
                    : attribute.Type.IsNumeric ? string.Format(CultureInfo.InvariantCulture, "“about” means {0:0.##}% to either side", attribute.Tolerance * 100) : "",
                attribute.Type.Kind == AttributeTypeKind.Date ? string.Format(CultureInfo.InvariantCulture, "“about” means {0} days to either side", attribute.ToleranceInDays) : "",
            }.Where(t => t.Length > 0),
        ];
        string title = symbol.Kind == SymbolKind.Value ? $"{Markdown.Bold(symbol.Name)}, a value of {Markdown.Escape(symbol.Owner + "." + name)}" : Markdown.Bold(symbol.Owner + "." + name);
        return Lines(
            $"{title}: {Markdown.Escape(attribute.Type.ToString())}",
            Markdown.Escape(string.Join("; ", traits)),
            FindClaim(reader.Compilation, reader.Tree, token.Parent) is { } claim && token.Parent is SubjectSyntax
                ? Count(reader.Compilation.Claims.About(claim.Subject), "about " + Markdown.Escape(claim.Claim.Subject.ToString()!))
                : "");
    }

    private static string OfParty(SymbolReader reader, PartyDeclaration party, Symbol symbol)
    {
        string role = party.Role is { } written ? ", " + Markdown.Escape(written) : "";
        IEnumerable<string> principals = party.Principals
            .Select(p => Markdown.Escape(reader.Scope.HomeOf<PartyDeclaration>(party.Name).DisplayNameOf(p.Party)) + (p.Period is { } period ? $" ({Markdown.Escape(period.Wording)})" : ""));
        return Lines(
            $"{Markdown.Bold(party.DisplayName)} ({ValueBinder.PartyKindWord(party.Kind)}){role}",
            party.Principals.Count > 0 ? "Speaks for " + InWords.AllOf(principals) : "",
            party.IsAnonymous ? "The name is withheld" : "",
            party.Aliases.Count > 0 ? "Also " + Markdown.Escape(string.Join(", ", party.Aliases)) : "",
            party.Grade is { } grade ? $"Grade {grade}" : "",
            Count(reader.Compilation.Claims.By(symbol.QualifiedName), "of this party"));
    }

    private static string OfPlace(SymbolReader reader, PlaceDeclaration place)
    {
        List<string> around = [];
        Scope scope = reader.Scope.HomeOf<PlaceDeclaration>(place.Name);
        for (PlaceDeclaration? outer = place; outer?.Parent is { } parent && !around.Contains(parent); outer = scope.Find<PlaceDeclaration>(parent))
        {
            around.Add(parent);
        }

        return Lines(
            $"{Markdown.Bold(place.DisplayName)} (place)",
            around.Count > 0 ? "In " + Markdown.Escape(string.Join(", ", around.Select(name => scope.Find<PlaceDeclaration>(name)?.DisplayName ?? name))) : "",
            place.Aliases.Count > 0 ? "Also " + Markdown.Escape(string.Join(", ", place.Aliases)) : "");
    }

    private static string OfKind(KindDeclaration kind) => Lines(
    [
        $"{Markdown.Bold(kind.DisplayName)} (kind)",
        .. kind.Attributes.Select(a => $"{Markdown.Escape(a.Name)}: {Markdown.Escape(a.Type.ToString())}"),
        .. kind.Rules.Select(r => "rule " + Markdown.Escape(r.Text)),
    ]);

    private static string OfProposition(SymbolReader reader, PropositionDeclaration proposition, Symbol symbol) => Lines(
        Markdown.Bold(proposition.Sentence.Length > 0 ? proposition.Sentence : proposition.Name),
        proposition.Implies.Count > 0 ? "Implies " + Markdown.Escape(InWords.AllOf(proposition.Implies)) : "",
        proposition.Excludes.Count > 0 ? "Excludes " + Markdown.Escape(InWords.AllOf(proposition.Excludes)) : "",
        proposition.IsAnyOf.Count > 0 ? "Is " + Markdown.Escape(InWords.AnyOf(proposition.IsAnyOf)) : "",
        Count(reader.Compilation.Claims.About(symbol.QualifiedName), "about it"));

    private static string OfDocument(SymbolReader reader, DocumentDeclaration document)
    {
        Scope home = reader.Scope.HomeOf<DocumentDeclaration>(document.Name);
        string? path = reader.Scope.FindDocument(document.Name)?.Path;
        DocumentText? text = path is null ? null : reader.Compilation.FindDocument(path);
        string state = text is null ? "not found" : text.Problem ?? (document.Sha256 is null ? "not pinned"
            : string.Equals(document.Sha256, text.Sha256, StringComparison.OrdinalIgnoreCase) ? "pinned" : "not the text that was pinned");
        return Lines(
            $"{Markdown.Bold(document.Title ?? document.Name)} (document)",
            document.Publisher is { } publisher ? "Publisher: " + Markdown.Escape(home.DisplayNameOf(publisher)) : "",
            document.Author is { } author ? "Author: " + Markdown.Escape(author) : "",
            document.Published is { } published ? "Published: " + Markdown.Escape(published.Wording) : "",
            document.Origin is { } origin ? "Relays: " + Markdown.Escape(origin) : "",
            document.Grade is { } grade ? $"Grade {grade}" : "",
            $"Text: {Markdown.Escape(path ?? document.Path)} ({Markdown.Escape(state)})",
            Count(reader.Compilation.Claims.WrittenIn(reader.Scope.Qualify<DocumentDeclaration>(document.Name)), "written in it"));
    }

    // ---- values and words ----

    private static HoverText? OfValue(SymbolReader reader, SyntaxToken token)
    {
        if (token.Parent?.FirstAncestorOrSelf<ClaimStatementSyntax>() is { Value: { } value }
            && value.Span.Start <= token.Span.Start && token.Span.End <= value.Span.End
            && FindClaim(reader.Compilation, reader.Tree, value)?.Claim.Value is { } bound
            && (value is not DateValueSyntax || bound is DaysValue))
        {
            return new HoverText($"{Markdown.Escape(ValueBinder.WordingOf(value))}: {Markdown.Bold(ClaimInWords.MeaningOf(bound))}", value.Span);
        }

        return token.Parent is DateValueSyntax date && DateRange.TryParse(date.ToString(), out DateRange? days, out _)
            ? new HoverText($"{Markdown.Escape(date.ToString())}: {Markdown.Bold(ClaimInWords.MeaningOf(days))}", date.Span)
            : null;
    }

    private static string? OfWord(SyntaxToken token)
    {
        if (token.Kind != SyntaxKind.IdentifierToken)
        {
            return null;
        }

        if (token.Parent is LikelihoodPhraseSyntax phrase && Likelihood.TryParse(ValueBinder.WordingOf(phrase), out Likelihood? likelihood))
        {
            return $"*{Markdown.Escape(likelihood.Term)}*: {likelihood.Low.ToString(CultureInfo.InvariantCulture)} to {likelihood.High.ToString(CultureInfo.InvariantCulture)}%";
        }

        IReadOnlyDictionary<string, WordHelp>? words = token.Parent switch
        {
            ClauseSyntax => LanguageHelp.Clauses,
            PropertySyntax => LanguageHelp.Properties,
            NamedTypeSyntax or OneOfTypeSyntax => LanguageHelp.Types,
            AttributeModifierSyntax => LanguageHelp.Modifiers,
            StatementSyntax when LanguageHelp.Statements.ContainsKey(token.Text) => LanguageHelp.Statements,
            NameSyntax or SkippedStatementSyntax or SkippedMemberSyntax => null,
            _ => LanguageHelp.Others,
        };
        return words is not null && words.TryGetValue(token.Text, out WordHelp? help) ? $"`{help.Form}`\n\n{Markdown.Escape(help.Meaning)}" : null;
    }

    // ---- texts ----

    /// <summary>A paragraph and a list of what is known.</summary>
    public static string Lines(params string[] lines)
    {
        string[] known = [.. lines.Skip(1).Where(l => l.Length > 0)];
        return known.Length == 0 ? lines[0] : lines[0] + "\n\n" + string.Join("\n", known.Select(l => "- " + l));
    }

    private static string Count(IEnumerable<ClaimEntry> claims, string what)
    {
        int count = claims.Count();
        return count switch
        {
            0 => "No claims " + what,
            1 => "1 claim " + what,
            _ => count.ToString(CultureInfo.InvariantCulture) + " claims " + what,
        };
    }
}
