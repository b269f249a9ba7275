using System;

using CsCheck;

namespace ClaimsDsl.Testing;

/// <summary>Holds a property against many random values, the same ones at each run; as many more, or others, as <see cref="Fuzz"/> says.</summary>
/// <remarks>CsCheck, which tells the smallest value that fails, begins with a seed if there is one, and goes on with other values each time.</remarks>
public static class Sampling
{
    private const int Times = 100;

    /// <summary>Fails at the first value that a property does not hold for.</summary>
    /// <param name="values">Makes a value.</param>
    /// <param name="check">Throws where the property does not hold.</param>
    /// <param name="times">How many values are tried.</param>
    public static void ForAll<T>(this Gen<T> values, Action<T> check, int times = Times)
    {
        var random = new PCG(0, (ulong)Fuzz.Budget.Seed);
        for (int i = 0; i < times * Fuzz.Budget.Times; i++)
        {
            string seed = random.ToString(random.State);
            T value = values.Generate(random, null, out _);
            try
            {
                check(value);
            }
            catch (Exception)
            {
                values.Sample(check, seed: seed);
                throw;
            }
        }
    }

    /// <inheritdoc cref="ForAll{T}(Gen{T}, Action{T}, int)"/>
    public static void ForAll<T1, T2>(this Gen<(T1, T2)> values, Action<T1, T2> check, int times = Times) =>
        values.ForAll(v => check(v.Item1, v.Item2), times);

    /// <inheritdoc cref="ForAll{T}(Gen{T}, Action{T}, int)"/>
    public static void ForAll<T1, T2, T3>(this Gen<(T1, T2, T3)> values, Action<T1, T2, T3> check, int times = Times) =>
        values.ForAll(v => check(v.Item1, v.Item2, v.Item3), times);

    /// <inheritdoc cref="ForAll{T}(Gen{T}, Action{T}, int)"/>
    public static void ForAll<T1, T2, T3, T4>(this Gen<(T1, T2, T3, T4)> values, Action<T1, T2, T3, T4> check, int times = Times) =>
        values.ForAll(v => check(v.Item1, v.Item2, v.Item3, v.Item4), times);

    /// <inheritdoc cref="ForAll{T}(Gen{T}, Action{T}, int)"/>
    public static void ForAll<T1, T2, T3, T4, T5>(this Gen<(T1, T2, T3, T4, T5)> values, Action<T1, T2, T3, T4, T5> check, int times = Times) =>
        values.ForAll(v => check(v.Item1, v.Item2, v.Item3, v.Item4, v.Item5), times);
}
