using System;
using System.Collections.Generic;
using System.Linq;
using System.Text;

using ClaimsDsl.Binding;
using ClaimsDsl.Syntax;

namespace ClaimsDsl.Cli.Importing;

/// <summary>The names of one sort of things that are known: those of claims files, and those that rows declare.</summary>
internal sealed class Names
{
    private const int MostLetters = 48;

    private readonly string _noun;
    private readonly HashSet<string> _taken = new(StringComparer.Ordinal);
    private readonly Dictionary<string, string> _byName = new(StringComparer.Ordinal);
    private readonly Dictionary<string, string?> _byText = new(StringComparer.OrdinalIgnoreCase);
    private readonly Dictionary<string, int> _copies = new(StringComparer.Ordinal);

    private Names(string noun)
    {
        _noun = noun;
    }

    /// <summary>The names of a scope.</summary>
    /// <param name="noun">What one is: party.</param>
    /// <param name="scope">The names.</param>
    /// <param name="textsOf">What readers call it.</param>
    public static Names Of<T>(string noun, Scope scope, Func<T, IEnumerable<string?>> textsOf)
        where T : Declaration
    {
        var names = new Names(noun);
        foreach (string name in scope.NamesOf<T>().Distinct())
        {
            names._taken.Add(name);
            names._byName[name] = name;
            names._byName[scope.NamespaceOf<T>(name) + "." + name] = name;
            foreach (string text in textsOf(scope.Find<T>(name)!).Append(name).OfType<string>())
            {
                names.Call(text, name);
            }
        }

        return names;
    }

    /// <summary>Keeps names from being given to anything new.</summary>
    public void Reserve(IEnumerable<string> names) => _taken.UnionWith(names);

    /// <summary>The name of what a text names: by its name, or by what readers call it, in capital letters or not. Null where it is unknown.</summary>
    /// <exception cref="RowException">It could be any of several.</exception>
    public string? Find(string text, MapField field) =>
        _byName.TryGetValue(text, out string? name) ? name
        : !_byText.TryGetValue(text, out name) ? null
        : name ?? throw new RowException(field, $"more than one {_noun} is called '{text}': give its name");

    /// <summary>A new name for what a text names.</summary>
    public string Add(string text)
    {
        string stem = ToName(text);
        string name = stem;
        while (!_taken.Add(name))
        {
            int copy = _copies[stem] = _copies.GetValueOrDefault(stem, 1) + 1;
            name = stem + copy;
        }

        _byText[text] = name;
        return name;
    }

    private void Call(string text, string name) => _byText[text] = _byText.TryGetValue(text, out string? other) && other != name ? null : name;

    /// <summary>A name made of the words of a text, each with a capital letter.</summary>
    private string ToName(string text)
    {
        var name = new StringBuilder();
        bool isWordStart = true;
        foreach (char c in text.Normalize())
        {
            if (Lexer.IsNamePart(c))
            {
                if (name.Length == 0 && !Lexer.IsNameStart(c))
                {
                    name.Append('_');
                }

                name.Append(isWordStart ? char.ToUpperInvariant(c) : c);
                isWordStart = false;
            }
            else if (c is not ('\'' or '’'))
            {
                isWordStart = true;
                if (name.Length > MostLetters)
                {
                    break;
                }
            }
        }

        return name.Length == 0 ? char.ToUpperInvariant(_noun[0]) + _noun[1..] : name.ToString();
    }
}
