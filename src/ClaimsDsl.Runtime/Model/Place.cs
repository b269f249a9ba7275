using System.Collections.Generic;

namespace ClaimsDsl;

/// <summary>A place, which may lie in another.</summary>
/// <param name="Id">Its name in the claims file.</param>
/// <param name="Name">What readers call it.</param>
/// <param name="Parent">The smallest place that it lies in; null where unsaid.</param>
public sealed record Place(string Id, string Name, Place? Parent = null) : IContainedIn<Place>
{
    /// <summary>Other names of it.</summary>
    public IReadOnlyList<string> Aliases { get; init => field = ValueList.From(value); } = ValueList<string>.Empty;

    Place? IContainedIn<Place>.Outer => Parent;

    /// <inheritdoc/>
    public bool IsInside(Place other)
    {
        for (Place? place = Parent; place is not null; place = place.Parent)
        {
            if (place.Equals(other))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>The name.</summary>
    public override string ToString() => Name;
}
