using System;
using System.IO;
using System.Linq;
using System.Reflection.Metadata;
using System.Reflection.PortableExecutable;

using Xunit;

namespace ClaimsDsl.Cli.Tests;

/// <summary>Nothing here opens a connection, whatever a claims file names.</summary>
public class NetworkTests
{
    [Theory]
    [InlineData("ClaimsDsl.Core.dll")]
    [InlineData("ClaimsDsl.Workspaces.dll")]
    [InlineData("ClaimsDsl.LanguageServer.dll")]
    [InlineData("claims.dll")]
    public void Nothing_that_ships_knows_of_a_network(string assembly)
    {
        using var file = new PEReader(File.OpenRead(Path.Combine(AppContext.BaseDirectory, assembly)));
        MetadataReader metadata = file.GetMetadataReader();
        string[] types = [.. metadata.TypeReferences.Select(NameOf)];
        Assert.NotEmpty(types);

        // WebUtility only encodes HTML.
        Assert.DoesNotContain(types, type => type.StartsWith("System.Net.", StringComparison.Ordinal) && type != "System.Net.WebUtility");
        Assert.DoesNotContain("System.Xml.XmlUrlResolver", types);

        // MSBuild is asked what a project has.
        string[] started = [.. metadata.MemberReferences.Select(metadata.GetMemberReference)
            .Where(member => member.Parent.Kind == HandleKind.TypeReference && metadata.GetString(member.Name) == "Start")
            .Select(member => NameOf((TypeReferenceHandle)member.Parent))];
        Assert.Equal(assembly == "ClaimsDsl.Workspaces.dll", started.Contains("System.Diagnostics.Process"));

        string NameOf(TypeReferenceHandle handle)
        {
            TypeReference type = metadata.GetTypeReference(handle);
            return metadata.GetString(type.Namespace) + "." + metadata.GetString(type.Name);
        }
    }
}
