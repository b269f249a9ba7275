using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using System.Threading.Tasks;
using Xunit;

namespace ClaimsDsl.Testing;

/// <summary>Holds a property against many random texts, the same ones at each run.</summary>
/// <remarks>
/// <c>CLAIMS_FUZZ=20</c> in the environment tries twenty times as many, and others at each run; <c>CLAIMS_FUZZ=20:123</c> those of a
/// run whose seed was 123. A failure has the seed, and the text with everything left out that the failure does not need.
/// </remarks>
public static class Fuzz
{
    private const int DefaultSeed = 20241023;

    // Seeds that are near each other begin alike.
    private const int GoldenRatio = unchecked((int)0x9E3779B9);

    private const int MaxShrinkSteps = 3000;

    // Nothing takes so long; a text at which something never comes to its end is to be told.
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(1);

    /// <summary>How many times as much is tried, and what the random values begin with.</summary>
    internal static (int Times, int Seed) Budget { get; } = ReadBudget(Environment.GetEnvironmentVariable("CLAIMS_FUZZ"));

    /// <summary>Fails at the first text that a property does not hold for.</summary>
    /// <param name="times">How many texts are tried.</param>
    /// <param name="create">Makes a text.</param>
    /// <param name="check">Throws where the property does not hold. What else it decides by chance, it decides by what it is given.</param>
    public static void Check(int times, Func<Random, string> create, Action<string, Random> check) => CheckAsync(times, create, (text, random) =>
    {
        check(text, random);
        return Task.CompletedTask;
    }).GetAwaiter().GetResult();

    /// <summary>Fails at the first text that a property does not hold for.</summary>
    /// <param name="times">How many texts are tried.</param>
    /// <param name="create">Makes a text.</param>
    /// <param name="check">Throws where the property does not hold. What else it decides by chance, it decides by what it is given.</param>
    public static async Task CheckAsync(int times, Func<Random, string> create, Func<string, Random, Task> check)
    {
        for (int i = 0; i < times * Budget.Times; i++)
        {
            int seed = unchecked(Budget.Seed + (i * GoldenRatio));
            string text = create(new Random(seed));
            if (await FailureOfAsync(text, seed, check) is not { } failure)
            {
                continue;
            }

            string smallest = await ShrinkAsync(text, async shorter => await FailureOfAsync(shorter, seed, check) is { } other && IsOfOneSort(failure, other));
            failure = await FailureOfAsync(smallest, seed, check) ?? failure;
            Assert.Fail($"Text {i} of CLAIMS_FUZZ={Budget.Times}:{Budget.Seed} fails. What is left of it:\n\n{Show(smallest)}\n\n{failure}");
        }
    }

    private static async Task<Exception?> FailureOfAsync(string text, int seed, Func<string, Random, Task> check)
    {
        try
        {
            await Task.Run(() => check(text, new Random(~seed))).WaitAsync(Patience);
            return null;
        }
#pragma warning disable CA1031 // Whatever it is, it is what is looked for.
        catch (Exception e)
#pragma warning restore CA1031
        {
            return e;
        }
    }

    /// <summary>Leaves out lines, then words, then characters, as long as it still fails: halves first, then ever smaller parts.</summary>
    internal static async Task<string> ShrinkAsync(string text, Func<string, Task<bool>> failsAsync)
    {
        int steps = 0;
        foreach (Func<string, List<string>> split in new Func<string, List<string>>[] { TextMutator.SplitLines, TextMutator.SplitTokens, Characters })
        {
            for (int size = split(text).Count / 2; size > 0 && steps < MaxShrinkSteps; size /= 2)
            {
                List<string> parts = split(text);
                for (int start = 0; start < parts.Count && steps < MaxShrinkSteps; steps++)
                {
                    List<string> fewer = [.. parts.Take(start), .. parts.Skip(start + size)];
                    if (await failsAsync(string.Concat(fewer)))
                    {
                        parts = fewer;
                    }
                    else
                    {
                        start += size;
                    }
                }

                text = string.Concat(parts);
            }
        }

        return text;
    }

    private static List<string> Characters(string text) => [.. text.Select(c => c.ToString())];

    /// <summary>Whether two failures are one: of the same assertion or exception, in the same place. What never ends is not tried again.</summary>
    private static bool IsOfOneSort(Exception failure, Exception other) =>
        failure is not TimeoutException && failure.GetType() == other.GetType() && PlaceOf(failure) == PlaceOf(other);

    private static string? PlaceOf(Exception e) => e.StackTrace?.Split('\n').FirstOrDefault(line => line.Contains("ClaimsDsl", StringComparison.Ordinal));

    /// <summary>The text as it is, where it can be pasted; else as a literal of C#.</summary>
    private static string Show(string text) => text.All(c => c is '\n' or (>= ' ' and < '\u007F') or '“' or '”' or '…')
        ? text
        : "\"" + string.Concat(text.Select(c => c is '"' or '\\' ? "\\" + c : c is >= ' ' and < '\u007F' ? c.ToString() : "\\u" + ((int)c).ToString("X4", CultureInfo.InvariantCulture))) + "\"";

    private static (int Times, int Seed) ReadBudget(string? value)
    {
        if (string.IsNullOrEmpty(value))
        {
            return (1, DefaultSeed);
        }

        string[] parts = value.Split(':');
        return (int.Parse(parts[0], CultureInfo.InvariantCulture), parts.Length > 1 ? int.Parse(parts[1], CultureInfo.InvariantCulture) : Environment.TickCount);
    }
}
