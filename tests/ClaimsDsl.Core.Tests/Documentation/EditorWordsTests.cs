using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Text.Encodings.Web;
using System.Text.Json;

using ClaimsDsl.Binding;
using ClaimsDsl.Syntax;
using ClaimsDsl.Testing;

using Xunit;

namespace ClaimsDsl.Tests.Documentation;

/// <summary>The words that the extension's grammar colours are those of the compiler. SNAPSHOT_ACCEPT=1 writes them again.</summary>
public class EditorWordsTests
{
    private static readonly JsonSerializerOptions Indented = new()
    {
        WriteIndented = true,
        NewLine = "\n",
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    };

    [Fact]
    public void The_words_of_the_grammar_are_those_of_the_compiler() =>
        WrittenFile.AssertIs(Path.Combine(Repository.Root, "src/vscode/src/words.json"), JsonSerializer.Serialize(Words(), Indented) + "\n");

    private static Dictionary<string, IEnumerable<string>> Words() => new()
    {
        ["partyKeywords"] = SyntaxFacts.PartyKeywords,
        ["statementKeywords"] = SyntaxFacts.StatementKeywords,
        ["clauseKeywords"] = SyntaxFacts.ClauseKeywords,
        ["blockKeywords"] = SyntaxFacts.BlockKeywords,
        ["documentProperties"] = SyntaxFacts.DocumentProperties,
        ["partyProperties"] = SyntaxFacts.PartyProperties,
        ["confidenceLevels"] = SyntaxFacts.ConfidenceLevels,
        ["modifiers"] = SyntaxFacts.WordsOf(WordKinds.Modifier),
        ["operatorPhrases"] = SyntaxFacts.OperatorPhrases.Select(phrase => string.Join(' ', phrase)),
        ["likelihoods"] = Likelihood.Terms,
        ["truths"] = SyntaxFacts.WordsOf(WordKinds.Truth),
        ["verbEndings"] = SyntaxFacts.WordsOf(WordKinds.VerbEnding),
        ["dateParts"] = SyntaxFacts.WordsOf(WordKinds.DatePart),
        ["dateRelations"] = SyntaxFacts.WordsOf(WordKinds.DateRelation),
        // The grammar itself lets "not" follow one.
        ["meanings"] = Verbs.Meanings.Where(meaning => !meaning.EndsWith(" not", StringComparison.Ordinal)),
        // "m" is a scale of money alone.
        ["scales"] = SyntaxFacts.WordsOf(WordKinds.Scale).Where(word => word != "m"),
    };
}
