using System;
using System.Collections.Generic;
using System.Linq;
using System.Threading;
using System.Threading.Tasks;

using ClaimsDsl.Binding;
using ClaimsDsl.Diagnostics;
using ClaimsDsl.Fixes;
using ClaimsDsl.Services;
using ClaimsDsl.Syntax;
using ClaimsDsl.Testing;
using ClaimsDsl.Tests.Fixes;
using ClaimsDsl.Text;
using Xunit;

namespace ClaimsDsl.Tests.Fuzzing;

/// <summary>Whatever files say, what is reported about them is in them, and is the same however it is come by.</summary>
public sealed class CompilationFuzzTests
{
    private static readonly TextMutator Texts = new([.. FuzzCorpus.Snippets, .. Enumerable.Range(0, 50).Select(seed => ClaimsDsl.Tests.Analysis.World.Create(seed).Text)]);

    [Fact]
    public void What_is_reported_is_about_a_place_and_can_be_said_again() => Fuzz.Check(1500, Texts.Create, (text, _) =>
    {
        ClaimsCompilation compilation = Compile(text);
        AssertInText(compilation, All(compilation).SelectMany(d => d.Related.Select(related => related.Location).Prepend(d.Location)));
        Assert.All(All(compilation), d => Assert.NotEmpty(d.Message));

        // A thread shares the words that it has met, and this one has met none.
        Task<Diagnostic[]> again = Task.Factory.StartNew(
            () => All(Compile(text)).ToArray(), CancellationToken.None, TaskCreationOptions.LongRunning, TaskScheduler.Default);
        Assert.Equal(All(compilation), again.GetAwaiter().GetResult());
    });

    [Fact]
    public void What_is_reported_of_the_sample_is_about_a_place() => Fuzz.Check(60, random => Texts.Mutate(FuzzCorpus.Sample, random), (text, _) =>
    {
        ClaimsCompilation compilation = Compile(text);
        AssertInText(compilation, All(compilation).SelectMany(d => d.Related.Select(related => related.Location).Prepend(d.Location)));
    });

    [Fact]
    public void What_is_found_after_edits_and_their_undoing_is_what_is_found_from_scratch() => Fuzz.Check(300, Texts.Create, (text, random) =>
    {
        SnippetFile[] files = [.. FilesOf(text)];
        ClaimsCompilation first = Check.Compile(files);
        ClaimsCompilation after = first;
        _ = All(after).Count();
        for (int edit = random.Next(5); edit >= 0 && after.Trees.Count > 0; edit--)
        {
            SyntaxTree tree = after.Trees[random.Next(after.Trees.Count)];
            string edited = Texts.Mutate(tree.Text.ToString(), random);
            files = [.. files.Select(file => file.Path == tree.Path ? file with { Text = edited } : file)];
            after = after.WithTexts(path => path == tree.Path ? edited : null);
            AssertSame(Check.Compile(files), after);
        }

        AssertSame(first, after.WithTexts(path => first.FindTree(path)!.Text.ToString()));
    });

    [Fact]
    public void Neither_the_order_of_files_nor_that_of_statements_matters() => Fuzz.Check(500, Texts.Create, (text, random) =>
    {
        SnippetFile[] files = [.. FilesOf(text)];
        ClaimsCompilation compilation = Check.Compile(files);

        // Of two that declare one name, the first counts, and a namespace comes first; a mistake of syntax can reach over what stands next, and so does an 'allow'.
        DiagnosticDescriptor[] ordered = [Catalogue.DuplicateName, Catalogue.MisplacedNamespace];
        bool isFree = All(compilation).All(d => d.Descriptor.Category != DiagnosticCategory.Syntax && !ordered.Contains(d.Descriptor))
            && !compilation.Trees.SelectMany(tree => tree.Root.Statements).Any(statement => statement is AllowStatementSyntax);
        if (isFree)
        {
            random.Shuffle(files);
            SnippetFile[] others = [.. files.Select(file => IsClaims(file) ? Shuffle(file, random) : file)];

            // A line that begins with a word such as 'is' is no statement of its own where a proposition stands before it.
            if (files.Zip(others).All(pair => !IsClaims(pair.First) || StatementsOf(pair.First).SequenceEqual(StatementsOf(pair.Second))))
            {
                AssertEqual(SaidInAnyOrder(compilation), SaidInAnyOrder(Check.Compile(others)));
            }
        }

        // Of two that are alike, of those that were said on one day, and of those in a circle, the later one in the text is told.
        static IEnumerable<string> SaidInAnyOrder(ClaimsCompilation compilation) => All(compilation)
            .Where(d => d.Descriptor != Catalogue.QuotationVariant && d.Descriptor != Catalogue.DuplicateClaim)
            .Select(d => d.Descriptor.Category == DiagnosticCategory.Contradictory || d.Descriptor == Catalogue.CircularReporting ? d.Id : $"{d.Location.Path} {d.Id}: {d.Message}")
            .Distinct().Order(StringComparer.Ordinal);
    });

