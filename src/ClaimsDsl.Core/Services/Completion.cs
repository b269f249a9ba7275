using System;
using System.Collections.Generic;
using System.Linq;
using System.Threading;

using ClaimsDsl.Binding;
using ClaimsDsl.Diagnostics;
using ClaimsDsl.Syntax;
using ClaimsDsl.Text;

namespace ClaimsDsl.Services;

/// <summary>
/// Says what can be written at the caret. What is expected there is found by writing a name there and parsing the statement again: where
/// that name stands in the tree says what belongs there, however broken the text is.
/// </summary>
internal sealed class Completion
{
    private const string Caret = "Zz_caret_zZ";

    private static readonly ValueList<string> PeriodWords = ["from", "since", "to", "until"];

    // Only a claim, or only an assessment, has these.
    private static readonly ValueList<string> OfAssessments = ["because", "confidence"];
    private static readonly ValueList<string> OfClaims = ["in", "via", "to", "personally", "if", "at", "revises", "retracts", "credibility", "note"];

    private readonly SymbolReader _reader;
    private readonly CompletionBuilder _items;
    private readonly SyntaxTree _region;
    private readonly SyntaxToken _token;

    private Completion(SymbolReader reader, CompletionBuilder items, SyntaxTree region, int caret)
    {
        (_reader, _items, _region) = (reader, items, region);
        _token = region.FindToken(caret);
    }

    private Scope Scope => _reader.Scope;

    /// <summary>What can be written at a position of a file.</summary>
    /// <param name="compilation">All files.</param>
    /// <param name="tree">The file, as it is with the letters before the caret.</param>
    /// <param name="position">The caret.</param>
    /// <param name="cancel">Gives up.</param>
    public static CompletionList At(ClaimsCompilation compilation, SyntaxTree tree, int position, CancellationToken cancel = default)
    {
        position = Math.Max(0, Math.Min(position, tree.Text.Length));
        if (QuotationCompletion.FindString(tree, position) is { } text)
        {
            return QuotationCompletion.At(compilation, tree, text, position);
        }

        int start = position;
        while (start > 0 && Lexer.IsNamePart(tree.Text[start - 1]))
        {
            start--;
        }

        // A number, or a date, needs no help.
        string prefix = tree.Text.ToString(TextSpan.FromBounds(start, position));
        if (IsInComment(tree, start) || (prefix.Length > 0 && !Lexer.IsNameStart(prefix[0])))
        {
            return CompletionList.Empty;
        }

        cancel.ThrowIfCancellationRequested();
        int end = position;
        while (end < tree.Text.Length && Lexer.IsNamePart(tree.Text[end]))
        {
            end++;
        }

        TextSpan around = RegionAround(tree, start);
        string written = tree.Text.ToString(TextSpan.FromBounds(around.Start, start)) + Caret + tree.Text.ToString(TextSpan.FromBounds(end, Math.Max(end, around.End)));
        var region = SyntaxTree.Parse(SourceText.From(written, tree.Path), cancel);
        var items = new CompletionBuilder(TextSpan.FromBounds(start, position), prefix);
        new Completion(new SymbolReader(compilation, tree), items, region, start - around.Start).Complete();
        return items.ToList();
    }

    /// <summary>The statement around a place, with the one before it: a new line may go on with that.</summary>
    private static TextSpan RegionAround(SyntaxTree tree, int position)
    {
        SyntaxList<StatementSyntax> statements = tree.Root.Statements;
        if (statements.Count == 0)
        {
            return tree.Root.FullSpan;
        }

        int low = 0;
        int high = statements.Count - 1;
        while (low < high)
        {
            int middle = (low + high) / 2;
            (low, high) = statements[middle].FullSpan.End > position ? (low, middle) : (middle + 1, high);
        }

        return TextSpan.FromBounds(statements[Math.Max(0, low - 1)].FullSpan.Start, Math.Max(position, statements[low].FullSpan.End));
    }

