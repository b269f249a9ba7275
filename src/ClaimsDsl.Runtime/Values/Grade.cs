#if CLAIMSDSL_JSON
using System.Text.Json.Serialization;
#endif

namespace ClaimsDsl;

/// <summary>How reliable a source is.</summary>
/// <remarks>The Admiralty system, as in NATO AJP-2.1, "Allied Joint Doctrine for Intelligence Procedures".</remarks>
#if CLAIMSDSL_JSON
[JsonConverter(typeof(JsonStringEnumConverter<Grade>))]
#endif
public enum Grade
{
    /// <summary>Completely reliable.</summary>
    A,

    /// <summary>Usually reliable.</summary>
    B,

    /// <summary>Fairly reliable.</summary>
    C,

    /// <summary>Not usually reliable.</summary>
    D,

    /// <summary>Unreliable.</summary>
    E,

    /// <summary>Reliability cannot be judged.</summary>
    F,
}
