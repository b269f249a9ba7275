using System;
using System.Collections.Generic;
using System.Diagnostics.CodeAnalysis;
using System.Linq;

namespace ClaimsDsl;

/// <summary>How probable an analyst or a source holds something, in words that stand for a range of probability.</summary>
/// <remarks>Terms and ranges are those of Intelligence Community Directive 203, "Analytic Standards" (2015), section D.6.e.(2)(a).</remarks>
public sealed partial record Likelihood
{
    private static readonly (string Term, int Low, int High)[] Scale =
    [
        ("almost no chance", 1, 5), ("remote", 1, 5),
        ("very unlikely", 5, 20), ("highly improbable", 5, 20),
        ("unlikely", 20, 45), ("improbable", 20, 45),
        ("roughly even chance", 45, 55), ("roughly even odds", 45, 55),
        ("likely", 55, 80), ("probable", 55, 80),
        ("very likely", 80, 95), ("highly probable", 80, 95),
        ("almost certain", 95, 99), ("nearly certain", 95, 99),
    ];

    private Likelihood(string term, int low, int high)
    {
        Term = term;
        Low = low;
        High = high;
    }

    /// <summary>All terms, from least to most likely, in lower case.</summary>
    public static IReadOnlyList<string> Terms { get; } = ValueList.From(Scale.Select(entry => entry.Term));

    /// <summary>The term as written.</summary>
    public string Term { get; }

    /// <summary>The lower end of its range, in percent.</summary>
    public int Low { get; }

    /// <summary>The upper end of its range, in percent.</summary>
    public int High { get; }

    /// <summary>Reads one of the <see cref="Terms"/>, in any case and with any white space between its words.</summary>
    /// <returns>Whether the text is a term.</returns>
    public static bool TryParse(string? text, [NotNullWhen(true)] out Likelihood? likelihood)
    {
        likelihood = null;
        if (text is null)
        {
            return false;
        }

        string term = string.Join(" ", text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries)).ToLowerInvariant();
        likelihood = Array.Find(Scale, entry => entry.Term == term) is { Term: not null } found ? new(text, found.Low, found.High) : null;
        return likelihood is not null;
    }

    /// <summary>The term as written.</summary>
    public override string ToString() => Term;
}
