using System;
using System.Collections.Generic;
using System.Linq;

using ClaimsDsl.Analysis;
using ClaimsDsl.Binding;
using ClaimsDsl.Text;
using ClaimsDsl.Workspaces;

namespace ClaimsDsl.Cli.Exporting;

/// <summary>Makes records of what files claim: the one place where export and query look at a compilation.</summary>
internal sealed class RecordReader
{
    // As much as browsers give: https://wicg.github.io/scroll-to-text-fragment
    private const int ContextLength = 32;

    private readonly Host _host;
    private readonly Dictionary<ClaimEntry, string> _ids = [];
    private readonly SortedDictionary<string, PartyRecord> _parties = new(StringComparer.Ordinal);
    private readonly SortedDictionary<string, DocumentRecord> _documents = new(StringComparer.Ordinal);

    private RecordReader(Host host)
    {
        _host = host;
    }

    /// <summary>The records of all that a command works on. What a referenced assembly claims is left to its own project.</summary>
    public static ClaimRecords Read(Workspace workspace, Host host)
    {
        var reader = new RecordReader(host);
        ClaimsCompilation[] compilations = [.. workspace.Projects.Select(project => project.Compilation)];
        reader.GiveIds(compilations.SelectMany(compilation => compilation.Claims.All));
        ClaimRecord[] claims =
        [
            .. from compilation in compilations
               let statuses = new ClaimStatuses(compilation)
               from entry in compilation.Claims.All
               where !entry.IsReferenced
               select reader.Read(entry, compilation, statuses.Of(entry)),
        ];

        // A file can be part of two projects.
        return new([.. claims.DistinctBy(claim => claim.Id)], [.. reader._parties.Values], [.. reader._documents.Values]);
    }

    /// <summary>A claim goes by its label, or else by where it stands; the same place has the same id.</summary>
    private void GiveIds(IEnumerable<ClaimEntry> entries)
    {
        var taken = new Dictionary<string, (string Path, int Position)>(StringComparer.Ordinal);
        foreach (ClaimEntry entry in entries)
        {
            (string Path, int Position) place = (entry.Tree.Path, entry.Syntax.Position);
            LinePosition start = StartOf(entry);
            string line = $"{FileOf(entry)}:{start.Line + 1}";
            string?[] names = [entry.Claim.Label is { } label ? Id(entry.Scope.Qualify<LabelDeclaration>(label)) : null, line, $"{line}:{start.Character + 1}"];
            _ids[entry] = names.OfType<string>().First(name => taken.TryAdd(name, place) || taken[name] == place);
        }
    }

    private ClaimRecord Read(ClaimEntry entry, ClaimsCompilation compilation, ClaimStatus status)
    {
        BoundClaim claim = entry.Claim;
        Scope scope = entry.Scope;
        SubjectRecord? subject = ReadSubject(entry);
        ValueRecord? value = ReadValue(claim.Value);
        string what = subject is null ? string.Join(" … ", claim.Quotations.Select(q => $"“{q}”"))
            : subject.Kind == "attribute" && value is { Truth: not true } ? $"{subject.Name} {value.Text}"
            : subject.Kind == "proposition" ? $"“{subject.Text}”"
            : subject.Name;
        return new ClaimRecord
        {
            Id = _ids[entry],
            Label = claim.Label,
            Text = string.Join(" ", new[] { entry.Who, claim.Verb, claim.Likelihood, what }.Where(part => !string.IsNullOrEmpty(part))),
            Asserters = Parties(scope, claim.Asserters),
            Verb = claim.Verb,
            Factuality = entry.Factuality.ToCode(),
            Likelihood = claim.Likelihood,
            Subject = subject,
            Value = value,
            Said = ReadDays(claim.SaidOn),
            Holds = ReadDays(claim.Holds),
            Document = claim.Document is { } name ? ReadDocument(scope, name) : null,
            Quotations = [.. claim.Quotations.Select(quotation => ReadQuotation(entry, quotation, compilation))],
            Via = Parties(scope, claim.Via),
            To = Parties(scope, claim.To),
            At = claim.At,
            Condition = claim.Condition ?? claim.ConditionSubject?.ToString(),
            Revises = IdOf(claim.Revises),
            Retracts = IdOf(claim.Retracts),
            Disputes = entry.Factuality.IsNegative() && compilation.Claims.FindTarget(entry) is { } target ? _ids[target] : null,
            Status = status,
            Credibility = claim.Credibility,
            Note = claim.Note,
            File = FileOf(entry),
            Line = StartOf(entry).Line + 1,
        };

        // A label that no claim has, or only a later one than asked for, stands for none.
        string? IdOf(string? label) => label is not null && compilation.Claims.Find(scope, label) is { } labelled ? _ids[labelled] : null;
    }

    // The files of a referenced assembly have no place on this disk.
    private string FileOf(ClaimEntry entry) => entry.IsReferenced ? entry.Tree.Path : _host.Display(entry.Tree.Path);

    private static LinePosition StartOf(ClaimEntry entry) => entry.Tree.Text.GetLinePosition(entry.Syntax.Asserters.Span.Start);

    /// <summary>A name that is unique over namespaces, as C# writes it.</summary>
    private static string Id(string qualified) => qualified.StartsWith("::", StringComparison.Ordinal) ? qualified[2..] : qualified.Replace("::", ".", StringComparison.Ordinal);

