using System;
using System.Buffers.Binary;
using System.Collections.Generic;
using System.Collections.Immutable;
using System.IO;
using System.IO.Compression;
using System.Linq;
using System.Reflection.Metadata;
using System.Reflection.PortableExecutable;
using System.Text.Json;
using System.Threading.Tasks;
using System.Xml.Linq;

using Xunit;

namespace ClaimsDsl.Package.Tests;

/// <summary>What a C# developer meets when adding the package.</summary>
public class PackageTests(PackageFixture package) : IClassFixture<PackageFixture>
{
    private const string Console = "<TargetFramework>net10.0</TargetFramework><OutputType>Exe</OutputType>";

    private const string Claims = """
        namespace Troops
        person Kirby "John Kirby"
        kind Deployment { troops : count of people }
        entity Deployment is Deployment
        document Wire "wire.txt"
        kirby3000: Kirby states Deployment.troops at least 3,000 in Wire "at least 3,000 troops"

        """;

    /// <summary>The document that the claims are quoted from, before and after they are edited.</summary>
    private const string Wire = "There are at least 3,000 troops. There are at least 4,000 troops. There are 5,000 troops.";

    /// <summary>A class of a library that uses a claim.</summary>
    private const string Press = """
        [assembly: System.CLSCompliant(false)]

        /// <summary>Uses a claim.</summary>
        #pragma warning disable CA1050 // so that its users need not name a namespace
        public static class Press
        {
            /// <summary>What is claimed.</summary>
            public static string Said => Troops.Claims.Kirby3000.ToString();
        }
        """;

    // What symbols can say, see https://github.com/dotnet/runtime/blob/main/docs/design/specs/PortablePdb-Metadata.md
    private static readonly Guid SourceLink = new("CC110556-A091-4D38-9FEC-25AB9A351A6A");
    private static readonly Guid EmbeddedSource = new("0E8A571B-6926-466E-B4AD-8AB04611F5FE");

    // What Microsoft.CodeAnalysis.CSharp 4.8.0 itself depends on, by assembly version: more than that a compiler need not have.
    private static readonly Dictionary<string, Version> CompilerHost = new()
    {
        ["netstandard"] = new(2, 0, 0, 0),
        ["Microsoft.CodeAnalysis"] = new(4, 8, 0, 0),
        ["Microsoft.CodeAnalysis.CSharp"] = new(4, 8, 0, 0),
        ["System.Collections.Immutable"] = new(7, 0, 0, 0),
        ["Microsoft.CodeAnalysis.Workspaces"] = new(4, 8, 0, 0),
        ["System.Memory"] = new(4, 0, 1, 2),
    };

    [Fact]
    public void The_package_holds_the_library_the_analyzers_and_what_hooks_them_up()
    {
        using ZipArchive archive = package.Open();
        Assert.Equal(
            [
                "README.md",
                "analyzers/dotnet/cs/ClaimsDsl.CodeFixes.dll",
                "analyzers/dotnet/cs/ClaimsDsl.Core.dll",
                "analyzers/dotnet/cs/ClaimsDsl.Generator.dll",
                "build/ClaimsDsl.props",
                "build/ClaimsDsl.targets",
                "buildTransitive/ClaimsDsl.props",
                "buildTransitive/ClaimsDsl.targets",
                "icon.png",
                "lib/net8.0/ClaimsDsl.Runtime.dll",
                "lib/net8.0/ClaimsDsl.Runtime.xml",
                "lib/netstandard2.0/ClaimsDsl.Runtime.dll",
                "lib/netstandard2.0/ClaimsDsl.Runtime.xml",
            ],
            archive.Entries.Select(e => e.FullName).Where(n => n.Contains('/', StringComparison.Ordinal) || n is "README.md" or "icon.png")
                .Where(n => !n.StartsWith("_rels/", StringComparison.Ordinal) && !n.StartsWith("package/", StringComparison.Ordinal))
                .Order(StringComparer.Ordinal));
    }

