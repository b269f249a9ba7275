using System;
using System.Collections.Generic;
using System.Linq;
using System.Threading;
using System.Threading.Tasks;

using ClaimsDsl.Text;

using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Text;

using SourceText = Microsoft.CodeAnalysis.Text.SourceText;
using TextSpan = Microsoft.CodeAnalysis.Text.TextSpan;

namespace ClaimsDsl.CodeFixes;

/// <summary>Makes edits of claims files in a solution.</summary>
internal static class SolutionEdits
{
    /// <summary>A solution after edits, in each project that has an edited file.</summary>
    /// <param name="solution">The solution in which the edits were found.</param>
    /// <param name="edits">The edits, as <see cref="Fixes.FixProvider.Merge"/> gives them.</param>
    /// <param name="cancel">Gives up.</param>
    public static async Task<Solution> ApplyAsync(Solution solution, IEnumerable<TextEdit> edits, CancellationToken cancel)
    {
        Solution edited = solution;
        foreach (IGrouping<string, TextEdit> inFile in edits.GroupBy(edit => edit.Path, StringComparer.Ordinal))
        {
            foreach (DocumentId id in solution.GetDocumentIdsWithFilePath(inFile.Key))
            {
                if (solution.GetAdditionalDocument(id) is { } document)
                {
                    SourceText text = await document.GetTextAsync(cancel).ConfigureAwait(false);
                    edited = edited.WithAdditionalDocumentText(
                        id, text.WithChanges(inFile.Select(edit => new TextChange(new TextSpan(edit.Span.Start, edit.Span.Length), edit.NewText))));
                }
            }
        }

        return edited;
    }
}
