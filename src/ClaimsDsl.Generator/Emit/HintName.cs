using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using System.Text;

using ClaimsDsl.Evidence;

namespace ClaimsDsl.Generator.Emit;

/// <summary>What the generated file of a claims file is called.</summary>
internal static class HintName
{
    private const int LongestName = 80;

    /// <summary>
    /// The path from the project to the file, and a hash of it: files of one name in different folders, or of names that differ
    /// only in what a hint name cannot hold, stay apart. The same on every machine that has the project.
    /// </summary>
    public static string Of(string path, string projectDirectory)
    {
        string relative = Relative(path, projectDirectory);
        return Readable(relative) + "." + Hash(relative) + ".g.cs";
    }

    /// <summary>A name for the class that has the file's data.</summary>
    public static string DataClassOf(string path, string projectDirectory) => "ClaimsData_" + Hash(Relative(path, projectDirectory));

    /// <summary>The path from a folder to a file, with forward slashes; the file's own path where they share no root.</summary>
    public static string Relative(string path, string folder)
    {
        List<string> to = Segments(path);
        List<string> from = Segments(folder);
        if (from.Count == 0 || to.Count == 0 || !string.Equals(from[0], to[0], StringComparison.OrdinalIgnoreCase))
        {
            return string.Join("/", to);
        }

        int common = 0;
        while (common < from.Count && common < to.Count - 1 && from[common] == to[common])
        {
            common++;
        }

        return string.Join("/", Enumerable.Repeat("..", from.Count - common).Concat(to.Skip(common)));
    }

    private static List<string> Segments(string path) => [.. DocumentPath.Normalize(path).Split('/').Where(s => s.Length > 0)];

    private static string Readable(string relative)
    {
        var name = new StringBuilder();
        foreach (char c in relative.Replace("../", ""))
        {
            name.Append(c is (>= 'a' and <= 'z') or (>= 'A' and <= 'Z') or (>= '0' and <= '9') or '_' or '-' ? c : '.');
        }

        string readable = name.ToString().Trim('.');
        return readable.Length <= LongestName ? readable : readable.Substring(readable.Length - LongestName).Trim('.');
    }

    // FNV-1a of 64 bits, see http://www.isthe.com/chongo/tech/comp/fnv/
    private static string Hash(string text)
    {
        ulong hash = 14695981039346656037;
        foreach (char c in text)
        {
            hash = unchecked((hash ^ c) * 1099511628211);
        }

        return hash.ToString("x16", CultureInfo.InvariantCulture);
    }
}
