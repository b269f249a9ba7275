using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;

using ClaimsDsl.Binding;
using ClaimsDsl.Diagnostics;
using ClaimsDsl.Syntax;

namespace ClaimsDsl.Cli.Importing;

/// <summary>
/// Makes statements of rows. Names are looked up or made, texts are quoted, and what stands in a claim as a row has it is one value, date or subject: see
/// <see cref="Written"/>.
/// </summary>
internal sealed class RowReader
{
    // Quantities have as many decimals as decimal numbers can.
    private const string NumberFormat = "#,0.############################";

    private static readonly HashSet<string> Operators =
        [.. SyntaxFacts.OperatorPhrases.Select(words => string.Join(' ', words)), "not", "=", "!=", "≠", "<", "<=", "≤", ">", ">=", "≥", "~"];

    private readonly ImportMap _map;
    private readonly Scope _scope;
    private readonly Names _parties;
    private readonly Names _places;
    private readonly Names _documents;
    private readonly Names _entities;
    private readonly Names _propositions;
    private readonly Names _labels;
    private readonly Dictionary<string, KindDeclaration> _kinds = new(StringComparer.Ordinal);
    private readonly List<ClaimText> _declarations = [];

    /// <param name="map">What is where in a row.</param>
    /// <param name="scope">The names that are known.</param>
    /// <param name="rows">All rows, whose labels nothing else may have.</param>
    public RowReader(ImportMap map, Scope scope, IEnumerable<Row> rows)
    {
        _map = map;
        _scope = scope;
        _parties = Names.Of<PartyDeclaration>("party", scope, party => [party.DisplayName, .. party.Aliases]);
        _places = Names.Of<PlaceDeclaration>("place", scope, place => [place.DisplayName, .. place.Aliases]);
        _documents = Names.Of<DocumentDeclaration>("document", scope, document => [document.Title]);
        _entities = Names.Of<EntityDeclaration>("entity", scope, entity => [entity.Label]);
        _propositions = Names.Of<PropositionDeclaration>("proposition", scope, proposition => [proposition.Sentence]);
        _labels = Names.Of<LabelDeclaration>("claim", scope, _ => []);
        _propositions.Reserve(scope.NamesOf<LabelDeclaration>());
        if (map.Find("label") is { } label)
        {
            _propositions.Reserve(rows.SelectMany(row => TextsOf(row, label)).Select(ToLabel));
        }
    }

    /// <summary>What the rows that were read declare.</summary>
    public IReadOnlyList<ClaimText> Declarations => _declarations;

    /// <summary>The claim of a row.</summary>
    /// <exception cref="RowException">It cannot be read.</exception>
    public ClaimText Read(Row row)
    {
        var claim = new ClaimText(row);
        if (Has(row, "label", out MapField field, out string text))
        {
            claim.Add(ToLabel(text) + ":", field);
        }

        string[] parties = ReadParties(row, _map.Find("party")!);
        if (parties.Length == 0)
        {
            throw new RowException(_map.Find("party")!, "nobody is named who makes the claim");
        }

        claim.Add(string.Join(", ", parties), _map.Find("party"));
        claim.Add(ReadVerb(row, _map.Find("verb")!, parties.Length > 1), _map.Find("verb"));
        if (Has(row, "likelihood", out field, out text))
        {
            claim.Add(Likelihood.TryParse(text, out _) ? Written.OnOneLine(text).ToLowerInvariant() : throw Unknown(field, "likelihood", text, Likelihood.Terms), field);
        }

        (bool hasSubject, AttributeDeclaration? attribute) = ReadSubject(row, claim);
        string? best = null;
        if (hasSubject)
        {
            best = ReadValue(row, attribute, claim);
        }

        ReadClauses(row, claim, best);
        string[] quotations = [.. TextsOf(row, "quotation")];
        foreach (string quotation in quotations)
        {
            claim.AddLine(StringLiteral.Write(quotation), _map.Find("quotation")!);
        }

        return hasSubject || quotations.Length > 0 ? claim : throw new RowException(_map.Find("quotation") ?? _map.Find("party")!, "the row claims nothing, and quotes nothing");
    }

