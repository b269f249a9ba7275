using System.Collections.Generic;
using System.Linq;
using System.Threading;

using ClaimsDsl.Binding;
using ClaimsDsl.Evidence;

using Microsoft.CodeAnalysis;

namespace ClaimsDsl.Generator;

/// <summary>A file, and the texts that it quotes.</summary>
/// <param name="File">The file.</param>
/// <param name="Texts">The texts of its documents, in their order; null where one is not given. Compared by reference.</param>
internal sealed record QuotingFile(BoundFile File, ValueList<DocumentText?> Texts)
{
    public static QuotingFile Create(BoundFile file, PathTable<AdditionalText> documents, CancellationToken cancel) =>
        new(file, [.. file.Documents.Select(d => ClaimsFiles.Read(documents, d.Path, cancel))]);

    /// <summary>Looks for its quotations.</summary>
    public LocatedFile Locate(CancellationToken cancel)
    {
        var texts = new Dictionary<string, DocumentText?>();
        for (int i = 0; i < Texts.Count; i++)
        {
            texts.Add(File.Documents[i].Name, Texts[i]);
        }

        return new LocatedFile(File, [.. File.Claims.Select(claim =>
        {
            cancel.ThrowIfCancellationRequested();
            DocumentText? text = claim.Document is { } name && texts.TryGetValue(name, out DocumentText? found) ? found : null;
            return text is null ? ValueList<QuotedPassage?>.Empty : [.. claim.Quotations.Select(text.FindPassage)];
        })]);
    }
}

/// <summary>A file, and where its quotations stand.</summary>
/// <param name="File">The file.</param>
/// <param name="Passages">
/// The passages of each claim's quotations, in their order; null for one that is in no place or in several, and none for a claim whose
/// document is not given.
/// </param>
internal sealed record LocatedFile(BoundFile File, ValueList<ValueList<QuotedPassage?>> Passages)
{
    /// <summary>What other files, and this one, say that has to be known of what it declares.</summary>
    public ValueList<Caveat> Caveats { get; init; } = ValueList<Caveat>.Empty;
}
