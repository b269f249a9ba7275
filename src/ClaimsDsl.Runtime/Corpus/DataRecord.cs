using System;
using System.Collections.Generic;

namespace ClaimsDsl;

/// <summary>One record of the data, split into its fields.</summary>
internal sealed class DataRecord
{
    private readonly string[] _fields;

    public DataRecord(ReadOnlySpan<byte> line, string file)
    {
        _fields = Utf8.GetString(line).Split('\t');
        File = file;
    }

    /// <summary>The claims file that it comes from: most of what a record names is there as well.</summary>
    public string File { get; }

    public string Name => _fields.Length > 1 ? ClaimsDataWriter.Unescape(_fields[1]) : "";

    /// <summary>The first value of a key; null where it has none.</summary>
    public string? this[string key]
    {
        get
        {
            foreach (string field in _fields)
            {
                if (IsOf(field, key))
                {
                    return ValueOf(field, key);
                }
            }

            return null;
        }
    }

    /// <summary>The values of a key that may come again.</summary>
    public ValueList<string> All(string key)
    {
        List<string>? values = null;
        foreach (string field in _fields)
        {
            if (IsOf(field, key))
            {
                (values ??= []).Add(ValueOf(field, key));
            }
        }

        return values is null ? ValueList<string>.Empty : ValueList.From(values);
    }

    private static bool IsOf(string field, string key) =>
        field.Length > key.Length && field[key.Length] == '=' && field.StartsWith(key, StringComparison.Ordinal);

    private static string ValueOf(string field, string key) => ClaimsDataWriter.Unescape(field.Substring(key.Length + 1));
}