    /// <summary>Whether a comment reaches a place: whether one begins before it in its line, outside strings.</summary>
    private static bool IsInComment(SyntaxTree tree, int position)
    {
        if (position == 0)
        {
            return false;
        }

        SyntaxToken token = tree.FindToken(position - 1);
        TextSpan trivia = position <= token.Span.Start
            ? TextSpan.FromBounds(token.FullSpan.Start, position)
            : TextSpan.FromBounds(token.Span.End, Math.Max(token.Span.End, position));
        string before = tree.Text.ToString(trivia);
        return before.LastIndexOf("//", StringComparison.Ordinal) > before.LastIndexOfAny(['\r', '\n']);
    }

    // ---- what is expected ----

    private void Complete()
    {
        switch (_token.Parent)
        {
            case NameSyntax name:
                CompleteName(name);
                break;
            case SubjectSyntax subject when _token == subject.Attribute:
                AddAttributes(subject);
                break;
            case SubjectSyntax { Dot: not null } or SubjectSyntax { Keys: not null }:
                AddEntities(0);
                break;
            case SubjectSyntax { Parent: ClaimStatementSyntax claim }:
                CompleteClaim(claim);
                break;
            case SubjectSyntax:
                AddSubjects(0);
                break;
            case VerbPhraseSyntax { Parent: ClaimStatementSyntax claim }:
                CompleteClaim(claim);
                break;
            case LikelihoodPhraseSyntax phrase:
                CompleteLikelihood(phrase);
                break;
            case NumberValueSyntax number:
                CompleteNumber(number);
                break;
            case NamedTypeSyntax type when _token == type.Name:
                AddTypes();
                break;
            case NamedTypeSyntax type:
                AddUnitsOf(type);
                break;
            case OneOfTypeSyntax or AttributeDeclarationSyntax or PartyStatementSyntax or PlaceStatementSyntax or KindStatementSyntax
                or PropositionStatementSyntax or DocumentStatementSyntax or EntityStatementSyntax or LabelSyntax:
                // A new name.
                break;
            case FlagModifierSyntax:
                CompleteModifier();
                break;
            case SkippedMemberSyntax:
                _items.Add("rule", CompletionKind.Keyword, 0, LanguageHelp.Others["rule"].Form, LanguageHelp.Others["rule"].Meaning);
                break;
            case PropertySyntax property:
                CompleteProperty(property);
                break;
            case VerbStatementSyntax verb:
                CompleteVerbStatement(verb);
                break;
            case ConfidenceClauseSyntax:
                AddAll(SyntaxFacts.ConfidenceLevels, CompletionKind.Value, 0);
                break;
            case SkippedClauseSyntax or SkippedStatementSyntax or MissingValueSyntax:
                CompleteSkipped();
                break;
            default:
                break;
        }
    }

    private void CompleteName(NameSyntax name)
    {
        switch (name.Parent)
        {
            case NameListSyntax { Parent: ClaimStatementSyntax claim } list:
                CompleteAsserter(claim, list, name);
                break;
            case NameListSyntax { Parent: DisputeStatementSyntax { BetweenKeyword.IsMissing: true } }:
                AddKeyword("between", LanguageHelp.Others);
                break;
            case NameListSyntax { Parent: PropositionRelationSyntax }:
                AddPropositions(0);
                break;
            case NameListSyntax { Parent: BecauseClauseSyntax }:
                AddLabels(0, about: null);
                break;
            case NameListSyntax or PrincipalClauseSyntax:
                AddParties(0);
                break;
            case PlaceStatementSyntax:
                AddPlaces(0);
                break;
            case AtClauseSyntax at:
                AddPlaces(0);
                if (at.Parent is ClaimStatementSyntax { Value: null, Subject: not null } of && of.Clauses[0] == at)
                {
                    AddAll(["least", "most"], CompletionKind.Operator, 1);
                }

                break;
            case InClauseSyntax:
                AddDocuments(0);
                break;
            case EntityStatementSyntax { IsKeyword.IsMissing: true }:
                AddAll(["is"], CompletionKind.Keyword, 0);
                break;
            case EntityStatementSyntax:
                AddKinds(0);
                break;
            case RevisesClauseSyntax or RetractsClauseSyntax:
                AddLabels(0, (name.Parent.Parent as ClaimStatementSyntax)?.Subject);
                break;
            case QualifiedNameSyntax qualified:
                AddNamespaces(qualified);
                break;
            case AllowStatementSyntax:
                AddDiagnostics();
                break;
            case KeyListSyntax keys:
                int index = keys.Keys.TakeWhile(key => key != name).Count();
                if (_reader.FindAttribute(keys.Parent as SubjectSyntax)?.Attribute.Keys.ElementAtOrDefault(index) is { } key)
                {
                    AddValuesOf(key, 0);
                }

                break;
            case NameValueSyntax value:
                CompleteValue(value);
                break;
            case RuleTermSyntax or NameExpressionSyntax or SumExpressionSyntax:
                CompleteRule(name);
                break;
            default:
                break;
        }
    }

