using System;
using System.Collections.Generic;
using System.Linq;

using ClaimsDsl.Binding;
using ClaimsDsl.Text;

namespace ClaimsDsl.Evidence;

/// <summary>
/// Compares a claim with the words that it is taken from. Only what can be told from words alone is reported: where it is not
/// plain what a number, a hedge or a negation is about, nothing is.
/// </summary>
internal sealed class SupportChecker
{
    // Whoever quotes more than this quotes a document: what its words are about cannot be told.
    internal const int MostCharacters = 5_000;

    private static readonly CueKind[] CueKinds = (CueKind[])Enum.GetValues(typeof(CueKind));

    private readonly BoundClaim _claim;
    private readonly ValueList<Quoted> _quotations;
    private readonly Vocabulary _vocabulary;
    private readonly string? _sentence;
    private readonly List<SupportFinding> _findings = [];

    private SupportChecker(BoundClaim claim, ValueList<Quoted> quotations, Vocabulary vocabulary, string? sentence)
    {
        _claim = claim;
        _quotations = quotations;
        _vocabulary = vocabulary;
        _sentence = sentence;
    }

    /// <summary>What a claim says that its quotations do not. All quotations count together.</summary>
    /// <param name="claim">The claim.</param>
    /// <param name="quotations">Its quotations; where there are none, or they are very long, nothing is compared.</param>
    /// <param name="vocabulary">The words of the quotations' language.</param>
    /// <param name="published">The day on which the document was published, or null.</param>
    /// <param name="sentence">The sentence of the proposition that is claimed, in the same language; null where an attribute is claimed,
    /// and where it is not known, in which case hedges and negations are not compared.</param>
    /// <returns>The findings: numbers or dates that are not quoted, or else a negation, or else the hedges that are lost.</returns>
    public static ValueList<SupportFinding> Check(
        BoundClaim claim, IReadOnlyList<string> quotations, Vocabulary vocabulary, Day? published, string? sentence = null)
    {
        if (quotations.Count == 0 || quotations.Sum(quotation => (long)quotation.Length) > MostCharacters)
        {
            return [];
        }

        ValueList<Quoted> quoted = [.. quotations.Select((written, index) => new Quoted(index, written, vocabulary, published))];
        var checker = new SupportChecker(claim, quoted, vocabulary, sentence);
        checker.Check();
        return [.. checker._findings];
    }

    private void Check()
    {
        switch (_claim)
        {
            case { Value: QuantityValue { Quantity: var quantity }, Subject: AttributeSubject { Attribute: var attribute } }:
                CheckQuantity(quantity, new Measure(attribute.Type));
                break;
            case { Value: DaysValue { Days.Value: var days } }:
                CheckDays(days);
                break;
            case { Value: ChoiceValue { Choice.Value: { IsSingle: true } choice } }:
                CheckWords(choice.Single);
                break;
            case { Value: TruthValue, Subject: AttributeSubject { Attribute.Name: var name } }:
                CheckWords(name);
                break;
            case { Value: TruthValue, Subject: PropositionSubject } when _sentence is not null:
                CheckWords(_sentence);
                break;
        }
    }

    // ---- how many ----

    private void CheckQuantity(Worded<Quantity> quantity, Measure measure)
    {
        // One reader reads both sides.
        IntervalSet<decimal> set = quantity.Value.Set;
        IGrouping<int, QuotedNumber>[] claimed = [.. QuotedFacts.ReadNumbers(quantity.Wording)
            .Where(number => number.Value is not null)
            .GroupBy(number => number.Span.Start)];
        Mention<QuotedNumber>[] quoted = [.. _quotations.SelectMany(q => q.Facts.Numbers, (q, number) => new Mention<QuotedNumber>(q, number))];
        QuotedNumber[] missing = [.. claimed
            .Where(readings => !readings.Any(number => IsCounted(number) || quoted.Any(q => Says(number, q.Fact))))
            .Select(readings => readings.First())];
        if (missing.Length > 0)
        {
            Report(
                SupportFindingKind.NumberNotQuoted,
                InWords.AllOf(missing.Select(n => quantity.Wording.Substring(n.Span.Start, n.Span.Length)).Distinct()),
                quoted.Where(q => q.Fact.Form is not (NumberForm.Article or NumberForm.TimePart)).Select(q => q.Quotation.Written(q.Fact.Span)));
            return;
        }

        // "Not 5" is asserted by what negates 5, and "no" is how 0 is said.
        bool isExclusion = measure.Excluded(set).All(interval => interval.IsPoint);
        bool isNothing = claimed.SelectMany(readings => readings).Any(number => number.Value == 0);
        if (isExclusion || isNothing)
        {
            return;
        }

        Carrier[] carriers = [.. quoted
            .Where(q => claimed.SelectMany(readings => readings).Any(number => Says(number, q.Fact)))
            .Select(q => new Carrier(q.Quotation, q.Fact.Span, q.Fact.IsPresupposed))];
        Func<Quoted, QuotedCue, bool> isAbout = CoveredBy(carriers);
        if (!CheckNegations(isAbout)
            && !claimed.SelectMany(readings => readings).Any(number => CheckHedge(number, set.IsPoint, [.. quoted.Where(q => measure.IsSame(number, q.Fact))])))
        {
            CheckModality(isAbout);
        }

        bool Says(QuotedNumber number, QuotedNumber other) => measure.IsSame(number, other) || measure.IsWithin(set, number, other);
    }

