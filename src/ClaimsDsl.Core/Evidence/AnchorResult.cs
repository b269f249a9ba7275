using System;
using System.Linq;

using ClaimsDsl.Text;

namespace ClaimsDsl.Evidence;

/// <summary>Where a quotation was found in a document, and what to write instead where that is nowhere or in several places.</summary>
public sealed class AnchorResult
{
    // So many places are tried until there are enough contexts: where the first of many cannot be told apart, others can hardly be.
    private const int MostContexts = 2;
    private const int MostTried = 8;

    private readonly Lazy<NearPassage?> _nearest;
    private readonly Lazy<ValueList<string>> _contexts;

    internal AnchorResult(DocumentText document, Quotation quotation, ValueList<AnchorMatch> matches)
    {
        Document = document;
        Quotation = quotation;
        Matches = matches;
        _nearest = new Lazy<NearPassage?>(() => IsFound ? null : PassageFinder.Find(document, quotation));
        _contexts = new Lazy<ValueList<string>>(() => [.. Matches.Take(MostTried).Select(InContext).OfType<string>().Take(MostContexts)]);
    }

    /// <summary>The document.</summary>
    public DocumentText Document { get; }

    /// <summary>The quotation.</summary>
    public Quotation Quotation { get; }

    /// <summary>The places where the quotation is written, in order; at most <see cref="Anchor.MaxMatches"/>.</summary>
    public ValueList<AnchorMatch> Matches { get; }

    /// <summary>Whether the quotation is in the document.</summary>
    public bool IsFound => Matches.Count > 0;

    /// <summary>Whether the quotation is in the document more than once.</summary>
    public bool IsAmbiguous => Matches.Count > 1;

    /// <summary>
    /// The passage that the quotation was probably meant to be; null when the quotation was found, or when no passage is near
    /// enough. Looked for when it is first asked for.
    /// </summary>
    public NearPassage? Nearest => _nearest.Value;

    /// <summary>How to say which of several places is meant, for those that a message names.</summary>
    internal ValueList<string> Contexts => _contexts.Value;

    /// <summary>
    /// The quotation written so that it is found in one of several places alone: <c>before [[quoted part]] after</c>, with as few
    /// whole words of context as tell the place from the others.
    /// </summary>
    /// <param name="match">One of <see cref="Matches"/>.</param>
    /// <returns>The text of a quotation; null when no context of reasonable length is enough.</returns>
    public string? InContext(AnchorMatch match) => ContextFinder.Find(Document, Quotation, match, Matches);
}

/// <summary>One place where a quotation is written.</summary>
public sealed record AnchorMatch
{
    internal AnchorMatch(TextSpan span, TextSpan normalized, TextSpan whole)
    {
        Span = span;
        Normalized = normalized;
        Whole = whole;
    }

    /// <summary>The quoted part in <see cref="DocumentText.Text"/>, from its first segment to its last, without the context.</summary>
    public TextSpan Span { get; }

    /// <summary>The same in <see cref="DocumentText.Normalized"/>.</summary>
    public TextSpan Normalized { get; }

    /// <summary>The quoted part with its context, in <see cref="DocumentText.Normalized"/>.</summary>
    internal TextSpan Whole { get; }
}
