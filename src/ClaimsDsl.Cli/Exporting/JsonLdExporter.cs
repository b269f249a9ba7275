using System.Collections.Generic;
using System.IO;
using System.Linq;

namespace ClaimsDsl.Cli.Exporting;

/// <summary>
/// JSON-LD in the words of schema.org: a Claim for each claim, and a ClaimReview where a claim denies another. The vocabulary is named and not loaded, so
/// that it is read without a network.
/// </summary>
internal static class JsonLdExporter
{
    /// <summary>Writes the graph.</summary>
    public static void Write(ClaimRecords records, TextWriter output)
    {
        Dictionary<string, ClaimRecord> claims = records.Claims.ToDictionary(claim => claim.Id);
        JsonExporter.Write(output, new Dictionary<string, object?>
        {
            ["@context"] = new Dictionary<string, object?> { ["@vocab"] = "https://schema.org/" },
            ["@graph"] = records.Parties.Select(Party).Concat(records.Documents.Select(Document)).Concat(records.Claims.Select(claim => Claim(claim, claims))).ToArray(),
        });
    }

    private static Dictionary<string, object?> Party(PartyRecord party) => Node(
        Iri.Party(party.Id),
        party.Kind switch
        {
            "person" => "Person",
            "government" => "GovernmentOrganization",
            "outlet" => "NewsMediaOrganization",
            "study" => "Dataset",
            _ => "Organization",
        },
        ("name", party.DisplayName),
        ("jobTitle", party.Kind == "person" ? party.Role : null),
        ("affiliation", NullIfEmpty(party.Kind == "person" ? party.Principals.Select(principal => Reference(Iri.Party(principal))) : [])),
        ("parentOrganization", NullIfEmpty(party.Kind is "person" or "study" ? [] : party.Principals.Select(principal => Reference(Iri.Party(principal))))));

    private static Dictionary<string, object?> Document(DocumentRecord document) => Node(
        Iri.Document(document.Id),
        "CreativeWork",
        ("name", document.Title ?? document.Name),
        ("author", document.Author),
        ("publisher", document.Publisher is { } publisher ? Reference(Iri.Party(publisher.Id)) : null),
        ("datePublished", document.Published?.From),
        ("url", document.Url),
        ("inLanguage", document.Language),
        ("identifier", document.Sha256));

    private static Dictionary<string, object?> Claim(ClaimRecord claim, Dictionary<string, ClaimRecord> claims)
    {
        ClaimRecord? denied = claims.GetValueOrDefault(claim.Disputes ?? "");
        Dictionary<string, object?> node = Node(
            Iri.Claim(claim.Id),
            denied is null ? "Claim" : "ClaimReview",
            ("text", claim.Text),
            ("author", NullIfEmpty(claim.Asserters.Select(asserter => Reference(Iri.Party(asserter.Id))))),
            ("dateCreated", claim.Said?.From ?? claim.Said?.To),
            ("creativeWorkStatus", ClaimColumns.StatusOf(claim)),
            ("citation", NullIfEmpty(claim.Quotations.Select(quotation => Node(null, "Quotation", ("text", quotation.Exact ?? quotation.Written))))),
            ("temporalCoverage", claim.Holds?.Text));
        object? document = claim.Document is { } id ? Reference(Iri.Document(id)) : null;
        return denied is null
            ? Add(node, ("about", claim.Subject is { } subject ? Node(Iri.Subject(subject), null, ("name", subject.Text)) : null), ("appearance", document))
            : Add(
                node,
                ("claimReviewed", denied.Text),
                ("itemReviewed", Reference(Iri.Claim(denied.Id))),
                ("reviewRating", Node(null, "Rating", ("alternateName", claim.Verb))),
                ("isPartOf", document));
    }

    private static Dictionary<string, object?> Reference(string id) => new() { ["@id"] = id };

    private static Dictionary<string, object?>[]? NullIfEmpty(IEnumerable<Dictionary<string, object?>> nodes) => nodes.ToArray() is { Length: > 0 } all ? all : null;

    private static Dictionary<string, object?> Node(string? id, string? type, params (string Key, object? Value)[] values) =>
        Add(Add([], ("@id", id), ("@type", type)), values);

    private static Dictionary<string, object?> Add(Dictionary<string, object?> node, params (string Key, object? Value)[] values)
    {
        foreach ((string key, object? value) in values.Where(pair => pair.Value is not null))
        {
            node.Add(key, value);
        }

        return node;
    }
}
