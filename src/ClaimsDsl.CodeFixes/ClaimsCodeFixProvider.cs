using System.Collections.Immutable;
using System.Linq;
using System.Threading.Tasks;

using ClaimsDsl.Diagnostics;
using ClaimsDsl.Fixes;

using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeActions;
using Microsoft.CodeAnalysis.CodeFixes;

namespace ClaimsDsl.CodeFixes;

/// <summary>Offers what the core can do about a diagnostic in a claims file.</summary>
/// <remarks>
/// It has no state, and so need not be shared: the attribute that says so would tie this assembly to one version of
/// System.Composition, and each host brings its own.
/// </remarks>
[ExportCodeFixProvider(
    LanguageNames.CSharp,
    Name = nameof(ClaimsCodeFixProvider),
    DocumentKinds = [nameof(TextDocumentKind.AdditionalDocument)],
    DocumentExtensions = [".claims"])]
public sealed class ClaimsCodeFixProvider : CodeFixProvider
{
    /// <inheritdoc/>
    public override ImmutableArray<string> FixableDiagnosticIds { get; } =
        ImmutableArray.CreateRange(Catalogue.All.Where(descriptor => FixProvider.KindsFor(descriptor).Any()).Select(descriptor => descriptor.Id));

    /// <inheritdoc/>
    public override FixAllProvider GetFixAllProvider() => ClaimsFixAllProvider.Instance;

    /// <inheritdoc/>
    public override async Task RegisterCodeFixesAsync(CodeFixContext context)
    {
        Solution solution = context.TextDocument.Project.Solution;
        foreach ((Microsoft.CodeAnalysis.Diagnostic diagnostic, Fix fix) in
            await ProjectFixes.FindAsync(context.TextDocument.Project, context.Diagnostics, context.CancellationToken).ConfigureAwait(false))
        {
            context.RegisterCodeFix(
                CodeAction.Create(fix.Title, cancel => SolutionEdits.ApplyAsync(solution, fix.Edits, cancel), equivalenceKey: fix.Kind.Id), diagnostic);
        }
    }
}
