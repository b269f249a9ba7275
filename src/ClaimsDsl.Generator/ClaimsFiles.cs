using System;
using System.Collections.Concurrent;
using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using System.Runtime.CompilerServices;
using System.Text;
using System.Threading;

using ClaimsDsl.Binding;
using ClaimsDsl.Evidence;
using ClaimsDsl.Generator.Emit;

using Microsoft.CodeAnalysis;

using ClaimsText = ClaimsDsl.Text.SourceText;
using SourceText = Microsoft.CodeAnalysis.Text.SourceText;
using SyntaxTree = ClaimsDsl.Syntax.SyntaxTree;

namespace ClaimsDsl.Generator;

/// <summary>The claims files among the additional files of a compilation, parsed.</summary>
internal static class ClaimsFiles
{
    // A text that did not change is not parsed again, whoever asks: the generator, the analyzer, or the next compilation.
    private static readonly ConditionalWeakTable<AdditionalText, Parsed> Trees = new();

    private static readonly ConditionalWeakTable<SourceText, DocumentText> Texts = new();

    private static readonly ConditionalWeakTable<AdditionalText, DocumentText> Unreadable = new();

    // What a project was before an edit, as long as somebody has a use for it.
    private static readonly ConcurrentDictionary<string, WeakReference<ClaimsCompilation>> Recent = new(StringComparer.Ordinal);

    public static bool IsClaimsFile(string path) => path.EndsWith(".claims", StringComparison.OrdinalIgnoreCase);

    /// <summary>
    /// The claims files, each once: the first of those that share the path of which their output's name is made. Two outputs of one
    /// name would silence the whole generator.
    /// </summary>
    public static IEnumerable<AdditionalText> Distinct(IEnumerable<AdditionalText> files, GeneratorOptions options)
    {
        var paths = new HashSet<string>(StringComparer.Ordinal);
        return files.Where(f => IsClaimsFile(f.Path) && paths.Add(HintName.Relative(f.Path, options.ProjectDirectory)));
    }

    /// <summary>The claims files among some files, which can quote the others.</summary>
    public static ClaimsCompilation Compile(
        ImmutableArray<AdditionalText> files, GeneratorOptions options, IEnumerable<ClaimsCompilation> references, CancellationToken cancel)
    {
        PathTable<AdditionalText> documents = Documents(files);
        AdditionalText[] claims = [.. Distinct(files, options)];

        // A project is known by its first file: that of another is of another folder.
        WeakReference<ClaimsCompilation>? recent = claims.Length == 0 ? null : Recent.GetOrAdd(claims[0].Path, _ => new WeakReference<ClaimsCompilation>(null!));
        var compilation = ClaimsCompilation.Create(
            claims.Select(file => Parse(file, cancel)),
            options.DefaultNamespace,
            path => Read(documents, path, cancel),
            references,
            previous: recent?.TryGetTarget(out ClaimsCompilation? previous) == true ? previous : null);
        recent?.SetTarget(compilation);
        return compilation;
    }

    public static SyntaxTree Parse(AdditionalText file, CancellationToken cancel)
    {
        // A file that cannot be read is reported by the compiler; here it says nothing.
        SourceText? text = file.GetText(cancel);
        if (Trees.TryGetValue(file, out Parsed? parsed) && ReferenceEquals(parsed.Text, text))
        {
            return parsed.Tree;
        }

        var tree = SyntaxTree.Parse(ClaimsText.From(text?.ToString() ?? "", file.Path), cancel);
        Trees.Remove(file);
        _ = Trees.GetValue(file, _ => new Parsed(text, tree));
        return tree;
    }

    /// <summary>What may be documents among the additional files, by path; none is read yet.</summary>
    public static PathTable<AdditionalText> Documents(IEnumerable<AdditionalText> files) => new(files.Where(f => !IsClaimsFile(f.Path)), f => f.Path);

    /// <summary>The text of a document, the same object as long as its text is; null where it is not given.</summary>
    public static DocumentText? Read(PathTable<AdditionalText> documents, string path, CancellationToken cancel) =>
        documents.Find(path) is not { } file ? null
        : file.GetText(cancel) is { } text ? Texts.GetValue(text, t => DocumentText.Create(file.Path, Decode(t)))
        : Unreadable.GetValue(file, f => DocumentText.Unreadable(f.Path, "the file could not be opened"));

    /// <summary>
    /// A text in the encoding that it declares. The compiler tries UTF-8, and then the code page of the machine: from its single bytes
    /// the file's own can be had again. Where it has none, and puts U+FFFD for what it could not read, they are lost.
    /// </summary>
    private static string Decode(SourceText text)
    {
        string decoded = text.ToString();
        if (text.Encoding is { IsSingleByte: true } encoding && DeclaredEncoding.Find(decoded) is { } name)
        {
            try
            {
                return Encoding.GetEncoding(name).GetString(encoding.GetBytes(decoded));
            }
            catch (ArgumentException)
            {
                // Nobody here knows this encoding.
            }
        }

        return decoded;
    }

    private sealed record Parsed(SourceText? Text, SyntaxTree Tree);
}
