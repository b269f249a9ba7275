using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using System.Text;

namespace ClaimsDsl;

/// <summary>What the compact forms of values have in common: parts separated by <c>|</c>, of which the last is free text.</summary>
internal static class CompactText
{
    private const char Escape = '\\';

    // An empty item of a list, which would be no item otherwise.
    private const string EmptyItem = "\\0";

    private static readonly char[] Escaped = [Escape, '|', ',', '!'];

    public static string Number(decimal value) => value.ToString("0.############################", CultureInfo.InvariantCulture);

    public static bool TryNumber(string text, out decimal value) => decimal.TryParse(
        text, NumberStyles.AllowLeadingSign | NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out value);

    /// <summary>A set as <c>[3,5)u7u(9,)</c>: intervals joined by <c>u</c>, infinite ends empty, a single value without brackets.</summary>
    public static string Write<T>(IntervalSet<T> set, Func<T, string> write)
        where T : struct, IComparable<T>, IEquatable<T>
    {
        return set.Count == 1 ? Interval(set[0]) : string.Join("u", set.Select(Interval));

        string Interval(Interval<T> interval) => interval.IsPoint
            ? End(interval.Lower)
            : (interval.IsLowerClosed ? "[" : "(") + End(interval.Lower) + "," + End(interval.Upper) + (interval.IsUpperClosed ? "]" : ")");

        string End(T? value) => value is { } end ? write(end) : "";
    }

    /// <summary>Reads what <see cref="Write{T}"/> writes.</summary>
    public static bool TryRead<T>(string text, TryParse<T> parse, out IntervalSet<T> set)
        where T : struct, IComparable<T>, IEquatable<T>
    {
        List<IntervalSet<T>> sets = [];
        set = IntervalSet<T>.Empty;
        foreach (string part in text.Length == 0 ? [] : text.Split('u'))
        {
            if (ReadInterval(part, parse) is not { } interval)
            {
                return false;
            }

            sets.Add(IntervalSet<T>.Of(interval));
        }

        set = IntervalSet<T>.UnionOf(sets);
        return true;
    }

    /// <summary>An item that stands before a separator, with the characters that have a meaning there escaped.</summary>
    public static string EscapeItem(string item)
    {
        if (item.IndexOfAny(Escaped) < 0)
        {
            return item.Length == 0 ? EmptyItem : item;
        }

        StringBuilder escaped = new(item.Length);
        foreach (char c in item)
        {
            if (Array.IndexOf(Escaped, c) >= 0)
            {
                escaped.Append(Escape);
            }

            escaped.Append(c);
        }

        return escaped.ToString();
    }

    /// <summary>Splits a list of escaped items, up to the first bare <c>|</c>.</summary>
    /// <param name="text">The text.</param>
    /// <param name="start">Where the list begins.</param>
    /// <param name="rest">What follows the <c>|</c>; null where there is none.</param>
    public static List<string> SplitItems(string text, int start, out string? rest)
    {
        List<string> items = [];
        StringBuilder item = new();
        bool isItem = false;
        rest = null;
        for (int i = start; i < text.Length; i++)
        {
            char c = text[i];
            if (c == '|')
            {
                rest = text.Substring(i + 1);
                break;
            }

            if (c == ',')
            {
                items.Add(item.ToString());
                item.Clear();
            }
            else if (c != Escape)
            {
                item.Append(c);
            }
            else if (++i < text.Length && text[i] != '0')
            {
                item.Append(text[i]);
            }

            isItem = true;
        }

        if (isItem)
        {
            items.Add(item.ToString());
        }

        return items;
    }

    public static string? NullIfEmpty(string? text) => string.IsNullOrEmpty(text) ? null : text;

    private static Interval<T>? ReadInterval<T>(string text, TryParse<T> parse)
        where T : struct, IComparable<T>, IEquatable<T>
    {
        if (parse(text, out T point))
        {
            return new(point, true, point, true);
        }

        int comma = text.IndexOf(',');
        if (comma < 1 || text[0] is not ('[' or '(') || text[text.Length - 1] is not (']' or ')')
            || !ReadEnd(text.Substring(1, comma - 1), parse, out T? lower)
            || !ReadEnd(text.Substring(comma + 1, text.Length - comma - 2), parse, out T? upper))
        {
            return null;
        }

        return new(lower, text[0] == '[', upper, text[text.Length - 1] == ']');
    }

    private static bool ReadEnd<T>(string text, TryParse<T> parse, out T? end)
        where T : struct
    {
        bool isValue = parse(text, out T value);
        end = isValue ? value : null;
        return isValue || text.Length == 0;
    }
}

/// <summary>Reads a value from all of a text.</summary>
internal delegate bool TryParse<T>(string text, out T value);
