using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Text;
using Xunit;

namespace ClaimsDsl.Testing;

/// <summary>Which files a comparison may write.</summary>
internal enum SnapshotWriting
{
    /// <summary>None: it only reports.</summary>
    Nothing,

    /// <summary>What differs, in <c>.received.</c> files.</summary>
    Received,

    /// <summary>The verified files: what is produced is accepted.</summary>
    Verified,
}

/// <summary>Compares snapshots with their files as Verify does.</summary>
/// <remarks>Files are written in UTF-8 with a byte order mark and with line feeds, none added at the end.</remarks>
internal static class SnapshotFiles
{
    /// <summary>Reads from the environment what may be written, as <see cref="Snapshot"/> documents it.</summary>
    public static SnapshotWriting Writing(Func<string, string?> environment) =>
        environment("CI") == "true" ? SnapshotWriting.Nothing
        : environment("SNAPSHOT_ACCEPT") == "1" ? SnapshotWriting.Verified
        : SnapshotWriting.Received;

    /// <summary>Fails unless the verified files of a test are exactly what it produced.</summary>
    /// <param name="directory">Where the files are.</param>
    /// <param name="prefix">How their names begin: the test's class, method and arguments.</param>
    /// <param name="targets">What the test produced.</param>
    /// <param name="writing">Which files may be written.</param>
    public static void Check(string directory, string prefix, IEnumerable<SnapshotTarget> targets, SnapshotWriting writing)
    {
        if (writing != SnapshotWriting.Nothing)
        {
            Find(directory, prefix, "received").ForEach(File.Delete);
        }

        var stale = Find(directory, prefix, "verified");
        var problems = new List<string>();
        foreach (var (suffix, target) in Suffixed(targets))
        {
            string Name(string kind) => $"{prefix}{suffix}.{kind}.{target.Extension}";
            var verifiedFile = Path.Combine(directory, Name("verified"));
            stale.Remove(verifiedFile);
            // Diff tools create empty files to compare a new snapshot with.
            var exists = new FileInfo(verifiedFile) is { Exists: true, Length: > 0 };
            var verified = exists ? LineFeeds(File.ReadAllText(verifiedFile)) : null;
            var received = LineFeeds(target.Text);
            // An editor may have ended the last line.
            if (verified == received || verified == received + "\n")
            {
                continue;
            }

            if (writing == SnapshotWriting.Verified)
            {
                Write(verifiedFile, received);
                continue;
            }

            if (writing == SnapshotWriting.Received)
            {
                Write(Path.Combine(directory, Name("received")), received);
            }

            problems.Add(Difference(Name("verified"), Name("received"), verified, received));
        }

        if (writing == SnapshotWriting.Verified)
        {
            stale.ForEach(File.Delete);
            return;
        }

        problems.AddRange(stale.Select(file => $"{Path.GetFileName(file)} is no longer produced"));
        if (problems.Count > 0)
        {
            Assert.Fail($"{string.Join("\n", problems)}\nin {directory}. SNAPSHOT_ACCEPT=1 accepts what is received.");
        }
    }

    /// <summary>Adds what follows the prefix: <c>#</c> and the target's name, numbered where several share it.</summary>
    private static IEnumerable<(string Suffix, SnapshotTarget Target)> Suffixed(IEnumerable<SnapshotTarget> targets) =>
        from target in targets
        group target by (target.Name, target.Extension) into sharing
        from numbered in sharing.Select((target, index) => (Target: target, Number: $".{index:D2}"))
        let number = sharing.Skip(1).Any() ? numbered.Number : ""
        select (sharing.Key.Name is null ? "" : $"#{sharing.Key.Name}{number}", numbered.Target);

    private static List<string> Find(string directory, string prefix, string kind) =>
        [.. from file in Directory.EnumerateFiles(directory, $"{prefix}*.{kind}.*")
            let rest = Path.GetFileName(file)[prefix.Length..]
            where rest.StartsWith('#') || rest.StartsWith($".{kind}.", StringComparison.Ordinal)
            select file];

    private static void Write(string file, string text) => File.WriteAllText(file, text, Encoding.UTF8);

    private static string LineFeeds(string text) => text.Replace("\r\n", "\n", StringComparison.Ordinal).Replace('\r', '\n');

    private static string Difference(string verifiedName, string receivedName, string? verified, string received)
    {
        if (verified is null)
        {
            return $"{verifiedName} does not exist, for {receivedName}";
        }

        var (expected, actual) = (verified.Split('\n'), received.Split('\n'));
        var line = expected.Zip(actual).TakeWhile(pair => pair.First == pair.Second).Count();
        return $"{verifiedName} and {receivedName} differ in line {line + 1}\n"
            + $"  verified: {Line(expected)}\n"
            + $"  received: {Line(actual)}";

        string Line(string[] lines) => line < lines.Length ? lines[line] : "(end of file)";
    }
}
