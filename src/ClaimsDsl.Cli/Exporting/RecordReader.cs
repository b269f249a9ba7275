using System;
using System.Collections.Generic;
using System.Linq;

using ClaimsDsl.Binding;
using ClaimsDsl.Workspaces;
using ClaimsDsl.Syntax;

namespace ClaimsDsl.Cli.Exporting;

/// <summary>Makes records of what files claim: the one place where export and query look at a compilation.</summary>
internal sealed class RecordReader
{
    // As much as browsers give: https://wicg.github.io/scroll-to-text-fragment
    private const int ContextLength = 32;

    private readonly ClaimsCompilation _compilation;
    private readonly Host _host;
    private readonly Dictionary<string, string> _idByLabel = new(StringComparer.Ordinal);
    private readonly Dictionary<string, ClaimStatus> _statuses = new(StringComparer.Ordinal);
    private readonly SortedDictionary<string, PartyRecord> _parties = new(StringComparer.Ordinal);
    private readonly SortedDictionary<string, DocumentRecord> _documents = new(StringComparer.Ordinal);

    private RecordReader(ClaimsCompilation compilation, Host host)
    {
        _compilation = compilation;
        _host = host;
    }

    /// <summary>The records of all that a command works on.</summary>
    public static ClaimRecords Read(Workspace workspace, Host host)
    {
        ClaimRecords[] all = [.. workspace.Projects.Select(project => new RecordReader(project.Compilation, host).Read())];
        return new(
            [.. all.SelectMany(records => records.Claims)],
            [.. all.SelectMany(records => records.Parties).DistinctBy(party => party.Id)],
            [.. all.SelectMany(records => records.Documents).DistinctBy(document => document.Id)]);
    }

    private ClaimRecords Read()
    {
        List<(BoundFile File, SyntaxTree Tree, BoundClaim Claim)> claims =
        [
            .. _compilation.Trees.Select(tree => (File: _compilation.Bind(tree), Tree: tree))
                .SelectMany(bound => bound.File.Claims.Where(IsSaid).Select(claim => (bound.File, bound.Tree, claim))),
        ];
        Dictionary<BoundClaim, string> ids = new(ReferenceEqualityComparer.Instance);
        foreach ((BoundFile file, SyntaxTree tree, BoundClaim claim) in claims)
        {
            string? label = claim.Label is null ? null : Qualify<LabelDeclaration>(file, claim.Label);
            ids[claim] = label is not null && _idByLabel.TryAdd(label, label) ? label : $"{_host.Display(tree.Path)}:{LineOf(tree, claim)}";
        }

        ReadStatuses(claims);
        ClaimRecord[] records = [.. claims.Select(c => Read(c.File, c.Tree, c.Claim, ids[c.Claim]))];
        return new([.. records], [.. _parties.Values], [.. _documents.Values]);
    }

    // What nobody dates counts on every day.
    private bool IsSaid(BoundClaim claim) =>
        _compilation.AsOf is not { } day || claim.SaidOn?.Value is not { } said || (said.Latest ?? said.Earliest) is not { } last || last <= day;

    private void ReadStatuses(List<(BoundFile File, SyntaxTree Tree, BoundClaim Claim)> claims)
    {
        foreach ((BoundFile file, _, BoundClaim claim) in claims)
        {
            Set(claim.Retracts, ClaimStatus.Retracted);
            Set(claim.Revises, ClaimStatus.Superseded);
            Set(claim.Subject is ClaimSubject target && FactualityOf(claim).IsNegative() ? target.Label : null, ClaimStatus.Disputed);

            void Set(string? label, ClaimStatus status)
            {
                if (label is not null)
                {
                    Raise(Qualify<LabelDeclaration>(file, label), status);
                }
            }
        }

        foreach (BoundFile file in _compilation.Trees.Select(_compilation.Bind))
        {
            foreach (BoundDispute dispute in file.Disputes)
            {
                if (IdOf(file, dispute.Subject) is { } subject)
                {
                    Raise(subject, ClaimStatus.Disputed);
                }
            }
        }
    }

