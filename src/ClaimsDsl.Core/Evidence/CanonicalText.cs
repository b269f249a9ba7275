using System.Collections.Generic;

namespace ClaimsDsl.Evidence;

/// <summary>
/// Unicode's canonical composition (normalization form C, UAX #15) of a character and the marks on it, in the Basic
/// Multilingual Plane.
/// </summary>
/// <remarks>
/// <see cref="string.Normalize()"/> returns its text unchanged where .NET runs with invariant globalization, as it does in many
/// containers, and throws on half a surrogate pair; whether a quotation is found must depend on neither.
/// </remarks>
internal static class CanonicalText
{
    private const char FirstThatMatters = '\u0300';

    // Hangul syllables are composed by arithmetic: The Unicode Standard, section 3.12.
    private const char SyllableBase = '\uAC00', LeadBase = '\u1100', VowelBase = '\u1161', TrailBase = '\u11A7';
    private const int LeadCount = 19, VowelCount = 21, TrailCount = 28;

    private static readonly byte[] Classes = ReadClasses();
    private static readonly Dictionary<(char First, char Second), char> Compositions = ReadCompositions();
    private static readonly HashSet<char> Seconds = [.. ReadSeconds()];
    private static readonly Dictionary<char, string> Decompositions = ReadDecompositions();

    /// <summary>Whether a character may change, or be changed by, the one before it: a mark, or the second part of a composition.</summary>
    public static bool Continues(char c) => c >= FirstThatMatters && (Classes[c] != 0 || Seconds.Contains(c) || IsVowel(c) || IsTrail(c));

    /// <summary>Whether form C writes a character in another way even where it stands alone.</summary>
    public static bool IsReplaced(char c) =>
        c >= FirstThatMatters
        && Decompositions.TryGetValue(c, out string? parts)
        && (parts.Length == 1 || !Compositions.ContainsKey((parts[0], parts[1])));

    /// <summary>Puts a character, and those that continue it, in form C. Takes the square of their number: they must be few.</summary>
    public static void Compose(List<char> cluster)
    {
        Decompose(cluster);
        Order(cluster);
        int starter = -1;
        int length = 0;
        int lastClass = 0;
        for (int i = 0; i < cluster.Count; i++)
        {
            char c = cluster[i];
            int kind = Classes[c];
            bool isBlocked = starter < 0 || (starter != length - 1 && (lastClass == 0 || lastClass >= kind));
            if (!isBlocked && TryCompose(cluster[starter], c, out char composed))
            {
                cluster[starter] = composed;
                continue;
            }

            starter = kind == 0 ? length : starter;
            lastClass = kind;
            cluster[length++] = c;
        }

        cluster.RemoveRange(length, cluster.Count - length);
    }

    private static void Decompose(List<char> cluster)
    {
        for (int i = 0; i < cluster.Count; i++)
        {
            while (Decompositions.TryGetValue(cluster[i], out string? parts))
            {
                cluster[i] = parts[0];
                cluster.InsertRange(i + 1, parts.Substring(1));
            }
        }
    }

    // Marks of different classes have no order of their own: each is moved before those of a higher class.
    private static void Order(List<char> cluster)
    {
        for (int i = 1; i < cluster.Count; i++)
        {
            char c = cluster[i];
            int j = i;
            for (; j > 0 && Classes[c] != 0 && Classes[cluster[j - 1]] > Classes[c]; j--)
            {
                cluster[j] = cluster[j - 1];
            }

            cluster[j] = c;
        }
    }

    private static bool TryCompose(char first, char second, out char composed)
    {
        if (first - LeadBase is >= 0 and < LeadCount && IsVowel(second))
        {
            composed = (char)(SyllableBase + ((((first - LeadBase) * VowelCount) + second - VowelBase) * TrailCount));
            return true;
        }

        int syllable = first - SyllableBase;
        if (syllable is >= 0 and < LeadCount * VowelCount * TrailCount && syllable % TrailCount == 0 && IsTrail(second))
        {
            composed = (char)(first + second - TrailBase);
            return true;
        }

        return Compositions.TryGetValue((first, second), out composed);
    }

    private static bool IsVowel(char c) => c - VowelBase is >= 0 and < VowelCount;

    private static bool IsTrail(char c) => c - TrailBase is > 0 and < TrailCount;

    private static byte[] ReadClasses()
    {
        byte[] classes = new byte[char.MaxValue + 1];
        for (int i = 0; i < CanonicalData.CombiningClasses.Length; i += 3)
        {
            for (int c = CanonicalData.CombiningClasses[i]; c <= CanonicalData.CombiningClasses[i + 1]; c++)
            {
                classes[c] = (byte)CanonicalData.CombiningClasses[i + 2];
            }
        }

        return classes;
    }

    private static IEnumerable<char> ReadSeconds()
    {
        foreach ((_, char second) in Compositions.Keys)
        {
            yield return second;
        }
    }

    private static Dictionary<(char First, char Second), char> ReadCompositions()
    {
        Dictionary<(char First, char Second), char> compositions = [];
        foreach ((char second, string pairs) in CanonicalData.Compositions)
        {
            for (int i = 0; i < pairs.Length; i += 2)
            {
                compositions.Add((pairs[i], second), pairs[i + 1]);
            }
        }

        return compositions;
    }

    private static Dictionary<char, string> ReadDecompositions()
    {
        Dictionary<char, string> decompositions = [];
        foreach (KeyValuePair<(char First, char Second), char> composition in Compositions)
        {
            decompositions.Add(composition.Value, new string([composition.Key.First, composition.Key.Second]));
        }

        for (int i = 0; i < CanonicalData.Exclusions.Length; i += 3)
        {
            decompositions.Add(CanonicalData.Exclusions[i], CanonicalData.Exclusions.Substring(i + 1, 2));
        }

        for (int i = 0; i < CanonicalData.Singletons.Length; i += 2)
        {
            decompositions.Add(CanonicalData.Singletons[i], CanonicalData.Singletons.Substring(i + 1, 1));
        }

        return decompositions;
    }
}
