using System.Linq;

namespace ClaimsDsl;

/// <summary>Lists of names as the data writes them.</summary>
internal static class Names
{
    /// <summary>Splits names at commas, without the white space around them.</summary>
    public static ValueList<string> Split(string names) =>
        ValueList.From(names.Split(',').Select(name => name.Trim()).Where(name => name.Length > 0));
}
