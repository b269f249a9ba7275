using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;

namespace ClaimsDsl.Evidence;

/// <summary>
/// What the words of a language mean where they say how many, when, how surely and whether: the one place where such words are
/// listed. Texts in a language without a vocabulary are not read.
/// </summary>
internal sealed class Vocabulary
{
    private static readonly ValueList<Phrase> None = [];

    private readonly Dictionary<string, ValueList<Phrase>> _byFirstWord;
    private readonly Dictionary<string, string> _firstForms;
    private readonly ValueList<string> _gerundEndings;

    private Vocabulary(string language, string table)
    {
        Language = language;
        Phrase[] phrases = [.. table.Split('\n').SelectMany(ReadLine)];
        _byFirstWord = phrases
            .GroupBy(phrase => phrase.Words[0], StringComparer.Ordinal)
            .ToDictionary(group => group.Key, group => ValueList.From(group.OrderByDescending(phrase => phrase.Words.Count)), StringComparer.Ordinal);
        _firstForms = phrases.Where(phrase => phrase.Role == WordRole.Form)
            .GroupBy(phrase => (int)phrase.Value, phrase => phrase.Words[0])
            .SelectMany(forms => forms, (forms, form) => new { form, first = forms.First() })
            .ToDictionary(pair => pair.form, pair => pair.first, StringComparer.Ordinal);
        Clitics = [.. phrases.Where(phrase => phrase.Role == WordRole.Clitic).Select(phrase => phrase.Words[0])];
        _gerundEndings = [.. phrases.Where(phrase => phrase.Role == WordRole.Gerund).Select(phrase => phrase.Words[0])];
        Endings = [.. phrases.Where(phrase => phrase.Role == WordRole.Ending).Select(phrase => phrase.Words[0]).OrderByDescending(ending => ending.Length)];
    }

    /// <summary>English.</summary>
    public static Vocabulary English { get; } = new("en", EnglishVocabulary.Table);

    /// <summary>The language, as the first part of a BCP 47 tag: <c>en</c>.</summary>
    public string Language { get; }

    /// <summary>The endings that are written together with a word, but are words of their own: the <c>n't</c> of <c>didn't</c>.</summary>
    public ValueList<string> Clitics { get; }

    /// <summary>The endings in which the forms of one word differ, longest first.</summary>
    public ValueList<string> Endings { get; }

    /// <summary>The vocabulary of a document's language; null where there is none.</summary>
    /// <param name="language">A BCP 47 tag, as <c>en</c> or <c>en-GB</c>; null for English.</param>
    public static Vocabulary? For(string? language) =>
        language is null || string.Equals(language.Split('-')[0], English.Language, StringComparison.OrdinalIgnoreCase) ? English : null;

    /// <summary>The phrases that begin with a token, the longest first. A word that the table lists with a capital means something
    /// else than without: May, may.</summary>
    public ValueList<Phrase> StartingWith(QuotedToken token)
    {
        if (token.Kind is QuotedTokenKind.Hyphen or QuotedTokenKind.Number)
        {
            return None;
        }

        return _byFirstWord.TryGetValue(token.Text, out ValueList<Phrase>? phrases) || _byFirstWord.TryGetValue(token.Text.ToLowerInvariant(), out phrases)
            ? phrases
            : None;
    }

    /// <summary>What the forms of a word have in common: <c>train</c> of <c>training</c>. Words of another form may share it.</summary>
    public string Stem(string word)
    {
        string lower = word.ToLowerInvariant();
        lower = _firstForms.TryGetValue(lower, out string? first) ? first : lower;
        string? ending = Endings.FirstOrDefault(e => lower.Length - e.Length >= 3 && lower.EndsWith(e, StringComparison.Ordinal));
        return ending is null ? lower : lower.Substring(0, lower.Length - ending.Length);
    }

    /// <summary>Whether a word ends as those do that stand for a deed: sending.</summary>
    public bool IsGerund(string word) => _gerundEndings.Any(ending => word.Length > ending.Length + 1 && word.EndsWith(ending, StringComparison.OrdinalIgnoreCase));

    // A line is a role, a number where the role needs one, and phrases with underscores for spaces; "//" begins a comment.
    private static IEnumerable<Phrase> ReadLine(string line)
    {
        string[] cells = line.Split([' ', '\r'], StringSplitOptions.RemoveEmptyEntries);
        if (cells.Length == 0 || cells[0] == "//")
        {
            return [];
        }

        var role = (WordRole)Enum.Parse(typeof(WordRole), cells[0]);
        bool hasValue = role <= WordRole.LastWithValue;
        decimal value = hasValue ? decimal.Parse(cells[1], CultureInfo.InvariantCulture) : 0;
        return cells.Skip(hasValue ? 2 : 1).Select(cell => new Phrase(role, value, ValueList.Of(cell.Split('_'))));
    }
}

/// <summary>Words, and what they are for.</summary>
/// <param name="Role">What they are for.</param>
/// <param name="Value">A number, by the role; 0 where the role has none.</param>
/// <param name="Words">The words, in lower case where case does not matter.</param>
internal sealed record Phrase(WordRole Role, decimal Value, ValueList<string> Words);

/// <summary>What words are for.</summary>
internal enum WordRole
{
    /// <summary>A number: three, both.</summary>
    Number,

    /// <summary>Multiplies the number before it: hundred, dozen.</summary>
    Scale,

    /// <summary>A scale written onto its digits: 3k.</summary>
    DigitScale,

