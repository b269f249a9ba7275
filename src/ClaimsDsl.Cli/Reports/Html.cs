using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using System.Runtime.CompilerServices;
using System.Text;

using ClaimsDsl.Text;

namespace ClaimsDsl.Cli.Reports;

/// <summary>
/// Markup. It is only made from literals of this program, <see cref="Of"/>: whatever stands in their holes is encoded, unless it is markup
/// itself. Holes stand in elements and in quoted attributes that are neither addresses nor scripts.
/// </summary>
/// <param name="Markup">The characters.</param>
internal readonly record struct Html(string Markup)
{
    /// <summary>Nothing.</summary>
    public static Html Empty { get; } = new("");

    /// <summary>Markup with what is in its holes.</summary>
    public static Html Of(Template template) => template.ToHtml();

    /// <summary>Markup in a row.</summary>
    public static Html Join(IEnumerable<Html> parts) => new(string.Concat(parts.Select(part => part.Markup)));

    /// <summary>A text, character by character as a reader sees it; line ends are kept.</summary>
    public static Html Text(string? text)
    {
        var markup = new StringBuilder();
        foreach (Rune rune in (text ?? "").EnumerateRunes())
        {
            markup.Append(rune.Value switch
            {
                '&' => "&amp;",
                '<' => "&lt;",
                '>' => "&gt;",
                '"' => "&quot;",
                '\'' => "&#39;",
                '\n' or '\t' => rune.ToString(),
                '\r' => "",
                // What turns the direction of the text around it would let a claim change how the page reads.
                (>= 0x202A and <= 0x202E) or (>= 0x2066 and <= 0x2069) or 0xFFFE or 0xFFFF => "\uFFFD",
                _ => Printable.Of(rune.ToString()),
            });
        }

        return new Html(markup.ToString());
    }

    /// <inheritdoc/>
    public override string ToString() => Markup;

    /// <summary>A literal with holes, while it is put together.</summary>
    [InterpolatedStringHandler]
    internal readonly ref struct Template
    {
        private readonly StringBuilder _markup;

        public Template(int literalLength, int formattedCount)
        {
            _markup = new StringBuilder(literalLength + (formattedCount * 16));
        }

        public void AppendLiteral(string literal) => _markup.Append(literal);

        public void AppendFormatted(string? text) => _markup.Append(Text(text).Markup);

        public void AppendFormatted(int number) => _markup.Append(CultureInfo.InvariantCulture, $"{number}");

        public void AppendFormatted(Html html) => _markup.Append(html.Markup);

        public void AppendFormatted(IEnumerable<Html> parts)
        {
            foreach (Html part in parts)
            {
                _markup.Append(part.Markup);
            }
        }

        public Html ToHtml() => new(_markup.ToString());
    }
}
