using System;
using System.Collections.Generic;
using System.Text;

namespace ClaimsDsl;

/// <summary>One record of the data, split into its fields.</summary>
internal sealed class DataRecord
{
    private readonly string[] _fields;

    public DataRecord(byte[] data, int start, int length)
    {
        _fields = Encoding.UTF8.GetString(data, start, length).Split('\t');
    }

    public string Name => _fields.Length > 1 ? ClaimsDataWriter.Unescape(_fields[1]) : "";

    /// <summary>The first value of a key; null where it has none.</summary>
    public string? this[string key]
    {
        get
        {
            int index = Array.FindIndex(_fields, field => IsOf(field, key));
            return index < 0 ? null : ValueOf(_fields[index], key);
        }
    }

    /// <summary>The values of a key that may come again.</summary>
    public ValueList<string> All(string key)
    {
        List<string> values = [];
        foreach (string field in _fields)
        {
            if (IsOf(field, key))
            {
                values.Add(ValueOf(field, key));
            }
        }

        return ValueList.From(values);
    }

    private static bool IsOf(string field, string key) =>
        field.Length > key.Length && field[key.Length] == '=' && field.StartsWith(key, StringComparison.Ordinal);

    private static string ValueOf(string field, string key) => ClaimsDataWriter.Unescape(field.Substring(key.Length + 1));
}
