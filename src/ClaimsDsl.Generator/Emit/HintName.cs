using System.Globalization;
using System.Linq;
using System.Security.Cryptography;
using System.Text;

using ClaimsDsl.Evidence;

namespace ClaimsDsl.Generator.Emit;

/// <summary>What the generated file of a claims file is called.</summary>
internal static class HintName
{
    private const int LongestName = 80;
    private const int HashLength = 16;

    /// <summary>
    /// The path from the project to the file, and a hash of it: files of one name in different folders, or of names that differ
    /// only in what a hint name cannot hold, stay apart. The same on every machine that has the project.
    /// </summary>
    public static string Of(string relative) => Readable(relative) + "." + Hash(relative) + ".g.cs";

    /// <summary>A name for the member that has the file's data.</summary>
    public static string DataOf(string relative) => "Data_" + Hash(relative);

    /// <summary>The path from a folder to a file, with forward slashes; the file's own path where they share no folder.</summary>
    public static string Relative(string path, string folder)
    {
        string[] to = DocumentPath.Normalize(path).Split('/');
        string[] from = DocumentPath.Normalize(folder).Split('/');
        int common = 0;
        while (common < from.Length && common < to.Length - 1 && from[common] == to[common])
        {
            common++;
        }

        // What a path from the root has before its first slash is no folder.
        bool shareFolder = common > (from[0].Length == 0 ? 1 : 0);
        return string.Join("/", shareFolder ? Enumerable.Repeat("..", from.Length - common).Concat(to.Skip(common)) : to);
    }

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

    // Nobody can make two paths that have one: two outputs of one name would silence the whole generator.
    private static string Hash(string text)
    {
        using var sha256 = SHA256.Create();
        return string.Concat(sha256.ComputeHash(Encoding.Unicode.GetBytes(text)).Take(HashLength).Select(b => b.ToString("x2", CultureInfo.InvariantCulture)));
    }
}
