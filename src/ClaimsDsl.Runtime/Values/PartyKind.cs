#if CLAIMSDSL_JSON
using System.Text.Json.Serialization;
#endif

namespace ClaimsDsl;

/// <summary>What kind of party speaks.</summary>
#if CLAIMSDSL_JSON
[JsonConverter(typeof(JsonStringEnumConverter<PartyKind>))]
#endif
public enum PartyKind
{
    /// <summary>A person.</summary>
    Person,

    /// <summary>An organization, agency or company.</summary>
    Organization,

    /// <summary>A government or state.</summary>
    Government,

    /// <summary>A news outlet.</summary>
    Outlet,

    /// <summary>People without an organization of their own: lawmakers, residents.</summary>
    Group,

    /// <summary>A poll, survey, dataset or report.</summary>
    Study,

    /// <summary>Several parties that speak together.</summary>
    Joint,
}