    // ---- claims ----

    private void CompleteAsserter(ClaimStatementSyntax claim, NameListSyntax list, NameSyntax name)
    {
        AddParties(1);
        if (list.Names.Count > 1 && list.Names[0] != name)
        {
            return;
        }

        if (claim.Label is not null)
        {
            AddKeyword("dispute", LanguageHelp.Statements);
            AddKeyword("assess", LanguageHelp.Statements);
            return;
        }

        AddStatementStart();
    }

    private void AddStatementStart()
    {
        _items.AddWords(LanguageHelp.Statements, 3);
        foreach (string word in SyntaxFacts.BlockKeywords)
        {
            _items.Add(word, CompletionKind.Keyword, 4, LanguageHelp.Clauses[word].Form + " { … }", LanguageHelp.Clauses[word].Meaning);
        }

        // A line may go on with the statement before it.
        if (FindPrevious() is { } previous)
        {
            AddWordsAfter(previous, 2);
        }
    }

    /// <summary>The statement before the one that the caret is in, in the same braces, or null.</summary>
    private StatementSyntax? FindPrevious()
    {
        StatementSyntax? previous = null;
        StatementSyntax? own = _token.Parent?.FirstAncestorOrSelf<StatementSyntax>();
        SyntaxList<StatementSyntax> siblings = own?.Parent is BlockStatementSyntax block ? block.Statements : _region.Root.Statements;
        foreach (StatementSyntax sibling in siblings.TakeWhile(s => s != own))
        {
            previous = sibling;
        }

        return previous;
    }

    /// <summary>The words that can follow a whole statement.</summary>
    private void AddWordsAfter(StatementSyntax statement, int rank)
    {
        switch (statement)
        {
            case ClaimStatementSyntax claim:
                AddClauses(claim.Value, claim.Clauses, OfAssessments, rank);
                break;
            case AssessStatementSyntax assess:
                AddClauses(assess.Value, assess.Clauses, OfClaims, rank);
                break;
            case DisputeStatementSyntax { Sides.Count: < 2 }:
                AddAll(["and"], CompletionKind.Keyword, rank);
                break;
            case PartyStatementSyntax { Body: null, Principals: { Count: > 0 } principals }:
                AddAll(["of"], CompletionKind.Keyword, rank);
                AddAll(PeriodWords.Where(w => principals[principals.Count - 1].Bounds.All(b => b.Keyword.Text != w)), CompletionKind.Keyword, rank);
                break;
            case PartyStatementSyntax { Body: null }:
                AddAll(["of"], CompletionKind.Keyword, rank);
                break;
            case PlaceStatementSyntax { Body: null, InKeyword: null }:
                AddAll(["in"], CompletionKind.Keyword, rank);
                break;
            case PropositionStatementSyntax:
                AddAll(["implies", "excludes", "is", "or"], CompletionKind.Keyword, rank);
                break;
            default:
                break;
        }
    }

