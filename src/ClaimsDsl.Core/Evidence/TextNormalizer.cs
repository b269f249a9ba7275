using System.Collections.Generic;
using System.Text;

using ClaimsDsl.Text;

namespace ClaimsDsl.Evidence;

/// <summary>
/// Brings text into the form in which documents and quotations are compared: what differs between two prints of the same words
/// (line ends, kinds of quotation marks, dashes and spaces, composed or separate accents) becomes equal. Letter case is kept.
/// </summary>
/// <remarks>
/// Unicode NFC; white space becomes one space, none at the ends; soft hyphens, zero-width, bidirectional and control characters
/// go; quotation marks become <c>'</c> and <c>"</c>, dashes and the minus sign <c>-</c>, the ellipsis three dots, Latin ligatures
/// their letters. A C1 control is the Windows-1252 character of that number: text with them was decoded as Latin-1 by mistake,
/// and HTML reads them that way too.
/// </remarks>
internal sealed class TextNormalizer
{
    /// <summary>
    /// How many characters may make one with the marks on it. Bounds the work on a text of nothing but marks; words of living
    /// languages need a handful (UAX #15, Stream-Safe Text Format, allows 30 marks).
    /// </summary>
    private const int MaxClusterLength = 32;

    private const string Windows1252 =
        "\u20AC\0\u201A\u0192\u201E\u2026\u2020\u2021\u02C6\u2030\u0160\u2039\u0152\0\u017D\0" +
        "\0\u2018\u2019\u201C\u201D\u2022\u2013\u2014\u02DC\u2122\u0161\u203A\u0153\0\u017E\u0178";

    private static readonly string[] Ligatures = ["ff", "fi", "fl", "ffi", "ffl", "st", "st"];

    private readonly StringBuilder _text;
    private readonly List<NormalizedText.Run> _runs = [];
    private readonly List<char> _cluster = [];
    private TextSpan _clusterOrigin;
    private TextSpan? _space;
    private NormalizedText.Run _run;

    private TextNormalizer(int capacity)
    {
        _text = new StringBuilder(capacity);
    }

    /// <summary>Normalises a whole text.</summary>
    public static NormalizedText Normalize(string text) => Normalize(text, []);

    /// <summary>Normalises what a reader sees of a text.</summary>
    /// <param name="text">The text.</param>
    /// <param name="markup">What to read in another way, in the order of the text; one that begins inside another does not count.</param>
    public static NormalizedText Normalize(string text, IEnumerable<Markup> markup)
    {
        var normalizer = new TextNormalizer(text.Length);
        int position = 0;
        foreach (Markup part in markup)
        {
            if (part.Span.Start < position)
            {
                continue;
            }

            normalizer.AppendVerbatim(text, position, part.Span.Start);
            foreach (char c in part.Reading)
            {
                normalizer.Append(c, part.Span);
            }

            position = part.Span.End;
        }

        normalizer.AppendVerbatim(text, position, text.Length);
        return normalizer.ToText();
    }

    private void AppendVerbatim(string text, int start, int end)
    {
        for (int i = start; i < end; i++)
        {
            Append(text[i], new TextSpan(i, 1));
        }
    }

    private void Append(char c, TextSpan origin)
    {
        if (c is >= '\u0080' and <= '\u009F')
        {
            c = Windows1252[c - '\u0080'];
        }

        switch (c)
        {
            case < '\u0080' and > ' ' and not '`' and not '\u007F':
                AppendCharacter(c, origin);
                break;
            case '`' or '\u00B4' or '\u02BC' or (>= '\u2018' and <= '\u201B') or '\u2032' or '\u2039' or '\u203A' or '\uFF07':
                AppendCharacter('\'', origin);
                break;
            case '\u00AB' or '\u00BB' or (>= '\u201C' and <= '\u201F') or '\u2033' or (>= '\u301D' and <= '\u301F') or '\uFF02':
                AppendCharacter('"', origin);
                break;
            case (>= '\u2010' and <= '\u2015') or '\u2212' or '\u2E3A' or '\u2E3B' or '\uFE58' or '\uFE63' or '\uFF0D':
                AppendCharacter('-', origin);
                break;
            case '\u2026':
                AppendAll("...", origin);
                break;
            case >= '\uFB00' and <= '\uFB06':
                AppendAll(Ligatures[c - '\uFB00'], origin);
                break;
            default:
                if (char.IsWhiteSpace(c))
                {
                    EndCluster();
                    _space = TextSpan.FromBounds(_space?.Start ?? origin.Start, origin.End);
                }
                else if (!IsInvisible(c))
                {
                    AppendCharacter(c, origin);
                }

                break;
        }
    }

    private static bool IsInvisible(char c) => char.IsControl(c) || c is '\u00AD' or '\u034F' or '\u061C' or '\u180E' or '\uFEFF'
        or (>= '\u200B' and <= '\u200F') or (>= '\u202A' and <= '\u202E') or (>= '\u2060' and <= '\u206F') or (>= '\uFE00' and <= '\uFE0F');

    private void AppendAll(string characters, TextSpan origin)
    {
        foreach (char c in characters)
        {
            AppendCharacter(c, origin);
        }
    }

    private void AppendCharacter(char c, TextSpan origin)
    {
        if (_cluster.Count > 0 && _cluster.Count < MaxClusterLength && CanonicalText.Continues(c))
        {
            _clusterOrigin = TextSpan.FromBounds(_clusterOrigin.Start, origin.End);
        }
        else
        {
            EndCluster();
            _clusterOrigin = origin;
        }

        _cluster.Add(c);
    }

    private void EndCluster()
    {
        if (_cluster.Count == 0)
        {
            return;
        }

        if (_space is { } space && _text.Length > 0)
        {
            Write(' ', space);
        }

        _space = null;
        if (_cluster.Count > 1 || CanonicalText.IsReplaced(_cluster[0]))
        {
            CanonicalText.Compose(_cluster);
        }

        foreach (char c in _cluster)
        {
            Write(c, _clusterOrigin);
        }

        _cluster.Clear();
    }

    private void Write(char c, TextSpan origin)
    {
        int length = _text.Length - _run.Start;
        bool isNext = length > 0 && length == _run.OriginalLength && origin == new TextSpan(_run.OriginalStart + length, 1);
        if (isNext)
        {
            _run = _run with { OriginalLength = length + 1 };
        }
        else
        {
            EndRun();
            _run = new NormalizedText.Run(_text.Length, origin.Start, origin.Length);
        }

        _text.Append(c);
    }

    private void EndRun()
    {
        if (_text.Length > _run.Start)
        {
            _runs.Add(_run);
        }
    }

    private NormalizedText ToText()
    {
        EndCluster();
        EndRun();
        return new NormalizedText(_text.ToString(), [.. _runs]);
    }
}
