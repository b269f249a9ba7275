using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;

using ClaimsDsl.Diagnostics;
using ClaimsDsl.Syntax;
using ClaimsDsl.Text;

namespace ClaimsDsl.Binding;

/// <summary>
/// Reads what a file declares from its tree alone. Names that it refers to stay names: whether they exist is for the
/// <see cref="Binder"/> to say, which sees the other files too.
/// </summary>
internal sealed class DeclarationReader
{
    private readonly DiagnosticBag _diagnostics;
    private readonly List<NamedDeclaration> _declarations = [];
    private readonly List<UsedNamespace> _uses = [];
    private QualifiedNameSyntax? _namespace;
    private bool _hasOther;

    private DeclarationReader(DiagnosticBag diagnostics)
    {
        _diagnostics = diagnostics;
    }

    public static FileDeclarations Read(SyntaxTree tree, string defaultNamespace, DiagnosticBag? diagnostics = null)
    {
        var reader = new DeclarationReader(diagnostics ?? new DiagnosticBag(tree));
        reader.ReadStatements(tree.Root.Statements);
        string name = reader._namespace is { } written ? NameOf(written) : "";
        return new FileDeclarations(name.Length > 0 ? name : defaultNamespace, reader._uses, reader._declarations);
    }

    /// <summary>A namespace as it is written, without white space.</summary>
    public static string NameOf(QualifiedNameSyntax name) =>
        string.Join(".", name.Parts.Select(p => p.Identifier.Text).Where(p => p.Length > 0));

    private void ReadStatements(IEnumerable<StatementSyntax> statements)
    {
        foreach (StatementSyntax statement in statements)
        {
            switch (statement)
            {
                case NamespaceStatementSyntax node:
                    ReadNamespace(node);
                    break;
                case UseStatementSyntax node:
                    _uses.Add(new(NameOf(node.Name), node.Name.Span));
                    break;
                case BlockStatementSyntax node:
                    ReadStatements(node.Statements);
                    break;
                default:
                    ReadDeclaration(statement);
                    break;
            }

            _hasOther |= statement is not (NamespaceStatementSyntax or SkippedStatementSyntax);
        }
    }

    private void ReadNamespace(NamespaceStatementSyntax node)
    {
        if (_namespace is not null || _hasOther)
        {
            _diagnostics.Report(Catalogue.MisplacedNamespace, node.Keyword.Span);
        }

        _namespace ??= node.Name;
    }

    private void ReadDeclaration(StatementSyntax statement)
    {
        (Declaration? declaration, SyntaxToken? name) = statement switch
        {
            DocumentStatementSyntax node => (ReadDocument(node), node.Name),
            PartyStatementSyntax node => (ReadParty(node), node.Name),
            PlaceStatementSyntax node => (ReadPlace(node), node.Name),
            EntityStatementSyntax node => (ReadEntity(node), node.Name),
            PropositionStatementSyntax node => (ReadProposition(node), node.Name),
            KindStatementSyntax node => (ReadKind(node), node.Name),
            VerbStatementSyntax node => ReadVerb(node),
            ClaimStatementSyntax { Label: { } label } node =>
                (ReadLabel(label, LabelTarget.Claim, node.Subject, ReplacedBy(node)), label.Identifier),
            DisputeStatementSyntax { Label: { } label } node => (ReadLabel(label, LabelTarget.Dispute, node.Subject), label.Identifier),
            AssessStatementSyntax { Label: { } label } node => (ReadLabel(label, LabelTarget.Assessment, node.Subject), label.Identifier),
            _ => ((Declaration?)null, (SyntaxToken?)null),
        };
        if (declaration is not null && name is { } token && declaration.Name.Length > 0)
        {
            _declarations.Add(new(declaration, token));
        }
    }

    private static LabelDeclaration ReadLabel(LabelSyntax label, LabelTarget target, SubjectSyntax? subject, string? replaces = null) =>
        new(label.Identifier.Text, target, subject is null ? "" : TextOf(subject)) { Replaces = replaces };

    private static string? ReplacedBy(ClaimStatementSyntax node)
    {
        foreach (ClauseSyntax clause in node.Clauses)
        {
            if (((clause as RevisesClauseSyntax)?.Claim ?? (clause as RetractsClauseSyntax)?.Claim) is { IsMissing: false } name)
            {
                return name.Identifier.Text;
            }
        }

        return node.Subject is { Dot: null } subject && Verbs.Withdraws(ValueBinder.WordingOf(node.Verb)) ? subject.Name.Text : null;
    }