    [Fact]
    public void The_package_says_what_it_is_whose_and_where_from()
    {
        using Stream nuspec = new MemoryStream(package.Read("ClaimsDsl.nuspec"));
        XElement metadata = XDocument.Load(nuspec).Root!.Elements().Single();
        string? Value(string name) => metadata.Elements().SingleOrDefault(e => e.Name.LocalName == name)?.Value;
        Assert.Equal(
            ("MIT", "README.md", "icon.png", "https://github.com/claimsdsl/claimsdsl"),
            (Value("license"), Value("readme"), Value("icon"), Value("projectUrl")));
        Assert.All(["authors", "description", "copyright", "tags"], name => Assert.NotEmpty(Value(name) ?? ""));
        XElement repository = metadata.Elements().Single(e => e.Name.LocalName == "repository");
        Assert.Equal(("git", Value("projectUrl")), ((string?)repository.Attribute("type"), (string?)repository.Attribute("url")));
        Assert.Matches("^[0-9a-f]{40}$", (string?)repository.Attribute("commit"));
        Assert.Equal(["net8.0:", ".NETStandard2.0:System.Text.Json"], metadata.Descendants()
            .Where(e => e.Name.LocalName == "group")
            .Select(g => (string?)g.Attribute("targetFramework") + ":" + string.Join(",", g.Elements().Select(d => (string?)d.Attribute("id")))));

        // The width and the height of a PNG stand after its signature and the head of its first chunk.
        ReadOnlySpan<byte> icon = package.Read("icon.png");
        Assert.Equal((128, 128), (BinaryPrimitives.ReadInt32BigEndian(icon[16..]), BinaryPrimitives.ReadInt32BigEndian(icon[20..])));
    }

    [Theory]
    [InlineData("lib/net8.0/ClaimsDsl.Runtime.dll")]
    [InlineData("lib/netstandard2.0/ClaimsDsl.Runtime.dll")]
    [InlineData("analyzers/dotnet/cs/ClaimsDsl.CodeFixes.dll")]
    [InlineData("analyzers/dotnet/cs/ClaimsDsl.Core.dll")]
    [InlineData("analyzers/dotnet/cs/ClaimsDsl.Generator.dll")]
    public void Assemblies_are_reproducible_and_lead_to_their_sources(string path)
    {
        using var image = new PEReader(new MemoryStream(package.Read(path)));
        ImmutableArray<DebugDirectoryEntry> entries = image.ReadDebugDirectory();
        Assert.Contains(entries, e => e.Type == DebugDirectoryEntryType.Reproducible);
        using MetadataReaderProvider symbols = image.ReadEmbeddedPortablePdbDebugDirectoryData(entries.Single(e => e.Type == DebugDirectoryEntryType.EmbeddedPortablePdb));
        MetadataReader reader = symbols.GetMetadataReader();
        ILookup<Guid, CustomDebugInformation> information = reader.CustomDebugInformation.Select(reader.GetCustomDebugInformation).ToLookup(i => reader.GetGuid(i.Kind));

        CustomDebugInformation link = Assert.Single(information[SourceLink]);
        using var json = JsonDocument.Parse(reader.GetBlobBytes(link.Value));
        JsonProperty mapping = Assert.Single(json.RootElement.GetProperty("documents").EnumerateObject());
        Assert.Matches("^https://raw.githubusercontent.com/claimsdsl/claimsdsl/[0-9a-f]{40}/[*]$", mapping.Value.GetString());

        // Each source is in the repository or, generated while building, in the symbols.
        HashSet<EntityHandle> embedded = [.. information[EmbeddedSource].Select(i => i.Parent)];
        Assert.NotEmpty(embedded);
        Assert.All(reader.Documents, document => Assert.True(
            embedded.Contains(document) || reader.GetString(reader.GetDocument(document).Name).StartsWith(mapping.Name.TrimEnd('*'), StringComparison.Ordinal)));
    }

