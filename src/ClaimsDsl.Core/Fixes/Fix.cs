using ClaimsDsl.Text;

namespace ClaimsDsl.Fixes;

/// <summary>A change of claims files that mends a diagnostic.</summary>
/// <param name="Kind">What kind of change it is.</param>
/// <param name="Title">What it does, in plain English: <c>Change to 'Kirby'</c>.</param>
/// <param name="Edits">What is changed, in the order of the text.</param>
public sealed record Fix(FixKind Kind, string Title, ValueList<TextEdit> Edits);

/// <summary>A kind of fix. Those of one kind can be applied together, whatever each is about.</summary>
/// <param name="Id">Its name; no two kinds share one.</param>
/// <param name="Description">What it does, for the documentation.</param>
/// <param name="Applicability">Whether a person has to look at it.</param>
public sealed record FixKind(string Id, string Description, Applicability Applicability);

/// <summary>Whether a person has to look at a fix before it is applied.</summary>
public enum Applicability
{
    /// <summary>No: what the file says afterwards is certainly what was meant.</summary>
    Safe,

    /// <summary>Yes: only somebody who knows the matter, or looks at the document, can say whether it is right.</summary>
    Ask,
}
