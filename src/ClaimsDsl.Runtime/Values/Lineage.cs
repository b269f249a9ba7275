using System;
using System.Collections.Generic;
using System.Linq;

namespace ClaimsDsl;

/// <summary>Where things come from: who has what is claimed from whom, and walks along that until nothing is before.</summary>
/// <remarks>The compiler and the runtime follow lineages by this one rule.</remarks>
internal static class Lineage
{
    /// <summary>How far chains are followed: of places in places, of parties for whom parties speak, of documents that relay documents.</summary>
    public const int LongestChain = 64;

    /// <summary>Who has a claim from whom.</summary>
    /// <remarks>
    /// <para>Whoever passes a claim on has it from the one before: the first of the relays from its asserter, each other from the relay before it, and
    /// the document's publisher from whom the document relays, or else from the outermost. Who confirms a claim has it from those who assert that.</para>
    /// <para>A party that has it from itself has it from elsewhere, and nobody knows from where.</para>
    /// </remarks>
    /// <param name="asserters">Who asserts the claim.</param>
    /// <param name="via">Who passed it on, outermost last.</param>
    /// <param name="passage">Whom the words of the document have passed through that it is written in.</param>
    /// <param name="confirmed">Who asserts the claim that this one confirms; none where it confirms none.</param>
    public static IReadOnlyList<(TParty From, TParty To)> Links<TParty>(
        IReadOnlyList<TParty> asserters, IReadOnlyList<TParty> via, Passage<TParty> passage, IReadOnlyList<TParty> confirmed)
        where TParty : class
    {
        (IReadOnlyList<TParty> publishers, bool isOpen) = passage;
        if (publishers.Count == 0 && via.Count == 0 && confirmed.Count == 0)
        {
            return [];
        }

        var links = new List<(TParty From, TParty To)>();
        for (int i = 0; i + 1 < publishers.Count; i++)
        {
            links.Add((publishers[i], publishers[i + 1]));
        }

        for (int i = 0; i + 1 < via.Count; i++)
        {
            links.Add((via[i + 1], via[i]));
        }

        foreach (TParty asserter in asserters)
        {
            TParty outermost = via.Count == 0 ? asserter : via[via.Count - 1];
            if (via.Count > 0)
            {
                links.Add((via[0], asserter));
            }

            // A publisher that is a party to it says it in its own voice.
            if (publishers.Count > 0 && !publishers.Contains(outermost))
            {
                links.Add((publishers[publishers.Count - 1], outermost));
            }

            foreach (TParty other in confirmed)
            {
                links.Add((asserter, other));
            }
        }

        links.RemoveAll(link => link.From.Equals(link.To));
        if (isOpen && publishers.Count > 0)
        {
            links.Add((publishers[publishers.Count - 1], publishers[publishers.Count - 1]));
        }

        return links;
    }

    /// <summary>Whom a document's words have passed through.</summary>
    /// <param name="document">The document; null where it is unknown.</param>
    /// <param name="read">What a document says of its origin.</param>
    public static Passage<TParty> PassageOf<TParty, TDocument>(TDocument? document, Func<TDocument, Imprint<TParty, TDocument>> read)
        where TParty : class
        where TDocument : class
    {
        var publishers = new List<TParty>();
        var seen = new HashSet<TDocument>();
        while (document is not null && seen.Count < LongestChain && seen.Add(document))
        {
            Imprint<TParty, TDocument> imprint = read(document);
            foreach (TParty party in new[] { imprint.Publisher, imprint.Party }.OfType<TParty>())
            {
                publishers.Add(party);
            }

            if (!imprint.IsRelay || imprint.Party is not null)
            {
                return new(publishers, imprint.Publisher is null && imprint.Party is null);
            }

            document = imprint.Document;
        }

        // Documents that relay each other come from nowhere, and so do those at the end of too long a chain.
        return new(document is null ? publishers : [.. publishers.Take(1)], seen.Count > 0);
    }

    /// <summary>The ends of all ways from some starts: what comes from nothing else. Ways that go round in a circle have no end.</summary>
    /// <param name="starts">Where to begin; each is its own origin when it comes from nothing.</param>
    /// <param name="sources">What something comes from directly.</param>
    /// <param name="most">How many are looked at.</param>
    /// <returns>The origins, each once, nearest first.</returns>
    public static ValueList<T> Origins<T>(IEnumerable<T> starts, Func<T, IEnumerable<T>> sources, int most = int.MaxValue)
        where T : notnull
    {
        var queue = new Queue<T>(starts.Distinct());
        var seen = new HashSet<T>(queue);
        var origins = new List<T>();
        for (int looked = 0; queue.Count > 0 && looked < most; looked++)
        {
            T current = queue.Dequeue();
            bool isOrigin = true;
            foreach (T source in sources(current))
            {
                isOrigin = false;
                if (seen.Add(source))
                {
                    queue.Enqueue(source);
                }
            }

            if (isOrigin)
            {
                origins.Add(current);
            }
        }

        return ValueList.From(origins);
    }

    /// <summary>The shortest way from a start back to itself, with the start at both ends.</summary>
    /// <param name="start">Where to begin.</param>
    /// <param name="sources">What something comes from directly.</param>
    /// <returns>The way, or an empty list where there is none.</returns>
    public static ValueList<T> Cycle<T>(T start, Func<T, IEnumerable<T>> sources)
        where T : notnull
    {
        EqualityComparer<T> comparer = EqualityComparer<T>.Default;
        var cameFrom = new Dictionary<T, T>();
        var queue = new Queue<T>([start]);
        while (queue.Count > 0)
        {
            T current = queue.Dequeue();
            foreach (T source in sources(current))
            {
                if (comparer.Equals(source, start))
                {
                    var cycle = new List<T> { start };
                    for (T step = current; !comparer.Equals(step, start); step = cameFrom[step])
                    {
                        cycle.Add(step);
                    }

                    cycle.Add(start);
                    cycle.Reverse();
                    return ValueList.From(cycle);
                }

                if (!cameFrom.ContainsKey(source))
                {
                    cameFrom.Add(source, current);
                    queue.Enqueue(source);
                }
            }
        }

        return ValueList<T>.Empty;
    }
}

/// <summary>Whom a document's words have passed through.</summary>
/// <param name="Publishers">Those who published them, outermost first.</param>
/// <param name="IsOpen">Whether the last of them has them from somewhere unknown.</param>
internal sealed record Passage<TParty>(IReadOnlyList<TParty> Publishers, bool IsOpen);

/// <summary>What a document says of where its words come from.</summary>
/// <param name="Publisher">Who published it; null where unsaid.</param>
/// <param name="IsRelay">Whether it only passes on words of others.</param>
/// <param name="Document">The document that it relays; null where it relays none that is known.</param>
/// <param name="Party">The party that it relays; null where it relays none that is known.</param>
internal readonly record struct Imprint<TParty, TDocument>(TParty? Publisher, bool IsRelay, TDocument? Document, TParty? Party)
    where TParty : class
    where TDocument : class;