    /// <summary>A place in an order: third.</summary>
    Ordinal,

    /// <summary>A part of one: third, halves.</summary>
    Fraction,

    /// <summary>At least so many: thousands.</summary>
    Vague,

    /// <summary>At least so many, or so many times the scale after it: several.</summary>
    Few,

    /// <summary>Ten numbers from this: twenties.</summary>
    Decade,

    /// <summary>More than so many in a hundred: most.</summary>
    Share,

    /// <summary>1 to 12.</summary>
    Month,

    /// <summary>1 for Monday to 7 for Sunday.</summary>
    Weekday,

    /// <summary>The month a season begins in.</summary>
    Season,

    /// <summary>0 for early, 1 for mid, 2 for late.</summary>
    DatePart,

    /// <summary>So many days after the day of publication: yesterday.</summary>
    RelativeDay,

    /// <summary>A stretch of the calendar: 1 a day, 7 a week, 30 a month, 90 a quarter, 365 a year.</summary>
    Period,

    /// <summary>Several such stretches: weeks.</summary>
    Periods,

    /// <summary>Which stretch of the calendar: 0 for this, 1 for next.</summary>
    Pointer,

    /// <summary>Counts stretches of the calendar: -1 from the day of publication (ago), 0 from something else (later).</summary>
    Ago,

    /// <summary>Forms of one word that no ending tells, and which word: knew.</summary>
    Form,

    /// <summary>The last role that has a value.</summary>
    LastWithValue = Form,

    /// <summary>After which a place in an order is a day of a month: 23rd.</summary>
    OrdinalSuffix,

    /// <summary>After which a number is ten years or ten years of age: 1980s.</summary>
    DecadeSuffix,

    /// <summary>One of something that is not known yet: a.</summary>
    Article,

    /// <summary>Says that something is known: the 3,000.</summary>
    Definite,

    /// <summary>Joins.</summary>
    And,

    /// <summary>Belongs to.</summary>
    Of,

    /// <summary>Between the parts of a ratio: one in five.</summary>
    OutOf,

    /// <summary>Percent.</summary>
    Percent,

    /// <summary>Near the number after it: about.</summary>
    Approximate,

    /// <summary>Near the number before it: or so.</summary>
    ApproximateAfter,

    /// <summary>The number after it, or more: at least.</summary>
    AtLeast,

    /// <summary>The number before it, or more: or more.</summary>
    AtLeastAfter,

    /// <summary>The number after it, or less: up to.</summary>
    AtMost,

    /// <summary>The number before it, or less: at most.</summary>
    AtMostAfter,

    /// <summary>A hedge after a number only where it is written together with it: 20-odd.</summary>
    Attached,

    /// <summary>The number after it is somebody's estimate: an estimated.</summary>
    Estimated,

    /// <summary>Makes sure that the word after it is a hedge: well over.</summary>
    Degree,

    /// <summary>A hedge that may be a place instead: around.</summary>
    Spatial,

    /// <summary>A hedge that may be a topic instead, after one of <see cref="HasTopic"/>: about.</summary>
    Topical,

    /// <summary>What has a topic: questions about.</summary>
    HasTopic,

    /// <summary>Between the ends of a range: to.</summary>
    RangeJoin,

    /// <summary>Before a range whose ends are joined by <see cref="And"/>.</summary>
    Between,

    /// <summary>Before a change that looks like a range: from.</summary>
    From,

    /// <summary>Where two numbers side by side are a result: voted.</summary>
    Contest,

    /// <summary>Before the date after it.</summary>
    Before,

    /// <summary>After the date after it.</summary>
    After,

    /// <summary>Before a year, which makes it one.</summary>
    BeforeYear,

    /// <summary>Makes the date after it a part of what it says: half of.</summary>
    PartOfDate,

    /// <summary>About time, in a way that is not read: the day of.</summary>
    TimeWord,

    /// <summary>A dot after it ends no sentence.</summary>
    Abbreviation,

    /// <summary>What follows is only possible: may.</summary>
    Possible,

    /// <summary>The verb after it tells a possible fact from a possible deed: may have.</summary>
    Epistemic,

    /// <summary>What it stands beside is hearsay: reportedly.</summary>
    Hearsay,

    /// <summary>If.</summary>
    If,

    /// <summary>Has a word in it that says something else there: not only, as if, the might of.</summary>
    NoCue,

    /// <summary>What follows is not so.</summary>
    Negation,

    /// <summary>Says that what stands before it is so, and under a negation that it is not: happened, no longer holds.</summary>
    Occurrence,

    /// <summary>Under a negation it affirms: rule out, until.</summary>
    Affirming,

    /// <summary>Denies what follows: denied.</summary>
    Denial,

    /// <summary>A denial of whatever follows: ruled out.</summary>
    Exclusion,

    /// <summary>Between a denial and what it denies: reports that.</summary>
    DenialObject,

    /// <summary>Makes the verb after it passive: was.</summary>
    Passive,

    /// <summary>Begins another clause: but.</summary>
    Clause,

    /// <summary>Begins a clause about the word before it: who.</summary>
    Relative,

    /// <summary>Means little alone.</summary>
    Function,

    /// <summary>An ending that makes a deed of a verb: ing.</summary>
    Gerund,

    /// <summary>An ending that is a word: n't.</summary>
    Clitic,

    /// <summary>An ending in which forms of a word differ: ing.</summary>
    Ending,
}
