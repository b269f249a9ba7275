using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using System.Threading;
using System.Threading.Tasks;

using ClaimsDsl.Diagnostics;

using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeActions;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.Editing;

using Diagnostic = Microsoft.CodeAnalysis.Diagnostic;

namespace ClaimsDsl.CodeFixes;

/// <summary>Offers what can be done about C# code that takes a claim for more than it is.</summary>
/// <remarks>It is not shared, for the reason that <see cref="ClaimsCodeFixProvider"/> is not.</remarks>
[ExportCodeFixProvider(LanguageNames.CSharp, Name = nameof(ConsumerCodeFixProvider))]
public sealed class ConsumerCodeFixProvider : CodeFixProvider
{
    /// <inheritdoc/>
    public override ImmutableArray<string> FixableDiagnosticIds { get; } =
        ImmutableArray.CreateRange(Catalogue.All.Where(descriptor => descriptor.Category == DiagnosticCategory.Usage).Select(descriptor => descriptor.Id));

    /// <inheritdoc/>
    public override FixAllProvider GetFixAllProvider() => FixAllProvider.Create(async (context, document, diagnostics) => await FixAsync(
        document, diagnostics, context.CodeActionEquivalenceKey, context.CancellationToken).ConfigureAwait(false));

    /// <inheritdoc/>
    public override async Task RegisterCodeFixesAsync(CodeFixContext context)
    {
        foreach (Diagnostic diagnostic in context.Diagnostics)
        {
            foreach (ConsumerFix fix in await FindAsync(context.Document, [diagnostic], context.CancellationToken).ConfigureAwait(false))
            {
                context.RegisterCodeFix(
                    CodeAction.Create(fix.Title, cancel => FixAsync(context.Document, [diagnostic], fix.Id, cancel), equivalenceKey: fix.Id), diagnostic);
            }
        }
    }

    private static async Task<IReadOnlyList<ConsumerFix>> FindAsync(Document document, IEnumerable<Diagnostic> diagnostics, CancellationToken cancel)
    {
        SyntaxNode? root = await document.GetSyntaxRootAsync(cancel).ConfigureAwait(false);
        SemanticModel? model = await document.GetSemanticModelAsync(cancel).ConfigureAwait(false);
        return root is null || model is null
            ? []
            : [.. diagnostics.SelectMany(d => ConsumerFixes.Find(d.Id, root.FindNode(d.Location.SourceSpan, getInnermostNodeForTie: true), model, cancel))];
    }

    private static async Task<Document> FixAsync(Document document, IEnumerable<Diagnostic> diagnostics, string? id, CancellationToken cancel)
    {
        // What lacks a source may also be superseded: that it is meant need be said once.
        List<ConsumerFix> fixes = (await FindAsync(document, diagnostics, cancel).ConfigureAwait(false))
            .Where(fix => fix.Id == id).GroupBy(fix => (fix.Target, fix.Title)).Select(group => group.First()).ToList();
        if (fixes.Count == 0)
        {
            return document;
        }

        var generator = SyntaxGenerator.GetGenerator(document);
        ILookup<SyntaxNode, ConsumerFix> byTarget = fixes.ToLookup(fix => fix.Target);
        SyntaxNode root = (await document.GetSyntaxRootAsync(cancel).ConfigureAwait(false))!.ReplaceNodes(
            byTarget.Select(group => group.Key),
            (original, rewritten) => byTarget[original].Aggregate(rewritten, (node, fix) => fix.Rewrite(node, generator)));
        return document.WithSyntaxRoot(fixes.Any(fix => fix.NeedsImport)
            ? generator.AddNamespaceImports(root, generator.NamespaceImportDeclaration(nameof(ClaimsDsl)))
            : root);
    }
}
