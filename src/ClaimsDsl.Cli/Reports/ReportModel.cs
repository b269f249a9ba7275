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
        ContradictionAnalysis analysis = compilation.Contradictions;
        HashSet<ClaimEntry> contradicted = [.. analysis.All.SelectMany(c => c.Clash.Commitments).Concat(analysis.Disputes.SelectMany(d => d).SelectMany(HeldIn)).Select(c => c.Claim!)];
        var documents = new Dictionary<string, ReportedDocument>(StringComparer.Ordinal);
        foreach (ClaimEntry entry in compilation.Claims.All)
        {
            ReportedDocument? document = entry.Claim.Document is { } name ? DocumentOf(name, entry.Scope, documents) : null;
            int number = _claims.Count + 1;
            _claims.Add(entry, new ReportedClaim(
                number,
                entry,
                StatusOf(entry, contradicted),
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

    private ClaimStatus StatusOf(ClaimEntry entry, HashSet<ClaimEntry> contradicted) =>
        Compilation.Claims.FindReplacement(entry) is not null ? ClaimStatus.Replaced
        : contradicted.Contains(entry) ? ClaimStatus.Contradicted
        : Statement.Read(entry, Compilation.Claims) is null ? ClaimStatus.Open
        : ClaimStatus.Stands;

    // A contradiction is told with the fewest claims that it takes; a dispute has all that its sides hold.
    private IEnumerable<Commitment> HeldIn(DisputeEntry dispute)
    {
        ContradictionAnalysis analysis = Compilation.Contradictions;
        var sides = new DisputeSides(dispute, analysis);
        return analysis.ContradictionsAbout(dispute.Dispute.Subject, dispute.Scope).Any() ? dispute.Dispute.Sides.SelectMany((_, i) => sides.Of(i)) : [];
    }

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
