using System;
using System.Collections.Generic;
using System.Linq;

using ClaimsDsl.Analysis;
using ClaimsDsl.Binding;
using ClaimsDsl.Syntax;
using ClaimsDsl.Text;

namespace ClaimsDsl.Fixes;

/// <summary>Fixes of claims that cannot all be true: the dispute is acknowledged, or the newer claim said to replace the older.</summary>
internal static class ContradictionFixes
{
    // Whoever sees as many has to write the sides himself.
    private const int MaxSides = 8;

    /// <summary>A <c>dispute</c> between the parties, with everybody on the side of those he agrees with.</summary>
    public static Fix? AcknowledgeDispute(FixContext context)
    {
        ContradictionAnalysis analysis = context.Compilation.Contradictions;
        Contradiction? contradiction = analysis.ContradictionsIn(context.Tree).Where(told => told.Place.Span == context.Span)
            .Select(told => told.Contradiction).FirstOrDefault(IsUnacknowledged);
        if (contradiction is null)
        {
            return null;
        }

        // All contradictions about one subject are acknowledged at once, after the claim that carries the last of them.
        Statement statement = Statement.Read(ContradictionAnalysis.CarrierOf(contradiction).Claim!, context.Compilation.Claims)!;
        Contradiction[] all = [.. analysis.ToldAbout(statement.Subject, statement.Scope).Where(IsUnacknowledged)];
        ClaimEntry last = all.Select(c => ContradictionAnalysis.CarrierOf(c).Claim!).OrderBy(c => c, ClaimEntry.TextOrder).Last();
        Commitment[] first = [.. all.SelectMany(c => c.Clash.Commitments).Distinct()];
        IEnumerable<Commitment> others = analysis.About(statement.Subject, statement.Scope).Select(held => held.Commitment).Where(c => c.IsCertain);
        (SyntaxTree tree, Scope scope) = last.IsReferenced ? (context.Tree, context.Scope) : (last.Tree, last.Scope);
        if (ClaimTable.KeyOf(statement.Subject, scope) != ClaimTable.KeyOf(statement.Subject, statement.Scope)
            || NamesOf(Part(first, others), scope) is not { } sides
            || tree.Root.Statements.Count == 0)
        {
            return null;
        }

        // What only assemblies claim is acknowledged at the end of the file that brings them together.
        StatementSyntax outermost = last.IsReferenced ? tree.Root.Statements[tree.Root.Statements.Count - 1] : last.Syntax;
        while (outermost.Parent is StatementSyntax parent)
        {
            outermost = parent;
        }

        SourceText text = tree.Text;
        string dispute = "dispute " + statement.Subject + " between " + string.Join(" and ", sides.Select(side => string.Join(", ", side)));
        int end = text.GetLine(text.GetLinePosition(outermost.Span.End).Line).End;
        return context.Edit("Acknowledge the dispute on " + statement.Subject, new TextEdit(tree.Path, new TextSpan(end, 0), Layout.LineEndOf(text) + dispute));
    }

    /// <summary>The dispute without the party, or no dispute where fewer than two sides are left.</summary>
    public static Fix? LeaveDispute(FixContext context)
    {
        if (context.FindNode<DisputeStatementSyntax>() is not { } dispute)
        {
            return null;
        }

        string title = "Take '" + context.Tree.Text.ToString(context.Span) + "' out of the dispute";
        NameListSyntax[] sides = [.. dispute.Sides];
        int side = Array.FindIndex(sides, s => s.Span.Contains(context.Span.Start));
        if (side < 0)
        {
            return null;
        }

        return sides[side].Names.Count > 1 ? context.Replace(title, Layout.SpanInList([.. sides[side].Names], context.Span), "")
            : sides.Length > 2 ? context.Replace(title, Layout.SpanInList(sides, sides[side].Span), "")
            : context.Edit("Delete the dispute", Layout.Delete(context.Tree, dispute.Span));
    }

    /// <summary>The dispute with the party on the side that it agrees with, where there is only one.</summary>
    public static Fix? JoinDispute(FixContext context)
    {
        if (context.FindNode<DisputeStatementSyntax>() is not { } node
            || context.Compilation.Contradictions.DisputesIn(context.Tree).FirstOrDefault(d => d.Dispute.Syntax.Node!.FullSpan == node.FullSpan) is not { Sides: var sides } entry)
        {
            return null;
        }

        Commitment[]? joined = sides.Joined.Select(g => g.ToArray()).FirstOrDefault(g => ContradictionReporter.Describe(g[0]) == context.Arguments[1]);
        int[] agreeing = [.. Enumerable.Range(0, node.Sides.Count).Where(i => joined is not null && !sides.Of(i).Any(c => joined.Any(j => DisputeSides.Excludes(c, j))))];
        if (agreeing.Length != 1 || NameOf(PrincipalOf(joined![0]), entry.Scope) is not { } party)
        {
            return null;
        }

        SeparatedSyntaxList<NameSyntax> names = node.Sides[agreeing[0]].Names;
        NameSyntax last = names[names.Count - 1];
        return context.Insert("Put '" + party + "' beside '" + last + "'", last.Span.End, ", " + party);
    }

