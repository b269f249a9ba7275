using System;

using ClaimsDsl.Text;

namespace ClaimsDsl.Syntax;

/// <summary>A token with its place in the text.</summary>
public readonly struct SyntaxToken : IEquatable<SyntaxToken>
{
    private readonly GreenToken? _green;
    private readonly int _position;

    internal SyntaxToken(SyntaxNode? parent, GreenToken green, int position)
    {
        Parent = parent is ListNode list ? list.Parent : parent;
        _green = green;
        _position = position;
    }

    /// <summary>The node that holds the token.</summary>
    public SyntaxNode? Parent { get; }

    /// <summary>What the token is.</summary>
    public SyntaxKind Kind => _green?.Kind ?? SyntaxKind.None;

    /// <summary>The token as it stands in the text.</summary>
    public string Text => _green?.Text ?? "";

    /// <summary>The white space and comments before the token.</summary>
    public string LeadingTrivia => _green?.Leading ?? "";

    /// <summary>The white space and comment after the token, up to the end of its line.</summary>
    public string TrailingTrivia => _green?.Trailing ?? "";

    /// <summary>Whether the text lacks the token though the grammar wants it.</summary>
    public bool IsMissing => _green?.IsMissing ?? true;

    /// <summary>The span of <see cref="Text"/>.</summary>
    public TextSpan Span => new(_position + LeadingTrivia.Length, Text.Length);

    /// <summary>The span with the trivia.</summary>
    public TextSpan FullSpan => new(_position, _green?.FullWidth ?? 0);

    /// <summary>What the token means: of a string what is inside the quotation marks, of any other token its text.</summary>
    public string Value => Kind == SyntaxKind.StringToken ? StringLiteral.GetValue(Text) : Text;

    /// <summary>Whether both are the same token at the same place.</summary>
    public static bool operator ==(SyntaxToken left, SyntaxToken right) => left.Equals(right);

    /// <summary>Whether they are different tokens or at different places.</summary>
    public static bool operator !=(SyntaxToken left, SyntaxToken right) => !left.Equals(right);

    /// <inheritdoc/>
    public bool Equals(SyntaxToken other) => ReferenceEquals(_green, other._green) && _position == other._position && ReferenceEquals(Parent, other.Parent);

    /// <inheritdoc/>
    public override bool Equals(object? obj) => obj is SyntaxToken other && Equals(other);

    /// <inheritdoc/>
    public override int GetHashCode() => (_green?.GetHashCode() ?? 0) ^ _position;

    /// <inheritdoc/>
    public override string ToString() => Text;
}
