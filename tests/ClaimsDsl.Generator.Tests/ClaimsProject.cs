extern alias Runtime;

using System;
using System.Collections.Generic;
using System.Collections.Immutable;
using System.IO;
using System.Linq;
using System.Reflection;
using System.Runtime.Loader;
using System.Threading;
using System.Threading.Tasks;

using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Text;

using Xunit;

namespace ClaimsDsl.Generator.Tests;

/// <summary>A C# project with claims files, as the compiler sees it.</summary>
internal sealed class ClaimsProject
{
    // The framework that the tests run on: packages of reference assemblies need a newer compiler than the oldest that is supported.
    private static readonly ImmutableArray<MetadataReference> Framework =
    [
        .. ((string)AppContext.GetData("TRUSTED_PLATFORM_ASSEMBLIES")!).Split(Path.PathSeparator)
            .Where(p => Path.GetDirectoryName(p) == Path.GetDirectoryName(typeof(object).Assembly.Location))
            .Select(p => MetadataReference.CreateFromFile(p)),
        MetadataReference.CreateFromFile(typeof(Runtime::ClaimsDsl.Claim).Assembly.Location),
    ];

    private readonly Options _options;
    private readonly List<byte[]> _images = [];

    public ClaimsProject(params IEnumerable<(string Path, string Text)> files)
        : this("/project/", LanguageVersion.Latest, files)
    {
    }

    public ClaimsProject(LanguageVersion version, params IEnumerable<(string Path, string Text)> files)
        : this("/project/", version, files)
    {
    }

    public ClaimsProject(string folder, LanguageVersion version, params IEnumerable<(string Path, string Text)> files)
    {
        ParseOptions = new CSharpParseOptions(version, DocumentationMode.Diagnose);
        Files = [.. files.Select(f => new File(folder + f.Path, f.Text))];
        _options = new Options(new() { ["build_property.ClaimsDslProjectDir"] = folder, ["build_property.RootNamespace"] = "Project" });
        Compilation = CSharpCompilation.Create(
            "Project",
            references: Framework,
            options: new CSharpCompilationOptions(
                OutputKind.DynamicallyLinkedLibrary,
                deterministic: true,
                generalDiagnosticOption: ReportDiagnostic.Error,

                // The runtime library is for .NET 8 and up; the SDK leaves this out too.
                specificDiagnosticOptions: [new("CS1701", ReportDiagnostic.Suppress)],
                warningLevel: 9999,
                nullableContextOptions: version == LanguageVersion.CSharp9 ? NullableContextOptions.Disable : NullableContextOptions.Enable));
        Driver = CSharpGeneratorDriver.Create(
            [new ClaimsGenerator().AsSourceGenerator()],
            Files,
            ParseOptions,
            _options,
            new GeneratorDriverOptions(IncrementalGeneratorOutputKind.None, trackIncrementalGeneratorSteps: true));
    }

    public CSharpParseOptions ParseOptions { get; }

    public ImmutableArray<AdditionalText> Files { get; private set; }

    public CSharpCompilation Compilation { get; private set; }

    public GeneratorDriver Driver { get; private set; }

    /// <summary>Gives the assembly a name, which is also that of its default namespace.</summary>
    public ClaimsProject Named(string name)
    {
        Compilation = Compilation.WithAssemblyName(name);
        return SetProperty("RootNamespace", name);
    }

    public ClaimsProject References(MetadataReference reference)
    {
        Compilation = Compilation.AddReferences(reference);
        return this;
    }

    /// <summary>References another state of the project that it referenced last.</summary>
    public ClaimsProject ReplaceReference(CSharpCompilation project)
    {
        Compilation = Compilation.ReplaceReference(Compilation.References.Last(), project.ToMetadataReference());
        return this;
    }

    /// <summary>References other projects, as they are once they are built, with what those reference.</summary>
    public ClaimsProject References(params IEnumerable<ClaimsProject> projects)
    {
        foreach (byte[] image in projects.SelectMany(p => p._images.Append(p.Emit())).DistinctBy(Convert.ToBase64String))
        {
            _images.Add(image);
            Compilation = Compilation.AddReferences(MetadataReference.CreateFromImage(image));
        }

        return this;
    }

    /// <summary>Lets the generator run, which must never fail.</summary>
    public GeneratorRunResult Run()
    {
        Driver = Driver.RunGenerators(Compilation);
        GeneratorRunResult result = Driver.GetRunResult().Results.Single();
        Assert.Null(result.Exception);
        Assert.Empty(result.Diagnostics);
        return result;
    }

    public ClaimsProject Edit(string path, string text)
    {
        AdditionalText old = Files.Single(f => f.Path == "/project/" + path);
        AdditionalText edited = new File(old.Path, text);
        Files = Files.Replace(old, edited);
        Driver = Driver.ReplaceAdditionalText(old, edited);
        return this;
    }

    public ClaimsProject AddFile(string path, string text) => AddFile(new File("/project/" + path, text));

    public ClaimsProject AddFile(AdditionalText added)
    {
        Files = Files.Add(added);
        Driver = Driver.AddAdditionalTexts([added]);
        return this;
    }

    /// <summary>Adds an .editorconfig file, at a path.</summary>
    public ClaimsProject Configure(string path, string text)
    {
        _options.Files.Add(AnalyzerConfig.Parse(text, "/project/" + path));
        return this;
    }

    /// <summary>Sets a property that the compiler sees.</summary>
    public ClaimsProject SetProperty(string name, string value)
    {
        _options.Properties["build_property." + name] = value;
        return this;
    }

