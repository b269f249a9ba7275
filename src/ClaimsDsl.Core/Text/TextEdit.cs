using System.Collections.Generic;
using System.Text;

namespace ClaimsDsl.Text;

/// <summary>A change of one place in a file.</summary>
/// <param name="Path">The file.</param>
/// <param name="Span">What is replaced; empty where text is only put in.</param>
/// <param name="NewText">What stands there afterwards; empty where text is only taken out.</param>
public sealed record TextEdit(string Path, TextSpan Span, string NewText)
{
    /// <summary>A text after edits.</summary>
    /// <param name="text">The text that the edits are about.</param>
    /// <param name="edits">Edits of that text, in its order and not overlapping.</param>
    public static string Apply(string text, IEnumerable<TextEdit> edits)
    {
        var edited = new StringBuilder(text.Length);
        int done = 0;
        foreach (TextEdit edit in edits)
        {
            edited.Append(text, done, edit.Span.Start - done).Append(edit.NewText);
            done = edit.Span.End;
        }

        return edited.Append(text, done, text.Length - done).ToString();
    }

    /// <summary>Whether both cannot be made: they replace some of the same text. Two that put text in at one place can.</summary>
    internal bool Overlaps(TextEdit other) => Span.Start < other.Span.End && other.Span.Start < Span.End;
}
