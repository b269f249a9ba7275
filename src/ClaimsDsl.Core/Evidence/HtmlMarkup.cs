using System;
using System.Collections.Generic;
using System.Net;

using ClaimsDsl.Text;

namespace ClaimsDsl.Evidence;

/// <summary>
/// The tags, comments and entities of a text. Anything that is not certainly one of them is text, as "a &lt; b" is: unclosed
/// tags, unknown entities, a comment without an end.
/// </summary>
internal sealed class HtmlMarkup
{
    private const int MaxEntityLength = 32;

    private static readonly char[] Starts = ['<', '&'];

    // https://html.spec.whatwg.org/multipage/rendering.html: what browsers set apart from the text before and after it.
    private static readonly HashSet<string> Blocks = Names(
        "address article aside blockquote body br caption center col colgroup dd details dialog dir div dl dt fieldset figcaption " +
        "figure footer form frame frameset h1 h2 h3 h4 h5 h6 head header hgroup hr html iframe legend li link main menu meta nav " +
        "noframes noscript ol optgroup option p pre script search section select style summary table tbody td template textarea " +
        "tfoot th thead title tr ul video");

    private static readonly HashSet<string> Inlines = Names(
        "a abbr acronym applet area audio b base basefont bdi bdo big button canvas cite code data datalist del dfn em embed font i " +
        "img input ins kbd label map mark meter nobr object output param picture progress q rp rt ruby s samp slot small source " +
        "span strike strong sub sup svg time track tt u var wbr");

    private readonly string _text;
    private readonly bool _isHtml;

    // From where on a terminator is known not to occur: without it, a thousand unclosed comments are a thousand searches to the end.
    private readonly Dictionary<string, int> _absentFrom = new(StringComparer.Ordinal);

    private HtmlMarkup(string text, bool isHtml)
    {
        _text = text;
        _isHtml = isHtml;
    }

    /// <summary>Finds all markup, in the order of the text.</summary>
    /// <param name="text">The text.</param>
    /// <param name="isHtml">Whether the text is HTML. In any other only elements that HTML knows are read as tags.</param>
    public static IEnumerable<Markup> Find(string text, bool isHtml)
    {
        var reader = new HtmlMarkup(text, isHtml);
        int position = 0;
        while (position < text.Length && (position = text.IndexOfAny(Starts, position)) >= 0)
        {
            Markup? found = text[position] == '&' ? reader.ReadEntity(position) : reader.ReadTag(position);
            if (found is { } markup)
            {
                yield return markup;
            }

            position = found?.Span.End ?? position + 1;
        }
    }

    private static HashSet<string> Names(string names) => new(names.Split(' '), StringComparer.OrdinalIgnoreCase);

    private static bool IsNameCharacter(char c) => c is (>= 'a' and <= 'z') or (>= 'A' and <= 'Z') or (>= '0' and <= '9') or '-' or ':' or '_';

    private static bool IsLetter(char c) => c is (>= 'a' and <= 'z') or (>= 'A' and <= 'Z');

    private Markup? ReadEntity(int start)
    {
        int end = start + 1;
        int limit = Math.Min(_text.Length, start + MaxEntityLength);
        while (end < limit && (_text[end] == '#' || IsNameCharacter(_text[end])))
        {
            end++;
        }

        if (end == limit || _text[end] != ';')
        {
            return null;
        }

        string written = _text.Substring(start, end + 1 - start);
        string decoded = WebUtility.HtmlDecode(written);
        return decoded == written ? null : new Markup(TextSpan.FromBounds(start, end + 1), decoded);
    }

    private Markup? ReadTag(int start)
    {
        if (string.CompareOrdinal(_text, start, "<!--", 0, 4) == 0)
        {
            return FindEnd("-->", start + 4) is { } commentEnd ? new Markup(TextSpan.FromBounds(start, commentEnd), "") : null;
        }

        char kind = start + 1 < _text.Length ? _text[start + 1] : ' ';
        int nameStart = start + (kind is '/' or '!' or '?' ? 2 : 1);
        int nameEnd = nameStart;
        while (nameEnd < _text.Length && IsNameCharacter(_text[nameEnd]))
        {
            nameEnd++;
        }

        if (nameStart == nameEnd || !IsLetter(_text[nameStart]))
        {
            return null;
        }

        string name = _text.Substring(nameStart, nameEnd - nameStart);
        bool isBlock = Blocks.Contains(name);
        bool isKnown = isBlock || Inlines.Contains(name) || (kind == '!' && name.Equals("doctype", StringComparison.OrdinalIgnoreCase));
        if ((!isKnown && !_isHtml) || FindTagEnd(nameEnd) is not { } end || (!_isHtml && kind != '!' && !HasOnlyAttributes(nameEnd, end - 1)))
        {
            return null;
        }

        if (IsLetter(kind) && _text[end - 2] != '/' && (Is(name, "script") || Is(name, "style")))
        {
            end = FindEnd("</" + name, end) is { } contentEnd ? FindEnd(">", contentEnd) ?? contentEnd : end;
        }

        return new Markup(TextSpan.FromBounds(start, end), isBlock ? " " : "");
    }

    private static bool Is(string name, string element) => name.Equals(element, StringComparison.OrdinalIgnoreCase);

    /// <summary>The offset just after the end of a tag; null when another tag or the end of the text comes first.</summary>
    private int? FindTagEnd(int position)
    {
        while (position < _text.Length && _text[position] != '<')
        {
            char c = _text[position++];
            if (c == '>')
            {
                return position;
            }

            // A quotation mark opens a value only after "=": elsewhere it may be an apostrophe.
            if (c is '"' or '\'' && _text[position - 2] == '=')
            {
                position = FindEnd(c == '"' ? "\"" : "'", position) ?? position;
            }
        }

        return null;
    }

    // "if a <b and c> d": prose, where HTML would have attributes.
    private bool HasOnlyAttributes(int start, int end)
    {
        int equals = _text.IndexOf('=', start, end - start);
        return equals >= 0 || string.IsNullOrWhiteSpace(_text.Substring(start, end - start).TrimEnd('/'));
    }

    /// <summary>The offset just after the next terminator, in any case, or null.</summary>
    private int? FindEnd(string terminator, int start)
    {
        if (_absentFrom.TryGetValue(terminator, out int absent) && start >= absent)
        {
            return null;
        }

        int found = _text.IndexOf(terminator, start, StringComparison.OrdinalIgnoreCase);
        if (found < 0)
        {
            _absentFrom[terminator] = start;
            return null;
        }

        return found + terminator.Length;
    }
}
