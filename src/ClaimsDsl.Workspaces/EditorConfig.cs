using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Text;
using System.Text.RegularExpressions;

namespace ClaimsDsl.Workspaces;

/// <summary>
/// What .editorconfig files say of a file (https://spec.editorconfig.org), read as the C# compiler reads them: of two sections or files, the
/// later and the nearer counts, and keys have no case.
/// </summary>
internal sealed partial class EditorConfig
{
    private const string FileName = ".editorconfig";
    private const string GlobalName = ".globalconfig";

    private readonly Dictionary<string, ConfigFile?> _files = new(StringComparer.Ordinal);

    /// <summary>What is said of a file.</summary>
    public IReadOnlyDictionary<string, string> Of(string path)
    {
        var settings = new Dictionary<string, string>(StringComparer.OrdinalIgnoreCase);
        foreach (ConfigFile config in Above(path, FileName).TakeUntil(config => config.IsRoot).Reverse())
        {
            string relative = Path.GetRelativePath(config.Folder, path).Replace('\\', '/');
            foreach (Section section in config.Sections.Where(section => section.Pattern?.IsMatch(relative) == true))
            {
                Add(settings, section.Settings);
            }
        }

        return settings;
    }

    /// <summary>What .globalconfig files above a file say of everything.</summary>
    public IReadOnlyDictionary<string, string> Global(string path)
    {
        var settings = new Dictionary<string, string>(StringComparer.OrdinalIgnoreCase);
        foreach (Section section in Above(path, GlobalName).Reverse().SelectMany(config => config.Sections).Where(section => section.Pattern is null))
        {
            Add(settings, section.Settings);
        }

        return settings;
    }

    private static void Add(Dictionary<string, string> settings, IEnumerable<KeyValuePair<string, string>> more)
    {
        foreach ((string key, string value) in more)
        {
            settings[key] = value;
        }
    }

    /// <summary>The files of a name in the folders above a file, the nearest first.</summary>
    private IEnumerable<ConfigFile> Above(string path, string name)
    {
        for (string? folder = Path.GetDirectoryName(path); folder is not null; folder = Path.GetDirectoryName(folder))
        {
            string file = Path.Combine(folder, name);
            if (!_files.TryGetValue(file, out ConfigFile? config))
            {
                _files.Add(file, config = File.Exists(file) ? ConfigFile.Parse(folder, TextFile.Read(file).Text) : null);
            }

            if (config is not null)
            {
                yield return config;
            }
        }
    }

    private sealed record Section(Regex? Pattern, List<KeyValuePair<string, string>> Settings);

    private sealed partial record ConfigFile(string Folder, IReadOnlyList<Section> Sections)
    {
        public bool IsRoot => Sections[0].Settings.LastOrDefault(s => s.Key.Equals("root", StringComparison.OrdinalIgnoreCase))
            .Value?.Equals("true", StringComparison.OrdinalIgnoreCase) == true;

        public static ConfigFile Parse(string folder, string text)
        {
            var sections = new List<Section> { new(null, []) };
            foreach (string line in text.Split('\n').Select(line => line.Trim()))
            {
                if (SectionLine().Match(line) is { Success: true } section)
                {
                    sections.Add(new Section(Glob.ToRegex(section.Groups[1].Value), []));
                }
                else if (SettingLine().Match(line) is { Success: true } setting)
                {
                    sections[^1].Settings.Add(new(setting.Groups[1].Value, setting.Groups[2].Value));
                }
            }

            return new ConfigFile(folder, sections);
        }

        [GeneratedRegex(@"^\[((?:[^#;]|\\#|\\;)+)\]\s*(?:[#;].*)?$")]
        private static partial Regex SectionLine();

        [GeneratedRegex(@"^([\w.\-]+)\s*[=:]\s*(.*?)\s*(?:[#;].*)?$")]
        private static partial Regex SettingLine();
    }

    /// <summary>The patterns that sections have for names.</summary>
    private static partial class Glob
    {
        private const int MostStars = 3;

        /// <summary>The paths that a pattern is about, from the folder of its file. One that is malformed is about none.</summary>
        public static Regex ToRegex(string glob)
        {
            bool isAnchored = glob.Contains('/', StringComparison.Ordinal);
            var regex = new StringBuilder(isAnchored ? "^" : "^(?:.*/)?");
            int depth = 0;
            string pattern = glob.TrimStart('/');
            for (int i = 0; i < pattern.Length; i++)
            {
                char c = pattern[i];
                if (c == '{' && Range().Match(pattern, i) is { Success: true } range && range.Index == i)
                {
                    // Numbers in a range are not worth more than this: any number matches, as no name that an analyst gives depends on it.
                    regex.Append("[+-]?[0-9]+");
                    i += range.Length - 1;
                    continue;
                }

                regex.Append(c switch
                {
                    '*' when i + 1 < pattern.Length && pattern[i + 1] == '*' => Skip(".*"),
                    '*' => "[^/]*",
                    '?' => "[^/]",
                    '{' => Open(),
                    '}' when depth > 0 => Close(),
                    ',' when depth > 0 => "|",
                    '[' when pattern.IndexOf(']', i + 1) is > 0 and var end && !pattern.AsSpan(i, end - i).Contains('/') => Class(end),
                    '\\' when i + 1 < pattern.Length => Regex.Escape(pattern[++i].ToString()),
                    _ => Regex.Escape(c.ToString()),
                });

                string Skip(string text)
                {
                    i++;
                    return text;
                }

                string Open()
                {
                    depth++;
                    return "(?:";
                }

                string Close()
                {
                    depth--;
                    return ")";
                }

                string Class(int end)
                {
                    string inside = pattern[(i + 1)..end];
                    i = end;
                    return inside.StartsWith('!') ? $"[^{Escape(inside[1..])}]" : $"[{Escape(inside)}]";
                }
            }

            // The engine that never goes back takes long to start, and few patterns give another one much to go back to.
            RegexOptions engine = pattern.Count(c => c == '*') > MostStars ? RegexOptions.NonBacktracking : RegexOptions.None;
            try
            {
                return new Regex(regex.Append('$').ToString(), RegexOptions.CultureInvariant | engine);
            }
            catch (ArgumentException)
            {
                return new Regex("[]^-[]]", RegexOptions.CultureInvariant);
            }
        }

        private static string Escape(string inside) => inside.Replace(@"\", @"\\", StringComparison.Ordinal).Replace("^", @"\^", StringComparison.Ordinal).Replace("[", @"\[", StringComparison.Ordinal);

        [GeneratedRegex(@"\{[+-]?[0-9]+\.\.[+-]?[0-9]+\}")]
        private static partial Regex Range();
    }
}

/// <summary>What LINQ lacks.</summary>
internal static class Sequences
{
    /// <summary>The items up to and with the first that meets a condition.</summary>
    public static IEnumerable<T> TakeUntil<T>(this IEnumerable<T> items, Func<T, bool> isLast)
    {
        foreach (T item in items)
        {
            yield return item;
            if (isLast(item))
            {
                yield break;
            }
        }
    }
}
