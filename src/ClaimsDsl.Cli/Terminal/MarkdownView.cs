using System;
using System.Collections.Generic;
using System.Linq;
using System.Text.RegularExpressions;

using ClaimsDsl.Text;

using Spectre.Console;

namespace ClaimsDsl.Cli.Terminal;

/// <summary>Shows a page of the documentation in a terminal: headings, paragraphs, lists, code, and what is marked inside a line.</summary>
internal static partial class MarkdownView
{
    private const string Fence = "```";
    private const int MaxWidth = 100;

    private static readonly Style Code = new(Color.Aqua);

    /// <summary>Writes a page.</summary>
    public static void Write(IAnsiConsole console, string markdown)
    {
        // Long lines are hard to read, however wide the window is.
        int width = console.Profile.Width;
        console.Profile.Width = Math.Min(width, MaxWidth);
        try
        {
            WriteBlocks(console, markdown.ReplaceLineEndings("\n").Split('\n'));
        }
        finally
        {
            console.Profile.Width = width;
        }
    }

    /// <summary>Writes a heading.</summary>
    public static void WriteHeading(IAnsiConsole console, string text) => console.Write(new Paragraph(text + "\n", new Style(decoration: Decoration.Bold)));

    private static void WriteBlocks(IAnsiConsole console, string[] lines)
    {
        var paragraph = new List<string>();
        for (int i = 0; i < lines.Length; i++)
        {
            string line = lines[i];
            if (line.StartsWith(Fence, StringComparison.Ordinal))
            {
                EndParagraph();
                string[] code = [.. lines.Skip(i + 1).TakeWhile(l => !l.StartsWith(Fence, StringComparison.Ordinal))];
                foreach (string text in code)
                {
                    console.Write(new Paragraph("    " + Printable.Of(text), Code) { Overflow = Overflow.Fold });
                    console.WriteLine();
                }

                console.WriteLine();
                i += code.Length + 1;
            }
            else if (line.StartsWith('#'))
            {
                EndParagraph();
                WriteHeading(console, line.TrimStart('#').Trim());
                console.WriteLine();
            }
            else if (line.Length == 0)
            {
                EndParagraph();
            }
            else
            {
                if (line.StartsWith("- ", StringComparison.Ordinal) || line.StartsWith('|'))
                {
                    EndParagraph(isInList: true);
                }

                paragraph.Add(line);
            }
        }

        EndParagraph();

        void EndParagraph(bool isInList = false)
        {
            if (paragraph.Count > 0)
            {
                console.Write(Inline(string.Join(' ', paragraph.Select(l => l.Trim())), console.Profile.Capabilities.Links));
                console.WriteLine();
                if (!isInList)
                {
                    console.WriteLine();
                }

                paragraph.Clear();
            }
        }
    }

    private static Paragraph Inline(string text, bool hasLinks)
    {
        var paragraph = new Paragraph();
        int done = 0;
        foreach (Match match in Mark().Matches(text))
        {
            paragraph.Append(text[done..match.Index]);
            if (match.Groups["code"] is { Success: true } code)
            {
                paragraph.Append(code.Value, Code);
            }
            else if (match.Groups["em"] is { Success: true } emphasis)
            {
                paragraph.Append(emphasis.Value, new Style(decoration: Decoration.Italic));
            }
            else
            {
                string target = match.Groups["target"].Value;
                bool isLink = hasLinks && target.StartsWith("https:", StringComparison.Ordinal);
                paragraph.Append(match.Groups["text"].Value, Style.Plain, isLink ? new Link(target) : null);
            }

            done = match.Index + match.Length;
        }

        paragraph.Append(text[done..]);
        return paragraph;
    }

    [GeneratedRegex(@"`(?<code>[^`]+)`|\*+(?<em>[^*]+)\*+|\[(?<text>[^\]]+)\]\((?<target>[^)]+)\)")]
    private static partial Regex Mark();
}
