using System.Collections.Generic;
using System.Linq;
using System.Text;
using System.Threading;

using ClaimsDsl.Binding;
using ClaimsDsl.Diagnostics;
using ClaimsDsl.Formatting;
using ClaimsDsl.Syntax;
using ClaimsDsl.Text;

namespace ClaimsDsl.Cli.Importing;

/// <summary>What became of rows.</summary>
/// <param name="Text">The claims file.</param>
/// <param name="Count">How many claims are in it.</param>
/// <param name="Problems">The rows that are not in it, and why, in their order.</param>
internal sealed record Imported(string Text, int Count, IReadOnlyList<(long Line, string Message)> Problems);

/// <summary>
/// Makes a claims file of rows. The compiler says whether what a row became can be: a row that it complains about is left out, and the file is made again
/// without it, so that nothing is declared for it either.
/// </summary>
internal static class Importer
{
    // A row that is left out can be what another refers to. Longer chains of them are no table of claims.
    private const int MostRounds = 20;

    /// <summary>Makes the file.</summary>
    /// <param name="map">What is where in a row.</param>
    /// <param name="rows">The rows.</param>
    /// <param name="known">The claims files whose names can be used.</param>
    /// <param name="path">Where the file is to be.</param>
    /// <param name="cancel">Gives up.</param>
    /// <exception cref="CommandException">The map fits nothing.</exception>
    public static Imported Import(ImportMap map, IEnumerable<Row> rows, ClaimsCompilation known, string path, CancellationToken cancel)
    {
        map = map with { Namespace = map.Namespace ?? (known.Index.OwnNamespaces.Keys.ToArray() is [var only] ? only : null) };
        string head = Head(map, known, path, cancel);
        ILookup<bool, Row> readable = rows.ToLookup(row => row.Problem is null);
        List<(long Line, string Message)> problems = [.. readable[false].Select(row => (row.Line, row.Problem!))];
        List<Row> kept = [.. readable[true]];
        for (int round = 0; round < MostRounds; round++)
        {
            (string text, Dictionary<Row, string> wrong) = Write(map, head, kept, known, path, cancel);
            if (wrong.Count == 0)
            {
                return new Imported(text, kept.Count, [.. problems.OrderBy(problem => problem.Line)]);
            }

            problems.AddRange(wrong.Select(problem => (problem.Key.Line, problem.Value)));
            kept.RemoveAll(wrong.ContainsKey);
        }

        throw CommandException.Failure("rows that cannot be read refer to each other without an end");
    }

    /// <summary>What stands before the claims: the namespace, what it uses, and the kinds that are not known.</summary>
    private static string Head(ImportMap map, ClaimsCompilation known, string path, CancellationToken cancel)
    {
        if (map.Namespace is { } name && NamespaceName.From(name) != name)
        {
            throw CommandException.Usage($"'{name}' cannot be the name of a namespace");
        }

        string names = (map.Namespace is null || map.Namespace == NamespaceName.From("") ? "" : $"namespace {map.Namespace}\n") + string.Concat(map.Uses.Select(use => $"use {use}\n"));
        Scope scope = ScopeOf(names, known, path, cancel);
        string head = names + "\n" + string.Concat(map.Kinds.Where(kind => scope.Find<KindDeclaration>(kind.Key) is null)
            .Select(kind => $"kind {kind.Key} {{\n{string.Concat(kind.Value.Select(attribute => $"{attribute.Key} : {attribute.Value}\n"))}}}\n\n"));
        ScopeOf(head, known, path, cancel);
        return head;
    }

    private static Scope ScopeOf(string head, ClaimsCompilation known, string path, CancellationToken cancel)
    {
        var tree = SyntaxTree.Parse(SourceText.From(head, path), cancel);
        ClaimsCompilation compilation = known.With(tree);
        return Mistakes(compilation, tree).FirstOrDefault() is { } mistake
            ? throw CommandException.Usage($"the map's namespace, uses or kinds cannot be: {mistake.Message}")
            : compilation.BindFile(tree).Scope;
    }

    private static (string Text, Dictionary<Row, string> Wrong) Write(
        ImportMap map, string head, List<Row> rows, ClaimsCompilation known, string path, CancellationToken cancel)
    {
        var wrong = new Dictionary<Row, string>();
        var reader = new RowReader(map, ScopeOf(head, known, path, cancel), rows);
        var claims = new List<ClaimText>();
        foreach (Row row in rows)
        {
            cancel.ThrowIfCancellationRequested();
            try
            {
                claims.Add(reader.Read(row));
            }
            catch (RowException e)
            {
                wrong.Add(row, e.Message);
            }
        }

        var written = new StringBuilder(head);
        var starts = new List<int>();
        ClaimText[] statements = [.. reader.Declarations, .. claims];
        for (int i = 0; i < statements.Length; i++)
        {
            written.Append(i == reader.Declarations.Count && i > 0 ? "\n" : "");
            starts.Add(written.Length);
            written.Append(statements[i]).Append('\n');
        }

        var tree = SyntaxTree.Parse(SourceText.From(written.ToString(), path), cancel);
        foreach (Diagnostic mistake in Mistakes(known.With(tree), tree).Where(diagnostic => diagnostic.Location.Span.Start >= head.Length))
        {
            int found = starts.BinarySearch(mistake.Location.Span.Start);
            int index = found < 0 ? ~found - 1 : found;
            ClaimText statement = statements[index];
            MapField? part = statement.FindPart(mistake.Location.Span.Start - starts[index]);
            wrong.TryAdd(statement.Row, (part is null ? "" : part.Name + ": ") + mistake.Message);
        }

        return (TextEdit.Apply(written.ToString(), ClaimsFormatter.Format(tree, cancel)), wrong);
    }

    private static IEnumerable<Diagnostic> Mistakes(ClaimsCompilation compilation, SyntaxTree tree) =>
        tree.Diagnostics.Concat(compilation.BindFile(tree).Diagnostics).Where(diagnostic => !diagnostic.Descriptor.CanBeAllowed);
}
