namespace ClaimsDsl;

/// <summary>What is being read around what is read now, so that names that lead back to themselves, or on and on, come to an end.</summary>
internal sealed record Nesting(string Name, Nesting? Outer)
{
    // Deeper than any real chain of offices or places, and well below the depth at which a stack or a JSON reader ends.
    private const int MaxDepth = 24;

    private int Depth { get; } = Outer is null ? 1 : Outer.Depth + 1;

    public bool Allows(string name)
    {
        for (Nesting? level = this; level is not null; level = level.Outer)
        {
            if (level.Name == name)
            {
                return false;
            }
        }

        return Depth < MaxDepth;
    }
}
