using System.Collections.Generic;
using System.Linq;

namespace ClaimsDsl;

/// <summary>Lists as English writes them.</summary>
internal static class InWords
{
    /// <summary>"A", "A or B", "A, B or C".</summary>
    public static string AnyOf(IEnumerable<string> items) => Join([.. items], " or ");

    /// <summary>"A", "A and B", "A, B and C".</summary>
    public static string AllOf(IEnumerable<string> items) => Join([.. items], " and ");

    private static string Join(IReadOnlyList<string> items, string lastSeparator) => items.Count < 2
        ? string.Concat(items)
        : string.Join(", ", items.Take(items.Count - 1)) + lastSeparator + items[items.Count - 1];
}
