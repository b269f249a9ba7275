using System;
using System.Collections.Generic;
using System.Globalization;
using System.IO;
using System.Linq;
using System.Text;

namespace ClaimsDsl.Cli.Exporting;

/// <summary>
/// RDF as TriG (https://www.w3.org/TR/trig): each claim is a nanopublication (https://nanopub.net/guidelines). Who asserts it and from which document
/// it is are its provenance (PROV-O), and each quotation is a Web Annotation of the document with selectors by text and by position.
/// </summary>
internal static class TriGExporter
{
    private const string Prefixes = """
        @prefix dct: <http://purl.org/dc/terms/> .
        @prefix np: <http://www.nanopub.org/nschema#> .
        @prefix npx: <http://purl.org/nanopub/x/> .
        @prefix oa: <http://www.w3.org/ns/oa#> .
        @prefix prov: <http://www.w3.org/ns/prov#> .
        @prefix rdfs: <http://www.w3.org/2000/01/rdf-schema#> .
        @prefix schema: <https://schema.org/> .
        @prefix xsd: <http://www.w3.org/2001/XMLSchema#> .

        """;

    /// <summary>Writes the parties and documents, and then the nanopublications.</summary>
    public static void Write(ClaimRecords records, TextWriter output)
    {
        output.Write(Prefixes.ReplaceLineEndings("\n"));
        foreach (PartyRecord party in records.Parties)
        {
            string type = party.Kind switch { "person" => "prov:Person", "study" => "prov:Agent", _ => "prov:Organization" };
            WriteNode(output, "", Iri.Party(party.Id), [("a", type), ("rdfs:label", Literal(party.DisplayName)), .. party.Principals.Select(p => ("prov:actedOnBehalfOf", Reference(Iri.Party(p))))]);
        }

        foreach (DocumentRecord document in records.Documents)
        {
            WriteNode(output, "", Iri.Document(document.Id), [
                ("a", "prov:Entity"),
                ("dct:title", Literal(document.Title ?? document.Name)),
                ("dct:creator", Literal(document.Author)),
                ("dct:publisher", document.Publisher is { } publisher ? Reference(Iri.Party(publisher.Id)) : null),
                ("dct:issued", Date(document.Published?.From)),
                ("schema:url", Literal(document.Url)),
                ("dct:language", Literal(document.Language))]);
        }

        foreach (ClaimRecord claim in records.Claims)
        {
            WriteClaim(output, claim);
        }
    }

    private static void WriteClaim(TextWriter output, ClaimRecord claim)
    {
        string id = Iri.Claim(claim.Id);
        string statement = id + "#statement";
        string document = claim.Document is { } name ? Reference(Iri.Document(name)) : "";
        WriteGraph(output, id + "#head", () => WriteNode(output, "  ", id, [
            ("a", "np:Nanopublication"),
            ("np:hasAssertion", Reference(id + "#assertion")),
            ("np:hasProvenance", Reference(id + "#provenance")),
            ("np:hasPublicationInfo", Reference(id + "#pubinfo"))]));
        WriteGraph(output, id + "#assertion", () => WriteNode(output, "  ", statement, [
            ("a", "schema:Claim"),
            ("schema:text", Literal(claim.Text)),
            ("schema:about", claim.Subject is { } subject ? Reference(Iri.Subject(subject)) : null),
            ("schema:value", Literal(claim.Value?.Text)),
            ("schema:minValue", Number(claim.Value?.Lower)),
            ("schema:maxValue", Number(claim.Value?.Upper)),
            ("schema:unitText", Literal(claim.Value?.Unit)),
            ("schema:temporalCoverage", Literal(claim.Holds?.Text))]));
        WriteGraph(output, id + "#provenance", () =>
        {
            WriteNode(output, "  ", id + "#assertion", [
                .. claim.Asserters.Select(asserter => ("prov:wasAttributedTo", (string?)Reference(Iri.Party(asserter.Id)))),
                ("prov:hadPrimarySource", claim.Document is null ? null : document),
                ("dct:date", Date(claim.Said?.From ?? claim.Said?.To)),
                ("dct:type", Literal(claim.Factuality))]);
            foreach (QuotationRecord quotation in claim.Quotations)
            {
                output.Write($"  [] a oa:Annotation ; oa:motivatedBy oa:linking ; oa:hasBody {Reference(statement)}");
                output.Write(claim.Document is null ? " ;\n    oa:hasTarget [ " : $" ;\n    oa:hasTarget [ oa:hasSource {document} ; ");
                output.Write($"oa:hasSelector {string.Join(", ", Selectors(quotation))} ] .\n");
            }
        });
        WriteGraph(output, id + "#pubinfo", () => WriteNode(output, "  ", id, [
            ("dct:source", Literal($"{claim.File}:{claim.Line.ToString(CultureInfo.InvariantCulture)}")),
            ("schema:creativeWorkStatus", Literal(ClaimColumns.StatusOf(claim))),
            ("npx:supersedes", claim.Revises is { } revised ? Reference(Iri.Claim(revised)) : null),
            ("npx:retracts", claim.Retracts is { } retracted ? Reference(Iri.Claim(retracted)) : null)]));
    }

    private static IEnumerable<string> Selectors(QuotationRecord quotation)
    {
        string context = quotation.Exact is null ? "" : $" ; oa:prefix {Literal(quotation.Prefix)} ; oa:suffix {Literal(quotation.Suffix)}";
        yield return $"[ a oa:TextQuoteSelector ; oa:exact {Literal(quotation.Exact ?? quotation.Written)}{context} ]";
        if (quotation is { Start: { } start, End: { } end })
        {
            yield return string.Create(CultureInfo.InvariantCulture, $"[ a oa:TextPositionSelector ; oa:start {start} ; oa:end {end} ]");
        }
    }

    private static void WriteGraph(TextWriter output, string name, Action write)
    {
        output.Write($"\n{Reference(name)} {{\n");
        write();
        output.Write("}\n");
    }

    private static void WriteNode(TextWriter output, string indent, string id, IEnumerable<(string Predicate, string? Object)> facts) => output.Write(
        $"{indent}{Reference(id)} {string.Join($" ;\n{indent}  ", facts.Where(fact => fact.Object is not null).Select(fact => $"{fact.Predicate} {fact.Object}"))} .\n");

    private static string Reference(string iri) => $"<{iri}>";

    private static string? Date(DateOnly? day) => day is { } given ? $"\"{given.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture)}\"^^xsd:date" : null;

    private static string? Number(decimal? value) => value is { } given ? $"\"{given.ToString(CultureInfo.InvariantCulture)}\"^^xsd:decimal" : null;

    private static string? Literal(string? text)
    {
        if (text is null)
        {
            return null;
        }

        var literal = new StringBuilder("\"");
        foreach (Rune rune in text.EnumerateRunes())
        {
            literal.Append(rune.Value switch
            {
                '"' => "\\\"",
                '\\' => "\\\\",
                '\n' => "\\n",
                '\r' => "\\r",
                '\t' => "\\t",
                < ' ' or 0x7F => string.Create(CultureInfo.InvariantCulture, $"\\u{rune.Value:X4}"),
                _ => rune.ToString(),
            });
        }

        return literal.Append('"').ToString();
    }
}
