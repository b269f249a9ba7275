namespace ClaimsDsl.Binding;

/// <summary>
/// A value with its words, both compared. The values of the algebra are equal when they mean the same; what was written
/// decides too whether generated code is still what it was.
/// </summary>
/// <typeparam name="T">What the value is.</typeparam>
/// <param name="Value">The value.</param>
/// <param name="Wording">Its words.</param>
public sealed record Worded<T>(T Value, string Wording);
