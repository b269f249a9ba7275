using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using System.Runtime.CompilerServices;

using ClaimsDsl.Binding;
using ClaimsDsl.Diagnostics;
using ClaimsDsl.Syntax;
using ClaimsDsl.Text;

namespace ClaimsDsl.Evidence;

/// <summary>Finds the words of one party that two documents print differently.</summary>
/// <remarks>
/// Texts that <see cref="WordDifference"/> finds nearly the same share at least two pairs of neighbouring words: of five words with one that
/// differs in the middle, two pairs stay. So a text is compared with those that share its rarest pairs, and with a bounded number of them.
/// </remarks>
internal sealed class VariantChecker
{
    /// <summary>Longer texts are not compared: nobody quotes a page to show a sentence.</summary>
    private const int MaxWords = 128;

    /// <summary>Rare pairs of words lead to few texts; where all pairs of a text are common, this many are looked at.</summary>
    private const int MaxCompared = 64;

    // A claim is read once, however often those of its party are compared.
    private static readonly ConditionalWeakTable<ClaimEntry, Printed[]> Known = new();

    private readonly string _party;
    private readonly Dictionary<Location, Diagnostic> _found = [];

    private VariantChecker(string party, IEnumerable<ClaimEntry> claims)
    {
        _party = party;
        ClaimEntry[] written = [.. claims.Where(c => c.Claim.Document is not null)];
        if (written.Select(c => c.Scope.Qualify<DocumentDeclaration>(c.Claim.Document!)).Distinct().Skip(1).Any())
        {
            Compare([.. written.SelectMany(c => Known.GetValue(c, Read)).GroupBy(p => p, SameWords.Instance).Select(g => new Saying(g.First(), [.. g.Select(p => p.Document)]))]);
        }
    }

    /// <summary>What is to be said.</summary>
    public IEnumerable<Diagnostic> Diagnostics => _found.Values;

    /// <summary>How many pairs of texts were compared.</summary>
    public int Compared { get; private set; }

    /// <summary>Looks at all claims of a party.</summary>
    /// <param name="party">The party, by its unique name.</param>
    /// <param name="claims">What it claims, in the order of files and of their text.</param>
    public static VariantChecker Check(string party, IEnumerable<ClaimEntry> claims) => new(party, claims);

    /// <summary>Compares what one party said in the project, each saying with those before it, of referenced assemblies too.</summary>
    private void Compare(List<Saying> sayings)
    {
        ILookup<string, Saying> byPair = sayings.SelectMany(s => s.Printed.Pairs, (saying, pair) => new { saying, pair })
            .ToLookup(p => p.pair, p => p.saying, StringComparer.Ordinal);
        foreach (Saying saying in sayings.Where(s => !s.Printed.Claim.IsReferenced))
        {
            var before = saying.Printed.Pairs.OrderBy(pair => byPair[pair].Count())
                .SelectMany(pair => byPair[pair].TakeWhile(other => other != saying))
                .Distinct().Take(MaxCompared)
                .Where(saying.MayBeSaidAs);
            foreach (Saying other in before)
            {
                Compared++;
                if (WordDifference.Find(other.Printed.Words, saying.Printed.Words) is { } difference)
                {
                    Report(saying.Printed, other.Printed, difference);
                    break;
                }
            }
        }
    }

    private void Report(Printed here, Printed there, WordDifference difference)
    {
        (WordRun ofThere, WordRun ofHere) = difference.Runs[0];
        string more = difference.Runs.Count == 1 ? "" : string.Format(CultureInfo.InvariantCulture, " (and {0} more)", difference.Runs.Count - 1);
        if (!_found.ContainsKey(here.Location))
        {
            _found.Add(here.Location, new Diagnostic(
                Catalogue.QuotationVariant,
                here.Location,
                [NameIn(here.Claim), here.Claim.Claim.Document!, here.Excerpt(ofHere), there.Claim.Claim.Document!, there.Excerpt(ofThere), more],
                [new RelatedLocation(there.Location, "'" + there.Excerpt(ofThere) + "' is printed here")]));
        }
    }

    /// <summary>The party, as the file of a claim of it shows it.</summary>
    private string NameIn(ClaimEntry claim) => claim.Scope.DisplayNameOf(claim.Claim.Asserters.First(name => claim.Scope.Qualify<PartyDeclaration>(name) == _party));

    /// <summary>The texts that a claim quotes: what a quotation leaves out parts two of them.</summary>
    private static Printed[] Read(ClaimEntry claim)
    {
        List<Printed> texts = [];
        string document = claim.Scope.Qualify<DocumentDeclaration>(claim.Claim.Document!);
        foreach (QuotationClauseSyntax clause in claim.Syntax.Clauses.OfType<QuotationClauseSyntax>())
        {
            foreach (string text in Quotation.Parse(clause.Quotation.Value).QuotedSegments)
            {
                List<TextSpan> spans = [.. WordIndex.Split(text)];
                if (spans.Count is >= WordDifference.MinWords and <= MaxWords)
                {
                    texts.Add(new Printed(claim, document, claim.Tree.GetLocation(clause.Quotation.Span), text, spans));
                }
            }
        }

        return [.. texts];
    }

    /// <summary>A text as a document prints it.</summary>
    private sealed record Printed(ClaimEntry Claim, string Document, Location Location, string Text, List<TextSpan> Spans)
    {
        public List<string> Words { get; } = Spans.ConvertAll(span => WordIndex.Fold(Text, span));

        /// <summary>Each pair of neighbouring words, once.</summary>
        public IEnumerable<string> Pairs => Words.Zip(Words.Skip(1), (a, b) => a + " " + b).Distinct();

        public DateRange? SaidOn => Claim.Claim.SaidOn?.Value;

        /// <summary>Words between two others, with those: from the space before the one to the end of the other.</summary>
        public string Excerpt(WordRun run)
        {
            int start = Text.LastIndexOf(' ', Spans[run.Start - 1].Start) + 1;
            return Text.Substring(start, Spans[run.End].End - start);
        }
    }

    /// <summary>Words that a party said on some days, and the documents that print them.</summary>
    private sealed class Saying(Printed printed, HashSet<string> documents)
    {
        public Printed Printed { get; } = printed;

        public HashSet<string> Documents { get; } = documents;

        /// <summary>
        /// Whether these can be the words that others print otherwise: what was said on other days is something else, and so is what one document has beside it.
        /// </summary>
        public bool MayBeSaidAs(Saying other) =>
            !Documents.Overlaps(other.Documents)
            && (Printed.SaidOn is not { } here || other.Printed.SaidOn is not { } there || here.Overlaps(there));
    }

    /// <summary>Texts with the same words, said on the same days.</summary>
    private sealed class SameWords : IEqualityComparer<Printed>
    {
        public static SameWords Instance { get; } = new();

        public bool Equals(Printed? x, Printed? y) => x!.Words.SequenceEqual(y!.Words) && Equals(x.SaidOn, y.SaidOn);

        public int GetHashCode(Printed obj) => obj.Words.Aggregate(obj.Words.Count, (hash, word) => unchecked((hash * 31) + word.GetHashCode()));
    }
}
