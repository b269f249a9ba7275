using System;
using System.Globalization;
using System.Linq;
using System.Text;

using ClaimsDsl.Binding;
using ClaimsDsl.Syntax;
using ClaimsDsl.Text;

namespace ClaimsDsl.Benchmarks;

/// <summary>Claims files with figures of 1,000 parties, of which one in two hundred cannot be true: always the same for a size.</summary>
internal sealed class Dossier
{
    private const int Parties = 1_000;
    private const int ClaimsPerEntity = 20;

    public Dossier(int claims, KeyDistribution keys, int claimsPerFile = 1_000)
    {
        int entities = keys == KeyDistribution.One ? 1 : claims / ClaimsPerEntity;
        Files = [Declarations(entities), .. Enumerable.Range(0, claims / claimsPerFile).Select(file => Write(file, claimsPerFile, entities))];
    }

    /// <summary>The text of each file; the first has what is declared.</summary>
    public string[] Files { get; }

    /// <summary>Parses, binds and checks everything.</summary>
    /// <returns>How many diagnostics there are.</returns>
    public int Check()
    {
        var compilation = ClaimsCompilation.Create(Files.Select((text, i) => SyntaxTree.Parse(SourceText.From(text, $"{i:00000}.claims"))), "News");
        return compilation.Trees.Sum(tree => compilation.GetDiagnostics(tree).Count);
    }

    /// <summary>The day that a claim is for.</summary>
    public static DateOnly DayOf(int claim) => new DateOnly(2024, 1, 1).AddDays(claim / 2 * 37 % 366);

    private static string Declarations(int entities)
    {
        var text = new StringBuilder("document Wire \"wire.txt\" { published 2024-12-31 }\nkind Deployment { troops : count of people, over time }\n");
        for (int i = 0; i < Parties; i++)
        {
            text.Append(CultureInfo.InvariantCulture, $"person P{i}\n");
        }

        for (int i = 0; i < entities; i++)
        {
            text.Append(CultureInfo.InvariantCulture, $"entity D{i} is Deployment\n");
        }

        return text.ToString();
    }

    private static string Write(int file, int claims, int entities)
    {
        var text = new StringBuilder("in Wire on 2024-12-31 {\n");
        for (int i = file * claims; i < (file + 1) * claims; i++)
        {
            DateOnly day = DayOf(i);
            string figure = i % 200 == 199
                ? string.Create(CultureInfo.InvariantCulture, $"at least {30_000 + i}")
                : string.Create(CultureInfo.InvariantCulture, $"between {i % 9_000} and {10_000 + i}");
            text.Append(CultureInfo.InvariantCulture, $"  P{i % Parties} states D{i / ClaimsPerEntity % entities}.troops {figure} as of {day:yyyy-MM-dd}\n");
        }

        return text.Append("}\n").ToString();
    }
}
