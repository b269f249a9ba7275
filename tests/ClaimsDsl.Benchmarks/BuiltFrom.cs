using System.Linq;
using System.Reflection;

namespace ClaimsDsl.Benchmarks;

/// <summary>Folders that the build knows.</summary>
internal static class BuiltFrom
{
    /// <summary>This repository.</summary>
    public static string Repository => Of(nameof(Repository));

    /// <summary>The generator and the core, as the compiler loads them.</summary>
    public static string Generator => Of(nameof(Generator));

    /// <summary>The package Riok.Mapperly.</summary>
    public static string Mapperly => Of(nameof(Mapperly));

    private static string Of(string key) => Assembly.GetExecutingAssembly().GetCustomAttributes<AssemblyMetadataAttribute>().Single(a => a.Key == key).Value!;
}