    // One needs no word; and where a quotation has no number, readers count for themselves: Russia and Belarus are two, and so are a
    // three-year-old girl and her mother.
    private bool IsCounted(QuotedNumber number)
    {
        bool hasNumber = _quotations.Any(q => q.Facts.Numbers.Any(n => n.Form != NumberForm.Article && (n.Unit is null || number.Unit is not null)));
        return number.Value switch
        {
            0 => _quotations.Any(q => q.Facts.Negations.Count > 0),
            1 => true,
            2 => !hasNumber,
            var value => !hasNumber && _quotations.Any(q => q.ListLength == value),
        };
    }

    // A claim may hedge where its quotation does not, and in another way, but not the other way round.
    private bool CheckHedge(QuotedNumber claimed, bool isExact, Mention<QuotedNumber>[] mentions)
    {
        if (mentions.Length == 0 || !mentions.All(m => m.Fact.Hedge is { } hedge && IsLost(hedge.Kind)))
        {
            return false;
        }

        Report(SupportFindingKind.HedgeLost, mentions[0].Quotation, mentions[0].Fact.Hedge!.Span);
        return true;

        bool IsLost(HedgeKind kind) => kind switch
        {
            HedgeKind.Estimate => isExact && _claim.Factuality == Factuality.CertainYes,
            HedgeKind.LowerBound => isExact || claimed.Hedge?.Kind == HedgeKind.UpperBound,
            HedgeKind.UpperBound => isExact || claimed.Hedge?.Kind == HedgeKind.LowerBound,
            _ => isExact,
        };
    }

    // ---- when ----

    private void CheckDays(DateRange claimed)
    {
        // What is left out of a claim is not what its quotation says.
        if (claimed.Days.Count != 1)
        {
            return;
        }

        Mention<QuotedDate>[] quoted = [.. _quotations.SelectMany(q => q.Facts.Dates, (q, date) => new Mention<QuotedDate>(q, date))];
        Carrier[] carriers = [.. quoted.Where(q => Says(q.Fact, claimed)).Select(q => new Carrier(q.Quotation, q.Fact.Span, false))];
        if (carriers.Length > 0)
        {
            CheckCues(CoveredBy(carriers));
        }
        else if (!_quotations.Any(q => q.HasUnreadPeriod || (quoted.Length == 0 && q.HasTimeWord)))
        {
            Report(SupportFindingKind.DateNotQuoted, claimed.ToString(), quoted.Select(q => q.Quotation.Written(q.Fact.Span)));
        }
    }

    private static bool Says(QuotedDate quoted, DateRange claimed) =>
        quoted.Readings.Count == 0
        || quoted.Readings.Any(days => quoted.IsPartial ? days.Overlaps(claimed.Days) : days.IsSubsetOf(claimed.WidenedBy(quoted.Slack).Days));

    // ---- what else ----

    // What has no number or date is carried by the words that the claim and the quotation share.
    private void CheckWords(string claimed)
    {
        var text = new QuotedText(SplitName(claimed), _vocabulary);
        QuotedFacts facts = QuotedFacts.Read(text, null);
        HashSet<string> words = [.. ContentWord.Of(text).Select(word => word.Stem)];
        CheckCues((quotation, cue) => !IsSaid(cue.Kind, facts) && IsAbout(quotation, cue, words));
    }

    // A claim that itself says "may" or "not" drops neither.
    private static bool IsSaid(CueKind kind, QuotedFacts claimed) =>
        kind == CueKind.Negation ? claimed.Negations.Count > 0 : claimed.Modality.Count > 0;

