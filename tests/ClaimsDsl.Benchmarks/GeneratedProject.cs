extern alias Runtime;

using System;
using System.Collections.Generic;
using System.Collections.Immutable;
using System.Diagnostics.CodeAnalysis;
using System.Globalization;
using System.IO;
using System.Linq;
using System.Reflection;
using System.Text;
using System.Threading;

using ClaimsDsl.Generator;

using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Emit;
using Microsoft.CodeAnalysis.Text;

namespace ClaimsDsl.Benchmarks;

/// <summary>A project whose code a source generator writes, and what an edit of one of its files costs.</summary>
internal sealed class GeneratedProject
{
    /// <summary>The generator of Riok.Mapperly in its package.</summary>
    public const string MapperlyGenerator = "analyzers/roslyn5.0/dotnet/cs/Riok.Mapperly.dll";

    /// <summary>What mappers refer to in that package.</summary>
    public const string MapperlyLibrary = "lib/netstandard2.0/Riok.Mapperly.Abstractions.dll";

    private static readonly ImmutableArray<MetadataReference> Referenced = [.. ReferencedPaths.Select(path => MetadataReference.CreateFromFile(path))];

    private readonly ISourceGenerator _generator;
    private readonly ImmutableArray<AdditionalText> _files;
    private readonly Func<int, SyntaxTree>? _edit;
    private CSharpCompilation _compilation;
    private GeneratorDriver _driver;
    private AdditionalText? _file;
    private SyntaxTree? _code;
    private SyntaxTree _other;
    private int _edits;

    private GeneratedProject(ISourceGenerator generator, IEnumerable<AdditionalText> files, IEnumerable<SyntaxTree> code, Func<int, SyntaxTree>? edit, MetadataReference[] references)
    {
        _generator = generator;
        _files = [.. files];
        _edit = edit;
        _other = CSharpSyntaxTree.ParseText("class Other { int F() => 0; }");
        SyntaxTree[] trees = [.. code];
        _compilation = CSharpCompilation.Create("Project", [_other, .. trees], [.. Referenced, .. references], new(OutputKind.DynamicallyLinkedLibrary, deterministic: true));
        _file = _files.FirstOrDefault(f => f.Path.EndsWith("f7.claims", StringComparison.Ordinal));
        _code = trees.FirstOrDefault();
        _driver = NewDriver();
    }

    /// <summary>What code with claims needs: the assemblies of the framework, and the runtime library.</summary>
    public static IEnumerable<string> ReferencedPaths => ((string)AppContext.GetData("TRUSTED_PLATFORM_ASSEMBLIES")!).Split(Path.PathSeparator)
        .Where(path => Path.GetDirectoryName(path) == Path.GetDirectoryName(typeof(object).Assembly.Location))
        .Append(typeof(Runtime::ClaimsDsl.Claim).Assembly.Location);

    /// <summary>Claims files of 25 claims each.</summary>
    public static GeneratedProject OfClaims(int files) => new(
        new ClaimsGenerator().AsSourceGenerator(),
        [new File("/project/vocabulary.claims", "namespace N\nperson Kirby\nkind Deployment { troops : count of people, over time }\nentity Deployment is Deployment"),
            .. Enumerable.Range(0, files).Select(i => new File($"/project/f{i}.claims", Claims(i, 3_000)))],
        [],
        null,
        []);

    /// <summary>Claims files with some texts.</summary>
    public static GeneratedProject OfTexts(IEnumerable<string> texts) =>
        new(new ClaimsGenerator().AsSourceGenerator(), texts.Select((text, i) => new File(FormattableString.Invariant($"/project/{i:00000}.claims"), text)), [], null, []);

    /// <summary>Mappers of two classes, one a file, whose code Riok.Mapperly writes.</summary>
    public static GeneratedProject OfMappers(int files) => new(
        Mapperly(MapperlyGenerator, "Riok.Mapperly.MapperGenerator"),
        [],
        Enumerable.Range(0, files).Select(i => Mapper(i, 0)),
        edit => Mapper(0, edit),
        [MetadataReference.CreateFromFile(Path.Combine(BuiltFrom.Mapperly, MapperlyLibrary))]);

    /// <summary>A mapper of two classes.</summary>
    public static string MapperText(int file, int edit) => FormattableString.Invariant(
        $$"""
        public class A{{file}} { public int X { get; set; } public string Y { get; set; } public int E{{edit}} { get; set; } }
        public class B{{file}} { public int X { get; set; } public string Y { get; set; } public int E{{edit}} { get; set; } }
        [Riok.Mapperly.Abstractions.Mapper] public partial class M{{file}} { public partial B{{file}} Map(A{{file}} a); }
        """);

