using System;
using System.Collections.Generic;

using ClaimsDsl.Text;

namespace ClaimsDsl.Evidence;

/// <summary>Where the sentences of a document begin and end, so that whoever quotes is shown whole ones. Nothing that is checked depends on it.</summary>
internal static class Sentences
{
    // What a full stop belongs to when a sentence goes on after it.
    private static readonly HashSet<string> Abbreviations = new(StringComparer.Ordinal)
    {
        "Mr", "Mrs", "Ms", "Dr", "Prof", "Gen", "Col", "Lt", "Maj", "Capt", "Sgt", "Adm", "Sen", "Rep", "Gov", "St", "No", "vs", "Jan", "Feb", "Aug", "Sept", "Oct", "Nov", "Dec",
    };

    /// <summary>The sentences of <see cref="DocumentText.Normalized"/>, in order.</summary>
    public static IEnumerable<TextSpan> Find(DocumentText document)
    {
        string text = document.Normalized;
        int start = 0;
        for (int i = 0; i < text.Length; i++)
        {
            if (text[i] != ' ' || !(IsSentenceEnd(text, i) || IsParagraphEnd(document, i)))
            {
                continue;
            }

            yield return TextSpan.FromBounds(start, i);
            start = i + 1;
        }

        if (start < text.Length)
        {
            yield return TextSpan.FromBounds(start, text.Length);
        }
    }

    private static bool IsSentenceEnd(string text, int space)
    {
        int end = space - 1;
        while (end > 0 && text[end] is '"' or '\'' or ')' or ']')
        {
            end--;
        }

        if (end < 0 || text[end] is not ('.' or '!' or '?') || space + 1 >= text.Length || char.IsLower(text[space + 1]))
        {
            return false;
        }

        int word = end;
        while (word > 0 && char.IsLetter(text[word - 1]))
        {
            word--;
        }

        // "U.S. officials", "J. Kirby": an initial ends no sentence.
        bool isInitial = end - word == 1 && char.IsUpper(text[word]);
        return text[end] != '.' || !(isInitial || Abbreviations.Contains(text.Substring(word, end - word)));
    }

    // A heading has no full stop; what parts it from the text is a blank line, or a tag.
    private static bool IsParagraphEnd(DocumentText document, int space)
    {
        TextSpan written = document.ToOriginal(new TextSpan(space, 1));
        int lines = 0;
        for (int i = written.Start; i < written.End; i++)
        {
            lines += document.Text[i] == '\n' ? 1 : 0;
            if (lines == 2 || document.Text[i] == '<')
            {
                return true;
            }
        }

        return false;
    }
}
