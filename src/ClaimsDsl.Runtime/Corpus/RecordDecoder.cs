using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;

namespace ClaimsDsl;

/// <summary>Turns records of the data into what they declare. A reference that leads nowhere never fails: see each method.</summary>
internal static class RecordDecoder
{
    // In the order of the enumerations; credibility begins at 1.
    private static readonly string[] PartyKinds = ["person", "organization", "government", "outlet", "group", "study", "joint"];
    private static readonly string[] Grades = ["A", "B", "C", "D", "E", "F"];
    private static readonly string[] Credibilities = ["1", "2", "3", "4", "5", "6"];
    private static readonly string[] Confidences = ["low", "moderate", "high"];

    /// <summary>What a record declares; null for an entity of an unknown kind.</summary>
    public static object? Decode(RecordType type, DataRecord record, ClaimsCorpus corpus, Nesting? around)
    {
        Nesting nesting = new(record.Name, around);
        return type switch
        {
            RecordType.Document => Document(record, corpus, nesting),
            RecordType.Party => Party(record, corpus, nesting),
            RecordType.Place => Place(record, corpus, nesting),
            RecordType.Entity => Entity(record, corpus),
            RecordType.Proposition => Proposition(record),
            RecordType.Claim => Claim(record, corpus),
            RecordType.Dispute => Dispute(record, corpus),
            RecordType.Assessment => Assessment(record, corpus),
            _ => null,
        };
    }

    private static Document Document(DataRecord record, ClaimsCorpus corpus, Nesting nesting)
    {
        Document? origin = record["origin"] is { } name ? corpus.FindDocument(name, record.File, nesting) : null;
        return Document(record, corpus) with
        {
            OriginDocument = origin,
            OriginParty = origin is null && record["origin"] is { } party ? corpus.FindParty(party, record.File) : null,
        };
    }

    private static Document Document(DataRecord record, ClaimsCorpus corpus) => new(record.Name, record["path"] ?? "")
    {
        Title = record["title"],
        Publisher = record["publisher"] is { } publisher ? corpus.ResolveParty(publisher, record.File) : null,
        Author = record["author"],
        Published = Date(record["published"]),
        Retrieved = Date(record["retrieved"]),
        Url = record["url"],
        Grade = GradeOf(record),
        Dateline = record["dateline"],
        Language = record["language"],
        Origin = record["origin"],
        Sha256 = record["sha256"],
    };

    private static Party Party(DataRecord record, ClaimsCorpus corpus, Nesting nesting) => new(
        record.Name, IndexOf(record["kind"], PartyKinds) is >= 0 and int kind ? (PartyKind)kind : PartyKind.Organization, record["display"] ?? record.Name)
    {
        Role = record["role"],
        Principals = ValueList.From(record.All("of").Select(principal => Principal(principal, record.File, corpus, nesting))),
        Aliases = record.All("also"),
        Grade = GradeOf(record),
        IsAnonymous = record["anonymous"] == "1",
    };

    private static Principal Principal(string text, string file, ClaimsCorpus corpus, Nesting nesting)
    {
        int bar = text.IndexOf('|');
        return bar < 0
            ? new(corpus.ResolveParty(text, file, nesting))
            : new(corpus.ResolveParty(text.Substring(0, bar), file, nesting), Date(text.Substring(bar + 1)));
    }

    private static Place Place(DataRecord record, ClaimsCorpus corpus, Nesting nesting) => new(
        record.Name, record["display"] ?? record.Name, record["in"] is { } parent ? corpus.ResolvePlace(parent, record.File, nesting) : null)
    {
        Aliases = record.All("also"),
    };

    private static EntityOfKind? Entity(DataRecord record, ClaimsCorpus corpus)
    {
        if (corpus.FindKind(record["kind"]) is not { } kind)
        {
            return null;
        }

        Entity entity = kind.Create(record.Name, record["label"] ?? record.Name);
        entity.Home = corpus;
        return new(entity, kind);
    }

    private static Proposition Proposition(DataRecord record) => new(record.Name, record["text"] ?? record.Name)
    {
        Implies = record.All("implies"),
        Excludes = record.All("excludes"),
        IsAnyOf = record.All("is"),
    };

