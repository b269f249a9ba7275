using System;

namespace ClaimsDsl;

/// <summary>
/// A claims file that an assembly carries, so that the claims of projects that reference it can build on it and are compared with it.
/// It is written by the compiler, and read by it; nothing reads it at run time. A project leaves it out with the property
/// <c>ClaimsDslManifest</c>.
/// </summary>
[AttributeUsage(AttributeTargets.Assembly, AllowMultiple = true)]
public sealed class ClaimsManifestAttribute : Attribute
{
    /// <summary>Describes a file.</summary>
    /// <param name="version">The version of the format of <paramref name="data"/>.</param>
    /// <param name="file">The file's path in its project.</param>
    /// <param name="defaultNamespace">The namespace of the project's files that name none.</param>
    /// <param name="data">The file's text without comments, compressed.</param>
    public ClaimsManifestAttribute(int version, string file, string defaultNamespace, string data)
    {
        Version = version;
        File = file;
        DefaultNamespace = defaultNamespace;
        Data = data;
    }

    /// <summary>The version of the format of <see cref="Data"/>.</summary>
    public int Version { get; }

    /// <summary>The file's path in its project.</summary>
    public string File { get; }

    /// <summary>The namespace of the project's files that name none.</summary>
    public string DefaultNamespace { get; }

    /// <summary>The file's text without comments, compressed.</summary>
    public string Data { get; }
}
