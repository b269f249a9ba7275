using System;
using System.Collections.Concurrent;
using System.Collections.Generic;
using System.Linq;
using System.Threading;

namespace ClaimsDsl;

/// <summary>Everything that the claims files of one namespace declare; what generated code talks to.</summary>
/// <remarks>Nothing is read before it is needed, and each thing is read once: the first use makes a table of where things are in the file that
/// is known to have what is asked for, and else in those that may have it, by the keys that each file begins with; and each thing is decoded when it is asked for. All members can be used by any number of threads at once, and none of them waits for another.</remarks>
public sealed class ClaimsCorpus
{
    private readonly Func<IReadOnlyList<ClaimsCorpus>> _uses;
    private readonly Func<string, KindDefinition?> _kinds;
    private readonly IReadOnlyList<ClaimsPart> _parts;
    private readonly ConcurrentDictionary<string, object> _claimSets = new();
    private readonly RecordTable?[] _tables;
    private RecordIndex? _index;

    /// <summary>Describes a corpus.</summary>
    /// <param name="namespace">The namespace.</param>
    /// <param name="uses">Gives the corpora of the namespaces whose names can be used in this one.</param>
    /// <param name="kinds">Gives a kind that the namespace declares, by its name; null where it declares none of that name.</param>
    /// <param name="parts">The data.</param>
    public ClaimsCorpus(
        string @namespace,
        Func<IReadOnlyList<ClaimsCorpus>> uses,
        Func<string, KindDefinition?> kinds,
        IReadOnlyList<ClaimsPart> parts)
    {
        Namespace = @namespace;
        _uses = uses;
        _kinds = kinds;
        _parts = parts;
        _tables = new RecordTable?[parts.Count];
    }

    /// <summary>The namespace.</summary>
    public string Namespace { get; }

    /// <summary>All documents, in the order of their declaration, as in the other lists.</summary>
    public IReadOnlyList<Document> Documents => field ??= All<Document>(RecordType.Document);

    /// <summary>All parties.</summary>
    public IReadOnlyList<Party> Parties => field ??= All<Party>(RecordType.Party);

    /// <summary>All places.</summary>
    public IReadOnlyList<Place> Places => field ??= All<Place>(RecordType.Place);

    /// <summary>All entities of known kinds.</summary>
    public IReadOnlyList<Entity> Entities => field ??= ValueList.From(All<EntityOfKind>(RecordType.Entity).Select(entry => entry.Entity));

    /// <summary>All propositions.</summary>
    public IReadOnlyList<Proposition> Propositions => field ??= All<Proposition>(RecordType.Proposition);

    /// <summary>All claims. One whose subject or value is unknown is a <see cref="ClaimsDsl.Remark"/>.</summary>
    public IReadOnlyList<Claim> Claims => field ??= All<Claim>(RecordType.Claim);

    /// <summary>All disputes that are acknowledged.</summary>
    public IReadOnlyList<Dispute> Disputes => field ??= All<Dispute>(RecordType.Dispute);

    /// <summary>All assessments.</summary>
    public IReadOnlyList<Assessment> Assessments => field ??= All<Assessment>(RecordType.Assessment);

    /// <summary>How many records have been decoded, which tests count.</summary>
    internal int DecodedCount => _tables.Sum(table => table?.Decoded.Count(record => record is not null) ?? 0);

    /// <summary>The files that have been read, which tests look at.</summary>
    internal IEnumerable<string> FilesRead => _parts.Where((_, i) => _tables[i] is not null).Select(part => part.File);

    private RecordIndex Index => Volatile.Read(ref _index) ?? Publish(ref _index, new(_parts));

    /// <summary>The document of a name, as in all lookups also of a namespace that this one uses.</summary>
    /// <param name="id">The name.</param>
    /// <param name="file">The claims file that declares it, where that is known: then no other is read for it.</param>
    /// <exception cref="KeyNotFoundException">There is none.</exception>
    public Document Document(string id, string? file = null) => Get<Document>(RecordType.Document, id, file);

    /// <summary>The party of a name.</summary>
    /// <param name="id">The name.</param>
    /// <param name="file">The claims file that declares it, where that is known: then no other is read for it.</param>
    /// <exception cref="KeyNotFoundException">There is none.</exception>
    public Party Party(string id, string? file = null) => Get<Party>(RecordType.Party, id, file);

