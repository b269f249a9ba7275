using System.Collections.Generic;
using System.Text;

namespace ClaimsDsl.Cli.Importing;

/// <summary>A statement that is made of a row, and which of its words are from which part.</summary>
/// <param name="row">The row.</param>
internal sealed class ClaimText(Row row)
{
    private readonly StringBuilder _text = new();
    private readonly List<(int Start, MapField Field)> _parts = [];

    /// <summary>The row.</summary>
    public Row Row { get; } = row;

    /// <summary>Adds words, with a space before them.</summary>
    public void Add(string words, MapField? field = null)
    {
        if (_text.Length > 0)
        {
            _text.Append(' ');
        }

        Append(words, field);
    }

    /// <summary>Adds words, without a space before them.</summary>
    public void Append(string words, MapField? field)
    {
        if (field is not null)
        {
            _parts.Add((_text.Length, field));
        }

        _text.Append(words);
    }

    /// <summary>Adds what stands on a line of its own.</summary>
    public void AddLine(string words, MapField field)
    {
        _parts.Add((_text.Length, field));
        _text.Append("\n  ").Append(words);
    }

    /// <summary>The part that words are from, by their offset.</summary>
    public MapField? FindPart(int offset) => _parts.FindLast(part => part.Start <= offset).Field;

    /// <inheritdoc/>
    public override string ToString() => _text.ToString();
}