    /// <summary>A subject without white space, so that two ways to write it are equal.</summary>
    internal static string TextOf(SubjectSyntax subject)
    {
        string text = subject.ToString();

        // A comment ends with its line.
        return text.Any(c => Lexer.IsWhiteSpace(c) || Lexer.IsNewLine(c)) ? string.Concat(subject.DescendantTokens().Select(t => t.Text)) : text;
    }

    private DocumentDeclaration ReadDocument(DocumentStatementSyntax node)
    {
        var properties = new PropertyReader(node.Body, _diagnostics);
        return new DocumentDeclaration(node.Name.Text)
        {
            Path = node.Path.Value,
            Title = properties.Text("title"),
            Author = properties.Text("author"),
            Publisher = properties.Name("publisher"),
            Published = properties.Date("published"),
            Retrieved = properties.Date("retrieved"),
            Url = properties.Text("url"),
            Grade = properties.Grade(),
            Dateline = properties.Text("dateline"),
            Language = properties.Text("language"),
            Origin = properties.Name("origin"),
            Sha256 = properties.Text("sha256"),
        };
    }

    private PartyDeclaration ReadParty(PartyStatementSyntax node)
    {
        var properties = new PropertyReader(node.Body, _diagnostics);
        return new PartyDeclaration(node.Name.Text)
        {
            Kind = (PartyKind)Enum.Parse(typeof(PartyKind), KeywordOf(node), ignoreCase: true),
            DisplayName = node.DisplayName?.Value ?? node.Name.Text,
            Role = node.Role?.Value,
            Principals = [.. node.Principals.Where(p => !p.Party.IsMissing).Select(ReadPrincipal)],
            Aliases = properties.Texts("also"),
            Grade = properties.Grade(),
            IsAnonymous = properties.Has("anonymous"),
        };
    }

    // What another word stands for has been reported.
    private static string KeywordOf(PartyStatementSyntax node) =>
        SyntaxFacts.PartyKeywords.Contains(node.Keyword.Text) ? node.Keyword.Text : SyntaxFacts.DeclarationMeantBy(node.Keyword.Text)!;

    private PrincipalDeclaration ReadPrincipal(PrincipalClauseSyntax node)
    {
        IntervalSet<Day> days = IntervalSet<Day>.All;
        foreach (PeriodBoundSyntax bound in node.Bounds)
        {
            if (DateReader.Read(bound.Date, _diagnostics)?.Value is not { } date)
            {
                continue;
            }

            bool isStart = bound.Keyword.Text is "from" or "since";
            days = days.Intersect((isStart ? date.Earliest : date.Latest) switch
            {
                { } day => isStart ? IntervalSet<Day>.AtLeast(day) : IntervalSet<Day>.AtMost(day),
                null => IntervalSet<Day>.All,
            });
        }

        if (days.IsEmpty)
        {
            TextSpan span = TextSpan.FromBounds(node.Bounds[0].Span.Start, node.Bounds[node.Bounds.Count - 1].Span.End);
            _diagnostics.Report(Catalogue.EmptyInterval, span, string.Join(" ", node.Bounds.Select(b => b.ToString())));
        }

        return new PrincipalDeclaration(node.Party.Identifier.Text, days.IsAll || days.IsEmpty ? null : DateReader.Of(new DateRange(days)));
    }

    private PlaceDeclaration ReadPlace(PlaceStatementSyntax node)
    {
        var properties = new PropertyReader(node.Body, _diagnostics);
        return new PlaceDeclaration(node.Name.Text)
        {
            DisplayName = node.DisplayName?.Value ?? node.Name.Text,
            Parent = node.Around is { IsMissing: false } parent ? parent.Identifier.Text : null,
            Aliases = properties.Texts("also"),
        };
    }

    private EntityDeclaration ReadEntity(EntityStatementSyntax node)
    {
        _ = new PropertyReader(node.Body, _diagnostics);
        return new EntityDeclaration(node.Name.Text) { Kind = node.EntityKind.Identifier.Text, Label = node.DisplayName?.Value ?? node.Name.Text };
    }

    private static PropositionDeclaration ReadProposition(PropositionStatementSyntax node)
    {
        ValueList<string> Targets(string keyword) => ValueList.Of(
        [
            .. node.Relations.Where(r => r.Keyword.Text == keyword).SelectMany(r => r.Targets.Names).Select(n => n.Identifier.Text).Where(n => n.Length > 0),
        ]);
        return new PropositionDeclaration(node.Name.Text)
        {
            Sentence = node.Sentence?.Value ?? "",
            Implies = Targets("implies"),
            Excludes = Targets("excludes"),
            IsAnyOf = Targets("is"),
        };
    }

