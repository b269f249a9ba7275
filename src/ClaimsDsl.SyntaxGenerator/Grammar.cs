using System;
using System.Collections.Generic;
using System.Linq;

namespace ClaimsDsl.SyntaxGenerator;

internal enum Multiplicity
{
    One,
    Optional,
    Many,
    Separated,
}

internal sealed record Field(string Name, string Type, Multiplicity Multiplicity)
{
    public bool IsToken => Type == "token";
}

internal sealed record Node(string Name, string? Base, bool IsAbstract, List<Field> Fields);

internal sealed record Token(string Name, string? Text);

/// <summary>The grammar description, read from its line-based text. See the head of claims.grammar for the notation.</summary>
internal sealed record Grammar(List<Token> Tokens, List<Node> Nodes)
{
    public static Grammar Parse(string text)
    {
        var tokens = new List<Token>();
        var nodes = new List<Node>();
        foreach (string raw in text.Split('\n'))
        {
            string line = raw.TrimEnd();
            int comment = line.IndexOf("//", StringComparison.Ordinal);
            if (comment >= 0)
            {
                line = line.Substring(0, comment).TrimEnd();
            }

            if (line.Length == 0)
            {
                continue;
            }

            string[] words = line.Split([' '], StringSplitOptions.RemoveEmptyEntries);
            if (char.IsWhiteSpace(line[0]))
            {
                nodes[nodes.Count - 1].Fields.Add(ParseField(words));
            }
            else if (words[0] == "token")
            {
                tokens.Add(new Token(words[1], words.Length > 2 ? words[2].Trim('"') : null));
            }
            else
            {
                string? baseName = words.Length > 3 ? words[3] : null;
                nodes.Add(new Node(words[1], baseName, words[0] == "abstract", []));
            }
        }

        return Check(new Grammar(tokens, nodes));
    }

    private static Field ParseField(string[] words)
    {
        string type = words[1];
        return type switch
        {
            _ when type.EndsWith(",*", StringComparison.Ordinal) => new Field(words[0], type.Substring(0, type.Length - 2), Multiplicity.Separated),
            _ when type.EndsWith("*", StringComparison.Ordinal) => new Field(words[0], type.Substring(0, type.Length - 1), Multiplicity.Many),
            _ when type.EndsWith("?", StringComparison.Ordinal) => new Field(words[0], type.Substring(0, type.Length - 1), Multiplicity.Optional),
            _ => new Field(words[0], type, Multiplicity.One),
        };
    }

    private static Grammar Check(Grammar grammar)
    {
        var names = new HashSet<string>(grammar.Nodes.Select(n => n.Name)) { "token" };
        foreach (Node node in grammar.Nodes)
        {
            foreach (string type in node.Fields.Select(f => f.Type).Append(node.Base ?? "token"))
            {
                if (!names.Contains(type))
                {
                    throw new FormatException($"{node.Name} refers to '{type}', which the grammar does not have.");
                }
            }
        }

        return grammar;
    }
}
