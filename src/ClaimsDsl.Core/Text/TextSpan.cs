using System;
using System.Globalization;

namespace ClaimsDsl.Text;

/// <summary>A run of UTF-16 code units in a text: where it starts and how many there are.</summary>
/// <param name="Start">The offset of the first code unit, from 0.</param>
/// <param name="Length">How many code units, 0 or more.</param>
public readonly record struct TextSpan(int Start, int Length)
{
    /// <summary>The offset just after the last code unit.</summary>
    public int End => Start + Length;

    /// <summary>Whether the span covers nothing.</summary>
    public bool IsEmpty => Length == 0;

    /// <summary>The span from one offset up to, not including, another.</summary>
    public static TextSpan FromBounds(int start, int end) => new(start, Math.Max(0, end - start));

    /// <summary>Whether an offset is inside the span; the offset just after it is not.</summary>
    public bool Contains(int position) => position >= Start && position < End;

    /// <inheritdoc/>
    public override string ToString() => string.Format(CultureInfo.InvariantCulture, "[{0}..{1})", Start, End);
}

/// <summary>A place in a text as an editor shows it, both parts counted from 0.</summary>
/// <param name="Line">The line.</param>
/// <param name="Character">The UTF-16 code unit within the line.</param>
public readonly record struct LinePosition(int Line, int Character)
{
    /// <inheritdoc/>
    public override string ToString() => string.Format(CultureInfo.InvariantCulture, "{0}:{1}", Line + 1, Character + 1);
}
