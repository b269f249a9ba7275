using System.Collections.Generic;

using ClaimsDsl.Diagnostics;
using ClaimsDsl.Syntax;
using ClaimsDsl.Text;

namespace ClaimsDsl.Binding;

/// <summary>What a referenced assembly says, from the files that it carries.</summary>
/// <param name="AssemblyName">The assembly.</param>
/// <param name="Claims">What it says; null where that cannot be read.</param>
/// <param name="Problem">Why it cannot be read, or null.</param>
public sealed record ClaimsManifest(string AssemblyName, ClaimsCompilation? Claims, string? Problem)
{
    /// <summary>What is to be said of it to who compiles with it, or null.</summary>
    /// <param name="location">Where to say it.</param>
    public Diagnostic? ProblemAt(Location location) =>
        Problem is null ? null : new Diagnostic(Catalogue.UnreadableManifest, location, [AssemblyName, Problem], []);

    /// <summary>Reads all files of an assembly, or none: half of what it says would be something else.</summary>
    /// <param name="assemblyName">The assembly.</param>
    /// <param name="files">The files that it carries; null for one that has not the form of any version.</param>
    /// <param name="references">What the assemblies that it references say.</param>
    public static ClaimsManifest Read(string assemblyName, IEnumerable<ManifestFile?> files, IEnumerable<ClaimsCompilation> references)
    {
        var trees = new List<SyntaxTree>();
        string? defaultNamespace = null;
        foreach (ManifestFile? file in files)
        {
            (string text, string? problem) = file?.Read() ?? ("", "they are not what ClaimsDsl writes");
            if (problem is not null)
            {
                return new ClaimsManifest(assemblyName, null, problem);
            }

            // A path that a person understands, and that no file of a project has.
            defaultNamespace ??= file!.DefaultNamespace;
            trees.Add(SyntaxTree.Parse(SourceText.From(text, assemblyName + ".dll/" + file!.File)));
        }

        return new ClaimsManifest(assemblyName, ClaimsCompilation.Create(trees, defaultNamespace ?? "", null, references, assemblyName), null);
    }
}