    // ---- who, and how ----

    private string[] ReadParties(Row row, MapField field) => [.. TextsOf(row, field).Select(text => ReadName(row, field, text, _parties, "party", DeclareParty))];

    private string DeclareParty(Row row, MapField how, string text)
    {
        string kind = TextOf(row, how);
        if (!SyntaxFacts.PartyKeywords.Contains(kind))
        {
            throw Unknown(how, "kind of party", kind, SyntaxFacts.PartyKeywords);
        }

        return Declare(row, kind, _parties.Add(text), text);
    }

    private string DeclarePlace(Row row, MapField how, string text) => Declare(row, "place", _places.Add(text), text);

    private string ReadVerb(Row row, MapField field, bool isPlural)
    {
        string verb = Written.OnOneLine(TextOf(row, field));
        string? known = new[] { verb, verb.ToLowerInvariant() }.FirstOrDefault(word => Verbs.Find(word) is not null || _scope.FindVerb(word) is not null);
        return known is null ? throw Unknown(field, "verb", verb, [.. Verbs.Phrases, .. _scope.NamesOf<VerbDeclaration>()]) : isPlural ? Verbs.Plural(known) : known;
    }

    // ---- what ----

    private (bool Is, AttributeDeclaration? Attribute) ReadSubject(Row row, ClaimText claim)
    {
        if (Has(row, "proposition", out MapField field, out string text))
        {
            claim.Add(ReadName(row, field, text, _propositions, "proposition", (_, _, sentence) => Declare(row, "proposition", _propositions.Add(sentence), sentence)), field);
            return (true, null);
        }

        if (Has(row, "subject", out field, out text))
        {
            return (true, ReadWrittenSubject(field, text, claim));
        }

        if (!Has(row, "entity", out field, out text))
        {
            return (false, null);
        }

        string entity = ReadName(row, field, text, _entities, "entity", DeclareEntity);
        MapField attributeField = _map.Find("attribute")!;
        AttributeDeclaration attribute = FindAttribute(KindOf(entity), attributeField, TextOf(row, attributeField));
        claim.Add(entity, field);
        claim.Append("." + attribute.Name, attributeField);
        if (_map.Find("key") is { } key && TextsOf(row, key).ToArray() is { Length: > 0 } keys)
        {
            claim.Append("[" + string.Join(", ", keys.Select((k, i) => attribute.Keys.Count > i ? ReadNameOf(row, key, k, attribute.Keys[i]) ?? k : throw new RowException(
                key, $"'{k}' is one key more than {attribute.Name} has"))) + "]", key);
        }

        return (true, attribute);
    }

    private AttributeDeclaration? ReadWrittenSubject(MapField field, string text, ClaimText claim)
    {
        if ((_propositions.Find(text, field) ?? _labels.Find(text, field)) is { } name)
        {
            claim.Add(name, field);
            return null;
        }

        SubjectSyntax subject = Written.Subject(text) ?? throw new RowException(field, $"'{text}' is not what can be claimed: a proposition, a label, or an entity and its attribute as in Storm.damaged");
        claim.Add(Written.OnOneLine(text), field);
        if (subject.Attribute is not { } attribute)
        {
            return null;
        }

        string entity = subject.Name.Text;
        return _scope.Find<EntityDeclaration>(entity) is null
            ? throw Unknown(field, "entity", entity, _scope.NamesOf<EntityDeclaration>())
            : FindAttribute(KindOf(entity), field, attribute.Text);
    }

    private string DeclareEntity(Row row, MapField how, string text)
    {
        string kind = TextOf(row, how);
        KindDeclaration declared = _scope.Find<KindDeclaration>(kind) ?? throw Unknown(how, "kind", kind, _scope.NamesOf<KindDeclaration>());
        string name = _entities.Add(text);
        _kinds.Add(name, declared);
        AddDeclaration(row, $"entity {name} is {kind}", text == name ? "" : StringLiteral.Write(text));
        return name;
    }

