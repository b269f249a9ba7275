using System.Threading.Tasks;

using ClaimsDsl.Testing;

using Xunit;

namespace ClaimsDsl.Generator.Tests;

/// <summary>
/// The generated code as a whole: a change of it is seen in review. The manifest is compressed, which not every runtime does alike.
/// </summary>
public class SnapshotTests
{
    [Fact]
    public async Task Everything_that_has_a_name_has_a_member()
    {
        var project = new ClaimsProject(("claims/troops.claims", Snippets.Troops));
        project.SetProperty("ClaimsDslManifest", "false").Run();
        await Snapshot.Verify(project.Driver.GetRunResult());
    }

    [Fact]
    public async Task Keyed_attributes_have_an_indexer()
    {
        var project = new ClaimsProject(("race.claims", """
            person Rubio
            person Clinton
            place Florida
            study Poll
            kind Race { support : percent per person and place, over time  winner : truth per one of primary, general }
            entity Race is Race
            Poll finds Race.support[Rubio, Florida] 15%
            Poll finds Race.winner[primary] no
            """));
        project.SetProperty("ClaimsDslManifest", "false").Run();
        await Snapshot.Verify(project.Driver.GetRunResult());
    }

    [Fact]
    public async Task Without_UTF8_literals_data_is_a_verbatim_string()
    {
        var project = new ClaimsProject(Microsoft.CodeAnalysis.CSharp.LanguageVersion.CSharp9, ("a.claims", "person A \"a \"\"quoted\"\" name\""));
        project.SetProperty("ClaimsDslManifest", "false").Run();
        await Snapshot.Verify(project.Driver.GetRunResult());
    }
}
