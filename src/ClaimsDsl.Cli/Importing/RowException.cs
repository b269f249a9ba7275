using System;
using System.Diagnostics.CodeAnalysis;

namespace ClaimsDsl.Cli.Importing;

/// <summary>Ends the reading of a row, which is then left out, with what is wrong with it.</summary>
[SuppressMessage("Design", "CA1032:Implement standard exception constructors", Justification = "There is none without a place.")]
internal sealed class RowException : Exception
{
    /// <param name="field">The part that is wrong.</param>
    /// <param name="message">What is wrong with it.</param>
    public RowException(MapField field, string message)
        : base($"{field.Name}: {message}")
    {
    }
}
