#if CLAIMSDSL_JSON
using System.Text.Json.Serialization;
#endif

namespace ClaimsDsl;

/// <summary>How credible a piece of information is, whoever gave it.</summary>
/// <remarks>The Admiralty system, as in NATO AJP-2.1, "Allied Joint Doctrine for Intelligence Procedures".</remarks>
#if CLAIMSDSL_JSON
[JsonConverter(typeof(JsonStringEnumConverter<Credibility>))]
#endif
public enum Credibility
{
    /// <summary>1: confirmed by independent sources.</summary>
    Confirmed = 1,

    /// <summary>2: probably true.</summary>
    ProbablyTrue,

    /// <summary>3: possibly true.</summary>
    PossiblyTrue,

    /// <summary>4: doubtful.</summary>
    Doubtful,

    /// <summary>5: improbable.</summary>
    Improbable,

    /// <summary>6: truth cannot be judged.</summary>
    CannotBeJudged,
}
