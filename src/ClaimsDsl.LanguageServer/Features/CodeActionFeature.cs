using System;
using System.Collections.Generic;
using System.Linq;
using System.Threading;

using ClaimsDsl.Diagnostics;
using ClaimsDsl.Fixes;
using ClaimsDsl.LanguageServer.Editing;
using ClaimsDsl.Text;
using ClaimsDsl.Workspaces;

namespace ClaimsDsl.LanguageServer.Features;

/// <summary>What can be done at a place: the fixes of the core. To mend a whole file is worked out when somebody chooses it.</summary>
internal static class CodeActionFeature
{
    private const string FixAllTitle = "Make all fixes that need no look";

    /// <summary><c>textDocument/codeAction</c>.</summary>
    public static ValueList<Lsp.CodeAction> Answer(Snapshot state, Lsp.CodeActionParams ask, CancellationToken cancel)
    {
        if (state.Find(ask.TextDocument.Uri) is not { } file)
        {
            return [];
        }

        TextSpan span = file.Text.ToSpan(ask.Range);
        var actions = new List<Lsp.CodeAction>();
        if (IsWanted(Lsp.CodeActionKind.QuickFix, ask))
        {
            actions.AddRange(file.Project.Check(file.Tree, cancel)
                .Where(finding => Touches(finding.Diagnostic.Location.Span, span))
                .SelectMany(finding => QuickFixes(state, file, finding)));
        }

        if (IsWanted(Lsp.CodeActionKind.Refactor, ask))
        {
            actions.AddRange(FixProvider.ActionsAt(file.Compilation, new Location(file.Tree.Path, span))
                .Select(fix => new Lsp.CodeAction(fix.Title, Lsp.CodeActionKind.Refactor, Edit: EditOf(state, file, fix.Edits))));
        }

        if (IsWanted(Lsp.CodeActionKind.SourceFixAll, ask) && SafeFixes(file, cancel).Any())
        {
            actions.Add(new(FixAllTitle, Lsp.CodeActionKind.SourceFixAll, Data: new(ask.TextDocument.Uri, state.Open.GetValueOrDefault(file.Tree.Path)?.Version)));
        }

        return [.. actions];
    }

    /// <summary><c>codeAction/resolve</c>.</summary>
    public static Lsp.CodeAction Resolve(Snapshot state, Lsp.CodeAction action, CancellationToken cancel)
    {
        if (action.Data is not { } data)
        {
            return action;
        }

        return state.Find(data.Uri) is { } file && state.Open.GetValueOrDefault(file.Tree.Path)?.Version == data.Version
            ? action with { Edit = EditOf(state, file, FixProvider.Merge(SafeFixes(file, cancel))) }
            : throw ProtocolError.Outdated();
    }

    private static IEnumerable<Lsp.CodeAction> QuickFixes(Snapshot state, ClaimsFile file, Finding finding) =>
        FixProvider.FixesFor(file.Compilation, finding.Diagnostic).Select((fix, i) => new Lsp.CodeAction(
            fix.Title,
            Lsp.CodeActionKind.QuickFix,
            [DiagnosticsFeature.ToDiagnostic(state, finding)],
            i == 0 && fix.Kind.Applicability == Applicability.Safe ? true : null,
            EditOf(state, file, fix.Edits)));

    private static IEnumerable<Fix> SafeFixes(ClaimsFile file, CancellationToken cancel) =>
        file.Project.Check(file.Tree, cancel).SelectMany(finding => FixProvider.FixesFor(file.Compilation, finding.Diagnostic))
            .Where(fix => fix.Kind.Applicability == Applicability.Safe);

    private static Lsp.WorkspaceEdit EditOf(Snapshot state, ClaimsFile file, IEnumerable<TextEdit> edits) => state.ToWorkspaceEdit(file.Compilation, edits);

    private static bool Touches(TextSpan span, TextSpan other) => span.Start <= other.End && other.Start <= span.End;

    /// <summary>Whether an editor wants actions of a kind: it can ask for kinds, and each stands for those below it.</summary>
    private static bool IsWanted(string kind, Lsp.CodeActionParams ask) => ask.Context.Only is not { Count: > 0 } only
        ? kind != Lsp.CodeActionKind.SourceFixAll
        : only.Any(wanted => kind == wanted || kind.StartsWith(wanted + ".", StringComparison.Ordinal) || wanted.StartsWith(kind + ".", StringComparison.Ordinal));
}
