using System;
using System.Collections.Concurrent;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using System.Threading;

using ClaimsDsl.LanguageServer.Editing;
using ClaimsDsl.Services;
using ClaimsDsl.Text;

namespace ClaimsDsl.LanguageServer.Features;

/// <summary>What each token of a document is. What was told of a document last is remembered, so that after an edit only what is new is told.</summary>
internal sealed class SemanticTokensFeature
{
    private const int NumbersOfToken = 5;
    private const int Declaration = 1;
    private const int Deprecated = 2;

    private readonly ConcurrentDictionary<string, (string Id, ValueList<int> Data)> _told = new(StringComparer.Ordinal);
    private int _count;

    /// <summary>The names of the types and modifiers, in the order of their numbers.</summary>
    public static Lsp.SemanticTokensLegend Legend { get; } = new([.. Enum.GetNames<TokenType>().Select(name => char.ToLowerInvariant(name[0]) + name[1..])], ["declaration", "deprecated"]);

    /// <summary><c>textDocument/semanticTokens/full</c>.</summary>
    public Lsp.SemanticTokens? Full(Snapshot state, Lsp.TextDocumentParams ask, CancellationToken cancel) =>
        state.Find(ask.TextDocument.Uri) is { } file ? Remember(ask.TextDocument.Uri, Encode(file, null, cancel)) : null;

    /// <summary><c>textDocument/semanticTokens/full/delta</c>.</summary>
    public Lsp.SemanticTokens? Delta(Snapshot state, Lsp.SemanticTokensDeltaParams ask, CancellationToken cancel)
    {
        if (state.Find(ask.TextDocument.Uri) is not { } file)
        {
            return null;
        }

        bool isKnown = _told.TryGetValue(ask.TextDocument.Uri, out (string Id, ValueList<int> Data) told) && told.Id == ask.PreviousResultId;
        Lsp.SemanticTokens now = Remember(ask.TextDocument.Uri, Encode(file, null, cancel));
        return isKnown ? new(ResultId: now.ResultId, Edits: Compare(told.Data, now.Data!)) : now;
    }

    /// <summary><c>textDocument/semanticTokens/range</c>.</summary>
    public static Lsp.SemanticTokens? Range(Snapshot state, Lsp.SemanticTokensRangeParams ask, CancellationToken cancel) =>
        state.Find(ask.TextDocument.Uri) is { } file ? new(Encode(file, file.Text.ToSpan(ask.Range), cancel)) : null;

    /// <summary>A document is closed.</summary>
    public void Forget(string uri) => _told.TryRemove(uri, out _);

    private Lsp.SemanticTokens Remember(string uri, ValueList<int> data)
    {
        string id = Interlocked.Increment(ref _count).ToString(CultureInfo.InvariantCulture);
        _told[uri] = (id, data);
        return new(data, id);
    }

    private static ValueList<int> Encode(ClaimsFile file, TextSpan? span, CancellationToken cancel)
    {
        var numbers = new List<int>();
        LinePosition previous = default;
        foreach (ClassifiedToken token in SemanticTokens.In(file.Compilation, file.Tree, span, cancel))
        {
            LinePosition start = file.Text.GetLinePosition(token.Span.Start);
            numbers.AddRange(
            [
                start.Line - previous.Line,
                start.Line == previous.Line ? start.Character - previous.Character : start.Character,
                token.Span.Length,
                (int)token.Type,
                (token.IsDeclaration ? Declaration : 0) | (token.IsDeprecated ? Deprecated : 0),
            ]);
            previous = start;
        }

        return [.. numbers];
    }

    /// <summary>What is between the tokens that begin both and those that end both.</summary>
    private static ValueList<Lsp.SemanticTokensEdit> Compare(ValueList<int> old, ValueList<int> now)
    {
        int most = Math.Min(old.Count, now.Count);
        int before = 0;
        while (before < most && old[before] == now[before])
        {
            before++;
        }

        before -= before % NumbersOfToken;
        int after = 0;
        while (after < most - before && old[old.Count - after - 1] == now[now.Count - after - 1])
        {
            after++;
        }

        after -= after % NumbersOfToken;
        bool isSame = before == old.Count && before == now.Count;
        return isSame ? [] : [new(before, old.Count - before - after, [.. now.Skip(before).Take(now.Count - before - after)])];
    }
}