    /// <summary>The clauses that are not there yet; one with "by" can stand where a value does.</summary>
    private void AddClauses(ValueSyntax? value, SyntaxList<ClauseSyntax> present, IEnumerable<string> without, int rank)
    {
        IEnumerable<SyntaxNode?> said = [value, .. present];
        HashSet<string> used = [.. said.OfType<SyntaxNode>().Select(c => c.DescendantTokens().FirstOrDefault(t => t != _token && t.Kind == SyntaxKind.IdentifierToken).Text), .. without];
        foreach (KeyValuePair<string, WordHelp> clause in LanguageHelp.Clauses.Where(c => !used.Contains(c.Key)))
        {
            _items.Add(clause.Key, CompletionKind.Keyword, rank, clause.Value.Form, clause.Value.Meaning);
        }
    }

    /// <summary>Between the parties of a claim and its value: a verb, how likely it is, what is claimed.</summary>
    private void CompleteClaim(ClaimStatementSyntax claim)
    {
        string[] words =
        [
            .. claim.DescendantTokens().SkipWhile(t => t.Span.Start < claim.Asserters.Span.End).TakeWhile(t => t != _token).Select(t => t.Text),
        ];
        int verb = Enumerable.Range(1, words.Length).LastOrDefault(n => IsVerb(string.Join(" ", words.Take(n))));
        string[] rest = [.. words.Skip(verb)];
        if (verb == 0)
        {
            AddVerbs(words, claim.Asserters);
        }

        if (words.Length > 0)
        {
            int likelihood = Enumerable.Range(1, rest.Length).LastOrDefault(n => Likelihood.TryParse(string.Join(" ", rest.Take(n)), out _));
            if (verb > 0 && likelihood < rest.Length && Scope.Find<Declaration>(rest[likelihood]) is not null)
            {
                AddTruth(1);
                AddClauses(claim.Value, claim.Clauses, OfAssessments, 0);
                return;
            }

            AddSubjects(1);
            if (likelihood == 0)
            {
                AddVerbs(words, claim.Asserters, rank: verb == 0 ? 3 : 6);
                _items.AddPhrases(Likelihood.Terms, rest, CompletionKind.Keyword, 5, RangeOf);
            }
        }
    }

    private bool IsVerb(string words) => Verbs.Find(words) is not null || Scope.FindVerb(words) is not null;

    private static string RangeOf(string term) => Likelihood.TryParse(term, out Likelihood? likelihood)
        ? string.Format(System.Globalization.CultureInfo.InvariantCulture, "{0}–{1}%", likelihood.Low, likelihood.High)
        : "";

    /// <summary>Verbs in the form for one party or for several; of a group, people say both.</summary>
    private void AddVerbs(string[] before, NameListSyntax asserters, int rank = 0)
    {
        bool isOne = asserters.Names.Count == 1;
        bool isGroup = isOne && Scope.Find<PartyDeclaration>(asserters.Names[0].Identifier.Text) is { Kind: PartyKind.Group };
        bool isPlural = !isOne || isGroup;
        AddVerbs(before, isPlural, rank);
        if (isGroup)
        {
            AddVerbs(before, isPlural: false, rank + 1);
        }
    }

    private void AddVerbs(string[] before, bool isPlural, int rank)
    {
        // After a whole verb only one that goes on is another.
        string begun = string.Concat(before.Select(word => word + " "));
        foreach ((string verb, Factuality factuality) in Verbs.Phrases.Where(v => IsPlural(v) == isPlural).Select(v => (v, Verbs.Find(v)!.Value))
            .Concat(Scope.All<VerbDeclaration>().Select(v => (isPlural ? Verbs.Plural(v.Name) : v.Name, v.Factuality))))
        {
            if (verb.StartsWith(begun, StringComparison.Ordinal))
            {
                _items.AddPhrases([verb], before, CompletionKind.Verb, rank, _ => LanguageHelp.Of(factuality));
            }
        }
    }

    // Of a built-in verb, both forms are known; the plural is the one that has no other.
    private static bool IsPlural(string verb) => Verbs.Find(Verbs.Plural(verb)) is null || Verbs.Plural(verb) == verb;

