using System.Collections.Generic;

namespace ClaimsDsl.Testing;

/// <summary>Texts that somebody may have been in the middle of writing.</summary>
public static class TokenEdits
{
    /// <summary>Deletes, doubles and swaps tokens, one after the other.</summary>
    /// <param name="tokens">The tokens, with what stands around them.</param>
    /// <param name="edits">What to do: 0 deletes, 1 doubles, anything else swaps; and at which two parts of the text, from 0 to 1.</param>
    /// <returns>The text that is left.</returns>
    public static string Apply(IEnumerable<string> tokens, IEnumerable<(int Kind, double Where, double Other)> edits)
    {
        List<string> texts = [.. tokens];
        foreach ((int kind, double where, double other) in edits)
        {
            int i = (int)(where * (texts.Count - 1));
            int j = (int)(other * (texts.Count - 1));
            switch (kind)
            {
                case 0 when texts.Count > 1:
                    texts.RemoveAt(i);
                    break;
                case 1:
                    texts.Insert(i, texts[j]);
                    break;
                default:
                    (texts[i], texts[j]) = (texts[j], texts[i]);
                    break;
            }
        }

        return string.Concat(texts);
    }
}
