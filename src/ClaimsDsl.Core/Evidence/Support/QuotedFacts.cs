using System.Linq;

using ClaimsDsl.Text;

namespace ClaimsDsl.Evidence;

/// <summary>What a quotation says in so many words: how many, when, how surely, and what is not so.</summary>
/// <param name="Numbers">The numbers, in the order of the text. Words with two meanings are listed with both.</param>
/// <param name="Dates">The dates, in the order of the text.</param>
/// <param name="Modality">The words that say that something is only possible, conditional or hearsay.</param>
/// <param name="Negations">The words that say that something is not so.</param>
internal sealed record QuotedFacts(
    ValueList<QuotedNumber> Numbers,
    ValueList<QuotedDate> Dates,
    ValueList<QuotedCue> Modality,
    ValueList<QuotedCue> Negations)
{
    /// <summary>Reads a quotation. Any text can be read; where nothing is recognised, nothing is found.</summary>
    /// <param name="quotation">The words, without the quotation marks around them; a gap (…) separates clauses, and marks around the
    /// quoted part (<c>[[ ]]</c>) do not matter.</param>
    /// <param name="vocabulary">The words of its language.</param>
    /// <param name="published">The day on which the document was published, from which dates such as <c>Wednesday</c> are counted;
    /// without it they stand for any day.</param>
    public static QuotedFacts Read(string quotation, Vocabulary vocabulary, Day? published) =>
        Read(new QuotedText(WithoutContextMarks(quotation), vocabulary), published);

    /// <summary>The numbers of a value of a claim, which is written in figures and English words.</summary>
    public static ValueList<QuotedNumber> ReadNumbers(string wording)
    {
        // A date is no number.
        var text = new QuotedText(WithoutContextMarks(wording), Vocabulary.English);
        DateFinder.Find(text, null);
        return [.. NumberFinder.Find(text).Where(number => number.Form != NumberForm.TimePart)];
    }

    internal static QuotedFacts Read(QuotedText text, Day? published)
    {
        // In this order: a date is no number, and "no more than 3" is no negation.
        ValueList<QuotedDate> dates = DateFinder.Find(text, published);
        ValueList<QuotedNumber> numbers = NumberFinder.Find(text);
        (ValueList<QuotedCue> modality, ValueList<QuotedCue> negations) = CueFinder.Find(text);
        return new QuotedFacts(numbers, dates, modality, negations);
    }

    internal static string WithoutContextMarks(string quotation) => quotation.Replace("[[", "  ").Replace("]]", "  ");
}

/// <summary>A number in a quotation, in figures or in words.</summary>
/// <param name="Set">The numbers that it can be: one, or as many as a word like <c>thousands</c> allows.</param>
/// <param name="Form">How it is said.</param>
/// <param name="Unit">The unit after it, by a name that units of claims have, or <c>%</c>; null where there is none.</param>
/// <param name="Hedge">How nearly it is meant; null where nothing says so.</param>
/// <param name="IsPresupposed">Whether it is spoken of as known: <c>the 3,000</c>.</param>
/// <param name="Span">Where it stands, without hedge and unit.</param>
internal sealed record QuotedNumber(
    IntervalSet<decimal> Set, NumberForm Form, string? Unit, QuotedHedge? Hedge, bool IsPresupposed, TextSpan Span)
{
    /// <summary>The one number that it is, or null.</summary>
    public decimal? Value => Set.IsPoint ? Set.Lower : null;
}

/// <summary>How a number is said.</summary>
internal enum NumberForm
{
    /// <summary>As a count or a measure: <c>3,000</c>, <c>three thousand</c>.</summary>
    Cardinal,

    /// <summary>As a place in an order: <c>third</c>.</summary>
    Ordinal,

    /// <summary>As a part: <c>two thirds</c>, <c>one in five</c>. What it is a part of is one.</summary>
    Fraction,

    /// <summary>As what a part is made of: the <c>one</c> and the <c>five</c> of <c>one in five</c>.</summary>
    RatioPart,

    /// <summary>As what a time is made of: the <c>2 hours</c> and the <c>30 minutes</c> of <c>2 hours and 30 minutes</c>.</summary>
    TimePart,

    /// <summary>As what can also be a year: <c>2024</c>.</summary>
    Year,

    /// <summary>As an article before a unit: <c>a mile</c>.</summary>
    Article,

    /// <summary>By a word that allows many: <c>dozens</c>.</summary>
    Vague,
}

/// <summary>The words that say how nearly a number is meant.</summary>
/// <param name="Kind">How nearly.</param>
/// <param name="Span">Where they stand.</param>
internal sealed record QuotedHedge(HedgeKind Kind, TextSpan Span);

/// <summary>How nearly a number is meant.</summary>
internal enum HedgeKind
{
    /// <summary>It is near: <c>about</c>, <c>nearly</c>.</summary>
    Approximate,

    /// <summary>It is that or more: <c>at least</c>.</summary>
    LowerBound,

    /// <summary>It is that or less: <c>up to</c>.</summary>
    UpperBound,

    /// <summary>It is one end of a range: <c>two or three</c>.</summary>
    Range,

    /// <summary>Somebody estimates it: <c>an estimated</c>.</summary>
    Estimate,
}

/// <summary>A date in a quotation.</summary>
/// <param name="Readings">The days that it can stand for, each reading a set; none where nobody can know without the day of
/// publication.</param>
/// <param name="Slack">How many days more to either side the words may mean: <c>early October</c> has no sharp end.</param>
/// <param name="IsPartial">Whether words that were not read make it a part of what it says: <c>the second half of October</c>.</param>
/// <param name="Span">Where it stands.</param>
internal sealed record QuotedDate(ValueList<IntervalSet<Day>> Readings, int Slack, bool IsPartial, TextSpan Span);

/// <summary>Words that say how surely something is so, or that it is not.</summary>
/// <param name="Kind">What they say.</param>
/// <param name="Span">Where they stand.</param>
/// <param name="Scope">The words that they are about, and those in between.</param>
internal sealed record QuotedCue(CueKind Kind, TextSpan Span, TextSpan Scope);

/// <summary>What words say about the words in their scope.</summary>
internal enum CueKind
{
    /// <summary>It is possible: <c>may</c>, <c>perhaps</c>.</summary>
    Possible,

    /// <summary>It depends: <c>if</c>.</summary>
    Conditional,

    /// <summary>It is hearsay: <c>reportedly</c>.</summary>
    Hearsay,

    /// <summary>It is not so: <c>not</c>, <c>denied</c>.</summary>
    Negation,
}