    private void CompleteLikelihood(LikelihoodPhraseSyntax phrase)
    {
        string[] before = [.. phrase.Words.TakeWhile(w => w != _token).Select(w => w.Text)];
        if (Likelihood.TryParse(string.Join(" ", before), out _) && phrase.Parent is AssessStatementSyntax assess)
        {
            AddWordsAfter(assess, 1);
        }

        _items.AddPhrases(Likelihood.Terms, before, CompletionKind.Keyword, 2, RangeOf);
    }

    private void CompleteSkipped()
    {
        SyntaxToken before = Previous();
        bool isFirst = before.Kind == SyntaxKind.None || before.TrailingTrivia.IndexOfAny(['\r', '\n']) >= 0;
        StatementSyntax? statement = _token.Parent is SkippedStatementSyntax ? FindPrevious() : _token.Parent?.FirstAncestorOrSelf<StatementSyntax>();
        if (isFirst)
        {
            AddParties(1);
            AddStatementStart();
            return;
        }

        switch (before.Text)
        {
            case "in":
                AddDocuments(0);
                break;
            case "via" or "to":
                AddParties(0);
                break;
            case "at":
                AddPlaces(0);
                break;
            case "on" or "during" or "by" or "from" or "since" or "until" or "published" or "retrieved":
                AddDates();
                break;
            case "of" when before.Parent is AsOfClauseSyntax:
                AddDates();
                break;
            case "as" or "one":
                AddAll(["of"], CompletionKind.Keyword, 0);
                break;
            case "credibility":
                AddAll(["1", "2", "3", "4", "5", "6"], CompletionKind.Value, 0);
                break;
            default:
                CompleteAfter(statement);
                break;
        }
    }

    private void CompleteAfter(StatementSyntax? statement)
    {
        if (statement is BlockStatementSyntax block)
        {
            foreach (string word in SyntaxFacts.BlockKeywords.Where(w => block.Clauses.All(c => c.DescendantTokens().First().Text != w)))
            {
                _items.Add(word, CompletionKind.Keyword, 0, LanguageHelp.Clauses[word].Form, LanguageHelp.Clauses[word].Meaning);
            }
        }
        else if (statement is not null)
        {
            AddWordsAfter(statement, 0);
        }
    }

    /// <summary>The token before the caret's, in the region.</summary>
    private SyntaxToken Previous() => _token.FullSpan.Start > 0 ? _region.FindToken(_token.FullSpan.Start - 1) : default;

    // ---- values ----

    private void CompleteValue(NameValueSyntax value)
    {
        if (value.Parent is PropertySyntax property)
        {
            CompletePropertyValue(property);
            return;
        }

        bool isOperand = value.Parent is ValueSyntax;
        AttributeType? type = _reader.FindAttribute(SymbolReader.FindSubject(value))?.Attribute.Type;
        if (type is not null)
        {
            AddValuesOf(type, 0);
        }
        else
        {
            AddTruth(1);
        }

        if (value.Parent is BetweenValueSyntax { AndKeyword.IsMissing: true })
        {
            AddAll(["and"], CompletionKind.Keyword, 0);
        }

        if (isOperand)
        {
            return;
        }

        AddOperators(type);
        switch (value.Parent)
        {
            case AssessStatementSyntax:
                AddAll(["is"], CompletionKind.Keyword, 0);
                break;
            case ClaimStatementSyntax claim:
                AddClauses(claim.Value, claim.Clauses, OfAssessments, 4);
                break;
            case IfClauseSyntax { Parent: ClaimStatementSyntax claim }:
                AddClauses(claim.Value, claim.Clauses, OfAssessments, 4);
                break;
            default:
                break;
        }
    }

