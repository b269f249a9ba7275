using System;
using System.Collections.Generic;
using System.Linq;

using Microsoft.CodeAnalysis.CSharp;

namespace ClaimsDsl.Generator.Emit;

/// <summary>Names of a claims file as names of C#.</summary>
internal static class MemberNames
{
    /// <summary>What no member of a generated type may be called: what every object and record has.</summary>
    public static IReadOnlyList<string> Reserved { get; } =
    [
        "Equals", "GetHashCode", "GetType", "MemberwiseClone", "ReferenceEquals", "ToString", "Finalize",
        "Clone", "Deconstruct", "EqualityContract", "PrintMembers", "value__",
    ];

    /// <summary>
    /// The C# name of each of some names that share a type. The first letter becomes a capital; where that would give two names
    /// one spelling, each keeps its own. Whatever is taken or reserved after that gets underscores at its end. The result
    /// does not depend on the order of the names.
    /// </summary>
    /// <param name="names">The names; a repeated one counts once.</param>
    /// <param name="reserved">What is taken already.</param>
    /// <param name="isType">Whether they name types, which always have a capital: the compiler warns of others.</param>
    public static Dictionary<string, string> Assign(IEnumerable<string> names, IEnumerable<string> reserved, bool isType = false)
    {
        var taken = new HashSet<string>(reserved, StringComparer.Ordinal);
        var result = new Dictionary<string, string>(StringComparer.Ordinal);
        IEnumerable<IGrouping<string, string>> groups = names.Distinct(StringComparer.Ordinal)
            .OrderBy(n => n, StringComparer.Ordinal)
            .GroupBy(Capitalize, StringComparer.Ordinal)
            .OrderBy(g => g.Key, StringComparer.Ordinal);
        foreach (IGrouping<string, string> group in groups)
        {
            bool isCapital = isType || group.Count() == 1;
            foreach (string name in group)
            {
                result.Add(name, Take(isCapital ? group.Key : name, taken));
            }
        }

        return result;
    }

    /// <summary>A name, with as many underscores after it as it needs to be new.</summary>
    public static string Take(string name, HashSet<string> taken)
    {
        while (!taken.Add(name))
        {
            name += "_";
        }

        return name;
    }

    /// <summary>A name with its first letter as a capital, where its script has capitals.</summary>
    public static string Capitalize(string name) =>
        name.Length > 0 && char.IsLower(name[0]) ? char.ToUpperInvariant(name[0]) + name.Substring(1) : name;

    /// <summary>A name as it is written in code: with @ where it is a keyword.</summary>
    public static string Escape(string name) =>
        SyntaxFacts.GetKeywordKind(name) != SyntaxKind.None || SyntaxFacts.GetContextualKeywordKind(name) != SyntaxKind.None ? "@" + name : name;

    /// <summary>A dotted name as it is written in code.</summary>
    public static string EscapeNamespace(string name) => string.Join(".", name.Split('.').Select(Escape));
}
