using System;

namespace ClaimsDsl.Cli.Exporting;

/// <summary>What the formats of linked data call things.</summary>
internal static class Iri
{
    private const string Base = "urn:x-claims:";

    /// <summary>A claim.</summary>
    public static string Claim(string id) => Of("claim", id);

    /// <summary>A party.</summary>
    public static string Party(string id) => Of("party", id);

    /// <summary>A document.</summary>
    public static string Document(string id) => Of("document", id);

    /// <summary>What is claimed: a claim that another is about keeps its own name.</summary>
    public static string Subject(SubjectRecord subject) => subject.Kind == "claim" ? Claim(subject.Id) : Of(subject.Kind, subject.Id);

    private static string Of(string kind, string id) => Base + kind + ":" + Uri.EscapeDataString(id);
}
