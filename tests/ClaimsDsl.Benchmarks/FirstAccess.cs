using System;
using System.Diagnostics;
using System.IO;
using System.Runtime.Loader;

namespace ClaimsDsl.Benchmarks;

/// <summary>A program asks for its first claim: all data of its assembly is read for it.</summary>
internal static class FirstAccess
{
    /// <summary>Loads an assembly with claims, and asks for a party by its generated member.</summary>
    /// <param name="claims">How many claims it has.</param>
    /// <returns>
    /// The time of the first call, when the code that reads claims is compiled too, and of one in another assembly afterwards; and how much memory was allocated for the latter.
    /// </returns>
    public static (TimeSpan First, TimeSpan Next, long Bytes) Measure(int claims)
    {
        byte[] assembly = GeneratedProject.OfTexts(new Dossier(claims, KeyDistribution.Spread).Files).Compile();
        (TimeSpan first, _) = Ask(assembly);
        (TimeSpan next, long bytes) = Ask(assembly);
        return (first, next, bytes);
    }

    private static (TimeSpan Time, long Bytes) Ask(byte[] assembly)
    {
        var context = new AssemblyLoadContext("claims", isCollectible: true);
        Func<object> party = context.LoadFromStream(new MemoryStream(assembly)).GetType("Project.Parties", throwOnError: true)!.GetProperty("P0")!.GetMethod!.CreateDelegate<Func<object>>();
        long before = GC.GetAllocatedBytesForCurrentThread();
        var clock = Stopwatch.StartNew();
        party();
        return (clock.Elapsed, GC.GetAllocatedBytesForCurrentThread() - before);
    }
}