    [Fact]
    public void Nor_does_it_where_claims_contradict_each_other() => Fuzz.Check(300, CreateDisputed, (text, random) =>
    {
        SnippetFile file = new("world.claims", text);
        if (All(Check.Compile([file])).All(d => d.Descriptor.Category is not (DiagnosticCategory.Syntax or DiagnosticCategory.Names)))
        {
            AssertEqual(Said(file), Said(Shuffle(file, random)));
        }

        // A message lists claims as they stand in the text.
        static IEnumerable<string> Said(SnippetFile file) => All(Check.Compile([file])).Select(d => d.Id + " " + string.Concat(d.Message.Order())).Order(StringComparer.Ordinal);
    });

    [Fact]
    public void What_is_renamed_is_reported_as_it_was() => Fuzz.Check(500, Texts.Create, (text, random) =>
    {
        SnippetFile[] files = [.. FilesOf(text)];
        ClaimsCompilation compilation = Check.Compile(files);
        (SyntaxTree Tree, SymbolUse Use)[] uses = [.. from tree in compilation.Trees
                                                     let reader = new SymbolReader(compilation, tree)
                                                     from token in tree.Root.DescendantTokens()
                                                     let use = reader.UseOf(token)
                                                     where use?.Symbol is not null && (use.Kind != SymbolKind.Verb || tree.Diagnostics.Count == 0)
                                                     select (tree, use)];

        // To give one of two things another name is how names are told apart, and a verb that nobody knows is told by the words that it begins with.
        if (uses.Length == 0 || All(compilation).Any(d => d.Descriptor == Catalogue.DuplicateName || d.Descriptor == Catalogue.AmbiguousName || d.Descriptor == Catalogue.UnknownVerb))
        {
            return;
        }

        (SyntaxTree file, SymbolUse renamed) = uses[random.Next(uses.Length)];
        string oldName = renamed.Symbol!.Name;
        string newName = renamed.Kind == SymbolKind.Verb ? "expounds" : oldName + "Zzz";
        ValueList<TextEdit> edits = Rename.To(compilation, file, renamed.Span.Start, newName).Edits;
        AssertInText(compilation, edits.Select(edit => new Location(edit.Path, edit.Span)));
        AssertEqual(WithNames(compilation, newName, oldName), WithNames(Check.Compile(Fixing.Apply(files, edits)), newName, oldName));

        // A word of the language or a class that is declared as a name has a better one now; and what is near to a name that nobody knows is another.
        static IEnumerable<string> WithNames(ClaimsCompilation compilation, string newName, string oldName) => All(compilation)
            .Where(d => d.Descriptor != Catalogue.ReservedWord && d.Descriptor != Catalogue.NamespaceIsClass)
            .Select(d => $"{d.Location.Path} {d.Id}: {d.Message}".Replace(newName, oldName, StringComparison.Ordinal).Replace(Verbs.Plural(newName), Verbs.Plural(oldName), StringComparison.Ordinal))
            .Select(said => said.Split("; did you mean", 2)[0])
            .Order(StringComparer.Ordinal);
    });

