using System;
using System.IO;
using System.Text;

namespace ClaimsDsl.Workspaces;

/// <summary>Writes a file whole or not at all: beside it, and then in its place.</summary>
internal static class AtomicFile
{
    /// <summary>Writes a text in UTF-8.</summary>
    /// <exception cref="WorkspaceException">It cannot be written.</exception>
    public static void Write(string path, string text) => Write(path, new UTF8Encoding(false).GetBytes(text));

    /// <summary>Writes bytes. The file keeps its permissions.</summary>
    /// <exception cref="WorkspaceException">It cannot be written.</exception>
    public static void Write(string path, byte[] bytes)
    {
        string beside = Path.Combine(Path.GetDirectoryName(path)!, $".{Path.GetFileName(path)}.{Guid.NewGuid():N}.tmp");
        try
        {
            if (Directory.Exists(path))
            {
                throw new IOException("it is a folder");
            }

            File.WriteAllBytes(beside, bytes);
            if (!OperatingSystem.IsWindows() && File.Exists(path))
            {
                File.SetUnixFileMode(beside, File.GetUnixFileMode(path));
            }

            File.Move(beside, path, overwrite: true);
        }
        catch (Exception e) when (IsFailure(e))
        {
            Delete(beside);
            throw WorkspaceException.Failure($"{path} cannot be written: {e.Message}");
        }
    }

    /// <summary>Whether it is the disk that failed. .NET says of a file that is larger than it may be that an argument is out of range.</summary>
    public static bool IsFailure(Exception e) => e is IOException or UnauthorizedAccessException or ArgumentOutOfRangeException;

    private static void Delete(string path)
    {
        try
        {
            File.Delete(path);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            // The first failure is the one to tell of.
        }
    }
}
