using System.Collections.Generic;

namespace ClaimsDsl;

/// <summary>What a claim is about, by names in the claims file: an attribute of an entity, a proposition or another claim.</summary>
public sealed record Subject
{
    /// <summary>Nothing but a quotation, as in a remark.</summary>
    public static Subject None { get; } = new();

    /// <summary>The entity; null where it is not about an attribute.</summary>
    public string? Entity { get; init; }

    /// <summary>The attribute of the entity; null where it is not about one.</summary>
    public string? Attribute { get; init; }

    /// <summary>The keys of a keyed attribute: for <c>Race.support[Rubio]</c>, Rubio.</summary>
    public IReadOnlyList<string> Keys { get; init => field = ValueList.From(value); } = ValueList<string>.Empty;

    /// <summary>The proposition; null where it is not about one.</summary>
    public string? Proposition { get; init; }

    /// <summary>The label of the claim; null where it is not about one.</summary>
    public string? Claim { get; init; }

    /// <summary>Reads an attribute of an entity as <see cref="ToString"/> writes it: <c>Race.support[Rubio, Florida]</c>.</summary>
    public static Subject OfAttribute(string text)
    {
        int keys = text.IndexOf('[');
        string path = keys < 0 ? text : text.Substring(0, keys);
        int dot = path.LastIndexOf('.');
        return new()
        {
            Entity = dot < 0 ? path : path.Substring(0, dot),
            Attribute = path.Substring(dot + 1),
            Keys = keys < 0 ? ValueList<string>.Empty : Names.Split(text.Substring(keys + 1).TrimEnd(']')),
        };
    }

    /// <summary>The subject as a claims file writes it; empty for none.</summary>
    public override string ToString() => Proposition ?? Claim
        ?? (Entity is null ? "" : $"{Entity}.{Attribute}" + (Keys.Count == 0 ? "" : $"[{string.Join(", ", Keys)}]"));
}
