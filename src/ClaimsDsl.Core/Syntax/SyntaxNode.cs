using System;
using System.Collections.Generic;
using System.Linq;
using System.Text;

using ClaimsDsl.Text;

namespace ClaimsDsl.Syntax;

/// <summary>A node of the syntax tree of a claims file, with its place in the text.</summary>
public abstract partial class SyntaxNode
{
    private SyntaxNode?[]? _children;

    internal SyntaxNode(GreenNode green, SyntaxNode? parent, int position)
    {
        Green = green;
        Parent = parent;
        Position = position;
    }

    /// <summary>What the node is.</summary>
    public SyntaxKind Kind => Green.Kind;

    /// <summary>The node that holds this one; null at the root.</summary>
    public SyntaxNode? Parent { get; }

    /// <summary>The span with the trivia before the first token and after the last.</summary>
    public TextSpan FullSpan => new(Position, Green.FullWidth);

    /// <summary>The span without the trivia around it; empty, at the node's place, when the text lacks the node.</summary>
    public TextSpan Span
    {
        get
        {
            if (Green.FirstToken is not { } first || Green.LastToken is not { } last)
            {
                return new TextSpan(Position, 0);
            }

            int start = Position + first.Leading.Length;
            return TextSpan.FromBounds(start, Position + Green.FullWidth - last.Trailing.Length);
        }
    }

    /// <summary>Whether the text has nothing of this node.</summary>
    public bool IsMissing => Green.FirstToken is null;

    /// <summary>Whether the text has nothing of this node, or nothing but words that have been reported.</summary>
    internal bool IsUnread => IsMissing || this is MissingValueSyntax;

    internal GreenNode Green { get; }

    internal int Position { get; }

    /// <summary>The nodes and tokens directly under this one, in the order of the text.</summary>
    public IEnumerable<SyntaxNodeOrToken> ChildNodesAndTokens()
    {
        for (int slot = 0; slot < Green.SlotCount; slot++)
        {
            ListItems items = GetItems(slot);
            for (int i = 0; i < items.Count; i++)
            {
                yield return items[i];
            }
        }
    }

    /// <summary>Every token under this node, in the order of the text.</summary>
    public IEnumerable<SyntaxToken> DescendantTokens()
    {
        foreach (SyntaxNodeOrToken child in ChildNodesAndTokens())
        {
            if (child.Node is not { } node)
            {
                yield return child.Token;
                continue;
            }

            foreach (SyntaxToken token in node.DescendantTokens())
            {
                yield return token;
            }
        }
    }

    /// <summary>Every node under this one, each before what it holds.</summary>
    public IEnumerable<SyntaxNode> DescendantNodes()
    {
        foreach (SyntaxNodeOrToken child in ChildNodesAndTokens())
        {
            if (child.Node is not { } node)
            {
                continue;
            }

            yield return node;
            foreach (SyntaxNode inner in node.DescendantNodes())
            {
                yield return inner;
            }
        }
    }

    /// <summary>The smallest node, of this one and those under it, that covers a span.</summary>
    public SyntaxNode FindNode(TextSpan span)
    {
        SyntaxNode node = this;
        while (node.ChildNodesAndTokens().Select(child => child.Node).FirstOrDefault(Covers) is { } child)
        {
            node = child;
        }

        return node;

        bool Covers(SyntaxNode? child) => child is { IsMissing: false } && child.Span.Start <= span.Start && span.End <= child.Span.End;
    }

    /// <summary>The nearest enclosing node of a type, this one included.</summary>
    public T? FirstAncestorOrSelf<T>()
        where T : SyntaxNode
    {
        for (SyntaxNode? node = this; node is not null; node = node.Parent)
        {
            if (node is T found)
            {
                return found;
            }
        }

        return null;
    }

    /// <summary>The text of the node with all its trivia: of a root, exactly the text that was parsed.</summary>
    public string ToFullString()
    {
        var builder = new StringBuilder(Green.FullWidth);
        Green.WriteTo(builder);
        return builder.ToString();
    }

    /// <summary>The text of the node without the trivia around it.</summary>
    public override string ToString()
    {
        TextSpan span = Span;
        if (Green.FirstToken is not { } first || first.Text.Length == span.Length)
        {
            return Green.FirstToken?.Text ?? "";
        }

        var builder = new StringBuilder(Green.FullWidth);
        Green.WriteTo(builder);
        return builder.ToString(span.Start - Position, span.Length);
    }

    internal SyntaxNodeOrToken GetChild(int slot) => Green.GetSlot(slot) is GreenToken token
        ? new SyntaxNodeOrToken(new SyntaxToken(this, token, PositionOf(slot)))
        : new SyntaxNodeOrToken(GetNode(slot)!);

