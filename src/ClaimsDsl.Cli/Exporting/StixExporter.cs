using System;
using System.Collections.Generic;
using System.Globalization;
using System.IO;
using System.Linq;
using System.Security.Cryptography;
using System.Text;

using ClaimsDsl.Analysis;

namespace ClaimsDsl.Cli.Exporting;

/// <summary>
/// A bundle of STIX 2.1 (https://docs.oasis-open.org/cti/stix/v2.1): an identity for each party, a note for each claim, an opinion where a claim denies
/// another, and a report for each document. Ids follow from names, so that the same claim has the same id whenever it is exported.
/// </summary>
internal static class StixExporter
{
    // What nothing dates: STIX has no unknown time.
    private static readonly DateOnly Undated = new(1970, 1, 1);

    // The namespace of our ids (RFC 9562, version 5); any constant is one.
    private static readonly Guid Namespace = new("5b0f2b0e-6c1e-4d0c-9c57-2f6f3a1f8a51");

    /// <summary>Writes the bundle.</summary>
    public static void Write(ClaimRecords records, TextWriter output)
    {
        Dictionary<string, DocumentRecord> documents = records.Documents.ToDictionary(document => document.Id);
        Dictionary<string, ClaimRecord> claims = records.Claims.ToDictionary(claim => claim.Id);
        List<Dictionary<string, object?>> objects =
        [
            .. records.Parties.Select(Identity),
            .. records.Claims.Select(claim => Claim(claim, documents.GetValueOrDefault(claim.Document ?? ""), claims)),
            .. records.Documents.Select(document => Report(document, records.Claims.Where(claim => claim.Document == document.Id).Select(claim => IdOf(claim, claims)))),
        ];
        var bundle = new Dictionary<string, object?>
        {
            ["type"] = "bundle",
            ["id"] = IdOf("bundle", string.Join("\n", objects.Select(item => item["id"]))),
        };
        if (objects.Count > 0)
        {
            bundle["objects"] = objects;
        }

        JsonExporter.Write(output, bundle);
    }

    private static Dictionary<string, object?> Identity(PartyRecord party)
    {
        Dictionary<string, object?> identity = Object("identity", IdOf(party.Id), Undated);
        identity["name"] = party.DisplayName;
        identity["identity_class"] = party.Kind switch
        {
            "person" => "individual",
            "group" => "group",
            "organization" or "government" or "outlet" => "organization",
            _ => "unknown",
        };
        Add(identity, "roles", party.Role is { } role ? new[] { role } : null);
        return identity;
    }

    private static Dictionary<string, object?> Claim(ClaimRecord claim, DocumentRecord? document, Dictionary<string, ClaimRecord> claims)
    {
        DateOnly day = claim.Said?.From ?? claim.Said?.To ?? document?.Published?.From ?? Undated;
        ClaimRecord? denied = Denied(claim, claims);
        Dictionary<string, object?> item = Object(TypeOf(claim, claims), IdOf(claim, claims), day);
        if (denied is not null)
        {
            item["explanation"] = claim.Text;
            item["opinion"] = claim.Factuality == "ct-" ? "strongly-disagree" : "disagree";
        }
        else
        {
            item["abstract"] = claim.Subject?.Name ?? "Remark";
            item["content"] = claim.Text;
        }

        item["authors"] = claim.Asserters.Select(asserter => asserter.DisplayName).ToArray();
        item["object_refs"] = denied is not null
            ? [IdOf(denied, claims)]
            : claim.Asserters.Select(asserter => IdOf(asserter.Id)).Distinct().ToArray();
        item["labels"] = new[] { ClaimColumns.StatusOf(claim), claim.Factuality };
        Add(item, "revoked", claim.Status == ClaimStatus.Retracted ? true : null);
        Add(item, "external_references", document is null ? null : References(claim, document));
        return item;
    }

    private static Dictionary<string, object?>[] References(ClaimRecord claim, DocumentRecord document)
    {
        string?[] quotations = claim.Quotations.Count == 0 ? [null] : [.. claim.Quotations.Select(quotation => quotation.Exact ?? quotation.Written)];
        return
        [
            .. quotations.Select(quotation =>
            {
                var reference = new Dictionary<string, object?> { ["source_name"] = document.Title ?? document.Name };
                Add(reference, "description", quotation);
                string? url = Uri.TryCreate(document.Url, UriKind.Absolute, out Uri? found) ? found.AbsoluteUri : null;
                Add(reference, "url", url);
                Add(reference, "external_id", quotation is null && url is null ? document.Path : null);
                return reference;
            }),
        ];
    }

    private static Dictionary<string, object?> Report(DocumentRecord document, IEnumerable<string> claims)
    {
        DateOnly day = document.Published?.From ?? document.Published?.To ?? Undated;
        Dictionary<string, object?> report = Object("report", IdOf("report", document.Id), day);
        report["name"] = document.Title ?? document.Name;
        report["published"] = Time(day);
        report["object_refs"] = claims.ToArray();
        return report;
    }

    private static Dictionary<string, object?> Object(string type, string id, DateOnly day) => new()
    {
        ["type"] = type,
        ["spec_version"] = "2.1",
        ["id"] = id,
        ["created"] = Time(day),
        ["modified"] = Time(day),
    };

    private static ClaimRecord? Denied(ClaimRecord claim, Dictionary<string, ClaimRecord> claims) => claims.GetValueOrDefault(claim.Disputes ?? "");

    private static string TypeOf(ClaimRecord claim, Dictionary<string, ClaimRecord> claims) => Denied(claim, claims) is null ? "note" : "opinion";

    private static string IdOf(ClaimRecord claim, Dictionary<string, ClaimRecord> claims) => IdOf(TypeOf(claim, claims), claim.Id);

    private static string IdOf(string party) => IdOf("identity", party);

    private static string IdOf(string type, string name)
    {
        byte[] bytes = [.. Namespace.ToByteArray(bigEndian: true), .. Encoding.UTF8.GetBytes(type + ":" + name)];
#pragma warning disable CA5350 // Version 5 of RFC 9562 is made with SHA-1; it keeps no secret.
        byte[] hash = SHA1.HashData(bytes);
#pragma warning restore CA5350
        hash[6] = (byte)((hash[6] & 0x0F) | 0x50);
        hash[8] = (byte)((hash[8] & 0x3F) | 0x80);
        return $"{type}--{new Guid(hash.AsSpan(0, 16), bigEndian: true)}";
    }

    private static string Time(DateOnly day) => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture) + "T00:00:00.000Z";

    private static void Add(Dictionary<string, object?> item, string key, object? value)
    {
        if (value is not null)
        {
            item[key] = value;
        }
    }
}