    private void AddOperators(AttributeType? type)
    {
        AddAll(["not"], CompletionKind.Operator, 3);
        if (type is null or { Kind: AttributeTypeKind.Truth })
        {
            return;
        }

        AddAll(["one of"], CompletionKind.Operator, 3);
        if (type.IsNumeric)
        {
            AddAll(SyntaxFacts.OperatorPhrases.Select(p => string.Join(" ", p)), CompletionKind.Operator, 2);
        }

        if (type.IsNumeric || type.Kind == AttributeTypeKind.Date)
        {
            AddAll(["between", "about"], CompletionKind.Operator, 2);
        }
    }

    private void AddTruth(int rank) => AddAll(["yes", "no"], CompletionKind.Value, rank);

    private void AddValuesOf(AttributeType type, int rank)
    {
        switch (type.Kind)
        {
            case AttributeTypeKind.Truth:
                AddTruth(rank);
                break;
            case AttributeTypeKind.OneOf:
                AddAll(type.Values, CompletionKind.Value, rank);
                break;
            case AttributeTypeKind.Place:
                AddPlaces(rank);
                break;
            case AttributeTypeKind.Party:
                AddParties(rank, party => type.Name is null || ValueBinder.PartyKindWord(party.Kind) == type.Name);
                break;
            case AttributeTypeKind.Entity:
                AddEntities(rank, entity => entity.Kind == type.Name);
                break;
            case AttributeTypeKind.Date:
                AddDates();
                break;
            default:
                break;
        }
    }

    private void CompleteNumber(NumberValueSyntax number)
    {
        AttributeType? type = _reader.FindAttribute(SymbolReader.FindSubject(number))?.Attribute.Type;
        if (number.Scale is null)
        {
            AddAll(["dozen", "hundred", "thousand", "million", "billion", "trillion"], CompletionKind.Unit, 2);
        }

        if (type is { Name: { } unit, IsNumeric: true })
        {
            AddUnits(unit, type.Kind == AttributeTypeKind.Count);
        }

        if (number.FirstAncestorOrSelf<BetweenValueSyntax>() is { AndKeyword.IsMissing: true })
        {
            AddAll(["and"], CompletionKind.Keyword, 0);
        }

        switch (number.FirstAncestorOrSelf<StatementSyntax>())
        {
            case ClaimStatementSyntax claim:
                AddClauses(claim.Value, claim.Clauses, OfAssessments, 3);
                break;
            case AssessStatementSyntax:
                AddAll(["is"], CompletionKind.Keyword, 0);
                break;
            default:
                break;
        }
    }

    private void AddUnits(string unit, bool isNoun)
    {
        _items.Add(unit, CompletionKind.Unit, 0);
        if (isNoun || Units.Find(unit) is not { } known)
        {
            return;
        }

        foreach (string name in Units.NamesOf(known.Dimension).Where(n => n.All(c => Lexer.IsNamePart(c) || c is ' ' or '/' or '°')))
        {
            _items.Add(name, CompletionKind.Unit, 1, known.Dimension);
        }
    }

    private void AddDates()
    {
        if (_token.Parent?.FirstAncestorOrSelf<ClaimStatementSyntax>() is { } claim
            && QuotationCompletion.FindDocument(claim) is { } name
            && Scope.Find<DocumentDeclaration>(name)?.Published is { } published)
        {
            _items.Add(published.Wording, CompletionKind.Date, 0, "published", name);
        }

        foreach (string word in new[] { "early", "mid", "late", "spring", "summer", "autumn", "winter", "before", "after", "since", "by" })
        {
            LanguageHelp.Others.TryGetValue(word, out WordHelp? help);
            _items.Add(word, CompletionKind.Date, 2, help?.Form ?? "", help?.Meaning ?? "");
        }
    }

    // ---- declarations ----

    private void CompleteProperty(PropertySyntax property)
    {
        var block = (PropertyBlockSyntax)property.Parent!;
        PropertySyntax? before = block.Properties.TakeWhile(p => p != property).LastOrDefault();
        if (before is { Key.Text: "published" or "retrieved", Values: [{ IsMissing: true }, ..] })
        {
            AddDates();
        }

        string owner = block.Parent is DocumentStatementSyntax ? "document" : block.Parent is PartyStatementSyntax ? "person" : "place";
        foreach (string key in SyntaxFacts.PropertiesOf(owner).Where(key => block.Properties.All(p => p.Key.Text != key)))
        {
            _items.Add(key, CompletionKind.Property, 1, LanguageHelp.Properties[key].Form, LanguageHelp.Properties[key].Meaning);
        }
    }

