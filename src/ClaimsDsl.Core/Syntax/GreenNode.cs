using System.Text;

namespace ClaimsDsl.Syntax;

/// <summary>
/// A node or token without a position or a parent, and so one that many trees can share: the green half of the red-green
/// tree of Roslyn (see Eric Lippert, "Persistence, Facades and Roslyn's Red-Green Trees").
/// </summary>
internal abstract class GreenNode
{
    protected GreenNode(SyntaxKind kind, int fullWidth)
    {
        Kind = kind;
        FullWidth = fullWidth;
    }

    public SyntaxKind Kind { get; }

    /// <summary>The width in UTF-16 code units, with the trivia around it.</summary>
    public int FullWidth { get; }

    public abstract int SlotCount { get; }

    public abstract GreenNode? GetSlot(int index);

    /// <summary>The first token under this node that has any width, or null.</summary>
    public abstract GreenToken? FirstToken { get; }

    /// <summary>The last token under this node that has any width, or null.</summary>
    public abstract GreenToken? LastToken { get; }

    public abstract void WriteTo(StringBuilder builder);
}

/// <summary>
/// A token with the trivia (white space, line ends, comments) before it, and after it up to the end of its line.
/// Trivia is kept as text: what it is made of can be read from it again.
/// </summary>
internal sealed class GreenToken : GreenNode
{
    public GreenToken(SyntaxKind kind, string text, string leading, string trailing, bool isMissing = false)
        : base(kind, leading.Length + text.Length + trailing.Length)
    {
        Text = text;
        Leading = leading;
        Trailing = trailing;
        IsMissing = isMissing;
        Words = kind == SyntaxKind.IdentifierToken ? SyntaxFacts.Classify(text) : WordKinds.None;
    }

    /// <summary>What the token can be, as a word; recurring tokens are shared, so that each word is looked up about once.</summary>
    public WordKinds Words { get; }

    public string Text { get; }

    public string Leading { get; }

    public string Trailing { get; }

    public bool IsMissing { get; }

    public override int SlotCount => 0;

    public override GreenToken? FirstToken => IsMissing ? null : this;

    public override GreenToken? LastToken => IsMissing ? null : this;

    public static GreenToken Missing(SyntaxKind kind) => new(kind, "", "", "", isMissing: true);

    public override GreenNode? GetSlot(int index) => null;

    public override void WriteTo(StringBuilder builder) => builder.Append(Leading).Append(Text).Append(Trailing);
}

/// <summary>A node with children; a list is a node of kind <see cref="SyntaxKind.List"/>.</summary>
internal sealed class GreenTree : GreenNode
{
    private readonly GreenNode?[] _slots;

    public GreenTree(SyntaxKind kind, GreenNode?[] slots)
        : base(kind, Sum(slots))
    {
        _slots = slots;
    }

    public override int SlotCount => _slots.Length;

    public override GreenToken? FirstToken
    {
        get
        {
            foreach (GreenNode? slot in _slots)
            {
                if (slot?.FirstToken is { } token)
                {
                    return token;
                }
            }

            return null;
        }
    }

    public override GreenToken? LastToken
    {
        get
        {
            for (int i = _slots.Length - 1; i >= 0; i--)
            {
                if (_slots[i]?.LastToken is { } token)
                {
                    return token;
                }
            }

            return null;
        }
    }

    public override GreenNode? GetSlot(int index) => _slots[index];

    public override void WriteTo(StringBuilder builder)
    {
        foreach (GreenNode? slot in _slots)
        {
            slot?.WriteTo(builder);
        }
    }

    private static int Sum(GreenNode?[] slots)
    {
        int width = 0;
        foreach (GreenNode? slot in slots)
        {
            width += slot?.FullWidth ?? 0;
        }

        return width;
    }
}
