using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;

using ClaimsDsl.Binding;
using ClaimsDsl.Evidence;
using ClaimsDsl.Syntax;
using ClaimsDsl.Text;

namespace ClaimsDsl.Services;

/// <summary>Continues a quotation with the words of the document that it is from; at its beginning, offers the document's sentences.</summary>
internal static class QuotationCompletion
{
    private const int MostSentences = 200;
    private const int MostMatches = 20;

    // What is shorter is hardly a part of a sentence.
    private const int ShortestPart = 20;

    /// <summary>The string that the caret is in, or null.</summary>
    public static SyntaxToken? FindString(SyntaxTree tree, int position)
    {
        if (position == 0)
        {
            return null;
        }

        SyntaxToken token = tree.FindToken(position - 1);
        bool isInside = token.Kind == SyntaxKind.StringToken && token.Span.Start < position
            && (position < token.Span.End || (position == token.Span.End && !StringLiteral.IsTerminated(token.Text)));
        return isInside ? token : null;
    }

    /// <summary>The document that a claim names, or a block around it does, or null.</summary>
    public static string? FindDocument(ClaimStatementSyntax claim)
    {
        for (SyntaxNode? node = claim; node is not null; node = node.Parent)
        {
            SyntaxList<ClauseSyntax> clauses = node is ClaimStatementSyntax own ? own.Clauses : node is BlockStatementSyntax block ? block.Clauses : default;
            if (clauses.OfType<InClauseSyntax>().FirstOrDefault() is { Document.IsMissing: false } clause)
            {
                return clause.Document.Identifier.Text;
            }
        }

        return null;
    }

    /// <summary>What can be written in a string.</summary>
    public static CompletionList At(ClaimsCompilation compilation, SyntaxTree tree, SyntaxToken token, int position)
    {
        if (token.Parent is not QuotationClauseSyntax { Parent: ClaimStatementSyntax claim }
            || FindDocument(claim) is not { } name
            || compilation.BindFile(tree).Scope.FindDocument(name) is not { } place
            || compilation.FindDocument(place.Path) is not { Problem: null } document)
        {
            return CompletionList.Empty;
        }

        int start = token.Span.Start + 1;
        string typed = tree.Text.ToString(TextSpan.FromBounds(start, position));
        var literal = new Literal(document, token.Text[0] == '"', !StringLiteral.IsTerminated(token.Text));
        var quotation = Quotation.Parse(literal.IsStraight ? typed.Replace("\"\"", "\"") : typed);
        bool isNew = quotation.IsEmpty || EndsInGap(typed);
        IEnumerable<Offer> offers = isNew ? SentencesAfter(literal, quotation, typed) : Continuations(literal, quotation, typed);

        TextSpan[] quoted = [.. QuotedIn(compilation, tree, name, document, claim)];
        CompletionItem[] items =
        [
            .. from offer in offers
               let isQuoted = quoted.Any(q => q.Start < offer.Words.End && offer.Words.Start < q.End)
               orderby isQuoted, offer.Rank, offer.Words.Start, offer.Words.Length
               select ItemOf(offer, literal, TextSpan.FromBounds(start, position), isQuoted),
        ];
        CompletionItem[] different = [.. items.GroupBy(i => i.NewText).Select(g => g.First()).Take(MostSentences)];
        return new CompletionList(
            [.. different.Select((item, i) => item with { SortKey = i.ToString("D4", CultureInfo.InvariantCulture) })], items.Length > MostSentences);
    }

    private static CompletionItem ItemOf(Offer offer, Literal literal, TextSpan span, bool isQuoted)
    {
        DocumentText document = literal.Document;
        int line = document.GetLinePosition(document.ToOriginal(offer.Words).Start).Line + 1;
        TextSpan sentence = document.Sentences[IndexOfSentence(document, offer.Words.Start)];
        return new CompletionItem(
            document.Normalized.Substring(offer.Words.Start, offer.Words.Length),
            CompletionKind.Quotation,
            string.Format(CultureInfo.InvariantCulture, "line {0}{1}", line, isQuoted ? ", quoted already" : ""),
            document.Normalized.Substring(sentence.Start, sentence.Length),
            span,
            offer.Before + literal.Write(offer.Words, offer.Before) + (literal.IsOpen ? literal.IsStraight ? "\"" : "”" : ""),
            "")
        {
            FilterText = offer.Filter,
        };
    }

    private static bool EndsInGap(string typed) => typed.TrimEnd() is var text && (text.EndsWith("…", StringComparison.Ordinal) || text.EndsWith("...", StringComparison.Ordinal));

    // ---- what the document has ----

    /// <summary>The sentences of the document; after a gap, only those that follow what was quoted before it.</summary>
    private static IEnumerable<Offer> SentencesAfter(Literal literal, Quotation quotation, string typed)
    {
        DocumentText document = literal.Document;
        int from = quotation.IsEmpty ? 0 : document.Find(quotation.Written) is { IsFound: true } found ? found.Matches[0].Normalized.End : document.Normalized.Length;
        return document.Sentences.Where(s => s.Start >= from && s.Length > 0).Select(s => new Offer(s, typed, typed + document.Normalized.Substring(s.Start, s.Length), 0));
    }

