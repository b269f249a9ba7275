using System;

using ClaimsDsl.Binding;

using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Diagnostics;

namespace ClaimsDsl.Generator;

/// <summary>What the project says that generated code depends on.</summary>
/// <param name="DefaultNamespace">The namespace of the files that name none.</param>
/// <param name="ProjectDirectory">Where the project is; empty where the host does not say.</param>
/// <param name="IsEnabled">Whether the project wants code.</param>
/// <param name="Version">The version of C#.</param>
/// <param name="CarriesManifest">Whether the assembly is to carry its claims for projects that reference it.</param>
internal sealed record GeneratorOptions(
    string DefaultNamespace, string ProjectDirectory, bool IsEnabled, LanguageVersion Version, bool CarriesManifest)
{
    /// <summary>The oldest C# that generated code compiles with: records came with it.</summary>
    public const LanguageVersion Floor = LanguageVersion.CSharp9;

    public bool CanGenerate => IsEnabled && Version >= Floor;

    /// <summary>Whether the language has UTF-8 and raw string literals, which came together.</summary>
    public bool HasUtf8Literals => Version >= LanguageVersion.CSharp11;

    public static GeneratorOptions Read(AnalyzerConfigOptions options, ParseOptions parse) => new(
        NamespaceName.From(Property(options, "RootNamespace")),

        // Escaped, because '#' and ';' begin a comment in the file by which properties reach the compiler.
        Uri.UnescapeDataString(Property(options, "ClaimsDslProjectDir")),
        IsOn(options, "ClaimsDslGenerate"),
        (parse as CSharpParseOptions)?.LanguageVersion ?? LanguageVersion.Default,
        IsOn(options, "ClaimsDslManifest"));

    private static bool IsOn(AnalyzerConfigOptions options, string name) =>
        !Property(options, name).Equals("false", StringComparison.OrdinalIgnoreCase);

    private static string Property(AnalyzerConfigOptions options, string name) =>
        options.TryGetValue("build_property." + name, out string? value) ? value.Trim() : "";
}