    /// <summary>The place of a name.</summary>
    /// <param name="id">The name.</param>
    /// <param name="file">The claims file that declares it, where that is known: then no other is read for it.</param>
    /// <exception cref="KeyNotFoundException">There is none.</exception>
    public Place Place(string id, string? file = null) => Get<Place>(RecordType.Place, id, file);

    /// <summary>The proposition of a name.</summary>
    /// <param name="id">The name.</param>
    /// <param name="file">The claims file that declares it, where that is known: then no other is read for it.</param>
    /// <exception cref="KeyNotFoundException">There is none.</exception>
    public Proposition Proposition(string id, string? file = null) => Get<Proposition>(RecordType.Proposition, id, file);

    /// <summary>The entity of a name.</summary>
    /// <param name="id">The name.</param>
    /// <param name="file">The claims file that declares it, where that is known: then no other is read for it.</param>
    /// <exception cref="KeyNotFoundException">There is none of a known kind.</exception>
    /// <exception cref="InvalidOperationException">It is of another kind.</exception>
    public TEntity Entity<TEntity>(string id, string? file = null)
        where TEntity : Entity => As<TEntity>(Get<EntityOfKind>(RecordType.Entity, id, file).Entity, id);

    /// <summary>The claim with a label.</summary>
    /// <param name="label">The label.</param>
    /// <param name="file">The claims file that declares it, where that is known: then no other is read for it.</param>
    /// <exception cref="KeyNotFoundException">There is none.</exception>
    /// <exception cref="InvalidOperationException">It has values of another type.</exception>
    public Claim<T> Claim<T>(string label, string? file = null)
        where T : notnull => As<Claim<T>>(Get<Claim>(RecordType.Claim, label, file), label);

    /// <summary>The remark with a label.</summary>
    /// <param name="label">The label.</param>
    /// <param name="file">The claims file that declares it, where that is known: then no other is read for it.</param>
    /// <exception cref="KeyNotFoundException">There is none.</exception>
    /// <exception cref="InvalidOperationException">It is a claim of another type.</exception>
    public Remark Remark(string label, string? file = null) => As<Remark>(Get<Claim>(RecordType.Claim, label, file), label);

    /// <summary>The dispute of a name.</summary>
    /// <param name="name">The name.</param>
    /// <param name="file">The claims file that declares it, where that is known: then no other is read for it.</param>
    /// <exception cref="KeyNotFoundException">There is none.</exception>
    public Dispute Dispute(string name, string? file = null) => Get<Dispute>(RecordType.Dispute, name, file);

    /// <summary>The assessment of a name.</summary>
    /// <param name="name">The name.</param>
    /// <param name="file">The claims file that declares it, where that is known: then no other is read for it.</param>
    /// <exception cref="KeyNotFoundException">There is none.</exception>
    public Assessment Assessment(string name, string? file = null) => Get<Assessment>(RecordType.Assessment, name, file);

    /// <summary>An entity with what this namespace claims of it, where another namespace, or another assembly, declares it.</summary>
    public TEntity About<TEntity>(TEntity entity)
        where TEntity : Entity
    {
        Entity declared = entity;
        return (TEntity)(declared with { Home = this });
    }

    /// <summary>The claims of this namespace on an attribute of an entity, but for those under a key. A claim about one of them that binds somebody is
    /// among them, as what it says of the attribute: see <see cref="Claim.Through"/>. That goes for all sets of claims.</summary>
    /// <exception cref="InvalidOperationException">The attribute has values of another type.</exception>
    public ClaimSet<T> ClaimsOn<T>(string entityId, string attribute)
        where T : notnull
    {
        string subject = $"s={entityId}.{attribute}";
        return Cached(subject, () => Set(ClaimsAbout<T>(subject).Where(claim => claim.Subject.Keys.Count == 0), Traits<T>(entityId, attribute)));
    }

