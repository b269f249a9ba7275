namespace ClaimsDsl;

/// <summary>A text that claims are quoted from.</summary>
/// <param name="Id">Its name in the claims file.</param>
/// <param name="Path">Where it is, relative to the claims file.</param>
public sealed record Document(string Id, string Path)
{
    /// <summary>Its title; null where unsaid.</summary>
    public string? Title { get; init; }

    /// <summary>The party that published it; null where unsaid.</summary>
    public Party? Publisher { get; init; }

    /// <summary>Who wrote it; null where unsaid.</summary>
    public string? Author { get; init; }

    /// <summary>When it was published; null where unsaid.</summary>
    public DateRange? Published { get; init; }

    /// <summary>When its text was taken down; null where unsaid.</summary>
    public DateRange? Retrieved { get; init; }

    /// <summary>Where it can be read; null where unsaid.</summary>
    [System.Diagnostics.CodeAnalysis.SuppressMessage("Design", "CA1056", Justification = "Kept as written, which need not be a valid address.")]
    public string? Url { get; init; }

    /// <summary>How reliable it is as a source; null where it was not graded.</summary>
    public Grade? Grade { get; init; }

    /// <summary>The place and day that the text opens with; null where unsaid.</summary>
    public string? Dateline { get; init; }

    /// <summary>Its language, as a BCP 47 tag; null where unsaid.</summary>
    public string? Language { get; init; }

    /// <summary>The document or party that it relays, by its name in the claims file; null where it relays none.</summary>
    public string? Origin { get; init; }

    /// <summary>The document that it relays; null where it relays none that is declared.</summary>
    public Document? OriginDocument { get; init; }

    /// <summary>The party that it relays; null where it relays none that is declared, or a document.</summary>
    public Party? OriginParty { get; init; }

    /// <summary>The SHA-256 of its bytes in hexadecimal digits, where it was pinned.</summary>
    public string? Sha256 { get; init; }

    /// <summary>The title, or else the name in the claims file.</summary>
    public override string ToString() => Title ?? Id;
}

/// <summary>Where a claim is written.</summary>
/// <param name="Document">The text; null where the claim names none.</param>
/// <param name="Quote">The words in it, as the claims file quotes them; null where none are quoted.</param>
public sealed record Evidence(Document? Document, string? Quote)
{
    /// <summary>
    /// The words as the document has them; null where the compiler was not given the document, or did not find the quotation in exactly
    /// one place of it.
    /// </summary>
    public Passage? Passage { get; init; }
}

/// <summary>A part of a document, as it was when the claims were compiled.</summary>
/// <param name="Text">The part, character for character: with markup and line ends, and with what a quotation skips by an ellipsis.</param>
/// <param name="Start">The offset of its first character (UTF-16 code unit) in the decoded document, after any byte order mark.</param>
/// <param name="Line">The line it begins in; the first is 1.</param>
public sealed record Passage(string Text, int Start, int Line)
{
    /// <summary>How many characters (UTF-16 code units) it has.</summary>
    public int Length => Text.Length;
}
