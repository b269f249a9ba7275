using System.IO;

namespace ClaimsDsl.Cli;

/// <summary>The pages of docs/diagnostics, which the command carries.</summary>
internal static class DiagnosticPages
{
    /// <summary>The page of a diagnostic in Markdown, or null.</summary>
    public static string? Read(string id)
    {
        using Stream? page = typeof(DiagnosticPages).Assembly.GetManifestResourceStream(id);
        if (page is null)
        {
            return null;
        }

        using var reader = new StreamReader(page);
        return reader.ReadToEnd();
    }
}
