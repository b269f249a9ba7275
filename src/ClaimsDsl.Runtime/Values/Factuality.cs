#if CLAIMSDSL_JSON
using System.Text.Json.Serialization;
#endif

namespace ClaimsDsl;

/// <summary>How firmly a source commits itself to what it says.</summary>
/// <remarks>The certain, probable, possible and uncommitted values are those of FactBank: R. Saurí and J. Pustejovsky, "FactBank: a corpus
/// annotated with event factuality", Language Resources and Evaluation 43 (2009). The last three mark what is not an assertion at all.</remarks>
#if CLAIMSDSL_JSON
[JsonConverter(typeof(JsonStringEnumConverter<Factuality>))]
#endif
public enum Factuality
{
    /// <summary>Commits to it (CT+): states, confirms.</summary>
    CertainYes,

    /// <summary>Holds it probable (PR+): estimates, believes.</summary>
    ProbableYes,

    /// <summary>Holds it possible (PS+): suggests, fears.</summary>
    PossibleYes,

    /// <summary>Takes no position (Uu): declines to comment, is unsure.</summary>
    Uncommitted,

    /// <summary>Holds it possible that not (PS-).</summary>
    PossibleNo,

    /// <summary>Holds it improbable (PR-): doubts.</summary>
    ProbableNo,

    /// <summary>Commits to its negation (CT-): denies, rejects.</summary>
    CertainNo,

    /// <summary>Speaks of the future: expects, plans, threatens.</summary>
    Forecast,

    /// <summary>Wants it: demands, urges.</summary>
    Directive,

    /// <summary>Judges it, and presupposes it: praises, condemns.</summary>
    Evaluation,
}
