#if CLAIMSDSL_JSON
using System.Text.Json.Serialization;
#endif

namespace ClaimsDsl;

/// <summary>How well founded an assessment is; not how likely the thing is.</summary>
/// <remarks>The levels of Intelligence Community Directive 203, "Analytic Standards" (2015).</remarks>
#if CLAIMSDSL_JSON
[JsonConverter(typeof(JsonStringEnumConverter<Confidence>))]
#endif
public enum Confidence
{
    /// <summary>The evidence is scant, questionable or fragmented.</summary>
    Low,

    /// <summary>The evidence is credible and plausible, but not enough for more.</summary>
    Moderate,

    /// <summary>The evidence is of high quality, from several sources.</summary>
    High,
}