    private (Declaration? Declaration, SyntaxToken? Name) ReadVerb(VerbStatementSyntax node)
    {
        if (node.Phrase.Count == 0 || node.Meaning.Count == 0)
        {
            return (null, null);
        }

        string phrase = string.Join(" ", node.Phrase.Select(t => t.Value));
        string meaning = node.Meaning.ToString();
        if (Verbs.ParseMeaning(meaning) is not { } factuality)
        {
            _diagnostics.ReportUnknown(
                Catalogue.UnknownWord, Spans.Of(node.Meaning), _diagnostics.Nearest(meaning, Verbs.Meanings), meaning, "a factuality: " + string.Join(", ", Verbs.Meanings));
            factuality = Factuality.Uncommitted;
        }

        return (new VerbDeclaration(phrase, factuality), node.Phrase[0]);
    }

    // ---- kinds ----

    private KindDeclaration ReadKind(KindStatementSyntax node)
    {
        var read = new List<AttributeDeclaration>();
        var unread = new List<string>();
        var names = new HashSet<string>(StringComparer.Ordinal);
        foreach (AttributeDeclarationSyntax member in node.Members.OfType<AttributeDeclarationSyntax>())
        {
            if (names.Contains(member.Name.Text))
            {
                _diagnostics.Report(Catalogue.DuplicateName, member.Name.Span, "attribute", member.Name.Text);
            }
            else if (ReadType(member.Type) is { } type)
            {
                names.Add(member.Name.Text);
                read.Add(ReadModifiers(member, new AttributeDeclaration(member.Name.Text, type)));
            }
            else
            {
                unread.Add(member.Name.Text);
            }
        }

        ValueList<AttributeDeclaration> attributes = [.. read];

        return new KindDeclaration(node.Name.Text)
        {
            DisplayName = node.DisplayName?.Value ?? node.Name.Text,
            Attributes = attributes,
            UnreadAttributes = [.. unread],
            Rules = RuleReader.Read(node, attributes, _diagnostics),
        };
    }

    private AttributeType? ReadType(AttributeTypeSyntax node) => node switch
    {
        OneOfTypeSyntax oneOf => ReadOneOf(oneOf),
        NamedTypeSyntax { IsMissing: false } named => ReadNamedType(named),
        _ => null,
    };

    private AttributeType ReadOneOf(OneOfTypeSyntax node)
    {
        var values = new List<string>();
        var known = new HashSet<string>(StringComparer.Ordinal);
        foreach (NameSyntax value in node.Values.Where(v => !v.IsMissing))
        {
            if (known.Add(value.Identifier.Text))
            {
                values.Add(value.Identifier.Text);
            }
            else
            {
                _diagnostics.Report(Catalogue.DuplicateName, value.Span, "value", value.Identifier.Text);
            }
        }

        return new AttributeType(AttributeTypeKind.OneOf, null, [.. values]);
    }

    private AttributeType? ReadNamedType(NamedTypeSyntax node)
    {
        string unit = node.Unit.ToString();
        string word = node.Name.Text;
        AttributeTypeKind kind = word switch
        {
            "truth" => AttributeTypeKind.Truth,
            "count" => AttributeTypeKind.Count,
            "number" => AttributeTypeKind.Number,
            "amount" => AttributeTypeKind.Amount,
            "percent" => AttributeTypeKind.Percent,
            "date" => AttributeTypeKind.Date,
            "duration" => AttributeTypeKind.Duration,
            "place" => AttributeTypeKind.Place,
            "text" => AttributeTypeKind.Text,
            "party" => AttributeTypeKind.Party,
            _ when SyntaxFacts.PartyKeywords.Contains(word) => AttributeTypeKind.Party,
            _ => AttributeTypeKind.Entity,
        };
        if (kind == AttributeTypeKind.Amount)
        {
            return ReadAmount(node, unit);
        }

        string? name = kind switch
        {
            AttributeTypeKind.Count => unit.Length > 0 ? unit : null,
            AttributeTypeKind.Percent => "%",
            AttributeTypeKind.Duration => Units.Days,
            AttributeTypeKind.Party => word == "party" ? null : word,
            AttributeTypeKind.Entity => word,
            _ => null,
        };
        return new AttributeType(kind, name, ValueList<string>.Empty);
    }

    private AttributeType? ReadAmount(NamedTypeSyntax node, string unit)
    {
        if (unit.Length == 0)
        {
            if (node.OfKeyword is null)
            {
                _diagnostics.Report(Catalogue.Expected, node.Name.Span, "the unit, as in 'amount of km'", "'amount' has none");
            }

            return null;
        }

        if (Units.Find(unit) is { } known)
        {
            return new AttributeType(AttributeTypeKind.Amount, known.Symbol, ValueList<string>.Empty);
        }

        _diagnostics.ReportUnknown(Catalogue.UnknownUnit, Spans.Of(node.Unit), _diagnostics.Nearest(unit, Units.Names), unit);
        return null;
    }