    /// <summary>The child that has an offset, which the node has to have.</summary>
    internal virtual SyntaxNodeOrToken FindChild(int position)
    {
        int slot = 0;
        int end = Position + (Green.GetSlot(0)?.FullWidth ?? 0);
        while (end <= position)
        {
            slot++;
            end += Green.GetSlot(slot)?.FullWidth ?? 0;
        }

        return GetChild(slot);
    }

    private protected SyntaxToken GetToken(int slot) => new(this, (GreenToken)Green.GetSlot(slot)!, PositionOf(slot));

    private protected SyntaxToken? GetOptionalToken(int slot) => Green.GetSlot(slot) is null ? null : GetToken(slot);

    private protected SyntaxTokenList GetTokens(int slot) => new(GetItems(slot));

    private protected SyntaxList<T> GetList<T>(int slot)
        where T : SyntaxNode => new(GetItems(slot));

    private protected SeparatedSyntaxList<T> GetSeparatedList<T>(int slot)
        where T : SyntaxNode => new(GetItems(slot));

    /// <summary>What is in a slot, whether that is a list, one child or nothing.</summary>
    private ListItems GetItems(int slot) => Green.GetSlot(slot) switch
    {
        null => default,
        { Kind: SyntaxKind.List } list => new ListItems(GetNode(slot), 0, list.SlotCount),
        _ => new ListItems(this, slot, 1),
    };

    private protected SyntaxNode? GetNode(int slot)
    {
        if (Green.GetSlot(slot) is not { } green)
        {
            return null;
        }

        // A race creates a node twice, and either is as good: nodes carry no identity that anything relies on.
        _children ??= new SyntaxNode?[Green.SlotCount];
        return _children[slot] ??= green.Kind == SyntaxKind.List
            ? new ListNode(green, this, PositionOf(slot))
            : Create(green, Kind == SyntaxKind.List ? Parent : this, PositionOf(slot));
    }

    private protected virtual int PositionOf(int slot)
    {
        int position = Position;
        for (int i = 0; i < slot; i++)
        {
            position += Green.GetSlot(i)?.FullWidth ?? 0;
        }

        return position;
    }
}

/// <summary>The red side of a list of more than one. It is no part of the public tree: its children's parent is the node that has the list.</summary>
internal sealed class ListNode : SyntaxNode
{
    private int[]? _positions;

    internal ListNode(GreenNode green, SyntaxNode parent, int position)
        : base(green, parent, position)
    {
    }

    /// <remarks>Lists can be long: they are halved.</remarks>
    internal override SyntaxNodeOrToken FindChild(int position)
    {
        int low = 0;
        int high = Green.SlotCount - 1;
        while (low < high)
        {
            int middle = (low + high) / 2;
            (low, high) = PositionOf(middle + 1) > position ? (low, middle) : (middle + 1, high);
        }

        return GetChild(low);
    }

    /// <remarks>Lists can be long: positions are summed once, not once a child.</remarks>
    private protected override int PositionOf(int slot)
    {
        if (slot == 0)
        {
            return Position;
        }

        if (_positions is null)
        {
            var positions = new int[Green.SlotCount];
            int position = Position;
            for (int i = 0; i < positions.Length; i++)
            {
                positions[i] = position;
                position += Green.GetSlot(i)!.FullWidth;
            }

            _positions = positions;
        }

        return _positions[slot];
    }
}

/// <summary>A child of a node: a node or a token.</summary>
public readonly struct SyntaxNodeOrToken : IEquatable<SyntaxNodeOrToken>
{
    internal SyntaxNodeOrToken(SyntaxNode node)
    {
        Node = node;
        Token = default;
    }

    internal SyntaxNodeOrToken(SyntaxToken token)
    {
        Node = null;
        Token = token;
    }

    /// <summary>The node, or null where the child is a token.</summary>
    public SyntaxNode? Node { get; }

    /// <summary>The token; meaningless where the child is a node.</summary>
    public SyntaxToken Token { get; }

    /// <summary>Whether both are the same node or token.</summary>
    public static bool operator ==(SyntaxNodeOrToken left, SyntaxNodeOrToken right) => left.Equals(right);

    /// <summary>Whether they are different.</summary>
    public static bool operator !=(SyntaxNodeOrToken left, SyntaxNodeOrToken right) => !left.Equals(right);

    /// <inheritdoc/>
    public bool Equals(SyntaxNodeOrToken other) => ReferenceEquals(Node, other.Node) && Token == other.Token;

    /// <inheritdoc/>
    public override bool Equals(object? obj) => obj is SyntaxNodeOrToken other && Equals(other);

    /// <inheritdoc/>
    public override int GetHashCode() => Node?.GetHashCode() ?? Token.GetHashCode();
}