    private void CompletePropertyValue(PropertySyntax property)
    {
        switch (property.Key.Text)
        {
            case "publisher":
                AddParties(0);
                break;
            case "origin":
                AddDocuments(0);
                AddParties(1);
                break;
            case "grade":
                AddAll(["A", "B", "C", "D", "E", "F"], CompletionKind.Value, 0);
                break;
            default:
                break;
        }
    }

    private void CompleteVerbStatement(VerbStatementSyntax verb)
    {
        if (verb.MeansKeyword.IsMissing)
        {
            AddKeyword("means", LanguageHelp.Others);
            return;
        }

        string[] before = [.. verb.Meaning.TakeWhile(t => t != _token).Select(t => t.Text)];
        _items.AddPhrases(Verbs.Meanings, before, CompletionKind.Keyword, 1, meaning => LanguageHelp.Of(Verbs.ParseMeaning(meaning)!.Value));
    }

    private void AddTypes()
    {
        _items.AddWords(LanguageHelp.Types, 1);
        AddKinds(2);
    }

    private void AddUnitsOf(NamedTypeSyntax type)
    {
        if (type.Name.Text == "amount")
        {
            foreach (string name in Units.Names)
            {
                _items.Add(name, CompletionKind.Unit, 0, Units.Find(name)!.Dimension);
            }
        }
        else
        {
            AddAll(["people"], CompletionKind.Unit, 0);
        }
    }

    private void CompleteModifier()
    {
        switch (Previous().Text)
        {
            case "over":
                AddAll(["time"], CompletionKind.Keyword, 0);
                break;
            case "one":
                AddAll(["of"], CompletionKind.Keyword, 0);
                break;
            case "count" or "amount":
                AddAll(["of"], CompletionKind.Keyword, 0);
                _items.AddWords(LanguageHelp.Modifiers, 1);
                break;
            default:
                _items.AddWords(LanguageHelp.Modifiers, 1);
                break;
        }
    }

    private void CompleteRule(NameSyntax name)
    {
        var kind = name.FirstAncestorOrSelf<KindStatementSyntax>()!;
        if (name.FirstAncestorOrSelf<ComparisonRuleSyntax>() is { Operator.IsMissing: true, Left.IsMissing: false } rule && rule.Right.FullSpan.End >= name.FullSpan.End && rule.Left != name.Parent)
        {
            AddAll(["implies", "excludes", "before"], CompletionKind.Keyword, 0);
        }

        foreach (AttributeDeclarationSyntax attribute in kind.Members.OfType<AttributeDeclarationSyntax>())
        {
            _items.Add(attribute.Name.Text, CompletionKind.Attribute, 1, ValueBinder.WordingOf(attribute.Type));
            if (attribute.Type is OneOfTypeSyntax { Values: var values })
            {
                AddAll(values.Select(v => v.Identifier.Text), CompletionKind.Value, 2, attribute.Name.Text);
            }
        }

        AddAll(["not", "sum of"], CompletionKind.Keyword, 3);
    }

    // ---- names ----

    private void AddKeyword(string word, IReadOnlyDictionary<string, WordHelp> words) =>
        _items.Add(word, CompletionKind.Keyword, 2, words[word].Form, words[word].Meaning);

    private void AddAll(IEnumerable<string> words, CompletionKind kind, int rank, string detail = "")
    {
        foreach (string word in words.Where(w => w.Length > 0 && w != Caret))
        {
            _items.Add(word, kind, rank, detail);
        }
    }

