using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using System.Text;
using System.Text.RegularExpressions;

namespace ClaimsDsl.Testing;

/// <summary>Makes texts that nobody meant out of texts that somebody wrote: bytes, characters, words and lines are changed.</summary>
/// <param name="corpus">Texts to begin with, and to take parts of.</param>
public sealed partial class TextMutator(IReadOnlyList<string> corpus)
{
    /// <summary>How long a text may become, in characters: what is about length is tested on its own.</summary>
    private const int MaxLength = 100_000;

    /// <summary>What has a meaning in files of any sort, or none in any, and so is often forgotten.</summary>
    private static readonly string[] OddCharacters =
    [
        "\uFEFF", "\0", "\uD83D", "\uDE00", "\uDBFF", "😀", "\u202E", "\u2066", "\u200F", "\u200B", "\u00AD", "\u0301", "\u1100\u1161", "\uFFFD", "\uFFFF",
        "\r", "\n", "\r\n", "\u2028", "\u0085", "\t", "\f", "\u00A0", " ", "\"", "\"\"", "\"\"\"", "“", "”", "“”", "//", "//@ x\n", "/", "\\", "…", "...", "[[", "]]",
        "<", ">", "</", "<!--", "-->", "<b>", "</p>", "<script>", "</script>", "<pre>", "<a href=\"", "<meta charset=utf-16>", "&", "&amp;", "&lt;", "&#0;", "&#xD800;", "&#x110000;",
        "&#99999999999;", "&nbsp;", "&#x301;", "{", "}", "(", ")", "[", "]", ",", ".", "..", ":", "=", "<=", "~", "?", "+", "-", "*", "%", "$", "`", "```\n", "> ", "# ", "_", "|", ";",
    ];

    /// <summary>Numbers and dates at the ends of what can be written, and just beyond.</summary>
    private static readonly string[] Extremes =
    [
        "0", "-0", "1", "-1", "00", "007", "0.1", "0.0000000001", "1e18", "999999999999999999", "1,000,000,000,000,000,000", "1000000000000000001", "1 million million", "-1000000000000000000",
        "79228162514264337593543950335", "9999999999999999999999999999999999999999", "3,00", "1,0000", "1.", ".5", "1.2.3", "100%", "0%", "101%", "$1", "5k", "3 km", "2 days", "€4 million", "12 dozen", "1..", "..1", "2..1",
        "0000", "0001", "0001-01", "0001-01-01", "9999", "9999-12", "9999-12-31", "999X", "99XX", "000X", "10000-01-01", "2024-02-29", "2023-02-29", "2024-00-10", "2024-13", "2024-10-32", "2024-10-23?",
        "2024-10-23~", "0001-01-01~", "9999-12-31~", "..0001", "9999..", "0001..9999", "before 0001-01-01", "after 9999-12-31", "about 9999-12-31", "by 0001", "winter 9999", "late 9999", "early 0001", "2025/2024",
    ];

    /// <summary>One of the texts, changed in a few places.</summary>
    /// <param name="random">What decides.</param>
    public string Create(Random random) => Mutate(Pick(corpus, random), random);

    /// <summary>A text, changed in a few places.</summary>
    /// <param name="text">The text.</param>
    /// <param name="random">What decides.</param>
    public string Mutate(string text, Random random)
    {
        // Mostly little: a text that is broken all over is rejected early, and what lies behind is never reached.
        for (int left = 1 + random.Next(1 + random.Next(12)); left > 0; left--)
        {
            text = random.Next(12) switch
            {
                0 => MutateBytes(text, random),
                1 => MutateCharacters(text, random),
                2 or 3 => string.Concat(MutateParts(Parts(text, LineEnd()), other => Parts(other, LineEnd()), random)),
                _ => string.Concat(MutateParts(SplitTokens(text), SplitTokens, random)),
            };
        }

        return text.Length > MaxLength ? text[..MaxLength] : text;
    }

    /// <summary>Words, numbers, what stands between quotation marks, tags, runs of blanks, and everything else one by one: together, they are the text.</summary>
    internal static List<string> SplitTokens(string text) => Parts(text, Token());

