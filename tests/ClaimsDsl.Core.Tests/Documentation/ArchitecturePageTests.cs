using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Text.RegularExpressions;
using System.Xml.Linq;

using Xunit;

namespace ClaimsDsl.Tests.Documentation;

/// <summary>The page about how it is built says what is there.</summary>
public sealed partial class ArchitecturePageTests
{
    private static readonly string Page = Repository.Read("docs/architecture.md").ReplaceLineEndings("\n");

    [Fact]
    public void The_list_has_every_folder_of_the_source_and_of_the_core() => Assert.Equal(
        Folders("src").Concat(Folders("src/ClaimsDsl.Core").Select(name => name + "/")).Append("Values/").Append("Emit/").Order(StringComparer.Ordinal),
        Listed().Matches(Page[..Page.IndexOf("```mermaid", StringComparison.Ordinal)])
            .SelectMany(match => match.Groups["src"].Success ? [match.Groups["src"].Value] : match.Groups["folders"].Value.Split(' '))
            .Order(StringComparer.Ordinal));

    [Fact]
    public void Each_target_is_that_of_the_project() => Assert.All(
        Target().Matches(Page).Select(match => (Name: match.Groups["name"].Value, Targets: match.Groups["targets"].Value.Split(", "))),
        listed => Assert.Equal(
            ProjectOf(listed.Name).Descendants().Single(e => e.Name.LocalName is "TargetFramework" or "TargetFrameworks").Value.Split(';'),
            listed.Targets));

    [Fact]
    public void The_drawing_has_every_reference_between_projects() => Assert.Equal(
        Folders("src").Where(name => File.Exists(PathOf(name))).SelectMany(name => ProjectOf(name).Descendants("ProjectReference")
            .Select(reference => $"{Short(name)} --> {Short(Path.GetFileNameWithoutExtension(reference.Attribute("Include")!.Value))}")).Order(StringComparer.Ordinal),
        Arrow().Matches(Page).Select(match => match.Value.Trim()).Order(StringComparer.Ordinal));

    [Fact]
    public void Only_what_works_for_Roslyn_refers_to_it() => Assert.Equal(
        ["ClaimsDsl.CodeFixes", "ClaimsDsl.Generator", "ClaimsDsl.SyntaxGenerator"],
        Folders("src").Where(name => File.Exists(PathOf(name)) && ProjectOf(name).Descendants("PackageReference").Any(e => e.Attribute("Include")!.Value.StartsWith("Microsoft.CodeAnalysis", StringComparison.Ordinal))));

    [Fact]
    public void Everything_that_it_names_is_there()
    {
        string source = string.Concat(new[] { "*.cs", "*.targets", "*.props", "*.csproj" }
            .SelectMany(pattern => Directory.EnumerateFiles(Path.Combine(Repository.Root, "src"), pattern, SearchOption.AllDirectories))
            .Where(path => !path.Split(Path.DirectorySeparatorChar).Any(part => part is "bin" or "obj" or "node_modules")).Select(File.ReadAllText))
            + string.Concat(new[] { "tests/ClaimsDsl.Testing/*.cs", "tests/ClaimsDsl.Core.Tests/*.csproj", "*.props" }
                .SelectMany(pattern => Directory.EnumerateFiles(Path.Combine(Repository.Root, Path.GetDirectoryName(pattern)!), Path.GetFileName(pattern))).Select(File.ReadAllText));
        HashSet<string> words = [.. Word().Matches(source).Select(match => match.Value)];
        string[] names = [.. Code().Matches(Page).SelectMany(match => Word().Matches(match.Groups[1].Value)).Select(match => match.Value).Where(name => char.IsUpper(name[0])).Distinct()];
        Assert.True(names.Length > 40);

        // A folder, and what others call their options.
        Assert.Empty(names.Where(name => !words.Contains(name)).Except(["Support", "CollectCoverage", "FullyQualifiedName"]));
    }

    private static string Short(string project) => project.StartsWith("ClaimsDsl.", StringComparison.Ordinal) ? project["ClaimsDsl.".Length..] : project;

    private static string PathOf(string project) => Path.Combine(Repository.Root, "src", project, project + ".csproj");

    private static XDocument ProjectOf(string project) => XDocument.Load(PathOf(project));

    private static IEnumerable<string> Folders(string path) => Directory.EnumerateDirectories(Path.Combine(Repository.Root, path))
        .Select(folder => Path.GetFileName(folder)).Where(name => name is not ("bin" or "obj")).Order(StringComparer.Ordinal);

    [GeneratedRegex(@"^(?:src/(?<src>[\w.]+) |   [├└]─ (?<folders>\w+/(?: \w+/)*))", RegexOptions.Multiline)]
    private static partial Regex Listed();

    [GeneratedRegex(@"^src/(?<name>[\w.]+) .*?(?<targets>(?:net[\w.]+)(?:, net[\w.]+)*)(?:, Roslyn 4\.8)?$", RegexOptions.Multiline)]
    private static partial Regex Target();

    [GeneratedRegex(@"^  \w+ --> \w+$", RegexOptions.Multiline)]
    private static partial Regex Arrow();

    [GeneratedRegex("(?<!`)`([^`\n]+)`(?!`)")]
    private static partial Regex Code();

    [GeneratedRegex("[A-Za-z_][A-Za-z0-9_]*")]
    private static partial Regex Word();
}