    /// <summary>Sets what the compiler itself is told, such as by NoWarn.</summary>
    public ClaimsProject SetOptions(Func<CSharpCompilationOptions, CSharpCompilationOptions> change)
    {
        Compilation = Compilation.WithOptions(change(Compilation.Options));
        return this;
    }

    public ClaimsProject AddCode(string code, string path = "")
    {
        Compilation = Compilation.AddSyntaxTrees(CSharpSyntaxTree.ParseText(code, ParseOptions, path));
        return this;
    }

    /// <summary>Adds a program of top-level statements.</summary>
    public ClaimsProject AddProgram(string code)
    {
        Compilation = Compilation.WithOptions(Compilation.Options.WithOutputKind(OutputKind.ConsoleApplication));
        return AddCode(code, "Program.cs");
    }

    public ClaimsProject AddReference(MetadataReference reference)
    {
        Compilation = Compilation.AddReferences(reference);
        return this;
    }

    /// <summary>The project with its generated code.</summary>
    public CSharpCompilation Compile() => Compilation.AddSyntaxTrees(Run().GeneratedSources.Select(s => s.SyntaxTree));

    /// <summary>What the C# compiler has to say about the project with its generated code: nothing, it is hoped.</summary>
    public void AssertNoWarnings()
    {
        string warnings = WarningsOf(Compile());
        Assert.True(warnings.Length == 0, warnings);
    }

    /// <summary>Compiles without a warning, and returns what a public static method without parameters of Program returns.</summary>
    public object? Execute(string method = "Run")
    {
        byte[] program = Emit();
        var context = new AssemblyLoadContext("generated", isCollectible: true);
        try
        {
            Assembly[] assemblies = [.. _images.Append(program).Select(image => context.LoadFromStream(new MemoryStream(image)))];
            return assemblies[^1].GetType("Program")!.GetMethod(method)!.Invoke(null, null);
        }
        finally
        {
            context.Unload();
        }
    }

    /// <summary>The assembly; there may be no warnings.</summary>
    public byte[] Emit()
    {
        CSharpCompilation compilation = Compile();
        Assert.True(WarningsOf(compilation).Length == 0, WarningsOf(compilation));
        using var stream = new MemoryStream();
        Assert.True(compilation.Emit(stream).Success);
        return stream.ToArray();
    }

    private static string WarningsOf(CSharpCompilation compilation) =>
        string.Join("\n", compilation.GetDiagnostics().Where(d => d.Severity != DiagnosticSeverity.Hidden));

    /// <summary>What the analyzer reports, as id, file, line and column (from 1), and message.</summary>
    public async Task<IReadOnlyList<string>> AnalyzeAsync()
    {
        CompilationWithAnalyzers analysis = Compilation.WithAnalyzers(
            [new ClaimsAnalyzer()],
            new CompilationWithAnalyzersOptions(
                new AnalyzerOptions(Files, _options), onAnalyzerException: null, concurrentAnalysis: true, logAnalyzerExecutionTime: false));
        ImmutableArray<Diagnostic> diagnostics = await analysis.GetAnalyzerDiagnosticsAsync(CancellationToken.None);
        return
        [
            .. diagnostics.OrderBy(d => d.Location.GetLineSpan().Path, StringComparer.Ordinal).ThenBy(d => d.Location.SourceSpan.Start).Select(d =>
            {
                FileLinePositionSpan span = d.Location.GetLineSpan();
                string path = span.Path.Replace("/project/", "", StringComparison.Ordinal);
                string related = string.Concat(d.AdditionalLocations.Select(l => $" <- {l.GetLineSpan().Path.Replace("/project/", "", StringComparison.Ordinal)}({l.GetLineSpan().StartLinePosition.Line + 1})"));
                return $"{path}({span.StartLinePosition.Line + 1},{span.StartLinePosition.Character + 1}): {d.Severity} {d.Id}: {d.GetMessage(null)}{related}";
            }),
        ];
    }

    /// <summary>What the analyzer of consumers reports about the project with its generated code.</summary>
    public async Task<ImmutableArray<Diagnostic>> AnalyzeCodeAsync() =>
        await Compile().WithAnalyzers([new ConsumerAnalyzer()]).GetAnalyzerDiagnosticsAsync(CancellationToken.None);

    internal sealed class File(string path, string text) : AdditionalText
    {
        private readonly SourceText _text = SourceText.From(text);

        public override string Path { get; } = path;

        public override SourceText GetText(CancellationToken cancellationToken = default) => _text;
    }

    private sealed class Options(Dictionary<string, string> properties) : AnalyzerConfigOptionsProvider
    {
        public Dictionary<string, string> Properties { get; } = properties;

        public List<AnalyzerConfig> Files { get; } = [];

        public override AnalyzerConfigOptions GlobalOptions => new Values(Properties);

        public override AnalyzerConfigOptions GetOptions(SyntaxTree tree) => new Values(new Dictionary<string, string>());

        public override AnalyzerConfigOptions GetOptions(AdditionalText textFile) =>
            new Values(AnalyzerConfigSet.Create(Files).GetOptionsForSourcePath(textFile.Path).AnalyzerOptions);

        private sealed class Values(IReadOnlyDictionary<string, string> values) : AnalyzerConfigOptions
        {
            public override IEnumerable<string> Keys => values.Keys;

            public override bool TryGetValue(string key, out string value) => values.TryGetValue(key, out value!);
        }
    }
}
