using System;

namespace ClaimsDsl;

/// <summary>A kind of entities, as generated code describes it to a <see cref="ClaimsCorpus"/>.</summary>
public sealed class KindDefinition
{
    private readonly AttributeDefinition[] _attributes;

    /// <summary>Describes a kind.</summary>
    /// <param name="name">Its name in the claims file.</param>
    /// <param name="create">Makes an entity of the kind, from its name and its label.</param>
    /// <param name="attributes">Its attributes.</param>
    public KindDefinition(string name, Func<string, string, Entity> create, params AttributeDefinition[] attributes)
    {
        Name = name;
        Create = create;
        _attributes = attributes;
    }

    /// <summary>Its name in the claims file.</summary>
    public string Name { get; }

    internal Func<string, string, Entity> Create { get; }

    internal AttributeDefinition? Find(string? attribute) => Array.Find(_attributes, candidate => candidate.Name == attribute);
}
