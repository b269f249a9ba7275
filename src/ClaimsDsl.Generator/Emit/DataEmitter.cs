using System.Globalization;
using System.Linq;

using ClaimsDsl.Binding;
using ClaimsDsl.Evidence;

namespace ClaimsDsl.Generator.Emit;

/// <summary>Writes what a file says in the format that the runtime reads: see <see cref="ClaimsDataWriter"/>.</summary>
internal static class DataEmitter
{
    public static string Emit(LocatedFile located)
    {
        BoundFile file = located.File;
        var data = new ClaimsDataWriter();
        foreach (Declaration declaration in file.Declarations)
        {
            Write(data, declaration);
        }

        for (int i = 0; i < file.Claims.Count; i++)
        {
            Write(data, file.Claims[i], located.Passages[i]);
        }

        foreach (BoundDispute dispute in file.Disputes)
        {
            data.Begin("dispute", dispute.Label);
            Write(data, dispute.Subject);
            All(data, "side", ValueList.From(dispute.Sides.Select(side => string.Join(",", side))));
            data.Field("text", dispute.Reason);
        }

        foreach (BoundAssessment assessment in file.Assessments)
        {
            Write(data, assessment);
        }

        return data.ToString();
    }

    private static void Write(ClaimsDataWriter data, Declaration declaration)
    {
        switch (declaration)
        {
            case DocumentDeclaration document:
                data.Begin("document", document.Name).Field("path", document.Path).Field("title", document.Title)
                    .Field("publisher", document.Publisher).Field("author", document.Author).Field("published", Date(document.Published))
                    .Field("retrieved", Date(document.Retrieved))
                    .Field("url", document.Url).Field("grade", document.Grade?.ToString()).Field("dateline", document.Dateline)
                    .Field("language", document.Language).Field("origin", document.Origin).Field("sha256", document.Sha256);
                break;
            case PartyDeclaration party:
                data.Begin("party", party.Name).Field("kind", party.Kind.ToString().ToLowerInvariant())
                    .Field("display", party.DisplayName).Field("role", party.Role);
                All(data, "of", ValueList.From(party.Principals.Select(p => p.Party + (p.Period is { } period ? "|" + Date(period) : ""))));
                All(data, "also", party.Aliases);
                data.Field("grade", party.Grade?.ToString()).Field("anonymous", party.IsAnonymous ? "1" : null);
                break;
            case PlaceDeclaration place:
                data.Begin("place", place.Name).Field("display", place.DisplayName).Field("in", place.Parent);
                All(data, "also", place.Aliases);
                break;
            case EntityDeclaration entity:
                data.Begin("entity", entity.Name).Field("kind", entity.Kind).Field("label", entity.Label);
                break;
            case PropositionDeclaration proposition:
                data.Begin("proposition", proposition.Name).Field("text", proposition.Sentence);
                All(data, "implies", proposition.Implies);
                All(data, "excludes", proposition.Excludes);
                All(data, "is", proposition.IsAnyOf);
                break;
            default:
                // Kinds are code, verbs are with the claims that use them, and labels are the names of records.
                break;
        }
    }

    private static void Write(ClaimsDataWriter data, BoundClaim claim, ValueList<QuotedPassage?> passages)
    {
        data.Begin("claim", claim.Label);
        All(data, "by", claim.Asserters);
        data.Field("verb", claim.Verb).Field("f", claim.Factuality.ToCode()).Field("likelihood", claim.Likelihood);
        Write(data, claim.Subject);
        data.Field("v", Value(claim.Subject, claim.Value))
            .Field("said", Date(claim.SaidOn))
            .Field("holds", Date(claim.Holds))
            .Field("in", claim.Document);
        All(data, "q", claim.Quotations);
        if (passages.Any(p => p is not null))
        {
            All(data, "l", [.. passages.Zip(claim.Quotations, Passage)]);
        }

        All(data, "via", claim.Via);
        All(data, "to", claim.To);
        data.Field("at", claim.At)
            .Field("personally", claim.IsPersonal ? "1" : null)
            .Field("if", claim.Condition)
            .Field("ifp", claim.ConditionSubject is { } condition ? InWords.Of(condition, claim.ConditionValue) : null)
            .Field("revises", claim.Revises)
            .Field("retracts", claim.Retracts)
            .Field("credibility", claim.Credibility?.ToString(CultureInfo.InvariantCulture))
            .Field("note", claim.Note);
    }

    private static void Write(ClaimsDataWriter data, BoundAssessment assessment)
    {
        data.Begin("assessment", assessment.Label);
        Write(data, assessment.Subject);
        data.Field("v", Value(assessment.Subject, assessment.Value))
            .Field("likelihood", assessment.Likelihood)
            .Field("confidence", assessment.Confidence?.ToString().ToLowerInvariant());
        All(data, "because", assessment.Because);
        data.Field("text", assessment.Text).Field("on", Date(assessment.On)).Field("holds", Date(assessment.Holds));
    }

    private static void Write(ClaimsDataWriter data, BoundSubject subject)
    {
        switch (subject)
        {
            case AttributeSubject attribute:
                data.Field("s", attribute.Entity + "." + attribute.Attribute.Name + (attribute.Keys.Count == 0 ? "" : "[" + string.Join(",", attribute.Keys) + "]"));
                break;
            case PropositionSubject proposition:
                data.Field("p", proposition.Name);
                break;
            case ClaimSubject claim:
                data.Field("c", claim.Label);
                break;
            default:
                break;
        }
    }

    private static void All(ClaimsDataWriter data, string key, ValueList<string> values)
    {
        foreach (string value in values)
        {
            data.Field(key, value);
        }
    }

    /// <summary>Offset and line, and the text where it is not what is quoted anyway; empty for a quotation without a passage.</summary>
    private static string Passage(QuotedPassage? passage, string quotation) => passage is null
        ? ""
        : string.Format(CultureInfo.InvariantCulture, passage.Text == quotation ? "{0} {1}" : "{0} {1} {2}", passage.Start, passage.Line, passage.Text);

    private static string? Date(Worded<DateRange>? date) => date?.Value.ToCompact();

    /// <summary>The value; where none could be read or none was needed, everything that the type allows.</summary>
    private static string? Value(BoundSubject subject, BoundValue? value) => value switch
    {
        TruthValue truth => truth.Value ? "yes" : "no",
        QuantityValue quantity => quantity.Quantity.Value.ToCompact(),
        DaysValue days => days.Days.Value.ToCompact(),
        ChoiceValue choice => choice.Choice.Value.ToCompact(),
        _ => subject is AttributeSubject { Attribute.Type: var type } ? Anything(type) : null,
    };

    private static string? Anything(AttributeType type) => type.Kind switch
    {
        AttributeTypeKind.Truth => null,
        AttributeTypeKind.Date => new DateRange(IntervalSet<Day>.All).ToCompact(),
        AttributeTypeKind.Count or AttributeTypeKind.Number or AttributeTypeKind.Amount or AttributeTypeKind.Percent or AttributeTypeKind.Duration =>
            new Quantity(IntervalSet<decimal>.All, type.Name).ToCompact(),
        _ => new Choice<string>([], isNegated: true).ToCompact(),
    };
}
