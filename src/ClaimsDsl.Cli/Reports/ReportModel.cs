using System;
using System.Collections.Generic;
using System.Linq;

using ClaimsDsl.Analysis;
using ClaimsDsl.Binding;

namespace ClaimsDsl.Cli.Reports;

/// <summary>What the sections of a report are made from: claims and documents with their numbers.</summary>
internal sealed class ReportModel
{
    private readonly Dictionary<ClaimEntry, ReportedClaim> _claims = [];

    /// <param name="compilation">The files.</param>
    public ReportModel(ClaimsCompilation compilation)
    {
        Compilation = compilation;
        var statuses = new ClaimStatuses(compilation);
        var documents = new Dictionary<string, ReportedDocument>(StringComparer.Ordinal);
        foreach (ClaimEntry entry in compilation.Claims.All)
        {
            ReportedDocument? document = entry.Claim.Document is { } name ? DocumentOf(name, entry.Scope, documents) : null;
            int number = _claims.Count + 1;
            _claims.Add(entry, new ReportedClaim(
                number,
                entry,
                statuses.Of(entry),
                ReportedClaim.WordsOf(entry.Claim.Subject, entry.Scope),
                [.. entry.Claim.Quotations.Select((written, i) => QuotationOf(written, $"q{number}-{i + 1}", document))]));
        }

        Documents = [.. documents.Values];
    }

    /// <summary>The files.</summary>
    public ClaimsCompilation Compilation { get; }

    /// <summary>The claims, in the order of files and of their texts.</summary>
    public IReadOnlyCollection<ReportedClaim> Claims => _claims.Values;

    /// <summary>The documents that claims are quoted from, in the order of the claims.</summary>
    public ValueList<ReportedDocument> Documents { get; }

    /// <summary>A claim as it is shown.</summary>
    public ReportedClaim Of(ClaimEntry entry) => _claims[entry];

    /// <summary>What claims are about, each once, and what is claimed of it; remarks and claims about claims are left out.</summary>
    public IEnumerable<IGrouping<string, ReportedClaim>> Subjects => Claims
        .Where(claim => claim.Entry.Claim.Subject is AttributeSubject or PropositionSubject).GroupBy(claim => claim.Entry.Subject, StringComparer.Ordinal);

    private ReportedDocument? DocumentOf(string name, Scope scope, Dictionary<string, ReportedDocument> documents)
    {
        string key = scope.Qualify<DocumentDeclaration>(name);
        if (!documents.TryGetValue(key, out ReportedDocument? document)
            && scope.Find<DocumentDeclaration>(name) is { } declaration && scope.FindDocument(name) is { } place)
        {
            string? publisher = declaration.Publisher is { } party ? scope.DisplayNameOf(party) : null;
            documents.Add(key, document = new ReportedDocument(documents.Count + 1, declaration, publisher, Compilation.FindDocument(place.Path)));
        }

        return document;
    }

    private static ReportedQuotation QuotationOf(string written, string id, ReportedDocument? document) =>
        new(id, written, document?.Number, document?.Text?.Find(written).Matches is [var match] ? match : null);
}