    [Fact]
    public void A_fix_can_be_made_and_mends() => Fuzz.Check(400, Texts.Create, (text, _) =>
    {
        SnippetFile[] files = [.. FilesOf(text)];
        ClaimsCompilation compilation = Check.Compile(files);
        foreach (Diagnostic mended in All(compilation).DistinctBy(d => d.Id))
        {
            foreach (Fix fix in FixProvider.FixesFor(compilation, mended))
            {
                AssertInText(compilation, fix.Edits.Select(edit => new Location(edit.Path, edit.Span)));
                ClaimsCompilation after = Check.Compile(Fixing.Apply(files, FixProvider.Merge([fix])));
                bool isBroken = All(compilation).Any(d => d.Id != mended.Id && d.Descriptor.Category == DiagnosticCategory.Names);
                if (mended.Descriptor == Catalogue.UnmatchedBrace || mended.Descriptor == Catalogue.Unexpected || (isBroken && fix.Kind.Applicability == Applicability.Ask))
                {
                    // Which of two braces or words is one too many is a guess; and what asks first can rest on a name that nobody declared.
                    continue;
                }

                int left = All(after).Count(d => d.Id == mended.Id && d.Message == mended.Message);
                int before = All(compilation).Count(d => d.Id == mended.Id && d.Message == mended.Message);
                Assert.True(left < before, $"{fix.Kind.Id}: {mended}");

                // What begins a statement, written right, shows what the statement lacks.
                bool mayShowMore = fix.Kind.Applicability == Applicability.Ask || fix.Edits.Any(e => SyntaxFacts.StatementKeywords.Contains(e.NewText));
                Assert.True(mayShowMore || SyntaxErrors(after) <= SyntaxErrors(compilation), $"{fix.Kind.Id}: {mended}");
            }
        }
    });

    /// <summary>A world of claims, and disputes about what they are about.</summary>
    private static string CreateDisputed(Random random)
    {
        var world = ClaimsDsl.Tests.Analysis.World.Create(random.Next());
        string[] parties = ["Xi", "Yu", "Gov", "Zoe", "Hun"];
        string text = world.Text;
        for (int i = random.Next(3); i > 0; i--)
        {
            random.Shuffle(parties);
            ClaimsDsl.Tests.Analysis.World.Variable about = world.Variables[random.Next(world.Variables.Count)];
            string subject = about.Name + (about.Item.StartsWith('[') ? about.Item : "");
            text += $"dispute {subject} between {parties[0]}{(random.Next(2) == 0 ? ", " + parties[1] : "")} and {parties[2]}{(random.Next(3) == 0 ? " and " + parties[3] : "")}\n";
        }

        return text;
    }

    private static int SyntaxErrors(ClaimsCompilation compilation) => compilation.Trees.Sum(tree => tree.Diagnostics.Count);

    private static IEnumerable<SnippetFile> FilesOf(string text) => AnnotatedText.FilesOf(text).DistinctBy(file => file.Path);

    private static ClaimsCompilation Compile(string text) => Check.Compile(FilesOf(text));

    private static IEnumerable<Diagnostic> All(ClaimsCompilation compilation) => compilation.Trees.SelectMany(tree => compilation.GetDiagnostics(tree));

    private static bool IsClaims(SnippetFile file) => file.Path.EndsWith(".claims", StringComparison.Ordinal);

    private static void AssertSame(ClaimsCompilation expected, ClaimsCompilation actual) =>
        AssertEqual(All(expected).Select(Describe), All(actual).Select(Describe));

    private static void AssertEqual(IEnumerable<string> expected, IEnumerable<string> actual)
    {
        string[] first = [.. expected];
        string[] second = [.. actual];
        Assert.True(first.SequenceEqual(second), $"Missing:\n  {string.Join("\n  ", first.Except(second))}\nAdded:\n  {string.Join("\n  ", second.Except(first))}");
    }

    private static string Describe(Diagnostic d) => $"{d} {string.Join(" ", d.Related.Select(related => $"{related.Location} {related.Message}"))}";

    private static void AssertInText(ClaimsCompilation compilation, IEnumerable<Location> locations) => Assert.All(locations, location =>
    {
        SyntaxTree? tree = compilation.FindTree(location.Path);
        Assert.NotNull(tree);
        Assert.InRange(location.Span.Start, 0, tree.Text.Length);
        Assert.InRange(location.Span.End, location.Span.Start, tree.Text.Length);
    });

    private static IEnumerable<string> StatementsOf(SnippetFile file) =>
        SyntaxTree.Parse(SourceText.From(file.Text)).Root.Statements.Select(statement => statement.ToString()).Order(StringComparer.Ordinal);

    /// <summary>The file with its statements in another order: namespace and uses come first.</summary>
    private static SnippetFile Shuffle(SnippetFile file, Random random)
    {
        ILookup<bool, string> statements = SyntaxTree.Parse(SourceText.From(file.Text)).Root.Statements
            .ToLookup(statement => statement is NamespaceStatementSyntax or UseStatementSyntax, statement => statement.ToFullString() + "\n");
        string[] shuffled = [.. statements[false]];
        random.Shuffle(shuffled);
        return file with { Text = string.Concat(statements[true].Concat(shuffled)) };
    }
}