    private static SubjectRecord? ReadSubject(ClaimEntry entry) => entry.Claim.Subject switch
    {
        AttributeSubject attribute => new(
            Id(entry.Subject),
            "attribute",
            attribute.ToString(),
            attribute.Entity,
            attribute.Attribute.Name,
            attribute.Keys,
            $"{entry.Scope.Find<EntityDeclaration>(attribute.Entity)?.Label ?? attribute.Entity}: {attribute.ToString()[(attribute.Entity.Length + 1)..]}")
        {
            EntityKind = attribute.Kind,
        },
        PropositionSubject proposition => new(
            Id(entry.Subject), "proposition", proposition.Name, null, null, [], entry.Scope.Find<PropositionDeclaration>(proposition.Name)?.Sentence ?? proposition.Name),
        ClaimSubject claim => new(Id(entry.Subject), "claim", claim.Label, null, null, [], claim.Label),
        _ => null,
    };

    private static ValueRecord? ReadValue(BoundValue? value) => value switch
    {
        TruthValue truth => new("truth", truth.Value ? "yes" : "no") { Truth = truth.Value },
        QuantityValue { Quantity: { Value: var quantity } } => new("number", quantity.ToString())
        {
            Lower = quantity.Set.Lower,
            Upper = quantity.Set.Upper,
            Set = quantity.Set.ToString(),
            Unit = quantity.Unit,
        },
        DaysValue { Days: { Value: var days, Wording: var wording } } => new("date", wording)
        {
            From = ToDate(days.Earliest),
            To = ToDate(days.Latest),
            Set = days.Days.ToString(),
        },
        ChoiceValue { Choice: { Value: var choice, Wording: var wording } } => new("choice", wording) { Items = [.. choice.Items], IsNegated = choice.IsNegated },
        _ => null,
    };

    private static DaysRecord? ReadDays(Worded<DateRange>? days) =>
        days is null ? null : new(days.Wording, ToDate(days.Value.Earliest), ToDate(days.Value.Latest));

    private static DateOnly? ToDate(Day? day) => day is { } given ? DateOnly.FromDayNumber(given.Number) : null;

    private static QuotationRecord ReadQuotation(ClaimEntry entry, string written, ClaimsCompilation compilation)
    {
        if (entry.Claim.Document is not { } document || entry.Scope.FindDocument(document) is not { } place
            || compilation.FindDocument(place.Path) is not { } text || text.FindPassage(written) is not { } passage)
        {
            return new(written);
        }

        int end = passage.Start + passage.Text.Length;
        int start = CountCharacters(text.Text.AsSpan(0, passage.Start));
        return new(written)
        {
            Exact = passage.Text,
            Prefix = Whole(text.Text[Math.Max(0, passage.Start - ContextLength)..passage.Start]),
            Suffix = Whole(text.Text[end..Math.Min(text.Text.Length, end + ContextLength)]),
            Start = start,
            End = start + CountCharacters(passage.Text),
            Line = passage.Line,
        };
    }

    private static int CountCharacters(ReadOnlySpan<char> text)
    {
        int pairs = 0;
        for (int i = 1; i < text.Length; i++)
        {
            pairs += char.IsSurrogatePair(text[i - 1], text[i]) ? 1 : 0;
        }

        return text.Length - pairs;
    }

    // A context of so many code units can begin or end within a character.
    private static string Whole(string context)
    {
        int start = context.Length > 0 && char.IsLowSurrogate(context[0]) ? 1 : 0;
        int end = context.Length > start && char.IsHighSurrogate(context[^1]) ? context.Length - 1 : context.Length;
        return context[start..end];
    }

    private ValueList<PartyReference> Parties(Scope scope, ValueList<string> names) => [.. names.Select(name => ReadParty(scope, name))];

    private PartyReference ReadParty(Scope scope, string name)
    {
        string id = Id(scope.Qualify<PartyDeclaration>(name));
        if (!_parties.TryGetValue(id, out PartyRecord? party))
        {
            PartyDeclaration? declared = scope.Find<PartyDeclaration>(name);
            Scope home = scope.HomeOf<PartyDeclaration>(name);
            string[] principals = [.. (declared?.Principals ?? []).Select(principal => principal.Party)];
            party = new(
                id,
                name,
                declared?.DisplayName ?? name,
                declared?.Kind.ToString().ToLowerInvariant(),
                declared?.Role,
                [.. principals.Select(principal => Id(home.Qualify<PartyDeclaration>(principal)))]);
            _parties.Add(id, party);
            foreach (string principal in principals)
            {
                ReadParty(home, principal);
            }
        }

        return new(id, name, party.DisplayName);
    }

    private string ReadDocument(Scope scope, string name)
    {
        string id = Id(scope.Qualify<DocumentDeclaration>(name));
        if (!_documents.ContainsKey(id))
        {
            DocumentDeclaration? declared = scope.Find<DocumentDeclaration>(name);
            _documents.Add(id, new(id, name, scope.FindDocument(name) is { } place ? _host.Display(place.Path) : "")
            {
                Title = declared?.Title,
                Author = declared?.Author,
                Publisher = declared?.Publisher is { } publisher ? ReadParty(scope.HomeOf<DocumentDeclaration>(name), publisher) : null,
                Published = ReadDays(declared?.Published),
                Url = declared?.Url,
                Language = declared?.Language,
                Sha256 = declared?.Sha256,
            });
        }

        return id;
    }
}
