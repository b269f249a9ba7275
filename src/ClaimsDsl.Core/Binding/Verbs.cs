using System.Collections.Generic;
using System.Linq;

namespace ClaimsDsl.Binding;

/// <summary>
/// The verbs of attribution and how firmly they commit whoever they are said of, after FactBank (Saurí and Pustejovsky 2009),
/// with forecasts, directives and evaluations beside it, which commit to nothing now.
/// </summary>
public static class Verbs
{
    private static readonly Dictionary<string, Factuality> BuiltIn = Table(
        (Factuality.CertainYes, ["states", "says", "announces", "confirms", "reports", "finds", "acknowledges"]),
        (Factuality.CertainNo, ["denies", "rejects"]),
        (Factuality.ProbableYes, ["estimates", "believes", "assesses", "suspects", "alleges"]),
        (Factuality.ProbableNo, ["doubts"]),
        (Factuality.PossibleYes, ["suggests", "warns of", "fears"]),
        (Factuality.Uncommitted, ["withholds", "is unsure of", "questions", "relays", "retracts"]),
        (Factuality.Forecast, ["expects", "predicts", "plans", "pledges", "threatens"]),
        (Factuality.Directive, ["demands", "urges", "hopes for", "considers"]),
        (Factuality.Evaluation, ["praises", "criticizes", "welcomes", "condemns"]));

    /// <summary>The built-in verbs, as they stand after one party and after several.</summary>
    public static IEnumerable<string> Phrases => BuiltIn.Keys;

    /// <summary>How many words the longest of them has.</summary>
    internal static int MostWords { get; } = BuiltIn.Keys.Max(phrase => phrase.Split(' ').Length);

    /// <summary>The words for how firmly a verb commits, in the order of their strength.</summary>
    public static ValueList<string> Meanings { get; } =
    [
        "certain", "probable", "possible", "uncommitted", "possible not", "probable not", "certain not", "forecast", "directive", "evaluation",
    ];

    /// <summary>How firmly a built-in verb commits; null when it is none.</summary>
    public static Factuality? Find(string phrase) => BuiltIn.TryGetValue(phrase, out Factuality factuality) ? factuality : null;

    /// <summary>The built-in verb that a phrase is another form of, such as "said" or "states that"; null where it is none.</summary>
    internal static string? MeantBy(string phrase)
    {
        string words = phrase.EndsWith(" that", System.StringComparison.Ordinal) ? phrase.Substring(0, phrase.Length - " that".Length) : phrase;
        string verb = words is "said" or "told" ? "says" : words;
        return verb != phrase && BuiltIn.ContainsKey(verb) ? verb : null;
    }

    /// <summary>Whether a verb withdraws the claim that it is said of.</summary>
    internal static bool Withdraws(string phrase) => phrase is "retracts" or "retract";

    /// <summary>How many of the first words are a built-in verb, or another form of one; 0 where they begin with none.</summary>
    internal static int CountAtStart(IEnumerable<string> words)
    {
        string phrase = "";
        int count = 0;
        foreach (string word in words.Take(MostWords))
        {
            phrase += (count == 0 ? "" : " ") + word;
            count++;
            if (Find(phrase) is not null || MeantBy(phrase) is not null)
            {
                return count;
            }
        }

        return 0;
    }

    /// <summary>The factuality that one of <see cref="Meanings"/> names; null when it is none.</summary>
    public static Factuality? ParseMeaning(string words) => words switch
    {
        "certain" => Factuality.CertainYes,
        "probable" => Factuality.ProbableYes,
        "possible" => Factuality.PossibleYes,
        "uncommitted" => Factuality.Uncommitted,
        "possible not" => Factuality.PossibleNo,
        "probable not" => Factuality.ProbableNo,
        "certain not" => Factuality.CertainNo,
        "forecast" => Factuality.Forecast,
        "directive" => Factuality.Directive,
        "evaluation" => Factuality.Evaluation,
        _ => null,
    };

    /// <summary>The form after several parties: "deny" of "denies", "are unsure of" of "is unsure of".</summary>
    public static string Plural(string phrase)
    {
        int space = phrase.IndexOf(' ');
        string first = space < 0 ? phrase : phrase.Substring(0, space);
        string rest = space < 0 ? "" : phrase.Substring(space);
        string plural = first switch
        {
            "is" => "are",
            "has" => "have",
            "does" => "do",
            _ when Ends(first, "ies") && first.Length > 4 => first.Substring(0, first.Length - 3) + "y",
            _ when Ends(first, "sses") || Ends(first, "shes") || Ends(first, "ches") || Ends(first, "xes") || Ends(first, "zzes") => first.Substring(0, first.Length - 2),
            _ when Ends(first, "s") && !Ends(first, "ss") => first.Substring(0, first.Length - 1),
            _ => first,
        };
        return plural + rest;
    }

    private static bool Ends(string word, string ending) => word.EndsWith(ending, System.StringComparison.Ordinal);

    private static Dictionary<string, Factuality> Table(params (Factuality Factuality, string[] Phrases)[] rows)
    {
        var table = new Dictionary<string, Factuality>();
        foreach ((Factuality factuality, string[] phrases) in rows)
        {
            foreach (string phrase in phrases)
            {
                table[phrase] = factuality;
                table[Plural(phrase)] = factuality;
            }
        }

        return table;
    }
}