    /// <summary>The claims of this namespace on an attribute of an entity that has a value for each key.</summary>
    /// <param name="entityId">The entity.</param>
    /// <param name="attribute">The attribute.</param>
    /// <param name="keys">What the keys stand for; claims under an unknown key are left out.</param>
    /// <exception cref="InvalidOperationException">The attribute has values of another type.</exception>
    public KeyedClaimSet<TKey, T> KeyedClaimsOn<TKey, T>(string entityId, string attribute, Vocabulary<TKey> keys)
        where TKey : notnull
        where T : notnull
    {
        string subject = $"s={entityId}.{attribute}";
        return Cached(subject + "[]", () => new KeyedClaimSet<TKey, T>(ByKey(
            ClaimsAbout<T>(subject),
            Traits<T>(entityId, attribute),
            claim => claim.Subject.Keys.Count == 1 && keys.TryResolve(this, claim.Subject.Keys[0], out TKey? key) ? (true, key) : default)));
    }

    /// <summary>The claims of this namespace on an attribute of an entity that has a value for each pair of keys.</summary>
    /// <param name="entityId">The entity.</param>
    /// <param name="attribute">The attribute.</param>
    /// <param name="first">What the first keys stand for; claims under an unknown key are left out.</param>
    /// <param name="second">What the second keys stand for; claims under an unknown key are left out.</param>
    /// <exception cref="InvalidOperationException">The attribute has values of another type.</exception>
    public KeyedClaimSet<TKey1, TKey2, T> KeyedClaimsOn<TKey1, TKey2, T>(
        string entityId, string attribute, Vocabulary<TKey1> first, Vocabulary<TKey2> second)
        where TKey1 : notnull
        where TKey2 : notnull
        where T : notnull
    {
        string subject = $"s={entityId}.{attribute}";
        return Cached(subject + "[,]", () => new KeyedClaimSet<TKey1, TKey2, T>(ByKey(
            ClaimsAbout<T>(subject),
            Traits<T>(entityId, attribute),
            claim => claim.Subject.Keys.Count == 2
                && first.TryResolve(this, claim.Subject.Keys[0], out TKey1? key1)
                && second.TryResolve(this, claim.Subject.Keys[1], out TKey2? key2) ? (true, (key1, key2)) : default)));
    }

    /// <summary>The claims of this namespace that a proposition is true or false.</summary>
    public ClaimSet<bool> ClaimsOnProposition(string id) =>
        Cached("p=" + id, () => Set(ClaimsAbout<bool>("p=" + id), AttributeTraits.None));

    /// <summary>The claims of this namespace that what another claim says is true or false.</summary>
    public ClaimSet<bool> ClaimsOnClaim(string label) =>
        Cached("c=" + label, () => Set(ClaimsAbout<bool>("c=" + label), AttributeTraits.None));

    /// <summary>The party of a name; one that is only a name where there is none, or where it would be inside itself.</summary>
    internal Party ResolveParty(string id, string? file = null, Nesting? around = null) =>
        Find(RecordType.Party, id, file, around) as Party ?? new(id, PartyKind.Organization, id);

    /// <summary>The place of a name; one that is only a name where there is none, or where it would be inside itself.</summary>
    internal Place ResolvePlace(string id, string? file = null, Nesting? around = null) => Find(RecordType.Place, id, file, around) as Place ?? new(id, id);

    /// <summary>The document of a name; one that is only a name where there is none.</summary>
    internal Document ResolveDocument(string id, string file) => Find(RecordType.Document, id, file) as Document ?? new(id, "");

    /// <summary>The document of a name, or null, also where it would be inside itself.</summary>
    internal Document? FindDocument(string id, string file, Nesting around) => Find(RecordType.Document, id, file, around) as Document;

    /// <summary>The party of a name, or null.</summary>
    internal Party? FindParty(string id, string file) => Find(RecordType.Party, id, file) as Party;

    /// <summary>The parties that a claim originates with, as all claims of this namespace on the subject say.</summary>
    internal ValueList<Party> OriginsOf(Claim claim)
    {
        Subject root = RootOf(claim.Subject);
        return Lineage.Origins(claim.Asserters, root == Subject.None ? ClaimLineage.SourcesIn([claim], TargetOf) : SourcesOn(root));
    }

    /// <summary>Whom a party has from what is claimed of a subject.</summary>
    internal Func<Party, IEnumerable<Party>> SourcesOn(Subject subject)
    {
        Subject root = RootOf(subject);
        return Cached("lineage of " + root, () => ClaimLineage.SourcesIn(ClaimsOnAndAbout(root), TargetOf));
    }