    private static bool IsAbout(Quoted quotation, QuotedCue cue, HashSet<string> words)
    {
        ContentWord[] scope = [.. quotation.Words.Where(word => Contains(cue.Scope, word.Span) && !Contains(cue.Span, word.Span))];
        ContentWord[] shared = [.. scope.Where(word => words.Contains(word.Stem))];
        HashSet<string> stems = [.. shared.Select(word => word.Stem)];
        bool isAbout = shared.Length > 0 && (shared[0] == scope[0] || stems.Count * 2 >= words.Count);

        // What is said elsewhere without the cue is not what the cue is about.
        return isAbout && !quotation.Words.Any(other => stems.Contains(other.Stem) && !Contains(cue.Scope, other.Span));
    }

    // EasternRussia and falseIdentityPapers are words.
    private static string SplitName(string name) => string.Concat(name.Select((c, i) =>
        c == '_' ? " " : i > 0 && char.IsUpper(c) && char.IsLower(name[i - 1]) ? " " + c : c.ToString()));

    // ---- hedges and negations ----

    /// <summary>Whether a cue is about a number or date, wherever that is said: once without the cue is enough.</summary>
    private static Func<Quoted, QuotedCue, bool> CoveredBy(Carrier[] carriers)
    {
        bool[] areCovered = Array.ConvertAll(CueKinds, kind => carriers.All(carrier => carrier.IsCoveredBy(kind)));
        return (quotation, cue) =>
            areCovered[(int)cue.Kind]
            && carriers.Any(carrier => carrier.Quotation == quotation && Contains(cue.Scope, carrier.Span));
    }

    private void CheckCues(Func<Quoted, QuotedCue, bool> isAbout)
    {
        if (!CheckNegations(isAbout))
        {
            CheckModality(isAbout);
        }
    }

    private bool CheckNegations(Func<Quoted, QuotedCue, bool> isAbout) =>
        IsAsserted && ReportFirst(SupportFindingKind.Negated, q => q.Facts.Negations, isAbout);

    private void CheckModality(Func<Quoted, QuotedCue, bool> isAbout) =>
        ReportFirst(SupportFindingKind.HedgeLost, q => q.Facts.Modality.Where(cue => IsDropped(cue.Kind)), isAbout);

    private bool ReportFirst(SupportFindingKind kind, Func<Quoted, IEnumerable<QuotedCue>> cuesOf, Func<Quoted, QuotedCue, bool> isAbout)
    {
        foreach (Quoted quotation in _quotations)
        {
            if (cuesOf(quotation).FirstOrDefault(cue => isAbout(quotation, cue)) is { } cue)
            {
                Report(kind, quotation, cue.Span);
                return true;
            }
        }

        return false;
    }

    // A claim that it is not so, and a verb that denies, say themselves what the quotation negates.
    private bool IsAsserted =>
        _claim.Value is not TruthValue { Value: false }
        && _claim.Factuality.With(Likelihood.TryParse(_claim.Likelihood, out Likelihood? likelihood) ? likelihood : null)
            is Factuality.CertainYes or Factuality.ProbableYes or Factuality.PossibleYes or Factuality.Forecast;

    // Whoever believes, expects or fears something has not said that it is so; and who passes hearsay on is named.
    private bool IsDropped(CueKind kind) =>
        _claim is { Factuality: Factuality.CertainYes, Likelihood: null, Condition: null, ConditionSubject: null }
        && (kind != CueKind.Hearsay || _claim.Via.Count == 0);

    private static bool Contains(TextSpan outer, TextSpan inner) => inner.Start >= outer.Start && inner.End <= outer.End;

    private void Report(SupportFindingKind kind, string words, IEnumerable<string> instead) =>
        _findings.Add(new SupportFinding(kind, words, null, default, [.. instead.Distinct()]));

    private void Report(SupportFindingKind kind, Quoted quotation, TextSpan span) =>
        _findings.Add(new SupportFinding(kind, quotation.Written(span), quotation.Index, span, []));

    /// <summary>A number or a date in a quotation.</summary>
    private sealed record Mention<T>(Quoted Quotation, T Fact);

    /// <summary>Words of a quotation that say what is claimed.</summary>
    private sealed record Carrier(Quoted Quotation, TextSpan Span, bool IsPresupposed)
    {
        /// <summary>Whether a cue of a kind is about them; none is about what is presupposed.</summary>
        public bool IsCoveredBy(CueKind kind) => !IsPresupposed
            && Quotation.Facts.Modality.Concat(Quotation.Facts.Negations).Any(cue => cue.Kind == kind && Contains(cue.Scope, Span));
    }
}