    [Theory]
    [InlineData("ClaimsDsl.CodeFixes.dll")]
    [InlineData("ClaimsDsl.Core.dll")]
    [InlineData("ClaimsDsl.Generator.dll")]
    public void The_analyzers_need_no_more_than_the_oldest_compiler_has(string assembly)
    {
        using var image = new PEReader(new MemoryStream(package.Read("analyzers/dotnet/cs/" + assembly)));
        MetadataReader metadata = image.GetMetadataReader();
        foreach (AssemblyReference reference in metadata.AssemblyReferences.Select(metadata.GetAssemblyReference))
        {
            string name = metadata.GetString(reference.Name);
            Assert.True(
                name is "ClaimsDsl.Core" or "ClaimsDsl.Generator" || (CompilerHost.TryGetValue(name, out Version? version) && reference.Version <= version),
                $"{assembly} needs {name} {reference.Version}");
        }
    }

    [Fact]
    public async Task A_console_program_reads_claims_and_follows_their_edits()
    {
        var project = new FreshProject(package, "Console", Console + "<IsAotCompatible>true</IsAotCompatible>")
            .Write("claims/troops.claims", Claims)
            .Write("claims/wire.txt", Wire)
            .Write("Program.cs", "System.Console.WriteLine(Troops.Claims.Kirby3000);");
        Assert.Equal("John Kirby states Deployment.troops at least 3,000 people", await project.RunAsync());

        Assert.Contains("Skipping target \"CoreCompile\"", await project.BuildAsync("normal"), StringComparison.Ordinal);

        // The program's own use of a claim is no error: the typo takes nothing from the statements around it.
        project.Write("claims/troops.claims", Claims + "later: Kirbi states Deployment.troops 5,000\n");
        string output = await project.FailToBuildAsync();
        Assert.Contains("troops.claims(7,8): error CLM1001: No party is named 'Kirbi'; did you mean 'Kirby'?", output, StringComparison.Ordinal);
        Assert.Contains("docs/diagnostics/CLM1001.md", output, StringComparison.Ordinal);
        Assert.DoesNotContain("error CS", output, StringComparison.Ordinal);

        project.Write("claims/troops.claims", Claims.Replace("3,000", "4,000", StringComparison.Ordinal));
        Assert.Equal("John Kirby states Deployment.troops at least 4,000 people", await project.RunAsync());

        project.Write("claims/more.claims", "namespace Troops\nlater: Kirby states Deployment.troops 5,000 in Wire \"5,000 troops\"\n")
            .Write("Program.cs", "System.Console.WriteLine(Troops.Claims.Later);");
        Assert.Equal("John Kirby states Deployment.troops 5,000 people", await project.RunAsync());

        project.Delete("claims/more.claims");
        Assert.Contains("error CS0117", await project.FailToBuildAsync(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_program_compiled_ahead_of_time_has_no_warnings_and_runs()
    {
        // Trimmed, too, as all native programs are; each warning of either is an error here.
        FreshProject project = new FreshProject(package, "Native", Console + "<PublishAot>true</PublishAot><TrimmerSingleWarn>false</TrimmerSingleWarn>")
            .Write("troops.claims", Claims + "kirby4000: Kirby states Deployment.troops 4,000 in Wire \"4,000 troops\" revises kirby3000\n")
            .Write("wire.txt", Wire)
            .Write("Program.cs", """
                ClaimsDsl.ClaimSet<ClaimsDsl.Quantity> troops = Troops.Entities.Deployment.Troops;
                System.Console.WriteLine($"{troops.Held.Agreed}; {troops.IsDisputed}; {Troops.Claims.Kirby3000 with { Label = null }}; {Troops.Corpus.Claims[1].Revises}");
                """);
        (string output, string printed) = await project.PublishAndRunAsync();
        Assert.DoesNotContain("warning", output, StringComparison.OrdinalIgnoreCase);
        Assert.Equal("4,000 people; False; John Kirby states Deployment.troops at least 3,000 people; kirby3000", printed);
    }

    [Fact]
    public async Task A_library_for_netstandard_needs_no_more_than_CSharp_9()
    {
        var project = new FreshProject(package, "Library", "<TargetFramework>netstandard2.0</TargetFramework><LangVersion>9.0</LangVersion>")
            .Write("troops.claims", Claims)
            .Write("wire.txt", Wire)
            .Write("Press.cs", Press);
        await project.BuildAsync();
    }

    [Fact]
    public async Task An_older_CSharp_is_told_what_to_set()
    {
        var project = new FreshProject(package, "Old", "<TargetFramework>netstandard2.0</TargetFramework><Nullable>disable</Nullable>").Write("troops.claims", Claims);
        Assert.Contains("troops.claims(1,1): error CLM1050", await project.FailToBuildAsync(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_project_that_references_one_with_claims_uses_them_and_has_its_own()
    {
        FreshProject library = new FreshProject(
                package,
                "Library of many targets",
                "<TargetFrameworks>netstandard2.0;net8.0;net10.0</TargetFrameworks><LangVersion>latest</LangVersion><AssemblyName>Many</AssemblyName>")
            .Write("troops.claims", Claims)
            .Write("wire.txt", Wire)
            .Write("Press.cs", Press);
        await library.BuildAsync();
        var project = new FreshProject(package, "Consumer", Console, "<ProjectReference Include=\"../Library of many targets/Library of many targets.csproj\" />")
            .Write("own.claims", "person Austin \"Lloyd Austin\"")
            .Write("Program.cs", "System.Console.WriteLine($\"{Press.Said}; {Troops.Entities.Deployment.Troops.Held.Agreed}; {Consumer.Parties.Austin.Name}\");");
        Assert.Equal("John Kirby states Deployment.troops at least 3,000 people; at least 3,000 people; Lloyd Austin", await project.RunAsync());
    }

    [Fact]
    public async Task Central_versions_linked_files_and_files_of_any_name_work()
    {
        await File.WriteAllTextAsync(Path.Combine(package.Folder, "outside.claims"), "namespace Troops\nperson Outside");
        var project = new FreshProject(
                package, "Central", Console, "<PackageReference Include=\"ClaimsDsl\" /><AdditionalFiles Include=\"../../outside.claims\" Link=\"linked.claims\" />")
            .Write("Directory.Packages.props", $"""
                <Project>
                  <PropertyGroup><ManagePackageVersionsCentrally>true</ManagePackageVersionsCentrally></PropertyGroup>
                  <ItemGroup><PackageVersion Include="ClaimsDsl" Version="{package.Version}" /></ItemGroup>
                </Project>
                """)
            .Write("a/x.claims", "namespace Troops\nperson A")
            .Write("b/x.claims", "namespace Troops\nperson B")
            .Write("c [1]/#;%41'$(x)@{y}.claims", "namespace Troops\nperson C")
            .Write("ملف/روسيا.claims", "namespace Troops\nperson D")
            .Write("Program.cs", "using Troops;\nSystem.Console.WriteLine(Parties.A.Name + Parties.B.Name + Parties.C.Name + Parties.D.Name + Parties.Outside.Name);");
        Assert.Equal("ABCDOutside", await project.RunAsync());
    }

    /// <summary>What the compiler is told by the SDK ends at such a character.</summary>
    [Fact]
    public async Task A_folder_of_any_name_is_seen_from_within()
    {
        FreshProject project = new FreshProject(package, "C#", "<TargetFramework>net10.0</TargetFramework><EmitCompilerGeneratedFiles>true</EmitCompilerGeneratedFiles>")
            .Write("sub/a.claims", "namespace Troops\nperson A");
        await project.BuildAsync();
        Assert.Contains(project.GeneratedFiles(), file => Path.GetFileName(file).StartsWith("sub.a.claims.", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Claims_files_are_found_and_left_out_as_code_files_are()
    {
        var project = new FreshProject(package, "Items", Console, package.Reference + "<AdditionalFiles Remove=\"drafts/**\" />")
            .Write("a.claims", "")
            .Write("sub/b.claims", "")
            .Write("drafts/c.claims", "")
            .Write("bin/d.claims", "")
            .Write(".hidden/e.claims", "")
            .Write("notes.txt", "");
        await project.RestoreAsync();
        Assert.Equal(["a.claims", "sub/b.claims"], await project.ItemsAsync("AdditionalFiles"));
        Assert.Equal(["drafts/c.claims", "notes.txt"], await project.ItemsAsync("None"));

        Assert.Empty(await project.ItemsAsync("AdditionalFiles", "EnableDefaultItems=false"));
        Assert.Empty(await project.ItemsAsync("AdditionalFiles", "EnableDefaultClaimsItems=false"));
        Assert.Equal(["a.claims", "drafts/c.claims", "notes.txt", "sub/b.claims"], await project.ItemsAsync("None", "EnableDefaultClaimsItems=false"));
    }

    [Fact]
    public async Task Documents_that_claims_name_are_read_again_when_they_change()
    {
        var project = new FreshProject(package, "Quoted", Console, package.Reference + "<ClaimsDocument Include=\"../Quoted/listed/*.md\" />")
            .Write("claims/a.claims", """
                namespace Troops
                document Wire "../texts/a wire.txt"
                document Listed "../listed/note.md"
                person Kirby
                Kirby says in Wire "3,000 troops"
                Kirby says in Listed "in Russia"
                """)
            .Write("texts/a wire.txt", "Today:\nThere are 3,000 troops.")
            .Write("listed/note.md", "They are *in Russia*.")
            .Write("Program.cs", "foreach (var c in Troops.Corpus.Claims) { System.Console.Write(c.Evidence[0].Passage?.Line); }");
        Assert.Equal("21", await project.RunAsync());

        project.Write("texts/a wire.txt", "There are 4,000 troops.");
        Assert.Contains("a.claims(5,20): error CLM2004", await project.FailToBuildAsync(), StringComparison.Ordinal);
        project.Write("texts/a wire.txt", "There are 3,000 troops.").Write("listed/note.md", "They left.");
        Assert.Contains("a.claims(6,22): error CLM2004", await project.FailToBuildAsync(), StringComparison.Ordinal);
        project.Delete("listed/note.md");
        Assert.Contains("a.claims(3,17): error CLM2002", await project.FailToBuildAsync(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Documents_of_any_name_are_found_and_their_coming_and_going_is_noticed()
    {
        const string Odd = "it's 100%25 ;$(x)@(y){z}#&.txt";
        var project = new FreshProject(package, "Odd names", Console + "<NoWarn>$(NoWarn);CLM2002</NoWarn>");
        string rooted = Path.Combine(project.Folder, "texts", "rooted.txt");
        project
            .Write("texts/rooted.txt", "from the root")
            .Write("it's (1);%41/a.claims", $"""
                namespace Troops
                document Odd "../texts/{Odd}"
                  document Rooted "{rooted}"
                document Folder "../texts"
                document Page "https://example.org/a|b?c=<d>*"
                document Gone "gone.txt"
                person Kirby
                Kirby says in Odd "an odd name"
                Kirby says in Rooted "from the root"
                Kirby says in Gone "here again"
                """)
            .Write("old.claims", "namespace Troops\rdocument Old \"texts/old.txt\"\rKirby says in Old \"an old end of lines\"\r")
            .Write("rtl.claims", "namespace Troops\n\u200Fdocument\u00A0दिल्ली\u200F \"texts/rtl.txt\"\nKirby says in दिल्ली \"right to left\"\n")
            .Write("texts/old.txt", "This has an old end of lines.")
            .Write("texts/rtl.txt", "This goes from right to left.")
            .Write("texts/" + Odd, "This has an odd name.")
            .Write("Program.cs", "System.Console.WriteLine(Troops.Corpus.Claims.Count);");
        Assert.Equal("5", await project.RunAsync());
        Assert.Contains("Skipping target \"CoreCompile\"", await project.BuildAsync("normal"), StringComparison.Ordinal);

        project.Write("it's (1);%41/gone.txt", "not here");
        Assert.Contains("a.claims(10,20): error CLM2004", await project.FailToBuildAsync(), StringComparison.Ordinal);
        project.Write("texts/" + Odd, "No more.").Write("texts/old.txt", "No more.").Write("texts/rtl.txt", "No more.").Delete("it's (1);%41/gone.txt");
        string output = await project.FailToBuildAsync();
        Assert.Contains("a.claims(8,19): error CLM2004", output, StringComparison.Ordinal);
        Assert.Contains("old.claims(3,19): error CLM2004", output, StringComparison.Ordinal);
        Assert.Contains("rtl.claims(3,22): error CLM2004", output, StringComparison.Ordinal);
        Assert.DoesNotContain("a.claims(10,", output, StringComparison.Ordinal);
    }

    /// <summary>Whatever a document statement says, the compiler gets no file from elsewhere, and no pattern is looked for.</summary>
    [Fact]
    public async Task A_claims_file_names_no_document_outside_of_its_folder_and_the_project()
    {
        await File.WriteAllTextAsync(Path.Combine(package.Folder, "secret.txt"), "a secret");
        string[] paths =
        [
            "../../secret.txt", Path.Combine(package.Folder, "secret.txt"), "/etc/passwd", "../../../../../../../../../../etc/passwd", "/dev/stdin", "//host/share/x.txt",
            @"\\host\share\x.txt", "file:///etc/passwd", "https://example.org/x.txt", "**/*", "../**/*.txt", "../texts/in.txt;/etc/passwd", "$(HOME)/x", "@(Compile)",
            "$([System.IO.File]::ReadAllText('/etc/passwd'))", "%2e%2e/%2e%2e/secret.txt", @"C:\Windows\win.ini", "CON",
        ];
        FreshProject project = new FreshProject(
            package, "Safe", Console + "<NoWarn>$(NoWarn);CLM2002</NoWarn>", package.Reference + "<AdditionalFiles Include=\"../shared/s.claims\" />")
            .Write("Directory.Build.targets", """
                <Project>
                  <Target Name="ShowFiles" AfterTargets="ClaimsDslFindDocuments"><Message Importance="high" Text="given: %(AdditionalFiles.Filename)%(AdditionalFiles.Extension)" /></Target>
                </Project>
                """)
            .Write("claims/a.claims", string.Join('\n', paths.Select((path, i) => $"document D{i} \"{path}\"")) + "\ndocument In \"../texts/in.txt\"\n")
            .Write("texts/in.txt", "in the project")
            .Write("texts/other.txt", "named by nobody")
            .Write("../shared/s.claims", "document S \"beside.txt\"\ndocument T \"../secret.txt\"\n")
            .Write("../shared/beside.txt", "beside its claims file")
            .Write("Program.cs", "System.Console.WriteLine();");
        string output = await project.BuildAsync();
        Assert.Equal(
            ["a.claims", "beside.txt", "in.txt", "s.claims"],
            output.Split('\n').Where(line => line.Contains("given: ", StringComparison.Ordinal)).Select(line => line[(line.IndexOf(':', StringComparison.Ordinal) + 2)..].Trim()).Order(StringComparer.Ordinal));
    }

    [Fact]
    public async Task A_project_uses_the_claims_of_another()
    {
        const string Library = "<TargetFramework>netstandard2.0</TargetFramework><LangVersion>9.0</LangVersion>";
        FreshProject newsroom = new FreshProject(package, "Newsroom", Library)
            .Write("troops.claims", Claims)
            .Write("wire.txt", Wire)
            .Write("Press.cs", Press);
        var desk = new FreshProject(package, "Desk", Console, "<ProjectReference Include=\"../Newsroom/Newsroom.csproj\" />")
            .Write("desk.claims", """
                namespace Desk
                use Troops
                document Note "note.txt"
                person Austin "Lloyd Austin" of Kirby
                austin: Austin confirms kirby3000 in Note "He confirms it"
                Kirby states Deployment.troops 4,000 in Note "4,000 troops"
                """)
            .Write("note.txt", "He confirms it: 4,000 troops.")
            .Write("Program.cs", """
                System.Console.WriteLine(Desk.Claims.Austin);
                System.Console.WriteLine(Desk.Corpus.About(Troops.Entities.Deployment).Troops.Count + " " + Desk.Parties.Austin.Principals[0].Party.Name);
                """);
        Assert.Equal(["Lloyd Austin confirms kirby3000", "1 John Kirby"], (await desk.RunAsync()).ReplaceLineEndings("\n").Split('\n'));

        newsroom.Write("troops.claims", Claims.Replace("kirby3000", "first", StringComparison.Ordinal)).Write("Press.cs", Press.Replace("Kirby3000", "First", StringComparison.Ordinal));
        Assert.Contains("desk.claims(5,25): error CLM1007: Nothing that can be claimed is named 'kirby3000'", await desk.FailToBuildAsync(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Severities_are_set_by_a_property_an_editorconfig_and_a_globalconfig()
    {
        const string Said = "person Aide { anonymous }\nproposition P \"It is so\"\nAide states P";
        var project = new FreshProject(package, "Severities", Console + "<TreatWarningsAsErrors>false</TreatWarningsAsErrors><ClaimsDslSeverity>strict</ClaimsDslSeverity>")
            .Write("a.claims", Said)
            .Write("drafts/b.claims", "namespace Drafts\n" + Said)
            .Write(".editorconfig", "root = true\n[drafts/**.claims]\nclaims_severity = relaxed")
            .Write("Program.cs", "System.Console.WriteLine(1);");
        string output = await project.FailToBuildAsync();
        Assert.Contains("a.claims(3,6): error CLM2001", output, StringComparison.Ordinal);
        Assert.Contains("a.claims(3,1): warning CLM2032", output, StringComparison.Ordinal);
        Assert.DoesNotContain("b.claims", output, StringComparison.Ordinal);

        project.Write(".editorconfig", "root = true\n[*.claims]\nclaims_severity.CLM2001 = warning\n[drafts/*.claims]\nclaims_severity.unsourced = none");
        output = await project.BuildAsync();
        Assert.Contains("a.claims(3,6): warning CLM2001", output, StringComparison.Ordinal);
        Assert.Contains("b.claims(4,6): warning CLM2001", output, StringComparison.Ordinal);
        Assert.DoesNotContain("b.claims(4,1)", output, StringComparison.Ordinal);

        project.Write(".globalconfig", "is_global = true\ndotnet_diagnostic.CLM2001.severity = none\ndotnet_diagnostic.CLM2032.severity = error");
        output = await project.FailToBuildAsync();
        Assert.Contains("a.claims(3,1): error CLM2032", output, StringComparison.Ordinal);
        Assert.DoesNotContain("CLM2001", output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_project_without_claims_gets_nothing()
    {
        var project = new FreshProject(package, "None", Console + "<EmitCompilerGeneratedFiles>true</EmitCompilerGeneratedFiles>")
            .Write("Program.cs", "System.Console.WriteLine(1);");
        Assert.Equal("1", await project.RunAsync());
        Assert.Empty(project.GeneratedFiles());

        project.Write("troops.claims", Claims).Write("wire.txt", Wire);
        await project.BuildAsync();
        Assert.NotEmpty(project.GeneratedFiles());
    }

    [Fact]
    public async Task Generation_can_be_turned_off_and_checks_stay()
    {
        var project = new FreshProject(package, "Off", Console + "<ClaimsDslGenerate>false</ClaimsDslGenerate>")
            .Write("troops.claims", Claims.Replace("Kirby states", "Kirbi states", StringComparison.Ordinal))
            .Write("Program.cs", "System.Console.WriteLine(1);");
        Assert.Contains("error CLM1001", await project.FailToBuildAsync(), StringComparison.Ordinal);
        project.Write("troops.claims", Claims).Write("wire.txt", Wire);
        Assert.Equal("1", await project.RunAsync());
    }
}