    internal EntityOfKind? FindEntity(string id, string? file = null) => Find(RecordType.Entity, id, file) as EntityOfKind;

    internal KindDefinition? FindKind(string? name)
    {
        if (name is null)
        {
            return null;
        }

        KindDefinition? kind = _kinds(name);
        IReadOnlyList<ClaimsCorpus> uses = kind is null ? _uses() : [];
        for (int i = 0; i < uses.Count && kind is null; i++)
        {
            kind = uses[i]._kinds(name);
        }

        return kind;
    }

    private static T Publish<T>(ref T? place, T value)
        where T : class => Interlocked.CompareExchange(ref place, value, null) ?? value;

    private object? Find(RecordType type, string id, string? file = null, Nesting? around = null)
    {
        if (around?.Allows(id) == false)
        {
            return null;
        }

        if (FindOwn(type, id, file, around) is { } own)
        {
            return own;
        }

        IReadOnlyList<ClaimsCorpus> uses = _uses();
        for (int i = 0; i < uses.Count; i++)
        {
            if (uses[i].FindOwn(type, id, null, around) is { } used)
            {
                return used;
            }
        }

        return null;
    }

    private object? FindOwn(RecordType type, string id, string? file = null, Nesting? around = null)
    {
        byte[] name = RecordKeys.Encode(id);

        // As long as nobody has asked for more, the file that has it is enough.
        int part = file is null || Volatile.Read(ref _index) is not null ? -1 : PartOf(file);
        int record = part < 0 ? -1 : TableOf(part).Find(type, name);
        if (record >= 0)
        {
            return Decode(part, record, around);
        }

        foreach (int other in Index.PartsWith(RecordKeys.Of(name)))
        {
            record = TableOf(other).Find(type, name);
            if (record >= 0)
            {
                return Decode(other, record, around);
            }
        }

        return null;
    }

    private int PartOf(string file)
    {
        for (int i = 0; i < _parts.Count; i++)
        {
            if (_parts[i].File == file)
            {
                return i;
            }
        }

        return -1;
    }

    private RecordTable TableOf(int part) => Volatile.Read(ref _tables[part]) ?? Publish(ref _tables[part], new(_parts[part]));

    private object? Decode(int part, int record, Nesting? around = null)
    {
        RecordTable table = TableOf(part);
        return Volatile.Read(ref table.Decoded[record])
            ?? (RecordDecoder.Decode(table.TypeOf(record), table.Read(record), this, around) is { } value ? Publish(ref table.Decoded[record], value) : null);
    }

    /// <summary>The claims on a subject, in the order of files and of their text; the subject written as its field is.</summary>
    private List<Located> FindClaimsOn(string subject)
    {
        byte[] bytes = RecordKeys.Encode(subject);
        return FindClaims(RecordKeys.Of(bytes), table => table.ClaimsOn(bytes));
    }

    private List<Located> FindRevisions(string label) => FindClaims(RecordKeys.OfRevisions(RecordKeys.Encode(label)), table => table.RevisionsOf(label));

    private List<Located> FindClaims(int key, Func<RecordTable, List<int>> find)
    {
        List<Located> found = [];
        foreach (int part in Index.PartsWith(key))
        {
            foreach (int record in find(TableOf(part)))
            {
                found.Add(new(part, record, (Claim)Decode(part, record)!));
            }
        }

        return found;
    }

    private T Get<T>(RecordType type, string id, string? file)
        where T : class => Find(type, id, file) as T ?? throw Missing(type, id);

    private KeyNotFoundException Missing(RecordType type, string id) =>
        new($"There is no {type.ToString().ToLowerInvariant()} '{id}' in {Namespace} or in a namespace that it uses.");

    private T As<T>(object found, string id)
        where T : class => found as T
        ?? throw new InvalidOperationException($"'{id}' in {Namespace} is a {found.GetType()}, not a {typeof(T)}.");

    private ValueList<T> All<T>(RecordType type)
    {
        List<T> list = [];
        for (int part = 0; part < _parts.Count; part++)
        {
            RecordTable table = TableOf(part);
            for (int i = 0; i < table.Count; i++)
            {
                if (table.TypeOf(i) == type && Decode(part, i) is T item)
                {
                    list.Add(item);
                }
            }
        }

        return ValueList.From(list);
    }

