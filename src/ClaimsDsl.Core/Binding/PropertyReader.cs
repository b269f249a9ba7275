using System;
using System.Collections.Generic;
using System.Linq;

using ClaimsDsl.Diagnostics;
using ClaimsDsl.Syntax;

namespace ClaimsDsl.Binding;

/// <summary>Reads the properties between a declaration's braces.</summary>
internal sealed class PropertyReader
{
    private readonly Dictionary<string, PropertySyntax> _properties = [];
    private readonly DiagnosticBag _diagnostics;

    public PropertyReader(PropertyBlockSyntax? block, DiagnosticBag diagnostics)
    {
        _diagnostics = diagnostics;
        foreach (PropertySyntax property in block?.Properties.AsEnumerable() ?? [])
        {
            string key = property.Key.Text;
            if (key.Length == 0)
            {
                continue;
            }

            if (_properties.ContainsKey(key))
            {
                diagnostics.Report(Catalogue.SaidTwice, property.Key.Span, key);
            }
            else
            {
                _properties.Add(key, property);
            }
        }
    }

    public bool Has(string key) => _properties.ContainsKey(key);

    public string? Text(string key) => Texts(key) is { Count: > 0 } texts ? texts[0] : null;

    public ValueList<string> Texts(string key)
    {
        var texts = new List<string>();
        foreach (ValueSyntax value in Values(key))
        {
            if (ValueOf(value) is TextValueSyntax text)
            {
                texts.Add(text.Text.Value);
            }
            else if (!value.IsUnread)
            {
                _diagnostics.Report(Catalogue.Unexpected, value.Span, "'" + value + "'", "the " + key + " in quotation marks");
            }
        }

        return [.. texts];
    }

    public string? Name(string key)
    {
        ValueSyntax? value = First(key);
        if (value is NameValueSyntax name)
        {
            return name.Name.Identifier.Text;
        }

        if (value is { IsMissing: false })
        {
            _diagnostics.Report(Catalogue.Unexpected, value.Span, "'" + value + "'", "the name of the " + key);
        }

        return null;
    }

    public Worded<DateRange>? Date(string key) =>
        First(key) is { } value ? DateReader.Read(value, _diagnostics) : null;

    public Grade? Grade()
    {
        ValueSyntax? value = First("grade");
        if (value is null or { IsMissing: true })
        {
            return null;
        }

        string text = value.ToString();
        if (text.Length == 1 && text[0] is >= 'A' and <= 'F')
        {
            return (Grade)Enum.Parse(typeof(Grade), text);
        }

        _diagnostics.Report(Catalogue.UnknownWord, value.Span, text, "a grade of the Admiralty scale: A to F", "");
        return null;
    }

    private ValueSyntax? First(string key) => Values(key) is { Count: > 0 } values ? ValueOf(values[0]) : null;

    /// <summary>The value without the colon or the equals sign before it, which has been reported.</summary>
    private static ValueSyntax ValueOf(ValueSyntax value) => value is ComparisonValueSyntax { Operator: [{ Text: ":" or "=" }], Operand: var operand } ? operand : value;

    private SeparatedSyntaxList<ValueSyntax> Values(string key) =>
        _properties.TryGetValue(key, out PropertySyntax? property) ? property.Values : default;
}
