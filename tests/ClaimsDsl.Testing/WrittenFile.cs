using System;
using System.IO;

using Xunit;

namespace ClaimsDsl.Testing;

/// <summary>Files of the repository that are written from code.</summary>
public static class WrittenFile
{
    /// <summary>Fails unless a file has a text. SNAPSHOT_ACCEPT=1 writes it.</summary>
    /// <param name="path">Where it is.</param>
    /// <param name="text">What it has to have.</param>
    public static void AssertIs(string path, string text)
    {
        if (Environment.GetEnvironmentVariable("SNAPSHOT_ACCEPT") == "1")
        {
            File.WriteAllText(path, text);
        }

        Assert.Equal(text, File.ReadAllText(path));
    }
}
