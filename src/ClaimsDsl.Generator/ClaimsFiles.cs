using System;
using System.Collections.Generic;
using System.Linq;
using System.Runtime.CompilerServices;
using System.Threading;

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

    public static bool IsClaimsFile(string path) => path.EndsWith(".claims", StringComparison.OrdinalIgnoreCase);

    /// <summary>The files, one a path: the first of those that share one.</summary>
    public static IEnumerable<AdditionalText> Distinct(IEnumerable<AdditionalText> files)
    {
        var paths = new HashSet<string>(StringComparer.Ordinal);
        return files.Where(f => paths.Add(f.Path));
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

    private sealed record Parsed(SourceText? Text, SyntaxTree Tree);
}
