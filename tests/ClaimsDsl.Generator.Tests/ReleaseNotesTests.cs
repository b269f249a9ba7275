using System.IO;
using System.Linq;
using System.Runtime.CompilerServices;

using ClaimsDsl.Diagnostics;
using ClaimsDsl.Testing;

using Xunit;

namespace ClaimsDsl.Generator.Tests;

/// <summary>
/// The analyzer's release notes are those of the catalogue, which Roslyn's own check of them cannot see: it reads source. SNAPSHOT_ACCEPT=1
/// writes the unshipped ones again.
/// </summary>
public class ReleaseNotesTests
{
    [Fact]
    public void Every_rule_is_in_the_release_notes()
    {
        string path = Path.GetFullPath(Path.Combine(Here(), "../../../src/ClaimsDsl.Generator/AnalyzerReleases.Unshipped.md"));
        string notes = "### New Rules\n\nRule ID | Category | Severity | Notes\n--------|----------|----------|-------\n"
            + string.Concat(Catalogue.All.Select(d => $"{d.Id} | Claims.{d.Category} | {d.DefaultSeverity} | {d.Title}\n"));
        WrittenFile.AssertIs(path, notes);
    }

    private static string Here([CallerFilePath] string path = "") => path;
}
