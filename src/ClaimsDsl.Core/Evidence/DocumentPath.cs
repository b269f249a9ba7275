using System;
using System.Collections.Generic;

namespace ClaimsDsl.Evidence;

/// <summary>Where the documents are that claims files name.</summary>
public static class DocumentPath
{
    /// <summary>A path as seen from the folder of a file, with forward slashes and without dots.</summary>
    /// <param name="file">The claims file.</param>
    /// <param name="path">The path in it; one from a root stays what it is.</param>
    public static string Combine(string file, string path)
    {
        return Normalize(IsRooted(path) ? path : file + "/../" + path);
    }

    /// <summary>Whether a path in a claims file leads out of the file's folder.</summary>
    public static bool LeadsOut(string path) => IsRooted(path) || Normalize(path) is ".." || Normalize(path).StartsWith("../", StringComparison.Ordinal);

    private static bool IsRooted(string path) => path.Length > 0 && (path[0] is '/' or '\\' || (path.Length > 1 && path[1] == ':'));

    /// <summary>A path with forward slashes and without dots, so that two ways to one file are equal.</summary>
    public static string Normalize(string path)
    {
        var segments = new List<string>();
        foreach (string segment in path.Split('/', '\\'))
        {
            if (segment == ".." && segments.Count > 0 && segments[segments.Count - 1] is not ("" or ".."))
            {
                segments.RemoveAt(segments.Count - 1);
            }
            else if (segment != "." && (segment.Length > 0 || segments.Count == 0))
            {
                segments.Add(segment);
            }
        }

        return string.Join("/", segments);
    }
}
