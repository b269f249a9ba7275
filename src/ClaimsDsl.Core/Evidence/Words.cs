using System.Globalization;

namespace ClaimsDsl.Evidence;

/// <summary>Where words begin and end in normalised text.</summary>
/// <remarks>
/// A word is a run of letters, digits and marks; a number goes on across the separators between its digits, so that neither
/// "000" nor "3" is a word of "3,000". Scripts written without spaces between words (Han, kana, Thai and its relatives), and
/// Hangul, where particles are written onto their noun, have words of one character: what is quoted may end at any of them.
/// </remarks>
internal static class Words
{
    /// <summary>Whether a word, or a character and its marks, goes on across an offset.</summary>
    public static bool IsInside(string text, int position)
    {
        if (position <= 0 || position >= text.Length)
        {
            return false;
        }

        char before = text[position - 1];
        char after = text[position];
        return IsMark(after)
            || char.IsLowSurrogate(after)
            || (IsJoined(before) && IsJoined(after))
            || (char.IsDigit(before) && IsSeparator(after) && position + 1 < text.Length && char.IsDigit(text[position + 1]))
            || (IsSeparator(before) && char.IsDigit(after) && position >= 2 && char.IsDigit(text[position - 2]));
    }

    /// <summary>Whether a character belongs to a word.</summary>
    public static bool IsWordCharacter(char c) => char.IsLetterOrDigit(c) || IsMark(c) || char.IsSurrogate(c);

    /// <summary>The end of the word that starts at an offset.</summary>
    public static int FindEnd(string text, int start)
    {
        int end = start + 1;
        while (IsInside(text, end))
        {
            end++;
        }

        return end;
    }

    private static bool IsJoined(char c) => char.IsLetterOrDigit(c) ? !IsWordOfItsOwn(c) : IsMark(c);

    private static bool IsMark(char c) => c >= '\u0300'
        && char.GetUnicodeCategory(c) is UnicodeCategory.NonSpacingMark or UnicodeCategory.SpacingCombiningMark or UnicodeCategory.EnclosingMark;

    private static bool IsSeparator(char c) => c is '.' or ',';

    private static bool IsWordOfItsOwn(char c) => c is
        (>= '\u0E00' and <= '\u0EFF') or // Thai, Lao
        (>= '\u1000' and <= '\u109F') or // Myanmar
        (>= '\u1100' and <= '\u11FF') or // Hangul jamo
        (>= '\u1780' and <= '\u17FF') or // Khmer
        (>= '\u2E80' and <= '\uA4CF') or // Han, kana, Bopomofo, Yi
        (>= '\uA960' and <= '\uA97F') or // Hangul jamo
        (>= '\uAC00' and <= '\uD7FF') or // Hangul
        (>= '\uF900' and <= '\uFAFF'); // Han
}
