using System;
using System.Linq;

namespace ClaimsDsl.LanguageServer.Protocol;

/// <summary>Paths as addresses, and back. What is no file has its address for a path.</summary>
internal static class DocumentUri
{
    private const string Scheme = "file://";

    /// <summary>The path that an address stands for.</summary>
    public static string ToPath(string uri)
    {
        if (!uri.StartsWith(Scheme, StringComparison.OrdinalIgnoreCase))
        {
            return uri;
        }

        string path = Uri.UnescapeDataString(uri[Scheme.Length..].Split('#', '?')[0]);
        return path.Length > 2 && path[0] == '/' && path[2] == ':' ? char.ToUpperInvariant(path[1]) + path[2..].Replace('/', '\\') : path;
    }

    /// <summary>The address of a path.</summary>
    public static string FromPath(string path)
    {
        string slashes = path.Replace('\\', '/');
        bool isPath = slashes.StartsWith('/') || (slashes.Length > 1 && slashes[1] == ':');
        return isPath ? Scheme + (slashes[0] == '/' ? "" : "/") + string.Join('/', slashes.Split('/').Select(Uri.EscapeDataString)) : path;
    }

    /// <summary>Whether a path is one of the disk, and no address.</summary>
    public static bool IsFile(string path) => System.IO.Path.IsPathRooted(path);
}
