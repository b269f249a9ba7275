using System.Linq;
using System.Text;

using ClaimsDsl.Binding;
using ClaimsDsl.Evidence;
using ClaimsDsl.Generator.Emit;

using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Text;

using SyntaxTree = ClaimsDsl.Syntax.SyntaxTree;

namespace ClaimsDsl.Generator;

/// <summary>
/// Turns .claims files into C#, which carries them too, for projects that reference the assembly. Each step depends on its own file and on the merged index of names, both compared by value
/// and without positions: an edit inside one claim parses, binds and emits one file again. An edit of a document looks for the
/// quotations of the files that quote it.
/// </summary>
[Generator(LanguageNames.CSharp)]
public sealed class ClaimsGenerator : IIncrementalGenerator
{
    // For each shape of what steps hand on, the compiler of .NET compiles a hundred methods of Roslyn before the first file is generated: pairs of references, and
    // pairs with such a pair on the right, are one shape each, whatever they are of.

    /// <inheritdoc/>
    public void Initialize(IncrementalGeneratorInitializationContext context)
    {
        IncrementalValueProvider<GeneratorOptions> options = context.AnalyzerConfigOptionsProvider
            .Combine(context.ParseOptionsProvider)
            .Select(static (pair, _) => GeneratorOptions.Read(pair.Left.GlobalOptions, pair.Right))
            .WithTrackingName(Steps.Options);

        IncrementalValuesProvider<AdditionalText> files = context.AdditionalTextsProvider
            .Where(static file => ClaimsFiles.IsClaimsFile(file.Path))
            .Collect()
            .Combine(options)
            .SelectMany(static (pair, _) => ClaimsFiles.Distinct(pair.Left, pair.Right))
            .WithTrackingName(Steps.Files);

        IncrementalValuesProvider<SyntaxTree> trees = files
            .Select(static (file, cancel) => ClaimsFiles.Parse(file, cancel))
            .WithTrackingName(Steps.Parse);

        // A compilation changes at every keystroke in any C# file; what was read of an assembly is remembered by it.
        IncrementalValueProvider<ValueList<ProjectIndex>> references = files
            .Collect()
            .Combine(context.CompilationProvider)
            .Select(static (pair, cancel) => pair.Left.IsEmpty ? ValueList<ProjectIndex>.Empty : ReferencedClaims.IndexesOf(pair.Right, cancel))
            .WithTrackingName(Steps.References);

        IncrementalValueProvider<string> defaultNamespace = options.Select(static (o, _) => o.DefaultNamespace);

        IncrementalValueProvider<ProjectIndex> index = trees
            .Combine(defaultNamespace)
            .Select(static (pair, _) => FileIndex.Read(pair.Left, pair.Right))
            .WithTrackingName(Steps.Index)
            .Collect()
            .Combine(references)
            .Select(static (pair, _) => ProjectIndex.Create(pair.Left, pair.Right))
            .WithTrackingName(Steps.ProjectIndex);

        IncrementalValuesProvider<BoundFile> bound = trees
            .Combine(index.Combine(defaultNamespace))
            .Select(static (pair, _) => BoundFile.Bind(pair.Left, pair.Right.Left, pair.Right.Right))
            .WithTrackingName(Steps.Bind);

        // By reference: the same until a document comes, goes or changes.
        IncrementalValueProvider<PathTable<AdditionalText>> documents = context.AdditionalTextsProvider
            .Where(static file => !ClaimsFiles.IsClaimsFile(file.Path))
            .Collect()
            .Select(static (files, _) => ClaimsFiles.Documents(files))
            .WithTrackingName(Steps.Documents);

        // A step of its own, so that quotations are looked for again only in the files that quote a changed document.
        IncrementalValuesProvider<LocatedFile> located = bound
            .Combine(documents)
            .Select(static (pair, cancel) => QuotingFile.Create(pair.Left, pair.Right, cancel))
            .WithTrackingName(Steps.Texts)
            .Select(static (file, cancel) => file.Locate(cancel))
            .WithTrackingName(Steps.Locate);

        IncrementalValueProvider<ProjectCaveats> caveats = bound
            .Select(static (file, _) => new FileCaveats(file.Path, file.Caveats))
            .Collect()
            .Select(static (files, _) => ProjectCaveats.Create(files))
            .WithTrackingName(Steps.ProjectCaveats);

        // What a claim of another file withdraws is emitted again, and nothing else is.
        IncrementalValuesProvider<LocatedFile> cautioned = located
            .Combine(caveats)
            .Select(static (pair, _) => pair.Left with { Caveats = pair.Right.On(pair.Left.File) })
            .WithTrackingName(Steps.Caveats);

        IncrementalValueProvider<NameMap> names = index
            .Select(static (i, _) => NameMap.Create(i))
            .WithTrackingName(Steps.Names);

        IncrementalValuesProvider<GeneratedFile> sources = cautioned
            .Combine(names.Combine(options))
            .Where(static pair => pair.Right.Right.CanGenerate)
            .Select(static (pair, _) => FileEmitter.Emit(pair.Left, pair.Right.Left, pair.Right.Right))
            .WithTrackingName(Steps.Emit);

        IncrementalValuesProvider<GeneratedFile> corpora = index
            .Combine(names.Combine(options))
            .SelectMany(static (pair, _) => pair.Right.Right.CanGenerate
                ? pair.Left.OwnNamespaces.Values.Select(n => CorpusEmitter.Emit(n, pair.Right.Left, pair.Right.Right))
                : [])
            .WithTrackingName(Steps.EmitCorpus);

        // Outputs of their own, because they change where the code does not: when a claim moves.
        IncrementalValuesProvider<GeneratedFile> manifests = trees
            .Combine(options)
            .Where(static pair => pair.Right.CarriesManifest && pair.Right.CanGenerate)
            .Select(static (pair, _) => ManifestEmitter.Carry(pair.Left, pair.Right))
            .WithTrackingName(Steps.Carry)
            .Collect()
            .SelectMany(static (carried, _) => ManifestEmitter.Bundle(carried))
            .Select(static (bundle, _) => ManifestEmitter.Emit(bundle))
            .WithTrackingName(Steps.EmitManifest);

        context.RegisterSourceOutput(sources, static (output, file) => Add(output, file));
        context.RegisterSourceOutput(corpora, static (output, file) => Add(output, file));
        context.RegisterSourceOutput(manifests, static (output, file) => Add(output, file));
    }

    private static void Add(SourceProductionContext output, GeneratedFile file) =>
        output.AddSource(file.HintName, SourceText.From(file.Source, Encoding.UTF8));

    /// <summary>The names of the pipeline's steps, by which tests see what runs again.</summary>
    internal static class Steps
    {
        public const string Options = nameof(Options);
        public const string Files = nameof(Files);
        public const string Parse = nameof(Parse);
        public const string Index = nameof(Index);
        public const string References = nameof(References);
        public const string ProjectIndex = nameof(ProjectIndex);
        public const string Names = nameof(Names);
        public const string Bind = nameof(Bind);
        public const string Documents = nameof(Documents);
        public const string Texts = nameof(Texts);
        public const string Locate = nameof(Locate);
        public const string ProjectCaveats = nameof(ProjectCaveats);
        public const string Caveats = nameof(Caveats);
        public const string Emit = nameof(Emit);
        public const string EmitCorpus = nameof(EmitCorpus);
        public const string Carry = nameof(Carry);
        public const string EmitManifest = nameof(EmitManifest);
    }
}

/// <summary>A file of generated code.</summary>
/// <param name="HintName">What Roslyn calls it.</param>
/// <param name="Source">Its text.</param>
internal sealed record GeneratedFile(string HintName, string Source);