    private KindDeclaration? KindOf(string entity) =>
        _kinds.TryGetValue(entity, out KindDeclaration? kind) ? kind : _scope.Find<EntityDeclaration>(entity) is { } declared ? _scope.KindOf(declared)?.Kind : null;

    // "Unit size" and "unit_size" are unitSize.
    private static AttributeDeclaration FindAttribute(KindDeclaration? kind, MapField field, string text)
    {
        AttributeDeclaration[] attributes = [.. kind?.Attributes ?? []];
        return Array.Find(attributes, attribute => attribute.Name == text)
            ?? Array.Find(attributes, attribute => string.Equals(Letters(attribute.Name), Letters(text), StringComparison.OrdinalIgnoreCase))
            ?? throw Unknown(field, $"attribute of {kind?.DisplayName ?? "the entity"}", text, attributes.Select(attribute => attribute.Name));

        static string Letters(string name) => string.Concat(name.Where(char.IsLetterOrDigit));
    }

    // ---- the value ----

    /// <summary>Adds the value.</summary>
    /// <returns>The best estimate between a low and a high one, which a value has no place for.</returns>
    private string? ReadValue(Row row, AttributeDeclaration? attribute, ClaimText claim)
    {
        decimal? low = ReadNumber(row, "low", out MapField lowField);
        decimal? high = ReadNumber(row, "high", out MapField highField);
        decimal? best = ReadNumber(row, "best", out MapField bestField);
        Has(row, "unit", out MapField unitField, out string unit);
        if ((low ?? high ?? best) is not null)
        {
            bool isOne = low == high && low is not null;
            if (low > high || best < low || best > high)
            {
                throw new RowException(low > high ? highField : bestField, $"{Format(low ?? best)}, {Format(best ?? low)} and {Format(high ?? best)} are not in the order low, best, high");
            }

            (string words, MapField field) = (low, high) switch
            {
                (null, null) => (Number(best!.Value), bestField),
                (_, null) => ("at least " + Number(low.Value), lowField),
                (null, _) => ("at most " + Number(high.Value), highField),
                _ when isOne => (Number(low.Value), lowField),
                _ => ($"between {Number(low.Value)} and {Number(high.Value)}", lowField),
            };
            claim.Add(words, field);
            return best is not null && (low ?? high) is not null && !isOne ? "best estimate " + Number(best.Value) : null;
        }

        Has(row, "operator", out MapField operatorField, out string comparison);
        if (!Has(row, "value", out MapField valueField, out string value))
        {
            return null;
        }

        comparison = Written.OnOneLine(comparison);
        if (comparison.Length > 0)
        {
            claim.Add(Operators.Contains(comparison) ? comparison : throw Unknown(operatorField, "operator", comparison, Operators), operatorField);
        }

        string written = attribute is null or { Type.Kind: AttributeTypeKind.Truth } ? ReadTruth(valueField, value)
            : attribute.Type.IsNumeric && ParseNumber(value) is { } number ? Number(number)
            : unit.Length > 0 ? throw new RowException(valueField, $"'{value}' is no number")
            : attribute.Type.Kind == AttributeTypeKind.Text ? ReadText(value, comparison.Length > 0)
            : ReadNameOf(row, valueField, value, attribute.Type) ?? Written.Value(value) ?? throw new RowException(valueField, $"'{value}' is no value of {attribute.Type}");
        if (written.Length > 0)
        {
            claim.Add(written, valueField);
        }

        return null;

        string Number(decimal number) => WithUnit(number, unit, unitField);
    }

    // Where it is written as the language writes it, as exports have it, it is that text.
    private static string ReadText(string text, bool hasOperator) =>
        !hasOperator && text.StartsWith("= \"", StringComparison.Ordinal) && Written.Value(text) is { } written ? written : (hasOperator ? "" : "= ") + StringLiteral.Write(text);

    private static string ReadTruth(MapField field, string text) => text.ToUpperInvariant() switch
    {
        "YES" or "TRUE" or "Y" or "1" => "",
        "NO" or "FALSE" or "N" or "0" => "no",
        _ => throw new RowException(field, $"'{text}' is neither yes nor no"),
    };

