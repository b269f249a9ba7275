extern alias Runtime;

using System;
using System.Diagnostics;
using System.IO;
using System.Runtime.Loader;

namespace ClaimsDsl.Benchmarks;

/// <summary>What a program waits for when it asks for its first claims.</summary>
internal static class FirstAccess
{
    /// <summary>Loads assemblies with claims, and asks each once: for a party by its generated member, or for the claims on an attribute.</summary>
    /// <param name="claims">How many claims each has.</param>
    /// <returns>
    /// The time for the first member, when the code that reads claims is compiled too, for one in another assembly afterwards, and for the claims on an attribute
    /// in one more; and how much memory was allocated for the latter.
    /// </returns>
    public static (TimeSpan First, TimeSpan Member, TimeSpan Attribute, long Bytes) Measure(int claims)
    {
        byte[] assembly = GeneratedProject.OfTexts(new Dossier(claims, KeyDistribution.Spread).Files).Compile();
        (TimeSpan first, _) = Ask(assembly, ForParty);
        (TimeSpan member, _) = Ask(assembly, ForParty);
        Ask(assembly, ForAttribute);
        (TimeSpan attribute, long bytes) = Ask(assembly, ForAttribute);
        return (first, member, attribute, bytes);
    }

    private static Func<object> ForParty(System.Reflection.Assembly assembly) =>
        assembly.GetType("Project.Parties", throwOnError: true)!.GetProperty("P0")!.GetMethod!.CreateDelegate<Func<object>>();

    private static Func<object> ForAttribute(System.Reflection.Assembly assembly)
    {
        Func<Runtime::ClaimsDsl.ClaimsCorpus> corpus = assembly.GetType("Project.Corpus", throwOnError: true)!.GetProperty("Instance")!.GetMethod!.CreateDelegate<Func<Runtime::ClaimsDsl.ClaimsCorpus>>();
        return () => corpus().ClaimsOn<Runtime::ClaimsDsl.Quantity>("D7", "troops");
    }

    private static (TimeSpan Time, long Bytes) Ask(byte[] assembly, Func<System.Reflection.Assembly, Func<object>> question)
    {
        var context = new AssemblyLoadContext("claims", isCollectible: true);
        Func<object> ask = question(context.LoadFromStream(new MemoryStream(assembly)));
        long before = GC.GetAllocatedBytesForCurrentThread();
        var clock = Stopwatch.StartNew();
        ask();
        return (clock.Elapsed, GC.GetAllocatedBytesForCurrentThread() - before);
    }
}