    private void AddParties(int rank, Func<PartyDeclaration, bool>? fits = null)
    {
        HashSet<string> speaking = [.. _reader.Compilation.Bind(_reader.Tree).Claims.SelectMany(c => c.Asserters)];
        foreach (PartyDeclaration party in Scope.All<PartyDeclaration>().Where(p => fits?.Invoke(p) != false))
        {
            string kind = ValueBinder.PartyKindWord(party.Kind);
            _items.Add(party.Name, CompletionKind.Party, speaking.Contains(party.Name) ? rank : rank + 1, party.DisplayName, party.Role is { } role ? kind + ": " + role : kind);
        }
    }

    private void AddPlaces(int rank)
    {
        foreach (PlaceDeclaration place in Scope.All<PlaceDeclaration>())
        {
            _items.Add(place.Name, CompletionKind.Place, rank, place.DisplayName, place.Parent is { } parent ? "in " + parent : "");
        }
    }

    private void AddDocuments(int rank)
    {
        foreach (DocumentDeclaration document in Scope.All<DocumentDeclaration>())
        {
            _items.Add(document.Name, CompletionKind.Document, rank, document.Title ?? document.Path, document.Published is { } published ? "published " + published.Wording : "");
        }
    }

    private void AddKinds(int rank)
    {
        foreach (KindDeclaration kind in Scope.All<KindDeclaration>())
        {
            _items.Add(kind.Name, CompletionKind.Kind, rank, kind.DisplayName, string.Join(", ", kind.Attributes.Select(a => a.Name)));
        }
    }

    private void AddEntities(int rank, Func<EntityDeclaration, bool>? fits = null)
    {
        foreach (EntityDeclaration entity in Scope.All<EntityDeclaration>().Where(e => fits?.Invoke(e) != false))
        {
            _items.Add(entity.Name, CompletionKind.Entity, rank, entity.Kind, entity.Label);
        }
    }

    private void AddPropositions(int rank)
    {
        foreach (PropositionDeclaration proposition in Scope.All<PropositionDeclaration>())
        {
            _items.Add(proposition.Name, CompletionKind.Proposition, rank, proposition.Sentence);
        }
    }

    /// <summary>The labels of claims, those about what is claimed here first.</summary>
    private void AddLabels(int rank, SubjectSyntax? about)
    {
        string? subject = about is null ? null : DeclarationReader.TextOf(about);
        string? own = _token.Parent?.FirstAncestorOrSelf<ClaimStatementSyntax>()?.Label?.Identifier.Text;
        foreach (LabelDeclaration label in Scope.All<LabelDeclaration>().Where(l => l.Target == LabelTarget.Claim && l.Name != own))
        {
            _items.Add(label.Name, CompletionKind.Label, label.Subject == subject ? rank : rank + 1, label.Subject);
        }
    }

    private void AddSubjects(int rank)
    {
        AddEntities(rank);
        AddPropositions(rank);
        AddLabels(rank + 1, about: null);
    }

    private void AddAttributes(SubjectSyntax subject)
    {
        foreach (AttributeDeclaration attribute in _reader.FindKind(subject)?.Kind.Attributes ?? [])
        {
            string keys = attribute.Keys.Count == 0 ? "" : "per " + string.Join(" and ", attribute.Keys);
            _items.Add(attribute.Name, CompletionKind.Attribute, 0, attribute.Type.ToString(), keys);
        }
    }

    private void AddNamespaces(QualifiedNameSyntax name)
    {
        bool isUse = name.Parent is UseStatementSyntax;
        string before = string.Concat(name.DescendantTokens().TakeWhile(t => t != _token).Select(t => t.Text));
        foreach (string other in _reader.Compilation.Index.Namespaces.Keys.Where(n => n.StartsWith(before, StringComparison.Ordinal) && (!isUse || n != _reader.Namespace)))
        {
            _items.Add(other.Substring(before.Length), CompletionKind.Namespace, 0, other);
        }
    }

    private void AddDiagnostics()
    {
        foreach (DiagnosticDescriptor descriptor in Catalogue.All.Where(d => d.CanBeAllowed))
        {
            _items.Add(descriptor.Id, CompletionKind.Diagnostic, 0, descriptor.Title);
        }
    }
}
