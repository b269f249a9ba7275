using System;
using System.Collections.Generic;
using System.Linq;

using ClaimsDsl.Text;

namespace ClaimsDsl.Services;

/// <summary>What sort of thing completes a text.</summary>
internal enum CompletionKind
{
    Keyword,
    Operator,
    Namespace,
    Kind,
    Party,
    Place,
    Entity,
    Attribute,
    Value,
    Verb,
    Label,
    Proposition,
    Document,
    Property,
    Unit,
    Date,
    Quotation,
    Diagnostic,
}

/// <summary>Something that can be written at the caret.</summary>
/// <param name="Label">What is shown.</param>
/// <param name="Kind">What it is.</param>
/// <param name="Detail">What is shown beside it.</param>
/// <param name="Documentation">What is told of it, as plain text; may be empty.</param>
/// <param name="Span">What is replaced.</param>
/// <param name="NewText">What is written instead.</param>
/// <param name="SortKey">Its place among the others, in ordinal order.</param>
internal sealed record CompletionItem(
    string Label, CompletionKind Kind, string Detail, string Documentation, TextSpan Span, string NewText, string SortKey)
{
    /// <summary>What is compared with the text that stands in <see cref="Span"/>.</summary>
    public string FilterText { get; init; } = NewText;
}

/// <summary>What can be written at the caret.</summary>
/// <param name="Items">The items, the first first.</param>
/// <param name="IsIncomplete">Whether there are more, which more letters would show.</param>
internal sealed record CompletionList(ValueList<CompletionItem> Items, bool IsIncomplete)
{
    public static CompletionList Empty { get; } = new([], false);
}

/// <summary>Gathers what fits the letters before the caret.</summary>
internal sealed class CompletionBuilder
{
    // Who sees so many types another letter.
    private const int MostItems = 500;

    private readonly TextSpan _span;
    private readonly string _prefix;
    private readonly Dictionary<string, CompletionItem> _items = new(StringComparer.Ordinal);

    /// <param name="span">What is replaced: what is before the caret of the word at the caret.</param>
    /// <param name="prefix">What stands there.</param>
    public CompletionBuilder(TextSpan span, string prefix)
    {
        (_span, _prefix) = (span, prefix);
    }

    public CompletionList ToList() => new(
        [.. _items.Values.OrderBy(item => item.SortKey, StringComparer.Ordinal).Take(MostItems)], _items.Count > MostItems);

    /// <summary>Adds an item, unless the same text is there already.</summary>
    /// <param name="text">The text.</param>
    /// <param name="kind">What it is.</param>
    /// <param name="rank">How near it comes to what is expected, from 0.</param>
    /// <param name="detail">What is shown beside it.</param>
    /// <param name="documentation">What is told of it.</param>
    public void Add(string text, CompletionKind kind, int rank, string detail = "", string documentation = "")
    {
        if (!_items.ContainsKey(text) && WorkspaceSymbols.RankOf(text, _prefix) < int.MaxValue)
        {
            _items.Add(text, new CompletionItem(text, kind, detail, documentation, _span, text, (char)('0' + rank) + text));
        }
    }

    public void AddWords(IReadOnlyDictionary<string, WordHelp> words, int rank, CompletionKind kind = CompletionKind.Keyword)
    {
        foreach (KeyValuePair<string, WordHelp> word in words)
        {
            Add(word.Key, kind, rank, word.Value.Form, word.Value.Meaning);
        }
    }

    /// <summary>Adds phrases of several words, or of those that have begun already, what is left.</summary>
    /// <param name="phrases">The phrases.</param>
    /// <param name="before">The words before the caret's.</param>
    /// <param name="kind">What they are.</param>
    /// <param name="rank">How near they come to what is expected.</param>
    /// <param name="detailOf">What is shown beside a phrase.</param>
    public void AddPhrases(IEnumerable<string> phrases, IReadOnlyList<string> before, CompletionKind kind, int rank, Func<string, string>? detailOf = null)
    {
        foreach (string phrase in phrases)
        {
            string[] words = phrase.Split(' ');
            int begun = Math.Min(before.Count, words.Length - 1);
            while (begun > 0 && !before.Skip(before.Count - begun).SequenceEqual(words.Take(begun)))
            {
                begun--;
            }

            Add(string.Join(" ", words.Skip(begun)), kind, begun > 0 ? 0 : rank, detailOf?.Invoke(phrase) ?? "");
        }
    }
}