    /// <summary>The lines with their ends: together, they are the text.</summary>
    internal static List<string> SplitLines(string text) => Parts(text, LineEnd());

    private static string MutateBytes(string text, Random random)
    {
        List<byte> bytes = [.. Encoding.UTF8.GetBytes(text)];
        int at = random.Next(bytes.Count + 1);
        if (at < bytes.Count && random.Next(2) == 0)
        {
            bytes[at] ^= (byte)(1 << random.Next(8));
        }
        else
        {
            bytes.Insert(at, (byte)random.Next(256));
        }

        byte[] changed = [.. bytes];
        return random.Next(20) == 0 ? Encoding.Latin1.GetString(changed) : Encoding.UTF8.GetString(changed);
    }

    private static string MutateCharacters(string text, Random random)
    {
        int start = random.Next(text.Length + 1);
        int end = Math.Min(text.Length, start + random.Next(1 << random.Next(10)));
        return random.Next(4) switch
        {
            0 => text.Remove(start, end - start),
            1 => text.Insert(start, text[start..end]),
            _ => text.Insert(start, Pick(OddCharacters, random)),
        };
    }

    private List<string> MutateParts(List<string> parts, Func<string, List<string>> split, Random random)
    {
        if (parts.Count == 0)
        {
            return split(Pick(corpus, random));
        }

        int i = random.Next(parts.Count);
        int j = random.Next(parts.Count);
        switch (random.Next(9))
        {
            case 0:
                parts.RemoveRange(i, Math.Min(1 + random.Next(3), parts.Count - i));
                break;
            case 1:
                parts.InsertRange(i, parts.GetRange(j, Math.Min(1 + random.Next(3), parts.Count - j)));
                break;
            case 2:
                (parts[i], parts[j]) = (parts[j], parts[i]);
                break;
            case 3:
                List<string> others = split(Pick(corpus, random));
                int start = random.Next(others.Count);
                parts.InsertRange(i, others.GetRange(start, Math.Min(1 + random.Next(6), others.Count - start)));
                break;
            case 4 or 5 when FindAlike(parts, IsNumber, random) is { } number:
                parts[number] = Pick(Extremes, random);
                break;
            default:
                // What is of one sort stays where such a thing can stand: another name, another number, another quotation.
                if (FindAlike(parts, part => IsOfOneSort(part, parts[i]), random) is { } alike)
                {
                    parts[i] = parts[alike];
                }

                break;
        }

        return parts;
    }

    private static int? FindAlike(List<string> parts, Func<string, bool> isAlike, Random random)
    {
        int first = random.Next(parts.Count);
        int found = Enumerable.Range(first, parts.Count).FirstOrDefault(i => isAlike(parts[i % parts.Count]), -1);
        return found < 0 ? null : found % parts.Count;
    }

    private static bool IsNumber(string part) => char.IsAsciiDigit(part[0]);

    private static bool IsOfOneSort(string a, string b) => a != b && (CategoryOf(a[0]) == CategoryOf(b[0]));

    private static UnicodeCategory CategoryOf(char c) => char.GetUnicodeCategory(c) is UnicodeCategory.UppercaseLetter or UnicodeCategory.TitlecaseLetter ? UnicodeCategory.UppercaseLetter : char.GetUnicodeCategory(c);

    private static List<string> Parts(string text, Regex part) => [.. part.Matches(text).Select(match => match.Value)];

    private static T Pick<T>(IReadOnlyList<T> from, Random random) => from[random.Next(from.Count)];

    [GeneratedRegex("\"[^\"\\r\\n]*\"|“[^”\\r\\n]*”|<[^<>\\r\\n]*>|\\d+(?:[-,._]\\d+)*|\\w+|[ \\t]+|.", RegexOptions.Singleline)]
    private static partial Regex Token();

    [GeneratedRegex("[^\\r\\n]*(?:\\r\\n|\\r|\\n)|[^\\r\\n]+")]
    private static partial Regex LineEnd();
}
