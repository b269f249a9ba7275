using System.Collections.Generic;
using System.Globalization;
using System.Linq;

using ClaimsDsl.Analysis;
using ClaimsDsl.Binding;
using ClaimsDsl.Evidence;

namespace ClaimsDsl.Services;

/// <summary>What is known of a claim, in view of all others.</summary>
internal static class ClaimHover
{
    private const int MostClaims = 8;

    public static string Of(ClaimsCompilation compilation, ClaimEntry entry)
    {
        BoundClaim claim = entry.Claim;
        DocumentDeclaration? document = claim.Document is { } name ? entry.Scope.Find<DocumentDeclaration>(name) : null;
        string title = Markdown.Escape(ClaimInWords.Of(entry));
        return Hover.Lines(
        [
            claim.Label is { } label ? Markdown.Bold(label) + ": " + title : title,
            MeaningOf(claim),
            $"{Markdown.Escape(entry.Who)} {LanguageHelp.Of(entry.Factuality)}{(claim.IsPersonal ? ", personally" : "")}",
            claim.SaidOn is { } said ? $"Said: {WithMeaning(said)}" : "",
            claim.Holds is { } holds && holds.Value != claim.SaidOn?.Value ? $"Holds: {WithMeaning(holds)}" : "",
            ConditionOf(claim) is { Length: > 0 } condition ? "If " + Markdown.Escape(condition) : "",
            document is not null ? "Written in " + Markdown.Escape(SourceChecker.NameOf(document)) : "",
            claim.Via.Count > 0 ? "Via " + Markdown.Escape(string.Join(", ", claim.Via.Select(entry.Scope.DisplayNameOf))) : "",
            claim.Credibility is { } credibility ? string.Format(CultureInfo.InvariantCulture, "Credibility {0}", credibility) : "",
            OriginsOf(compilation, entry),
            StatusOf(compilation, entry),
            .. Conflicts(compilation, entry),
            .. Others(compilation, entry),
            claim.Note is { } note ? "Note: " + Markdown.Escape(note) : "",
        ]);
    }

    private static string MeaningOf(BoundClaim claim)
    {
        string meaning = ClaimInWords.MeaningOf(claim.Value);
        return meaning.Length > 0 && meaning != ClaimInWords.WordingOf(claim.Value) ? "Value: " + Markdown.Bold(meaning) : "";
    }

    private static string WithMeaning(Worded<DateRange> date)
    {
        string meaning = ClaimInWords.MeaningOf(date.Value);
        return Markdown.Escape(date.Wording) + (meaning == date.Wording ? "" : $" ({Markdown.Escape(meaning)})");
    }

    private static string ConditionOf(BoundClaim claim) => claim.Condition
        ?? (claim.ConditionSubject is { } subject ? (subject + " " + ClaimInWords.WordingOf(claim.ConditionValue)).Trim() : "");

    private static string OriginsOf(ClaimsCompilation compilation, ClaimEntry entry) => new Origins(compilation).Of(entry) switch
    {
        null => "",
        { Count: 0 } => "Where it comes from is not known",
        { Count: 1 } origins => "One origin: " + Markdown.Escape(origins[0]),
        var origins => string.Format(CultureInfo.InvariantCulture, "{0} independent origins: {1}", origins.Count, Markdown.Escape(string.Join(", ", origins))),
    };

    private static string StatusOf(ClaimsCompilation compilation, ClaimEntry entry)
    {
        if (compilation.Claims.FindReplacement(entry) is not { } later)
        {
            return "";
        }

        return (compilation.Claims.IsRetraction(later, entry) ? "**Retracted**: " : "**Superseded**: ") + Markdown.Escape(Named(later));
    }

    private static IEnumerable<string> Conflicts(ClaimsCompilation compilation, ClaimEntry entry)
    {
        if (Statement.Read(entry, compilation.Claims) is not { } statement)
        {
            return [];
        }

        return compilation.Contradictions.ContradictionsAbout(statement.Subject, statement.Scope)
            .Where(c => c.Clash.Commitments.Any(commitment => commitment.Claim == entry))
            .SelectMany(c => c.Clash.Commitments.Where(other => other.Claim != entry))
            .Distinct()
            .Take(MostClaims)
            .Select(other => "**Contradicts**: " + Markdown.Escape(ContradictionReporter.Describe(other)));
    }

    private static IEnumerable<string> Others(ClaimsCompilation compilation, ClaimEntry entry)
    {
        if (entry.Claim.Subject is RemarkSubject)
        {
            return [];
        }

        ClaimEntry[] others = [.. compilation.Claims.About(entry.Subject).Where(other => other != entry)];
        IEnumerable<string> shown = others.Take(MostClaims).Select(other => "Also: " + Markdown.Escape(Named(other)));
        return others.Length > MostClaims
            ? shown.Append(string.Format(CultureInfo.InvariantCulture, "… and {0} more claims about it", others.Length - MostClaims))
            : shown;
    }

    private static string Named(ClaimEntry entry)
    {
        string words = ClaimInWords.Of(entry);
        string source = string.Join(", ", new[] { entry.Claim.SaidOn?.Wording, entry.Claim.Document }.OfType<string>());
        return (entry.Claim.Label is { } label ? label + ": " + words : words) + (source.Length == 0 ? "" : " (" + source + ")");
    }
}
