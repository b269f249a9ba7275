using System;
using System.Diagnostics.CodeAnalysis;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace ClaimsDsl.Json;

/// <summary>Writes values as JSON strings, in the text form that loses nothing.</summary>
/// <remarks>Converters are public because the code that System.Text.Json generates for a <see cref="JsonSerializerContext"/> creates them.</remarks>
/// <typeparam name="T">The type of the values.</typeparam>
public abstract class TextJsonConverter<T> : JsonConverter<T>
    where T : notnull
{
    /// <inheritdoc/>
    public sealed override T Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options)
    {
        string? text = reader.TokenType == JsonTokenType.String ? reader.GetString() : null;
        return text is not null && TryRead(text, out T? value)
            ? value
            : throw new JsonException($"'{text ?? reader.TokenType.ToString()}' is not a {typeof(T).Name}.");
    }

    /// <inheritdoc/>
    public sealed override void Write(Utf8JsonWriter writer, T value, JsonSerializerOptions options) => writer.WriteStringValue(ToText(value));

    /// <summary>Reads what <see cref="ToText"/> writes.</summary>
    protected abstract bool TryRead(string text, [NotNullWhen(true)] out T? value);

    /// <summary>The text form of a value.</summary>
    protected abstract string ToText(T value);
}

/// <summary>Writes a <see cref="Quantity"/> in its compact form.</summary>
public sealed class QuantityJsonConverter : TextJsonConverter<Quantity>
{
    /// <inheritdoc/>
    protected override bool TryRead(string text, [NotNullWhen(true)] out Quantity? value) => Quantity.TryFromCompact(text, out value);

    /// <inheritdoc/>
    protected override string ToText(Quantity value) => value.ToCompact();
}

/// <summary>Writes a <see cref="DateRange"/> in its compact form: as it was written, where that says it all.</summary>
public sealed class DateRangeJsonConverter : TextJsonConverter<DateRange>
{
    /// <inheritdoc/>
    protected override bool TryRead(string text, [NotNullWhen(true)] out DateRange? value) => DateRange.TryFromCompact(text, out value);

    /// <inheritdoc/>
    protected override string ToText(DateRange value) => value.ToCompact();
}

/// <summary>Writes a <see cref="Day"/> as <c>yyyy-MM-dd</c>.</summary>
public sealed class DayJsonConverter : TextJsonConverter<Day>
{
    /// <inheritdoc/>
    protected override bool TryRead(string text, out Day value) => Day.TryParse(text, out value);

    /// <inheritdoc/>
    protected override string ToText(Day value) => value.ToString();
}

/// <summary>Writes a <see cref="Likelihood"/> as its term.</summary>
public sealed class LikelihoodJsonConverter : TextJsonConverter<Likelihood>
{
    /// <inheritdoc/>
    protected override bool TryRead(string text, [NotNullWhen(true)] out Likelihood? value) => Likelihood.TryParse(text, out value);

    /// <inheritdoc/>
    protected override string ToText(Likelihood value) => value.Term;
}
