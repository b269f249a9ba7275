using ClaimsDsl.Text;

namespace ClaimsDsl.Evidence;

/// <summary>
/// A part of a document that a reader sees as something else: a tag as nothing, a line break as a space, an entity as its character.
/// </summary>
/// <param name="Span">The part, as written.</param>
/// <param name="Reading">What a reader sees.</param>
internal readonly record struct Markup(TextSpan Span, string Reading);
