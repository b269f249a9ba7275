using System;
using System.Collections.Generic;

namespace ClaimsDsl;

/// <summary>Marks the member of a claim that another claim replaces.</summary>
/// <param name="by">The claim that replaces it.</param>
[AttributeUsage(AttributeTargets.Property, Inherited = false)]
public sealed class SupersededAttribute(string by) : Attribute
{
    /// <summary>The claim that replaces it: its member, as in <c>Claims.Nis3000</c>, or whose it is, as in "a claim of John Kirby".</summary>
    public string By => by;
}

/// <summary>Marks the member of a claim that was taken back.</summary>
/// <param name="by">The claim that takes it back.</param>
[AttributeUsage(AttributeTargets.Property, Inherited = false)]
public sealed class RetractedAttribute(string by) : Attribute
{
    /// <summary>The claim that takes it back: its member, as in <c>Claims.Nis3000</c>, or whose it is, as in "a claim of John Kirby".</summary>
    public string By => by;
}

/// <summary>Marks the member of a claim that nobody can look up.</summary>
/// <param name="lacks">What the claim does not have.</param>
[AttributeUsage(AttributeTargets.Property, Inherited = false)]
public sealed class UnsourcedAttribute(string lacks) : Attribute
{
    /// <summary>What the claim does not have: "document" or "quotation".</summary>
    public string Lacks => lacks;
}

/// <summary>Marks the member of an entity or proposition that parties contradict each other about.</summary>
/// <param name="attribute">The property of the entity that has the disputed claims; null for a proposition.</param>
/// <param name="keys">The keys that they are under, where the property has keys.</param>
[AttributeUsage(AttributeTargets.Property, AllowMultiple = true, Inherited = false)]
public sealed class DisputedAttribute(string? attribute = null, params string[] keys) : Attribute
{
    /// <summary>The property of the entity that has the disputed claims; null for a proposition.</summary>
    public string? Attribute => attribute;

    /// <summary>The members of the keys that they are under, as in <c>Rubio</c> for <c>Parties.Rubio</c>; none where the property has no keys.</summary>
    public IReadOnlyList<string> Keys => keys;
}