    private decimal? ReadNumber(Row row, string part, out MapField field) =>
        !Has(row, part, out field, out string text) ? null : ParseNumber(text) ?? throw new RowException(field, $"'{text}' is no number");

    private static decimal? ParseNumber(string text) =>
        decimal.TryParse(text, NumberStyles.Number | NumberStyles.AllowExponent, CultureInfo.InvariantCulture, out decimal number) ? number : null;

    private static string Format(decimal? number) => (number ?? 0).ToString(NumberFormat, CultureInfo.InvariantCulture);

    private static string WithUnit(decimal number, string unit, MapField field)
    {
        string figures = Format(number);
        string[] words = unit.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries);
        return words switch
        {
            [] => figures,
            ["%"] => figures + "%",
            [[var symbol]] when char.GetUnicodeCategory(symbol) == UnicodeCategory.CurrencySymbol => number < 0 ? $"-{symbol}{figures[1..]}" : symbol + figures,
            [_] or [_, _] when Array.TrueForAll(words, word => Lexer.IsNameStart(word[0]) && word.All(Lexer.IsNamePart)) => $"{figures} {string.Join(' ', words)}",
            _ => throw new RowException(field, $"'{unit}' is no unit"),
        };
    }

    /// <summary>The name of a place, a party, an entity or a word of a type that has names; null where it has none, or the text is more than a name.</summary>
    private string? ReadNameOf(Row row, MapField field, string text, AttributeType type)
    {
        return type.Kind switch
        {
            AttributeTypeKind.Place => Find(_places, DeclarePlace),
            AttributeTypeKind.Party => Find(_parties, DeclareParty),
            AttributeTypeKind.Entity => Find(_entities, DeclareEntity),
            AttributeTypeKind.OneOf => type.Values.FirstOrDefault(value => string.Equals(value, text, StringComparison.OrdinalIgnoreCase)),
            _ => null,
        };

        string? Find(Names names, Func<Row, MapField, string, string> declare) =>
            names.Find(text, field) ?? (field.Declare.GetValueOrDefault(ImportMap.As) is { } how ? declare(row, how, text) : null);
    }

    // ---- clauses ----

    private void ReadClauses(Row row, ClaimText claim, string? best)
    {
        if (Has(row, "document", out MapField field, out string text))
        {
            claim.Add("in " + ReadName(row, field, text, _documents, "document", DeclareDocument), field);
        }

        AddDate("said", "on");
        AddDate("asOf", "as of");
        AddDate("during", "during");
        AddDate("by", "by");
        AddParties("via");
        AddParties("to");
        if (Has(row, "at", out field, out text))
        {
            claim.Add("at " + ReadName(row, field, text, _places, "place", DeclarePlace), field);
        }

        if (Has(row, "condition", out field, out text))
        {
            claim.Add("if " + (_propositions.Find(text, field) ?? StringLiteral.Write(text)), field);
        }

        AddLabel("revises");
        AddLabel("retracts");
        if (Has(row, "credibility", out field, out text))
        {
            claim.Add("credibility " + (text is [>= '1' and <= '6'] ? text : throw new RowException(field, $"'{text}' is no grade from 1 to 6")), field);
        }

        bool hasNote = Has(row, "note", out field, out text);
        if (hasNote || best is not null)
        {
            claim.Add("note " + StringLiteral.Write(string.Join("; ", new[] { best, hasNote ? text : null }.OfType<string>())), hasNote ? field : _map.Find("best"));
        }

        void AddDate(string part, string keyword)
        {
            if (Has(row, part, out MapField dateField, out string date))
            {
                claim.Add(keyword + " " + ReadDate(dateField, date), dateField);
            }
        }

        void AddParties(string part)
        {
            if (_map.Find(part) is { } partyField && ReadParties(row, partyField) is { Length: > 0 } parties)
            {
                claim.Add(part + " " + string.Join(", ", parties), partyField);
            }
        }

        void AddLabel(string part)
        {
            if (Has(row, part, out MapField labelField, out string label))
            {
                claim.Add(part + " " + (_labels.Find(label, labelField) ?? ToLabel(label)), labelField);
            }
        }
    }

    private static string ReadDate(MapField field, string text) =>
        Written.Date(text) ?? throw new RowException(field, $"'{text}' is no date: write it as 2024-10-23, 2024-10 or early 2024");

    private string DeclareDocument(Row row, MapField how, string text)
    {
        string path = TextOf(row, how);
        if (path.Length == 0)
        {
            throw new RowException(how, "nothing says where the document is");
        }

        IReadOnlyDictionary<string, MapField> properties = _map.Find("document")!.Declare;
        List<string> written = [];
        foreach (string key in SyntaxFacts.DocumentProperties.Where(properties.ContainsKey))
        {
            MapField field = properties[key];
            string value = TextOf(row, field);
            if (value.Length > 0)
            {
                written.Add(key + " " + key switch
                {
                    "published" => ReadDate(field, value),
                    "publisher" => ReadName(row, field, value, _parties, "party", DeclareParty),
                    _ => StringLiteral.Write(value),
                });
            }
        }

        if (!properties.ContainsKey("title"))
        {
            written.Insert(0, "title " + StringLiteral.Write(text));
        }

        string name = _documents.Add(text);
        AddDeclaration(row, $"document {name}", StringLiteral.Write(path), $"{{ {string.Join("  ", written)} }}");
        return name;
    }

    // ---- names ----

    private static string ReadName(Row row, MapField field, string text, Names names, string noun, Func<Row, MapField, string, string> declare)
    {
        if (names.Find(text, field) is { } known)
        {
            return known;
        }

        return field.Declare.GetValueOrDefault(noun == "document" ? "path" : ImportMap.As) is { } how
            ? declare(row, how, text)
            : throw new RowException(field, $"no {noun} is named '{text}', and the map does not say how to declare one");
    }

    /// <summary>Declares a name, and what readers call it where that is another.</summary>
    private string Declare(Row row, string keyword, string name, string text)
    {
        AddDeclaration(row, $"{keyword} {name}", text == name ? "" : StringLiteral.Write(text));
        return name;
    }

    private void AddDeclaration(Row row, params string[] words)
    {
        var declaration = new ClaimText(row);
        foreach (string word in words.Where(word => word.Length > 0))
        {
            declaration.Add(word);
        }

        _declarations.Add(declaration);
    }

    /// <summary>A label: what is no letter or figure becomes a line, and the namespace is left out.</summary>
    private string ToLabel(string text)
    {
        string own = _map.Namespace is { } home && text.StartsWith(home + ".", StringComparison.Ordinal) ? text[(home.Length + 1)..] : text;
        string label = string.Concat(own.Select(c => Lexer.IsNamePart(c) ? c : '_'));
        return label.Length == 0 || Lexer.IsNameStart(label[0]) ? label : "_" + label;
    }

    private static RowException Unknown(MapField field, string noun, string text, IEnumerable<string> known) =>
        new(field, $"'{text}' is no {noun}{Suggestion.Phrase(Suggestion.Find(text, known))}");

    // ---- cells ----

    private bool Has(Row row, string part, out MapField field, out string text)
    {
        field = _map.Find(part)!;
        text = field is null ? "" : TextOf(row, field);
        return text.Length > 0;
    }

    private IEnumerable<string> TextsOf(Row row, string part) => _map.Find(part) is { } field ? TextsOf(row, field) : [];

    private static string TextOf(Row row, MapField field) => TextsOf(row, field).ToArray() switch
    {
        [] => "",
        [var text] => text,
        _ => throw new RowException(field, "several are given, and there can be one"),
    };

    private static IEnumerable<string> TextsOf(Row row, MapField field) =>
        (field.Column is null ? [field.Constant!] : row.Cells.GetValueOrDefault(field.Column, [])).DefaultIfEmpty("")
            .SelectMany(text => field.Separator is null ? [text] : text.Split(field.Separator))
            .Select(text => text.Trim())
            .Select(text => field.Words.TryGetValue(text, out string? meant) ? meant : text)
            .Where(text => text.Length > 0);
}
