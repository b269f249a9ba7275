using System;
using System.Collections.Concurrent;
using System.Collections.Generic;
using System.Linq;
using System.Security.Cryptography;
using System.Text;
using System.Threading;

using ClaimsDsl.Text;

namespace ClaimsDsl.Evidence;

/// <summary>
/// One document that claims are quoted from, reduced to the text that a reader sees and normalised as quotations are. Made once
/// for all quotations of the document; immutable, and safe for many threads.
/// </summary>
/// <remarks>
/// HTML tags, comments, scripts and entities are read in every document: in <c>.html</c>, <c>.htm</c> and <c>.xhtml</c> any tag, elsewhere those of
/// elements that HTML knows, since a text may be pasted from a page. In <c>.md</c> and <c>.markdown</c> the marks of Markdown are
/// too. Nothing fails on malformed markup: what is not certainly markup is text.
/// </remarks>
public sealed class DocumentText
{
    private const int MaxRemembered = 10_000;

    private readonly ConcurrentDictionary<string, AnchorResult> _found = new(StringComparer.Ordinal);
    private readonly SourceText _source;
    private readonly NormalizedText _normalized;
    private readonly Lazy<string> _sha256;
    private readonly Lazy<WordIndex> _words;
    private readonly Lazy<ValueList<TextSpan>> _sentences;
    private int _searches;

    private DocumentText(SourceText source, string? problem)
    {
        _source = source;
        Text = source.ToString();
        Problem = problem;
        _normalized = problem is null ? TextNormalizer.Normalize(Text, FindMarkup(source.Path, Text)) : TextNormalizer.Normalize("");
        _sha256 = new Lazy<string>(() => Hash(Text), LazyThreadSafetyMode.PublicationOnly);
        _words = new Lazy<WordIndex>(() => new WordIndex(Normalized));
        _sentences = new Lazy<ValueList<TextSpan>>(() => [.. Evidence.Sentences.Find(this)]);
    }

    /// <summary>The document's path, as given.</summary>
    public string Path => _source.Path;

    /// <summary>The text, as given.</summary>
    public string Text { get; }

    /// <summary>What is searched for quotations; empty when there is a <see cref="Problem"/>.</summary>
    public string Normalized => _normalized.Text;

    /// <summary>
    /// Why the document cannot be read, as the end of the sentence "the document cannot be read: …", or null. In such a document
    /// no quotation is found.
    /// </summary>
    public string? Problem { get; }

    /// <summary>
    /// The SHA-256 of the text in UTF-8, without byte order mark and with LF line ends, in lower-case hexadecimal digits: the same
    /// when Git checks a document out with other line ends.
    /// </summary>
    public string Sha256 => _sha256.Value;

    /// <summary>The words of <see cref="Normalized"/>; only what is not found word for word needs them.</summary>
    internal WordIndex Words => _words.Value;

    /// <summary>The sentences of <see cref="Normalized"/>; only who writes or reads quotations in an editor needs them.</summary>
    internal ValueList<TextSpan> Sentences => _sentences.Value;

    /// <summary>How many quotations have been looked for, for the tests of what is looked for again.</summary>
    internal int Searches => _searches;

    /// <summary>Reads a document. Takes time and memory in proportion to its length, whatever it contains.</summary>
    /// <param name="path">Where it is; the extension says how it is marked up.</param>
    /// <param name="text">What it contains.</param>
    public static DocumentText Create(string path, string text) => new(SourceText.From(text, path), TextProblem.Find(text));

    /// <summary>A document that the host of the compiler could not give the text of.</summary>
    /// <param name="path">Where it is.</param>
    /// <param name="problem">Why, as <see cref="Problem"/> says it.</param>
    public static DocumentText Unreadable(string path, string problem) => new(SourceText.From("", path), problem);

    /// <summary>The characters of <see cref="Text"/> that a part of <see cref="Normalized"/> was made from.</summary>
    public TextSpan ToOriginal(TextSpan normalized) => _normalized.ToOriginal(normalized);

    /// <summary>The line and character of an offset in <see cref="Text"/>.</summary>
    public LinePosition GetLinePosition(int position) => _source.GetLinePosition(position);

    /// <summary>The passage that a quotation is; null where it is nowhere in the document, or in several places.</summary>
    /// <param name="written">The quotation, as written in the claims file, without the quotation marks around it.</param>
    public QuotedPassage? FindPassage(string written)
    {
        if (Find(written).Matches is not [{ Span: var span }])
        {
            return null;
        }

        return new QuotedPassage(Text.Substring(span.Start, span.Length), span.Start, GetLinePosition(span.Start).Line + 1);
    }

    /// <summary>
    /// Where a quotation is written in the document. Found once: an edit elsewhere asks for the same quotations again.
    /// </summary>
    internal AnchorResult Find(string written)
    {
        // While a quotation is typed, each of its beginnings is asked for once and never again.
        if (_found.Count >= MaxRemembered)
        {
            _found.Clear();
        }

        return _found.GetOrAdd(written, w =>
        {
            Interlocked.Increment(ref _searches);
            return Anchor.Find(this, w);
        });
    }

    /// <inheritdoc/>
    public override string ToString() => Path;

    private static IEnumerable<Markup> FindMarkup(string path, string text)
    {
        bool isHtml = HasExtension(path, ".html", ".htm", ".xhtml");
        IEnumerable<Markup> html = HtmlMarkup.Find(text, isHtml);
        return HasExtension(path, ".md", ".markdown") ? Merge(html, MarkdownMarkup.Find(text)) : html;
    }

    private static bool HasExtension(string path, params string[] extensions) =>
        extensions.Any(extension => path.EndsWith(extension, StringComparison.OrdinalIgnoreCase));

    private static IEnumerable<Markup> Merge(IEnumerable<Markup> first, IReadOnlyList<Markup> second)
    {
        int next = 0;
        foreach (Markup markup in first)
        {
            while (next < second.Count && second[next].Span.Start < markup.Span.Start)
            {
                yield return second[next++];
            }

            yield return markup;
        }

        while (next < second.Count)
        {
            yield return second[next++];
        }
    }

    private static string Hash(string text)
    {
        string lines = text.TrimStart('\uFEFF').Replace("\r\n", "\n").Replace('\r', '\n');
        byte[] bytes = new UTF8Encoding(encoderShouldEmitUTF8Identifier: false).GetBytes(lines);
#if NET
        byte[] hash = SHA256.HashData(bytes);
#else
        using var algorithm = SHA256.Create();
        byte[] hash = algorithm.ComputeHash(bytes);
#endif
        return string.Concat(hash.Select(b => b.ToString("x2", System.Globalization.CultureInfo.InvariantCulture)));
    }
}