    private void Raise(string id, ClaimStatus status) => _statuses[id] = (ClaimStatus)Math.Max((int)StatusOf(id), (int)status);

    private ClaimStatus StatusOf(string? id) => id is null ? ClaimStatus.Held : _statuses.GetValueOrDefault(id);

    private ClaimRecord Read(BoundFile file, SyntaxTree tree, BoundClaim claim, string id)
    {
        SubjectRecord? subject = ReadSubject(file, claim.Subject);
        ValueRecord? value = ReadValue(claim.Value);
        ValueList<PartyReference> asserters = Parties(file, claim.Asserters);
        Factuality factuality = FactualityOf(claim);
        ClaimStatus ofSubject = StatusOf(subject?.Id);
        ClaimStatus own = StatusOf(id);
        string? document = claim.Document is { } name ? ReadDocument(file, name) : null;
        string who = string.Join(" and ", asserters.Select(a => a.DisplayName));
        string what = subject is null ? string.Join(" … ", claim.Quotations.Select(q => $"“{q}”"))
            : subject.Kind == "attribute" && value is { Truth: not true } ? $"{subject.Name} {value.Text}"
            : subject.Kind == "proposition" ? $"“{subject.Text}”"
            : subject.Name;
        return new ClaimRecord
        {
            Id = id,
            Label = claim.Label,
            Text = string.Join(" ", new[] { who, claim.Verb, claim.Likelihood, what }.Where(part => !string.IsNullOrEmpty(part))),
            Asserters = asserters,
            Verb = claim.Verb,
            Factuality = factuality.ToCode(),
            Likelihood = claim.Likelihood,
            Subject = subject,
            Value = value,
            Said = ReadDays(claim.SaidOn),
            Holds = ReadDays(claim.Holds),
            Document = document,
            Quotations = [.. claim.Quotations.Select(quotation => ReadQuotation(file, claim.Document, quotation))],
            Via = Parties(file, claim.Via),
            To = Parties(file, claim.To),
            Condition = claim.Condition ?? claim.ConditionSubject?.ToString(),
            Revises = IdOfLabel(file, claim.Revises),
            Retracts = IdOfLabel(file, claim.Retracts),
            Disputes = claim.Subject is ClaimSubject target && factuality.IsNegative() ? IdOfLabel(file, target.Label) : null,
            Status = own == ClaimStatus.Held && claim.Subject is not ClaimSubject ? ofSubject : own,
            Credibility = claim.Credibility,
            Note = claim.Note,
            File = _host.Display(tree.Path),
            Line = LineOf(tree, claim),
        };
    }

    private SubjectRecord? ReadSubject(BoundFile file, BoundSubject subject) => subject switch
    {
        AttributeSubject attribute => new(
            IdOf(file, subject)!,
            "attribute",
            attribute.ToString(),
            attribute.Entity,
            attribute.Attribute.Name,
            attribute.Keys,
            $"{Find<EntityDeclaration>(file, attribute.Entity)?.Label ?? attribute.Entity}: {attribute.ToString()[(attribute.Entity.Length + 1)..]}"),
        PropositionSubject proposition => new(
            IdOf(file, subject)!, "proposition", proposition.Name, null, null, [], Find<PropositionDeclaration>(file, proposition.Name)?.Sentence ?? proposition.Name),
        ClaimSubject claim => new(IdOf(file, subject)!, "claim", claim.Label, null, null, [], claim.Label),
        _ => null,
    };

    private string? IdOf(BoundFile file, BoundSubject subject) => subject switch
    {
        AttributeSubject attribute => Qualify<EntityDeclaration>(file, attribute.Entity) + attribute.ToString()[attribute.Entity.Length..],
        PropositionSubject proposition => Qualify<PropositionDeclaration>(file, proposition.Name),
        ClaimSubject claim => Qualify<LabelDeclaration>(file, claim.Label),
        _ => null,
    };