    private Claim? TargetOf(Claim claim) => claim.Subject.Claim is { } label ? FindOwn(RecordType.Claim, label) as Claim : null;

    /// <summary>What a claim about a claim is about in the end.</summary>
    private Subject RootOf(Subject subject)
    {
        HashSet<string> seen = [];
        while (subject.Claim is { } label && seen.Add(label) && FindOwn(RecordType.Claim, label) is Claim claim)
        {
            subject = claim.Subject;
        }

        return subject;
    }

    /// <summary>The claims on a subject, and the claims about those.</summary>
    private IEnumerable<Claim> ClaimsOnAndAbout(Subject subject)
    {
        Queue<Subject> subjects = new([subject]);
        HashSet<Subject> seen = [subject];
        while (subjects.Count > 0)
        {
            Subject next = subjects.Dequeue();
            string key = next.Proposition is { } proposition ? "p=" + proposition
                : next.Claim is { } label ? "c=" + label
                : $"s={next.Entity}.{next.Attribute}";
            foreach (Claim claim in FindClaimsOn(key).Select(located => located.Claim).Where(claim => claim.Subject == next))
            {
                yield return claim;
                Subject about = new() { Claim = claim.Label };
                if (claim.Label is not null && seen.Add(about))
                {
                    subjects.Enqueue(about);
                }
            }
        }
    }

    private T Cached<T>(string key, Func<T> make)
        where T : class => As<T>(_claimSets.TryGetValue(key, out object? found) ? found : _claimSets.GetOrAdd(key, make()), key);

    /// <summary>The claims on a subject, and what claims about these, directly or not, say of it.</summary>
    private IEnumerable<Claim<T>> ClaimsAbout<T>(string subject)
        where T : notnull
    {
        List<Located> found = FindClaimsOn(subject);
        found.RemoveAll(located => located.Claim is not ClaimsDsl.Claim<T>);
        HashSet<string> followed = [];
        for (int i = 0; i < found.Count; i++)
        {
            var target = (Claim<T>)found[i].Claim;
            if (target.Label is { } label && followed.Add(label))
            {
                foreach (Located about in FindClaimsOn("c=" + label))
                {
                    if (about.Claim is Claim<bool> claim && target.Follow(claim) is { } said)
                    {
                        found.Add(about with { Claim = said });
                    }
                }
            }
        }

        found.Sort((left, right) => left.Part == right.Part ? left.Record.CompareTo(right.Record) : left.Part.CompareTo(right.Part));
        return found.Select(located => (Claim<T>)located.Claim);
    }

    private AttributeTraits Traits<T>(string entityId, string attribute)
    {
        AttributeDefinition? definition = FindEntity(entityId)?.Kind.Find(attribute);
        return definition is null || definition.ValueType == typeof(T)
            ? definition?.Traits ?? AttributeTraits.None
            : throw new InvalidOperationException($"{entityId}.{attribute} in {Namespace} has values of {definition.ValueType}, not {typeof(T)}.");
    }

    private ClaimSet<T> Set<T>(IEnumerable<Claim<T>> claims, AttributeTraits traits)
        where T : notnull
    {
        ValueList<Claim<T>> list = ValueList.From(claims);
        return new(list, traits, list.Where(claim => claim.Label is not null)
            .SelectMany(claim => FindRevisions(claim.Label!)).Distinct().Select(located => located.Claim));
    }

    private IEnumerable<KeyValuePair<TKey, ClaimSet<T>>> ByKey<TKey, T>(
        IEnumerable<Claim<T>> claims, AttributeTraits traits, Func<Claim<T>, (bool IsKnown, TKey Key)> keyOf)
        where TKey : notnull
        where T : notnull => claims.Select(claim => (Claim: claim, Key: keyOf(claim))).Where(entry => entry.Key.IsKnown)
            .GroupBy(entry => entry.Key.Key, entry => entry.Claim)
            .Select(group => new KeyValuePair<TKey, ClaimSet<T>>(group.Key, Set(group, traits)));

    /// <summary>A claim, and where its record is. A class, because what the framework has for lists is not compiled again for it.</summary>
    private sealed record Located(int Part, int Record, Claim Claim);
}
