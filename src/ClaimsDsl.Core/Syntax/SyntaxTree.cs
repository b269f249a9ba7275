using System;
using System.Threading;

using ClaimsDsl.Diagnostics;
using ClaimsDsl.Evidence;
using ClaimsDsl.Text;

namespace ClaimsDsl.Syntax;

/// <summary>
/// What a claims file says, as written: every character of the text is in the tree, and any text has a tree.
/// </summary>
public sealed class SyntaxTree
{
    private SyntaxTree(SourceText text, CompilationUnitSyntax root, ValueList<Diagnostic> diagnostics)
    {
        Text = text;
        Root = root;
        Diagnostics = diagnostics;
    }

    /// <summary>The text that was parsed.</summary>
    public SourceText Text { get; }

    /// <summary>The file's path, as in <see cref="SourceText.Path"/>.</summary>
    public string Path => Text.Path;

    /// <summary>The root of the tree.</summary>
    public CompilationUnitSyntax Root { get; }

    /// <summary>What is wrong with how the file is written (CLM0xxx), in the order of the text.</summary>
    public ValueList<Diagnostic> Diagnostics { get; }

    /// <summary>Whether the text was read in its encoding: else this is all that is said of it, and what could be read is no more than a guess.</summary>
    internal bool IsReadable { get; private init; } = true;

    /// <summary>Parses a text. Never fails: what cannot be read is kept in the tree and reported.</summary>
    /// <exception cref="System.OperationCanceledException">The caller gave up.</exception>
    public static SyntaxTree Parse(SourceText text, CancellationToken cancel = default)
    {
        var parser = new Parser(text, cancel);
        GreenTree green = parser.ParseCompilationUnit();
        var root = (CompilationUnitSyntax)SyntaxNode.Create(green, null, 0);
        return TextProblem.FindInClaims(text.ToString()) is { } problem
            ? new SyntaxTree(text, root, [UnreadableAt(text, problem)]) { IsReadable = false }
            : new SyntaxTree(text, root, parser.GetDiagnostics());
    }

    /// <summary>The token at an offset, or whose white space and comments are there; the end of the file where nothing is.</summary>
    public SyntaxToken FindToken(int position)
    {
        position = Math.Max(0, position);
        if (position >= Root.EndOfFile.FullSpan.Start)
        {
            return Root.EndOfFile;
        }

        SyntaxNode node = Root;
        while (true)
        {
            SyntaxNodeOrToken child = node.FindChild(position);
            if (child.Node is not { } inner)
            {
                return child.Token;
            }

            node = inner;
        }
    }

    /// <summary>In how many places of the text a word stands by itself, whatever it is there.</summary>
    /// <param name="word">A name.</param>
    /// <param name="most">When to stop counting.</param>
    internal int CountOf(string word, int most)
    {
        string text = Text.ToString();
        int count = 0;
        for (int at = text.IndexOf(word, StringComparison.Ordinal); at >= 0 && count < most; at = text.IndexOf(word, at + word.Length, StringComparison.Ordinal))
        {
            int end = at + word.Length;
            bool isWord = (at == 0 || !Lexer.IsNamePart(text[at - 1])) && (end == text.Length || !Lexer.IsNamePart(text[end]));
            count += isWord ? 1 : 0;
        }

        return count;
    }

    private static Diagnostic UnreadableAt(SourceText text, string problem)
    {
        int lost = text.ToString().IndexOf('\uFFFD');
        return new Diagnostic(Catalogue.UnreadableFile, new Location(text.Path, lost < 0 ? new TextSpan(0, 0) : new TextSpan(lost, 1)), [problem], []);
    }

    /// <summary>The place of a span of this file.</summary>
    public Location GetLocation(TextSpan span) => new(Path, span);

    /// <summary>The text that was parsed.</summary>
    public override string ToString() => Root.ToFullString();
}
