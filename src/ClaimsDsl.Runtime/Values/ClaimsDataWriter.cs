using System.Globalization;
using System.Text;

namespace ClaimsDsl;

/// <summary>Writes the data that generated code carries: a line per record, of fields separated by tabs.</summary>
/// <remarks>
/// <para>The first line is <c>claims 1</c>, with the version of the format. A record has a type, a name, which may be empty, and then
/// <c>key=value</c> fields; a key may come again. A name or value is written with <c>\\</c>, <c>\t</c>, <c>\n</c> and <c>\r</c> for a
/// backslash, tab, line feed and carriage return, and <c>\uXXXX</c> for other control characters, for the line ends of Unicode and
/// for halves of surrogate pairs.</para>
/// <para>Much data takes little room as <see cref="Compress"/> writes it: <c>deflated 1 153042 21077 700 </c>, with the version of the format, how many bytes of UTF-8 the data
/// has, how many as <see cref="CompressedText"/> compresses them, and how many <see cref="RecordKeys"/> its records have; these keys, three bytes each; and the compressed
/// bytes, both as <see cref="PackedBytes"/>.</para>
/// <para>A reader leaves out keys and types of records that it does not know, and refuses another version.</para>
/// </remarks>
public sealed class ClaimsDataWriter
{
    /// <summary>The version of the format.</summary>
    public const int Version = 1;

    private readonly StringBuilder _text = new StringBuilder().Append("claims ").Append(Version).Append('\n');

    /// <summary>Begins a record, and so ends the one before.</summary>
    /// <param name="type">The type of the record: a word without special characters.</param>
    /// <param name="name">What the record is called; null where it has no name.</param>
    public ClaimsDataWriter Begin(string type, string? name = null)
    {
        if (_text[_text.Length - 1] != '\n')
        {
            _text.Append('\n');
        }

        _text.Append(type).Append('\t');
        _text.Append(Escape(name ?? ""));
        return this;
    }

    /// <summary>Adds a field to the record that was begun last.</summary>
    /// <param name="key">A word without special characters.</param>
    /// <param name="value">Its value; null leaves the field out.</param>
    public ClaimsDataWriter Field(string key, string? value)
    {
        if (value is not null)
        {
            _text.Append('\t').Append(key).Append('=').Append(Escape(value));
        }

        return this;
    }

    /// <summary>All that was written, ending in a line feed.</summary>
    public override string ToString() => _text[_text.Length - 1] == '\n' ? _text.ToString() : _text + "\n";

    /// <summary>The data in less room, with what it says of whether it has something that is looked up: then only that is unfolded which does.</summary>
    /// <param name="data">The data, as a writer writes it.</param>
    public static string Compress(string data) => CompressedData.Write(data);

    /// <summary>A name or value as it is written.</summary>
    public static string Escape(string text) => IsPlain(text) ? text : EscapeEach(text);

    /// <summary>Turns an escaped name or value back into what it was; an escape that the format does not have stands for itself.</summary>
    public static string Unescape(string text)
    {
        int escape = text.IndexOf('\\');
        return escape < 0 ? text : Unescape(text, escape);
    }

    private static string Unescape(string text, int escape)
    {
        StringBuilder plain = new(text.Length);
        int start = 0;
        for (; escape >= 0 && escape + 1 < text.Length; escape = start < text.Length ? text.IndexOf('\\', start) : -1)
        {
            (char? c, int length) = ReadEscape(text, escape + 1);
            plain.Append(text, start, escape - start).Append(c?.ToString() ?? "\\");
            start = escape + 1 + length;
        }

        return plain.Append(text, start, text.Length - start).ToString();
    }

    private static (char? Char, int Length) ReadEscape(string text, int index) => text[index] switch
    {
        '\\' => ('\\', 1),
        't' => ('\t', 1),
        'n' => ('\n', 1),
        'r' => ('\r', 1),
        'u' when index + 4 < text.Length => ReadCode(text.Substring(index + 1, 4)),
        _ => (null, 0),
    };

    private static (char? Char, int Length) ReadCode(string digits) =>
        ushort.TryParse(digits, NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture, out ushort code) ? ((char)code, 5) : (null, 0);

    // Most texts are, and need no look at each character again.
    private static bool IsPlain(string text)
    {
        foreach (char c in text)
        {
            if (c is < ' ' or '\\' or > '~')
            {
                return false;
            }
        }

        return true;
    }

    private static string EscapeEach(string text)
    {
        StringBuilder escaped = new(text.Length);
        for (int i = 0; i < text.Length; i++)
        {
            char c = text[i];
            if (char.IsSurrogatePair(text, i))
            {
                escaped.Append(c).Append(text[++i]);
                continue;
            }

            _ = c switch
            {
                '\\' => escaped.Append("\\\\"),
                '\t' => escaped.Append("\\t"),
                '\n' => escaped.Append("\\n"),
                '\r' => escaped.Append("\\r"),
                _ when char.IsControl(c) || char.IsSurrogate(c) || c is '\u2028' or '\u2029' =>
                    escaped.Append("\\u").Append(((int)c).ToString("X4", CultureInfo.InvariantCulture)),
                _ => escaped.Append(c),
            };
        }

        return escaped.ToString();
    }
}
