using System.Linq;
using System.Threading;

using ClaimsDsl.LanguageServer.Editing;
using ClaimsDsl.Services;

namespace ClaimsDsl.LanguageServer.Features;

/// <summary>What is disputed: what statements acknowledge, and what nobody has acknowledged.</summary>
internal static class DisputesFeature
{
    /// <summary><c>claims/disputes</c>. Those in which nothing is in a file that could be opened are left out.</summary>
    public static ValueList<Lsp.Dispute> Answer(Snapshot state, Lsp.DisputesParams ask, CancellationToken cancel) =>
    [
        .. from project in state.Projects
           from dispute in Disputes.In(project.Compilation)
           let place = state.ToLocation(project.Compilation, dispute.Location)
           where place is not null
           select new Lsp.Dispute(
               dispute.Label,
               dispute.Detail,
               dispute.IsAcknowledged,
               place.Uri,
               place.Range,
               [
                   .. from side in dispute.Sides
                      let other = state.ToLocation(project.Compilation, side.Location) ?? place
                      select new Lsp.DisputeSide(side.Label, side.Detail, other.Uri, other.Range),
               ]),
    ];
}
