using System.Collections.Generic;
using System.Linq;

using ClaimsDsl.Syntax;
using ClaimsDsl.Text;

namespace ClaimsDsl.Diagnostics;

/// <summary>One diagnostic that an <c>allow</c> statement accepts.</summary>
/// <param name="Id">The diagnostic's id.</param>
/// <param name="Reason">Why.</param>
/// <param name="Place">Where the statement names it.</param>
/// <param name="Scope">The statement that it is accepted about, with all that is in it; empty where none follows.</param>
internal sealed record Allowance(string Id, string Reason, TextSpan Place, TextSpan Scope)
{
    /// <summary>
    /// Parts what is accepted from what is not, and adds each allowance that accepts nothing. Of several, the one nearest to what it accepts counts.
    /// </summary>
    /// <param name="tree">The file.</param>
    /// <param name="diagnostics">What there is to be said about it, in the order of its text.</param>
    /// <param name="allowances">What it accepts, in the order of its text: their scopes lie apart or in each other.</param>
    /// <param name="isWhole">Whether nothing is unsaid because something, here or in another file, could not be read.</param>
    public static FileDiagnostics Apply(SyntaxTree tree, ValueList<Diagnostic> diagnostics, ValueList<Allowance> allowances, bool isWhole)
    {
        var reported = new List<Diagnostic>();
        var suppressed = new List<SuppressedDiagnostic>();
        var needed = new HashSet<Allowance>();
        var open = new Stack<Allowance>();
        int next = 0;
        foreach (Diagnostic diagnostic in diagnostics)
        {
            int position = diagnostic.Location.Span.Start;
            for (; next < allowances.Count && allowances[next].Scope.Start <= position; next++)
            {
                Close(allowances[next].Scope.Start);
                open.Push(allowances[next]);
            }

            Close(position);
            if (open.FirstOrDefault(a => a.Id == diagnostic.Id) is { } nearest)
            {
                suppressed.Add(new SuppressedDiagnostic(diagnostic, nearest.Reason, tree.GetLocation(nearest.Place)));
                needed.Add(nearest);
                continue;
            }

            reported.Add(diagnostic);
            if (diagnostic.Descriptor.DefaultSeverity == DiagnosticSeverity.Error)
            {
                // It may be why the others are not reported.
                needed.UnionWith(open);
            }
        }

        reported.AddRange(allowances.Where(a => isWhole && !needed.Contains(a)).Select(a => new Diagnostic(
            Catalogue.NothingToAllow,
            tree.GetLocation(a.Place),
            [a.Scope.IsEmpty ? "no statement follows" : a.Id + " is not reported about the next statement"],
            [])));
        return new FileDiagnostics(DiagnosticBag.InOrder(reported), [.. suppressed]);

        void Close(int position)
        {
            while (open.Count > 0 && open.Peek().Scope.End <= position)
            {
                open.Pop();
            }
        }
    }
}

/// <summary>What is to be said about a file, in the order of its text.</summary>
/// <param name="Reported">What is reported.</param>
/// <param name="Suppressed">What its author accepts.</param>
internal sealed record FileDiagnostics(ValueList<Diagnostic> Reported, ValueList<SuppressedDiagnostic> Suppressed);
