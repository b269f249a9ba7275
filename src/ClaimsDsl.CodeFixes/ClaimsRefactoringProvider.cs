using System.Threading.Tasks;

using ClaimsDsl.Binding;
using ClaimsDsl.Fixes;
using ClaimsDsl.Formatting;
using ClaimsDsl.Text;

using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeActions;
using Microsoft.CodeAnalysis.CodeRefactorings;

using Location = ClaimsDsl.Diagnostics.Location;
using TextSpan = ClaimsDsl.Text.TextSpan;

namespace ClaimsDsl.CodeFixes;

/// <summary>Offers what the core can do at a place in a claims file where nothing need be wrong.</summary>
[ExportCodeRefactoringProvider(
    LanguageNames.CSharp,
    Name = nameof(ClaimsRefactoringProvider),
    DocumentKinds = [nameof(TextDocumentKind.AdditionalDocument)],
    DocumentExtensions = [".claims"])]
public sealed class ClaimsRefactoringProvider : CodeRefactoringProvider
{
    /// <inheritdoc/>
    public override async Task ComputeRefactoringsAsync(CodeRefactoringContext context)
    {
        TextDocument document = context.TextDocument;
        var place = new Location(document.FilePath ?? "", new TextSpan(context.Span.Start, context.Span.Length));
        ClaimsCompilation compilation = await ProjectFixes.CompileAsync(document.Project, context.CancellationToken).ConfigureAwait(false);
        foreach (Fix action in FixProvider.ActionsAt(compilation, place))
        {
            Register(action.Title, action.Edits, action.Kind.Id);
        }

        if (compilation.FindTree(place.Path) is { } tree && ClaimsFormatter.Format(tree, context.CancellationToken) is { Count: > 0 } layout)
        {
            Register("Format the file", layout, "format");
        }

        void Register(string title, ValueList<TextEdit> edits, string key) => context.RegisterRefactoring(
            CodeAction.Create(title, cancel => SolutionEdits.ApplyAsync(document.Project.Solution, edits, cancel), equivalenceKey: key));
    }
}
