namespace ClaimsDsl.Evidence;

/// <summary>
/// Finds a text in normalised text where it begins and ends between words, in either direction. Knuth, Morris and Pratt (1977):
/// time in proportion to both lengths, where <see cref="string.IndexOf(string)"/> can take their product.
/// </summary>
internal sealed class PatternSearch
{
    private readonly string _pattern;
    private readonly int[] _forward;
    private int[]? _backward;

    /// <param name="pattern">What to find; not empty.</param>
    public PatternSearch(string pattern)
    {
        _pattern = pattern;
        _forward = Borders(isBackward: false);
    }

    /// <summary>The length of what is found.</summary>
    public int Length => _pattern.Length;

    /// <summary>How many characters have been compared, for the tests of the bound.</summary>
    public long Steps { get; private set; }

    /// <summary>The first occurrence that starts at an offset or after it.</summary>
    /// <returns>Its start, or −1.</returns>
    public int FindFirst(string text, int from)
    {
        int matched = 0;
        for (int i = from; i < text.Length; i++)
        {
            if (matched == 0)
            {
                i = text.IndexOf(_pattern[0], i);
                if (i < 0)
                {
                    return -1;
                }
            }

            matched = Advance(matched, text[i], _forward, isBackward: false);
            if (matched == _pattern.Length)
            {
                int start = i + 1 - matched;
                if (IsBetweenWords(text, start))
                {
                    return start;
                }

                matched = _forward[matched - 1];
            }
        }

        return -1;
    }

    /// <summary>The last occurrence that ends at an offset or before it.</summary>
    /// <returns>Its start, or −1.</returns>
    public int FindLast(string text, int to)
    {
        int[] borders = _backward ??= Borders(isBackward: true);
        int matched = 0;
        for (int i = to - 1; i >= 0; i--)
        {
            matched = Advance(matched, text[i], borders, isBackward: true);
            if (matched == _pattern.Length)
            {
                if (IsBetweenWords(text, i))
                {
                    return i;
                }

                matched = borders[matched - 1];
            }
        }

        return -1;
    }

    private bool IsBetweenWords(string text, int start) => !Words.IsInside(text, start) && !Words.IsInside(text, start + _pattern.Length);

    private char At(int index, bool isBackward) => _pattern[isBackward ? _pattern.Length - 1 - index : index];

    private int Advance(int matched, char c, int[] borders, bool isBackward)
    {
        Steps++;
        while (matched > 0 && At(matched, isBackward) != c)
        {
            matched = borders[matched - 1];
            Steps++;
        }

        return At(matched, isBackward) == c ? matched + 1 : 0;
    }

    // For each beginning of the pattern, the length of the longest other beginning that it ends with.
    private int[] Borders(bool isBackward)
    {
        int[] borders = new int[_pattern.Length];
        for (int i = 1; i < _pattern.Length; i++)
        {
            borders[i] = Advance(borders[i - 1], At(i, isBackward), borders, isBackward);
        }

        return borders;
    }
}
