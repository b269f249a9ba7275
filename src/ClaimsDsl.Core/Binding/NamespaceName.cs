using System.Globalization;
using System.Linq;
using System.Text;

namespace ClaimsDsl.Binding;

/// <summary>The namespace of the files of a project that name none.</summary>
public static class NamespaceName
{
    /// <summary>A project's root namespace, made one that C# takes; "Claims" where there is none.</summary>
    public static string From(string rootNamespace)
    {
        string[] parts = [.. rootNamespace.Split('.').Select(ToIdentifier).Where(p => p.Length > 0)];
        return parts.Length == 0 ? "Claims" : string.Join(".", parts);
    }

    private static string ToIdentifier(string text)
    {
        var name = new StringBuilder();
        foreach (char c in text)
        {
            if (name.Length == 0 && IsPart(c) && !IsStart(c))
            {
                name.Append('_');
            }

            name.Append(IsPart(c) ? c : '_');
        }

        return name.ToString();
    }

    private static bool IsStart(char c) => c == '_' || char.IsLetter(c) || char.GetUnicodeCategory(c) == UnicodeCategory.LetterNumber;

    // https://learn.microsoft.com/dotnet/csharp/language-reference/language-specification/lexical-structure#643-identifiers
    private static bool IsPart(char c) => IsStart(c) || char.GetUnicodeCategory(c) is UnicodeCategory.DecimalDigitNumber
        or UnicodeCategory.ConnectorPunctuation or UnicodeCategory.NonSpacingMark or UnicodeCategory.SpacingCombiningMark or UnicodeCategory.Format;
}