    private AttributeDeclaration ReadModifiers(AttributeDeclarationSyntax node, AttributeDeclaration attribute)
    {
        var seen = new HashSet<string>();
        foreach (AttributeModifierSyntax modifier in node.Modifiers)
        {
            string word = modifier switch
            {
                FlagModifierSyntax { Words.Count: > 0 } flag => flag.Words.ToString(),
                PerModifierSyntax => "per",
                ToleranceModifierSyntax => "tolerance",
                _ => "",
            };
            if (word.Length > 0 && !seen.Add(word))
            {
                _diagnostics.Report(Catalogue.SaidTwice, modifier.Span, word);
            }

            attribute = modifier switch
            {
                PerModifierSyntax per => attribute with { Keys = ReadKeys(per) },
                ToleranceModifierSyntax tolerance => ReadTolerance(tolerance, attribute),
                _ => attribute with { Traits = attribute.Traits | TraitOf(word) },
            };
        }

        return attribute;
    }

    private static AttributeTraits TraitOf(string word) => word switch
    {
        "many" => AttributeTraits.Many,
        "over time" => AttributeTraits.OverTime,
        "cumulative" => AttributeTraits.OverTime | AttributeTraits.Cumulative,
        _ => AttributeTraits.None,
    };

    private ValueList<AttributeType> ReadKeys(PerModifierSyntax node)
    {
        var keys = new List<AttributeType>();
        foreach (AttributeTypeSyntax syntax in node.Keys)
        {
            AttributeType? type = ReadType(syntax);
            if (type is null)
            {
                continue;
            }

            if (type.Kind is AttributeTypeKind.Entity or AttributeTypeKind.Party or AttributeTypeKind.Place or AttributeTypeKind.OneOf && keys.Count < 2)
            {
                keys.Add(type);
            }
            else
            {
                _diagnostics.Report(
                    Catalogue.UnknownWord, syntax.Span, syntax.ToString(), "a key: one or two of a kind, a party kind, 'place' or 'one of …'", "");
            }
        }

        return [.. keys];
    }

    private const decimal MostDegrees = 1_000_000;

    private AttributeDeclaration ReadTolerance(ToleranceModifierSyntax node, AttributeDeclaration attribute)
    {
        if (node.Amount is NumberValueSyntax { Sign: null, Currency: null, Scale: null, Rest: null } number
            && decimal.TryParse(number.Number.Text, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out decimal value))
        {
            string unit = number.Unit.ToString();
            if (attribute.Type.Unit is { IsTemperature: true } own)
            {
                if (Units.Find(unit) is { IsTemperature: true } degrees && value <= MostDegrees)
                {
                    return attribute with { ToleranceInDegrees = value * degrees.Factor / own.Factor };
                }
            }
            else if (number.Percent is not null && unit.Length == 0 && value <= 100)
            {
                return attribute with { Tolerance = value / 100 };
            }

            else if (number.Percent is null && unit is "day" or "days" && value is >= 0 and <= 36525 && value == decimal.Truncate(value))
            {
                return attribute with { ToleranceInDays = (int)value };
            }
        }

        if (!node.Amount.IsMissing)
        {
            string expected = attribute.Type.Unit is { IsTemperature: true } unit
                ? "a tolerance of a temperature: a number of degrees, such as 3 " + unit.Symbol
                : "a tolerance: a percentage up to 100%, or a number of days";
            _diagnostics.Report(Catalogue.UnknownWord, node.Amount.Span, node.Amount.ToString(), expected, "");
        }

        return attribute;
    }
}

/// <summary>What a file declares, and where in its text each name stands.</summary>
/// <param name="Namespace">The namespace it belongs to.</param>
/// <param name="Uses">The namespaces it uses.</param>
/// <param name="Declarations">Each declaration with its name in the text, in the order of the text.</param>
internal sealed record FileDeclarations(string Namespace, IReadOnlyList<UsedNamespace> Uses, IReadOnlyList<NamedDeclaration> Declarations)
{
    public FileIndex ToIndex(string path) => new(
        path,
        Namespace,
        [.. Uses.Select(u => u.Name)],
        [.. Declarations.Select(d => d.Declaration)]);
}

/// <summary>A namespace that a file uses, and where it says so.</summary>
internal sealed record UsedNamespace(string Name, TextSpan Span);

/// <summary>A declaration, and its name in the text.</summary>
internal sealed record NamedDeclaration(Declaration Declaration, SyntaxToken Name);