    /// <summary>Generates everything, as the first build does.</summary>
    /// <returns>How many files are generated.</returns>
    public int RunCold() => Count(NewDriver().RunGenerators(_compilation));

    /// <summary>Generates everything and compiles it, as the first build does.</summary>
    /// <returns>The assembly.</returns>
    public byte[] Compile()
    {
        NewDriver().RunGeneratorsAndUpdateCompilation(_compilation.Clone(), out Compilation compilation, out _);
        return Emit(compilation, []);
    }

    /// <summary>Compiles an empty project that carries the texts of all files as they are.</summary>
    /// <returns>The assembly.</returns>
    public byte[] CompileResource()
    {
        byte[] texts = [.. _files.SelectMany(f => Encoding.UTF8.GetBytes(f.GetText()!.ToString()))];
        return Emit(_compilation.Clone(), [new ResourceDescription("claims", () => new MemoryStream(texts), isPublic: true)]);
    }

    /// <summary>Changes a number in a claim, or a member in a mapper, and generates what that changes.</summary>
    /// <returns>How many files are generated.</returns>
    public int EditOne()
    {
        _edits++;
        if (_edit is null)
        {
            AdditionalText edited = new File(_file!.Path, Claims(7, 3_000 + _edits));
            _driver = _driver.ReplaceAdditionalText(_file, edited);
            _file = edited;
        }
        else
        {
            SyntaxTree edited = _edit(_edits);
            _compilation = _compilation.ReplaceSyntaxTree(_code!, edited);
            _code = edited;
        }

        return Run();
    }

    /// <summary>Changes a class that no generator cares for.</summary>
    /// <returns>How many files are generated.</returns>
    public int EditOther()
    {
        SyntaxTree edited = CSharpSyntaxTree.ParseText(FormattableString.Invariant($"class Other {{ int F() => {++_edits}; }}"));
        _compilation = _compilation.ReplaceSyntaxTree(_other, edited);
        _other = edited;
        return Run();
    }

    [SuppressMessage("Reliability", "CA2000", Justification = "A generator that is no IDisposable.")]
    private static ISourceGenerator Mapperly(string path, string type) =>
        ((IIncrementalGenerator)Activator.CreateInstance(Assembly.LoadFrom(Path.Combine(BuiltFrom.Mapperly, path)).GetType(type, throwOnError: true)!)!).AsSourceGenerator();

    private static byte[] Emit(Compilation compilation, ResourceDescription[] resources)
    {
        using var assembly = new MemoryStream();
        EmitResult result = compilation.Emit(assembly, manifestResources: resources);
        return result.Success ? assembly.ToArray() : throw new InvalidOperationException(string.Join("\n", result.Diagnostics));
    }

    private static int Count(GeneratorDriver driver)
    {
        GeneratorRunResult result = driver.GetRunResult().Results.Single();
        return result.Exception is null ? result.GeneratedSources.Length : throw result.Exception;
    }

    private static string Claims(int file, int troops) => "namespace N\n" + string.Concat(Enumerable.Range(0, 25).Select(i =>
        string.Create(CultureInfo.InvariantCulture, $"c{file}x{i}: Kirby states Deployment.troops {troops + i} people on 2024-10-{i + 1:00}\n")));

    private static SyntaxTree Mapper(int file, int edit) => CSharpSyntaxTree.ParseText(MapperText(file, edit), path: FormattableString.Invariant($"M{file}.cs"));

    private int Run()
    {
        _driver = _driver.RunGenerators(_compilation);
        return Count(_driver);
    }

    private CSharpGeneratorDriver NewDriver() => CSharpGeneratorDriver.Create([_generator], _files, null, new Options());

    private sealed class File(string path, string text) : AdditionalText
    {
        private readonly SourceText _text = SourceText.From(text);

        public override string Path { get; } = path;

        public override SourceText GetText(CancellationToken cancellationToken = default) => _text;
    }

    private sealed class Options : AnalyzerConfigOptionsProvider
    {
        public override AnalyzerConfigOptions GlobalOptions { get; } = new Values();

        public override AnalyzerConfigOptions GetOptions(SyntaxTree tree) => GlobalOptions;

        public override AnalyzerConfigOptions GetOptions(AdditionalText textFile) => GlobalOptions;

        private sealed class Values : AnalyzerConfigOptions
        {
            public override bool TryGetValue(string key, [NotNullWhen(true)] out string? value)
            {
                value = key switch
                {
                    "build_property.ClaimsDslProjectDir" => "/project/",
                    "build_property.RootNamespace" => "Project",
                    _ => null,
                };
                return value is not null;
            }
        }
    }
}