    /// <summary>A claim; a remark where its subject or value is unknown, so that what else it says is kept.</summary>
    private static Claim Claim(DataRecord record, ClaimsCorpus corpus)
    {
        ValueList<Party> asserters = Parties(record.All("by"), record.File, corpus);
        Party asserter = asserters.Count == 1 ? asserters[0] : ClaimsDsl.Party.Joint(asserters);
        Verb verb = new(record["verb"] ?? "", FactualityExtensions.TryFromCode(record["f"], out Factuality factuality) ? factuality : Factuality.Uncommitted);
        Subject subject = Subject(record);
        Claim claim = Attribute(subject, record.File, corpus)?.ToClaim(corpus, record["v"], asserter, verb, subject)
            ?? new Remark(asserter, verb) { Subject = subject };
        return claim with
        {
            Label = record.Name.Length == 0 ? null : record.Name,
            Likelihood = Likelihood.TryParse(record["likelihood"], out Likelihood? likelihood) ? likelihood : null,
            SaidOn = Date(record["said"]),
            Holds = Date(record["holds"]),
            Via = Parties(record.All("via"), record.File, corpus),
            To = Parties(record.All("to"), record.File, corpus),
            At = record["at"] is { } place ? corpus.ResolvePlace(place, record.File) : null,
            IsPersonal = record["personally"] == "1",
            Condition = record["if"],
            ConditionProposition = record["ifp"],
            Revises = record["revises"],
            Retracts = record["retracts"],
            Credibility = IndexOf(record["credibility"], Credibilities) is >= 0 and int credibility ? (Credibility)(credibility + 1) : null,
            Note = record["note"],
            Evidence = Evidence(record, corpus),
            Home = new(corpus),
        };
    }

    private static Dispute Dispute(DataRecord record, ClaimsCorpus corpus) => new(record.Name, Subject(record))
    {
        Sides = ValueList.From<IReadOnlyList<Party>>(record.All("side").Select(side => Parties(Names.Split(side), record.File, corpus))),
        Text = record["text"],
    };

    private static Assessment Assessment(DataRecord record, ClaimsCorpus corpus)
    {
        Subject subject = Subject(record);
        string? value = record["v"];
        return new(record.Name, subject, Attribute(subject, record.File, corpus)?.InWords(corpus, value) ?? value ?? "")
        {
            Likelihood = Likelihood.TryParse(record["likelihood"], out Likelihood? likelihood) ? likelihood : null,
            Confidence = IndexOf(record["confidence"], Confidences) is >= 0 and int confidence ? (Confidence)confidence : null,
            Because = record.All("because"),
            Text = record["text"],
            On = Date(record["on"]),
            Holds = Date(record["holds"]),
        };
    }

    private static Subject Subject(DataRecord record) => record["s"] is { } attribute
        ? ClaimsDsl.Subject.OfAttribute(attribute)
        : new() { Proposition = record["p"], Claim = record["c"] };

    /// <summary>How the values of a subject are read; null where it is nothing that is known.</summary>
    private static AttributeDefinition? Attribute(Subject subject, string file, ClaimsCorpus corpus) => subject.Entity is { } entity
        ? corpus.FindEntity(entity, file)?.Kind.Find(subject.Attribute)
        : subject.Proposition is not null || subject.Claim is not null ? AttributeDefinition.TruthValue : null;

    private static ValueList<Evidence> Evidence(DataRecord record, ClaimsCorpus corpus)
    {
        Document? document = record["in"] is { } name ? corpus.ResolveDocument(name, record.File) : null;
        ValueList<string> quotes = record.All("q");
        ValueList<string> places = record.All("l");
        return quotes.Count == 0 && document is not null
            ? ValueList.Of(new Evidence(document, null))
            : ValueList.From(quotes.Select((quote, i) => new Evidence(document, quote) { Passage = i < places.Count ? Passage(places[i], quote) : null }));
    }

    /// <summary>Offset, line, and the text where it is not that of the quotation; null where it is nothing of the kind.</summary>
    private static Passage? Passage(string place, string quote)
    {
        string[] parts = place.Split([' '], 3);
        return parts.Length >= 2
            && int.TryParse(parts[0], NumberStyles.None, CultureInfo.InvariantCulture, out int start)
            && int.TryParse(parts[1], NumberStyles.None, CultureInfo.InvariantCulture, out int line)
            ? new(parts.Length == 3 ? parts[2] : quote, start, line)
            : null;
    }

    private static ValueList<Party> Parties(ValueList<string> names, string file, ClaimsCorpus corpus) =>
        ValueList.From(names.Select(name => corpus.ResolveParty(name, file)));

    private static DateRange? Date(string? text) => DateRange.TryFromCompact(text, out DateRange? range) ? range : null;

    private static Grade? GradeOf(DataRecord record) => IndexOf(record["grade"], Grades) is >= 0 and int grade ? (Grade)grade : null;

    // By hand, because the framework's parser of enumerations is slow at its first use.
    private static int IndexOf(string? text, string[] names)
    {
        for (int i = 0; i < names.Length; i++)
        {
            if (string.Equals(text, names[i], StringComparison.OrdinalIgnoreCase))
            {
                return i;
            }
        }

        return -1;
    }
}

/// <summary>An entity, with what its kind says of its attributes.</summary>
internal sealed record EntityOfKind(Entity Entity, KindDefinition Kind);
