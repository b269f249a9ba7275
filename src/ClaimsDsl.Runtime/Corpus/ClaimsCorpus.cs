using System;
using System.Collections.Concurrent;
using System.Collections.Generic;
using System.Linq;
using System.Threading;

namespace ClaimsDsl;

/// <summary>Everything that the claims files of one namespace declare; what generated code talks to.</summary>
/// <remarks>Nothing is read before it is needed, and each thing is read once: the first use makes a table of where things are, of one file where that
/// is known to have what is asked for, and else of all; and each thing is decoded when it is asked for. All members can be used by any number of threads at once, and none of them waits for another.</remarks>
public sealed class ClaimsCorpus
{
    private readonly Func<IReadOnlyList<ClaimsCorpus>> _uses;
    private readonly IReadOnlyList<KindDefinition> _kinds;
    private readonly IReadOnlyList<ClaimsPart> _parts;
    private readonly ConcurrentDictionary<string, object> _claimSets = new();
    private readonly RecordTable?[] _partTables;
    private readonly object?[]?[] _decoded;
    private RecordTable? _table;

    /// <summary>Describes a corpus.</summary>
    /// <param name="namespace">The namespace.</param>
    /// <param name="uses">Gives the corpora of the namespaces whose names can be used in this one.</param>
    /// <param name="kinds">The kinds that the namespace declares.</param>
    /// <param name="parts">The data.</param>
    public ClaimsCorpus(
        string @namespace,
        Func<IReadOnlyList<ClaimsCorpus>> uses,
        IReadOnlyList<KindDefinition> kinds,
        IReadOnlyList<ClaimsPart> parts)
    {
        Namespace = @namespace;
        _uses = uses;
        _kinds = kinds;
        _parts = parts;
        _partTables = new RecordTable?[parts.Count];
        _decoded = new object?[]?[parts.Count];
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
    internal int DecodedCount => _decoded.Sum(part => part?.Count(record => record is not null) ?? 0);

    /// <summary>The files that have been read, which tests look at.</summary>
    internal IEnumerable<string> FilesRead => _table is null ? _parts.Where((_, i) => _partTables[i] is not null).Select(part => part.File) : _parts.Select(part => part.File);

    private RecordTable Table => Volatile.Read(ref _table) ?? Publish(ref _table, new(_parts, 0, _parts.Count));

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
        KindDefinition? own = OwnKind(name);
        return own ?? _uses().Select(corpus => corpus.OwnKind(name)).FirstOrDefault(kind => kind is not null);
    }

    private static T Publish<T>(ref T? place, T value)
        where T : class => Interlocked.CompareExchange(ref place, value, null) ?? value;

    private KindDefinition? OwnKind(string? name) => _kinds.FirstOrDefault(kind => kind.Name == name);

    private object? Find(RecordType type, string id, string? file = null, Nesting? around = null)
    {
        if (around?.Allows(id) == false)
        {
            return null;
        }

        return FindOwn(type, id, file, around)
            ?? _uses().Select(corpus => corpus.FindOwn(type, id, null, around)).FirstOrDefault(found => found is not null);
    }

    private object? FindOwn(RecordType type, string id, string? file = null, Nesting? around = null)
    {
        // As long as nobody has asked for more, the file that has it is enough.
        int part = file is null || _parts.Count == 1 || Volatile.Read(ref _table) is not null ? -1 : PartOf(file);
        if (part >= 0)
        {
            RecordTable table = Volatile.Read(ref _partTables[part]) ?? Publish(ref _partTables[part], new(_parts, part, 1));
            int own = table.Find(type, id);
            if (own >= 0)
            {
                return Decode(table, own, around);
            }
        }

        int record = Table.Find(type, id);
        return record < 0 ? null : Decode(Table, record, around);
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

    private object? Decode(int record) => Decode(Table, record, null);

    private object? Decode(RecordTable table, int record, Nesting? around)
    {
        (int part, int number, int count) = table.PlaceOf(record);
        object?[] decoded = Volatile.Read(ref _decoded[part]) ?? Publish(ref _decoded[part], new object?[count]);
        return Volatile.Read(ref decoded[number])
            ?? (RecordDecoder.Decode(table.TypeOf(record), table.Read(record), this, around) is { } value ? Publish(ref decoded[number], value) : null);
    }

    private T Get<T>(RecordType type, string id, string? file)
        where T : class => Find(type, id, file) as T
        ?? throw new KeyNotFoundException($"There is no {type.ToString().ToLowerInvariant()} '{id}' in {Namespace} or in a namespace that it uses.");

    private T As<T>(object found, string id)
        where T : class => found as T
        ?? throw new InvalidOperationException($"'{id}' in {Namespace} is a {found.GetType()}, not a {typeof(T)}.");

    private ValueList<T> All<T>(RecordType type)
    {
        List<T> list = [];
        for (int i = 0; i < Table.Count; i++)
        {
            if (Table.TypeOf(i) == type && Decode(i) is T item)
            {
                list.Add(item);
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
            foreach (Claim claim in Table.ClaimsOn(key).Select(Decode).OfType<Claim>().Where(claim => claim.Subject == next))
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
        List<(int Record, Claim<T> Claim)> found = [.. Read(subject, claim => claim as Claim<T>)];
        HashSet<string> followed = [];
        for (int i = 0; i < found.Count; i++)
        {
            Claim<T> target = found[i].Claim;
            if (target.Label is { } label && followed.Add(label))
            {
                found.AddRange(Read("c=" + label, claim => claim is Claim<bool> about ? target.Follow(about) : null));
            }
        }

        return found.OrderBy(entry => entry.Record).Select(entry => entry.Claim);

        IEnumerable<(int Record, Claim<T> Claim)> Read(string on, Func<Claim?, Claim<T>?> read) =>
            Table.ClaimsOn(on).Select(record => (record, read(Decode(record) as Claim))).Where(entry => entry.Item2 is not null).Select(entry => (entry.record, entry.Item2!));
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
            .SelectMany(claim => Table.RevisionsOf(claim.Label!)).Distinct().Select(Decode).OfType<Claim>());
    }

    private IEnumerable<KeyValuePair<TKey, ClaimSet<T>>> ByKey<TKey, T>(
        IEnumerable<Claim<T>> claims, AttributeTraits traits, Func<Claim<T>, (bool IsKnown, TKey Key)> keyOf)
        where TKey : notnull
        where T : notnull => claims.Select(claim => (Claim: claim, Key: keyOf(claim))).Where(entry => entry.Key.IsKnown)
            .GroupBy(entry => entry.Key.Key, entry => entry.Claim)
            .Select(group => new KeyValuePair<TKey, ClaimSet<T>>(group.Key, Set(group, traits)));
}
