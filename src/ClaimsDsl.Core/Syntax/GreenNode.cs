using System;
using System.Text;

namespace ClaimsDsl.Syntax;

/// <summary>
/// A node or token without a position or a parent, and so one that many trees can share: the green half of the red-green
/// tree of Roslyn (see Eric Lippert, "Persistence, Facades and Roslyn's Red-Green Trees").
/// </summary>
internal abstract class GreenNode
{
    private readonly ushort _kind;

    protected GreenNode(SyntaxKind kind, int fullWidth)
    {
        _kind = (ushort)kind;
        FullWidth = fullWidth;
    }

    public SyntaxKind Kind => (SyntaxKind)_kind;

    /// <summary>The number that <see cref="GreenCache"/> knows it by; 0 until it was met a second time, so that what it is part of may be met again too.</summary>
    public ushort Id { get; set; }

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

/// <summary>A node with children; a list of more than one is a node of kind <see cref="SyntaxKind.List"/>.</summary>
internal abstract class GreenTree : GreenNode
{
    private protected GreenTree(SyntaxKind kind, int fullWidth)
        : base(kind, fullWidth)
    {
    }

    public override GreenToken? FirstToken
    {
        get
        {
            for (int i = 0; i < SlotCount; i++)
            {
                if (GetSlot(i)?.FirstToken is { } token)
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
            for (int i = SlotCount - 1; i >= 0; i--)
            {
                if (GetSlot(i)?.LastToken is { } token)
                {
                    return token;
                }
            }

            return null;
        }
    }

    /// <summary>A node of few children, without a look at the cache.</summary>
    public static GreenTree New(SyntaxKind kind, int count, GreenNode? slot0, GreenNode? slot1, GreenNode? slot2, GreenNode? slot3) => count switch
    {
        1 => new OneSlot(kind, slot0, width: Width(slot0)),
        2 => new TwoSlots(kind, slot0, slot1, width: Width(slot0) + Width(slot1)),
        3 => new ThreeSlots(kind, slot0, slot1, slot2, width: Width(slot0) + Width(slot1) + Width(slot2)),
        _ => new FourSlots(kind, slot0, slot1, slot2, slot3, width: Width(slot0) + Width(slot1) + Width(slot2) + Width(slot3)),
    };

    /// <summary>A node of many children, which seldom recurs.</summary>
    public static GreenTree New(SyntaxKind kind, params ReadOnlySpan<GreenNode?> slots)
    {
        int only = IndexOfOnly(slots);
        return only >= 0 ? new OneOfManySlots(kind, slots.Length, only, slots[only]!)
            : slots.Length == 7 ? new SevenSlots(kind, slots)
            : new ManySlots(kind, slots.ToArray());
    }

    /// <summary>A list of more than four children.</summary>
    public static GreenTree NewList(GreenNode[] items) => new ManySlots(SyntaxKind.List, items);

    public override void WriteTo(StringBuilder builder)
    {
        for (int i = 0; i < SlotCount; i++)
        {
            GetSlot(i)?.WriteTo(builder);
        }
    }

    /// <summary>Whether these very children are all that it has, where it has up to four.</summary>
    public virtual bool Has(int count, GreenNode? slot0, GreenNode? slot1, GreenNode? slot2, GreenNode? slot3) => false;

    private static int Width(GreenNode? slot) => slot?.FullWidth ?? 0;

    private static int Sum(ReadOnlySpan<GreenNode?> slots)
    {
        int width = 0;
        foreach (GreenNode? slot in slots)
        {
            width += Width(slot);
        }

        return width;
    }

    // Where the only child is; -1 where there are more, or none.
    private static int IndexOfOnly(ReadOnlySpan<GreenNode?> slots)
    {
        int only = -1;
        for (int i = 0; i < slots.Length; i++)
        {
            if (slots[i] is not null)
            {
                if (only >= 0)
                {
                    return -1;
                }

                only = i;
            }
        }

        return only;
    }

    // Fields and not an array: most nodes have few children, and an array costs as much as three.
    private class OneSlot(SyntaxKind kind, GreenNode? slot0, int width) : GreenTree(kind, width)
    {
        public override int SlotCount => 1;

        public override GreenNode? GetSlot(int index) => index == 0 ? slot0 : throw new ArgumentOutOfRangeException(nameof(index));

        public override bool Has(int count, GreenNode? first, GreenNode? second, GreenNode? third, GreenNode? fourth) => count == 1 && HasFirst(first);

        protected bool HasFirst(GreenNode? first) => first == slot0;
    }

    private class TwoSlots(SyntaxKind kind, GreenNode? slot0, GreenNode? slot1, int width) : OneSlot(kind, slot0, width)
    {
        public override int SlotCount => 2;

        public override GreenNode? GetSlot(int index) => index == 1 ? slot1 : base.GetSlot(index);

        public override bool Has(int count, GreenNode? first, GreenNode? second, GreenNode? third, GreenNode? fourth) => count == 2 && HasTwo(first, second);

        protected bool HasTwo(GreenNode? first, GreenNode? second) => HasFirst(first) && second == slot1;
    }

    private class ThreeSlots(SyntaxKind kind, GreenNode? slot0, GreenNode? slot1, GreenNode? slot2, int width) : TwoSlots(kind, slot0, slot1, width)
    {
        public override int SlotCount => 3;

        public override GreenNode? GetSlot(int index) => index == 2 ? slot2 : base.GetSlot(index);

        public override bool Has(int count, GreenNode? first, GreenNode? second, GreenNode? third, GreenNode? fourth) => count == 3 && HasThree(first, second, third);

        protected bool HasThree(GreenNode? first, GreenNode? second, GreenNode? third) => HasTwo(first, second) && third == slot2;
    }

    private class FourSlots(SyntaxKind kind, GreenNode? slot0, GreenNode? slot1, GreenNode? slot2, GreenNode? slot3, int width)
        : ThreeSlots(kind, slot0, slot1, slot2, width)
    {
        public override int SlotCount => 4;

        public override GreenNode? GetSlot(int index) => index == 3 ? slot3 : base.GetSlot(index);

        public override bool Has(int count, GreenNode? first, GreenNode? second, GreenNode? third, GreenNode? fourth) =>
            count == 4 && HasThree(first, second, third) && fourth == slot3;
    }

    // A claim.
    private sealed class SevenSlots(SyntaxKind kind, ReadOnlySpan<GreenNode?> slots) : FourSlots(kind, slots[0], slots[1], slots[2], slots[3], Sum(slots))
    {
        private readonly GreenNode? _slot4 = slots[4];
        private readonly GreenNode? _slot5 = slots[5];
        private readonly GreenNode? _slot6 = slots[6];

        public override int SlotCount => 7;

        public override GreenNode? GetSlot(int index) => index switch
        {
            4 => _slot4,
            5 => _slot5,
            6 => _slot6,
            _ => base.GetSlot(index),
        };
    }

    // A number without sign, currency, scale and unit.
    private sealed class OneOfManySlots(SyntaxKind kind, int slotCount, int index, GreenNode slot) : GreenTree(kind, slot.FullWidth)
    {
        private readonly short _slotCount = (short)slotCount;
        private readonly short _index = (short)index;

        public override int SlotCount => _slotCount;

        public override GreenNode? GetSlot(int index) =>
            index == _index ? slot : (uint)index < (uint)_slotCount ? null : throw new ArgumentOutOfRangeException(nameof(index));
    }

    private sealed class ManySlots(SyntaxKind kind, GreenNode?[] slots) : GreenTree(kind, Sum(slots))
    {
        public override int SlotCount => slots.Length;

        public override GreenNode? GetSlot(int index) => slots[index];
    }
}