    /// <summary>The newer claim with <c>revises</c>, and the older with a label to be named by.</summary>
    public static Fix? MarkRevision(FixContext context)
    {
        UnmarkedRevision? revision = context.Compilation.Contradictions.RevisionsIn(context.Tree)
            .FirstOrDefault(r => ContradictionReporter.SpanOf(r.Newer.Claim!) == context.Span && ContradictionReporter.Describe(r.Older) == context.Arguments[1]);
        if (revision is not { Newer.Claim: { } newer, Older.Claim: { } older }
            || older is { IsReferenced: true, Claim.Label: null }
            || newer.Claim.Revises is not null || newer.Claim.Retracts is not null
            || context.Compilation.Bind(newer.Tree).Namespace != context.Compilation.Bind(older.Tree).Namespace)
        {
            return null;
        }

        // Beside what the first line says; quotations have lines of their own.
        SyntaxNode beside = newer.Syntax.Clauses.LastOrDefault(clause => clause is not QuotationClauseSyntax
            && Layout.AreOnOneLine(newer.Tree.Text, clause.Span.Start, context.Span.End)) ?? (SyntaxNode)newer.Syntax.Value!;
        string label = older.Claim.Label ?? LabelFor(older);
        List<TextEdit> edits = [new(newer.Tree.Path, new TextSpan(beside.Span.End, 0), " revises " + label)];
        if (older.Claim.Label is null)
        {
            edits.Add(new TextEdit(older.Tree.Path, new TextSpan(older.Syntax.Span.Start, 0), label + ": "));
        }

        return new Fix(
            context.Kind,
            "Say that this revises '" + label + "'",
            [.. edits.OrderBy(e => e.Path, StringComparer.Ordinal).ThenBy(e => e.Span.Start)]);
    }

    /// <summary>Whether what is told is a <see cref="Diagnostics.Catalogue.UnacknowledgedDispute"/>.</summary>
    private static bool IsUnacknowledged(Contradiction contradiction) =>
        contradiction is { IsDispute: true, IsCertain: true, Clash: { Constraints.Count: 0, Falls: null } };

    /// <summary>Those who contradict each other, in sides that do not contradict themselves, and with them whoever contradicts one of them.</summary>
    private static List<List<Commitment>> Part(Commitment[] first, IEnumerable<Commitment> others)
    {
        // What a side is held to is what made it one, so that many claims take few steps.
        List<(List<Commitment> Members, List<Commitment> HeldTo)> sides = [];
        foreach (Commitment commitment in first.Concat(others.Except(first).Where(c => Array.Exists(first, f => DisputeSides.Excludes(f, c)))))
        {
            int side = sides.FindIndex(s => !s.HeldTo.Exists(c => DisputeSides.Excludes(c, commitment)));
            bool isNew = side < 0;
            if (isNew)
            {
                side = sides.Count;
                sides.Add(([], []));
            }

            sides[side].Members.Add(commitment);
            if (isNew || first.Contains(commitment))
            {
                sides[side].HeldTo.Add(commitment);
            }

            if (sides.Count > MaxSides)
            {
                break;
            }
        }

        return sides.ConvertAll(side => side.Members.OrderBy(c => c.Claim!, ClaimEntry.TextOrder).ToList());
    }

    /// <summary>The sides by name: those that they speak for, or themselves where one whom they speak for would be on two. Null where that is not enough.</summary>
    private static List<string[]>? NamesOf(List<List<Commitment>> sides, Scope scope)
    {
        if (sides.Count is < 2 or > MaxSides)
        {
            return null;
        }

        var divided = new HashSet<string>(sides.SelectMany(side => side.Select(PrincipalOf).Distinct()).GroupBy(party => party).Where(g => g.Skip(1).Any()).Select(g => g.Key));
        List<string[]> parties = [.. sides.Select(side => side.Select(c => PrincipalOf(c) is var party && divided.Contains(party) ? c.Holder : party).Distinct().ToArray())];
        string[] all = [.. parties.SelectMany(side => side)];
        return all.Distinct().Count() == all.Length && Array.TrueForAll(all, party => NameOf(party, scope) is not null)
            ? parties.ConvertAll(side => Array.ConvertAll(side, party => NameOf(party, scope)!))
            : null;
    }

    private static string PrincipalOf(Commitment commitment) => Lines.PathsOf(commitment).First()[0];

    /// <summary>What a file calls a party of a unique name; null where it does not know it.</summary>
    private static string? NameOf(string party, Scope scope)
    {
        string name = party.Substring(party.IndexOf("::", StringComparison.Ordinal) + 2);
        return scope.Qualify<PartyDeclaration>(name) == party ? name : null;
    }

    /// <summary>A label that is not taken: kirby1500.</summary>
    private static string LabelFor(ClaimEntry claim)
    {
        string party = claim.Claim.Asserters[0];
        string digits = string.Concat(claim.Syntax.Value!.ToString().Where(char.IsDigit));
        string label = char.ToLowerInvariant(party[0]) + party.Substring(1) + digits;
        string free = label;
        for (int i = 2; claim.Scope.Find<Declaration>(free) is not null || claim.Scope.Find<EntityDeclaration>(free) is not null; i++)
        {
            free = label + "_" + i.ToString(System.Globalization.CultureInfo.InvariantCulture);
        }

        return free;
    }
}