    // A label that no claim has, or only a later one than asked for, stands for none.
    private string? IdOfLabel(BoundFile file, string? label) => label is null ? null : _idByLabel.GetValueOrDefault(Qualify<LabelDeclaration>(file, label));

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

    private QuotationRecord ReadQuotation(BoundFile file, string? document, string written)
    {
        string? path = file.Documents.FirstOrDefault(d => d.Name == document)?.Path;
        if (path is null || _compilation.FindDocument(path) is not { } text || text.FindPassage(written) is not { } passage)
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

    private ValueList<PartyReference> Parties(BoundFile file, ValueList<string> names) => [.. names.Select(name => ReadParty(file.Namespace, name))];

    private PartyReference ReadParty(string @namespace, string name)
    {
        string id = Qualify<PartyDeclaration>(@namespace, name);
        if (!_parties.TryGetValue(id, out PartyRecord? party))
        {
            PartyDeclaration? declared = Find<PartyDeclaration>(@namespace, name);
            string home = HomeOf<PartyDeclaration>(@namespace, name);
            string[] principals = [.. (declared?.Principals ?? []).Select(principal => principal.Party)];
            party = new(
                id,
                name,
                declared?.DisplayName ?? name,
                declared?.Kind.ToString().ToLowerInvariant(),
                declared?.Role,
                [.. principals.Select(principal => Qualify<PartyDeclaration>(home, principal))]);
            _parties.Add(id, party);
            foreach (string principal in principals)
            {
                ReadParty(home, principal);
            }
        }

        return new(id, name, party.DisplayName);
    }

    private string ReadDocument(BoundFile file, string name)
    {
        string id = Qualify<DocumentDeclaration>(file, name);
        if (!_documents.ContainsKey(id))
        {
            DocumentDeclaration? declared = Find<DocumentDeclaration>(file, name);
            string? path = file.Documents.FirstOrDefault(d => d.Name == name)?.Path;
            _documents.Add(id, new(id, name, path is null ? "" : _host.Display(path))
            {
                Title = declared?.Title,
                Author = declared?.Author,
                Publisher = declared?.Publisher is { } publisher ? ReadParty(HomeOf<DocumentDeclaration>(file.Namespace, name), publisher) : null,
                Published = ReadDays(declared?.Published),
                Url = declared?.Url,
                Language = declared?.Language,
                Sha256 = declared?.Sha256,
            });
        }

        return id;
    }

    private static Factuality FactualityOf(BoundClaim claim) =>
        claim.Factuality.With(Likelihood.TryParse(claim.Likelihood, out Likelihood? likelihood) ? likelihood : null);

    private static int LineOf(SyntaxTree tree, BoundClaim claim) => tree.Text.GetLinePosition(claim.Syntax.Node!.Asserters.Span.Start).Line + 1;

    private string Qualify<T>(BoundFile file, string name)
        where T : Declaration => Qualify<T>(file.Namespace, name);

    private string Qualify<T>(string @namespace, string name)
        where T : Declaration => HomeOf<T>(@namespace, name) is { Length: > 0 } home ? $"{home}.{name}" : name;

    private T? Find<T>(BoundFile file, string name)
        where T : Declaration => Find<T>(file.Namespace, name);

    private T? Find<T>(string @namespace, string name)
        where T : Declaration => _compilation.Index.Namespaces[HomeOf<T>(@namespace, name)].Find<T>(name);

    private string HomeOf<T>(string @namespace, string name)
        where T : Declaration =>
        _compilation.Index.UsesOf(@namespace).Prepend(_compilation.Index.Namespaces[@namespace]).FirstOrDefault(n => n.Find<T>(name) is not null)?.Name ?? @namespace;
}