    private static IEnumerable<Offer> Continuations(Literal literal, Quotation quotation, string typed)
    {
        DocumentText document = literal.Document;
        string last = quotation.Segments[quotation.Segments.Count - 1];
        Offer[] exact = [.. MatchesOf(document.Normalized, last, StringComparison.Ordinal).SelectMany(at => Parts(document, at + last.Length)).Select(Continue)];
        if (exact.Length > 0)
        {
            return exact;
        }

        // What was typed with other capitals, or from memory, is replaced by what is written there.
        string before = typed.Substring(0, Math.Min(typed.Length, quotation.Normalized.ToOriginal(quotation.SegmentSpans[quotation.SegmentSpans.Count - 1]).Start));
        Offer[] inOtherCase = [.. MatchesOf(document.Normalized, last, StringComparison.OrdinalIgnoreCase)
            .SelectMany(at => Parts(document, at + last.Length).Select(part => Replace(TextSpan.FromBounds(at, part.End))))];
        string[] words = last.Split([' '], StringSplitOptions.RemoveEmptyEntries);
        return inOtherCase.Length > 0 ? inOtherCase : document.Sentences
            .Where(s => words.All(word => document.Normalized.IndexOf(word, s.Start, s.Length, StringComparison.OrdinalIgnoreCase) >= 0))
            .Take(MostMatches).Select(Replace);

        Offer Continue(TextSpan part) => new(part, typed, typed + literal.Write(part, typed), 0);

        Offer Replace(TextSpan part) => new(part, before, typed, 1);
    }

    /// <summary>Where a beginning of words stands in a text.</summary>
    private static IEnumerable<int> MatchesOf(string text, string beginning, StringComparison comparison)
    {
        int count = 0;
        for (int at = text.IndexOf(beginning, comparison); at >= 0 && count < MostMatches; at = text.IndexOf(beginning, at + 1, comparison))
        {
            if (!Words.IsInside(text, at))
            {
                count++;
                yield return at;
            }
        }
    }

    /// <summary>From a place to the end of its sentence, and to the first mark in it after which one could stop.</summary>
    private static IEnumerable<TextSpan> Parts(DocumentText document, int start)
    {
        string text = document.Normalized;
        if (start >= text.Length)
        {
            yield break;
        }

        TextSpan sentence = document.Sentences[IndexOfSentence(document, start)];
        int stop = text.IndexOfAny([',', ';', ':'], start, Math.Max(0, sentence.End - start));
        if (stop >= start + ShortestPart && stop < sentence.End - 1)
        {
            yield return TextSpan.FromBounds(start, stop);
        }

        if (sentence.End > start)
        {
            yield return TextSpan.FromBounds(start, sentence.End);
        }
    }

    /// <summary>The sentence that has an offset; the one after it, at the space between two.</summary>
    private static int IndexOfSentence(DocumentText document, int position)
    {
        int low = 0;
        int high = document.Sentences.Count - 1;
        while (low < high)
        {
            int middle = (low + high) / 2;
            (low, high) = document.Sentences[middle].End > position ? (low, middle) : (middle + 1, high);
        }

        return low;
    }

    /// <summary>What the other claims of the file quote of the document.</summary>
    private static IEnumerable<TextSpan> QuotedIn(ClaimsCompilation compilation, SyntaxTree tree, string name, DocumentText document, ClaimStatementSyntax own) =>
        from claim in compilation.Bind(tree).Claims
        where claim.Document == name && claim.Syntax.Node!.FullSpan != own.FullSpan
        from quotation in claim.Quotations
        from match in document.Find(quotation).Matches.Take(1)
        select match.Normalized;

    /// <summary>Words that can stand in the quotation.</summary>
    /// <param name="Words">Where the document has them.</param>
    /// <param name="Before">What stands before them in the quotation.</param>
    /// <param name="Filter">What is compared with what was typed.</param>
    /// <param name="Rank">How near it comes to that.</param>
    private sealed record Offer(TextSpan Words, string Before, string Filter, int Rank);

    /// <summary>The string that words are written into.</summary>
    private sealed record Literal(DocumentText Document, bool IsStraight, bool IsOpen)
    {
        /// <summary>Words as the document has them, where they can stand in the string like that.</summary>
        public string Write(TextSpan words, string before)
        {
            string normalized = Document.Normalized.Substring(words.Start, words.Length);
            string trimmed = normalized.Trim();
            int start = words.Start + normalized.Length - normalized.TrimStart().Length;
            TextSpan original = Document.ToOriginal(new TextSpan(start, trimmed.Length));
            string written = Document.Text.Substring(original.Start, original.Length);
            bool canStay = IsStraight && written.All(c => c == ' ' || !char.IsWhiteSpace(c)) && TextNormalizer.Normalize(written).Text == trimmed;
            string text = canStay ? written : trimmed;
            bool needsSpace = normalized.Length > 0 && normalized[0] == ' ' && before.Length > 0 && !char.IsWhiteSpace(before[before.Length - 1]);
            return (needsSpace ? " " : "") + (IsStraight ? text.Replace("\"", "\"\"") : text);
        }
    }
}
