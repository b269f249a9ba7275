using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using System.Text;

namespace ClaimsDsl.Tests.Analysis;

/// <summary>
/// A small world of random claims about one topic: as a claims file, and as what that means by plain enumeration. It shares no code with what
/// it is compared with.
/// </summary>
internal sealed class World
{
    public const int Days = 3;

    private static readonly string[] Parties = ["Xi", "Yu", "Gov", "Zoe", "Hun"];
    private static readonly string[] Colours = ["Red", "Blue", "Green"];

    /// <summary>Beach lies in Town, Town and Port in Land, and Isle nowhere.</summary>
    private static readonly string[] Places = ["Land", "Town", "Beach", "Port", "Isle"];
    private static readonly int[] OuterPlaces = [-1, 0, 1, 0, -1];

    private const string Product = "n = m * k";

    private readonly Random _random;
    private readonly StringBuilder _text = new();
    private readonly List<(string Label, Said Said)> _labelled = [];
    private readonly List<Said> _said = [];
    private readonly List<(string Label, int On)> _revised = [];
    private bool _changes;

    private World(int seed)
    {
        _random = new Random(seed);
    }

    public string Text => _text.ToString();

    public List<Variable> Variables { get; } = [];

    public List<Rule> Rules { get; } = [];

    /// <summary>What somebody is committed to in the end.</summary>
    public IReadOnlyList<Said> Claims => ClaimsBy(Days);

    /// <summary>Whether values never fall from one day to the next.</summary>
    public bool NeverFalls { get; private set; }

    public static World Create(int seed)
    {
        var world = new World(seed);
        world._text.Append("""
            government Gov
            government Hun
            person Xi of Gov
            person Yu of Gov
            person Zoe
            place Land
            place Town in Land
            place Beach in Town
            place Port in Land
            place Isle

            """);
        world.Declare();
        for (int i = world._random.Next(2, 8); i > 0; i--)
        {
            world.Claim();
        }

        return world;
    }

    /// <summary>What somebody is committed to by what had been said up to a day of saying, of which there are as many as days.</summary>
    public IReadOnlyList<Said> ClaimsBy(int day)
    {
        Said[] held = [.. _said.Where(said => said.On <= day && !_revised.Any(revised => revised.Label == said.Label && revised.On <= day))];
        return [.. held.Except(held.Where(said => said.IsFigure).GroupBy(said => (said.Party, said.Variable, said.First, said.Last))
            .SelectMany(figures => ReplacedOf([.. figures.OrderBy(said => said.On).ThenBy(said => Variables[said.Variable].Domain.FirstOrDefault(said.Allows))])))];
    }

    /// <summary>Whether claims can all be true under rules: on a day, or where values never fall, on all days together.</summary>
    public bool CanBeTrue(IReadOnlyCollection<Said> claims, IReadOnlyCollection<Rule> rules, int day)
    {
        if (!NeverFalls)
        {
            decimal[][] allowed = AllowedOn(claims, day);
            return Assign(allowed, [.. rules.Where(rule => rule.Text != Product)], new decimal[Variables.Count], 0)
                && (!rules.Any(rule => rule.Text == Product) || CanMultiply([.. allowed[0]], [.. allowed[1]], [.. allowed[2]]));
        }

        // Who goes up as little as possible keeps the most for later days.
        decimal lowest = decimal.MinValue;
        for (int d = 0; d < Days; d++)
        {
            decimal[] possible = [.. AllowedOn(claims, d)[0].Where(value => value >= lowest)];
            if (possible.Length == 0)
            {
                return false;
            }

            lowest = possible.Min();
        }

        return true;
    }

    /// <summary>The figures that do not go with the newest, and with what goes with it, of those said before it.</summary>
    private IEnumerable<Said> ReplacedOf(Said[] figures)
    {
        Said newest = figures[^1];
        decimal[] left = [.. Variables[newest.Variable].Domain.Where(newest.Allows)];
        foreach (Said figure in figures.Reverse().Skip(1))
        {
            decimal[] both = [.. left.Where(figure.Allows)];
            left = both.Length > 0 ? both : left;
            if (both.Length == 0 && figure.On < newest.On)
            {
                yield return figure;
            }
        }
    }

    private static bool Assign(decimal[][] allowed, IReadOnlyCollection<Rule> rules, decimal[] values, int variable)
    {
        if (variable == values.Length)
        {
            return rules.All(rule => rule.Holds(values));
        }

        return allowed[variable].Any(value =>
        {
            values[variable] = value;
            return Assign(allowed, rules, values, variable + 1);
        });
    }

    /// <summary>
    /// Whether a product is possible where, between two whole numbers next to each other that are, everything is: then it is with two whole
    /// numbers among the three, for whatever is possible can be lowered until two of them are at the ends of what is.
    /// </summary>
    private static bool CanMultiply(HashSet<decimal> factors, HashSet<decimal> others, HashSet<decimal> products)
    {
        return factors.Any(m => others.Any(k => products.Contains(m * k)) || products.Any(n => m > 0 && IsPossible(others, n / m)))
            || others.Any(k => products.Any(n => k > 0 && IsPossible(factors, n / k)));

        static bool IsPossible(HashSet<decimal> values, decimal value) => values.Contains(Math.Floor(value)) && values.Contains(Math.Ceiling(value));
    }

    private decimal[][] AllowedOn(IReadOnlyCollection<Said> claims, int day) =>
    [
        .. Variables.Select((variable, i) => variable.Domain
            .Where(value => claims.All(said => said.Variable != i || !said.IsOn(day) || said.Allows(value))).ToArray()),
    ];

    // ---- what is declared ----

    private void Declare()
    {
        decimal[] counts = Range(0, 10, 1);
        decimal[] quarters = Range(-1, 5, 0.25m);
        switch (_random.Next(15))
        {
            case 0:
                Kind(true, [], new Variable("n", "count", counts, Number));
                break;
            case 1:
                Kind(
                    true,
                    [new("n = m + k", v => v[0] == v[1] + v[2])],
                    new("n", "count", counts, Number), new("m", "count", counts, Number), new("k", "count", counts, Number));
                break;
            case 2:
                Kind(
                    false,
                    [new(Product, _ => true)],
                    new("m", "count", Range(0, 6, 1), Number), new("k", "count", Range(0, 6, 1), Number), new("n", "count", Range(0, 36, 1), Number));
                break;
            case 3:
                Kind(
                    true,
                    [_random.Next(2) == 0 ? new("w <= u", v => v[0] <= v[1]) : new("w < u", v => v[0] < v[1])],
                    new("w", "amount of km", quarters, Number), new("u", "amount of km", quarters, Number));
                break;
            case 4:
                Kind(
                    false,
                    [new("w = u + 2", v => v[0] == v[1] + 2)],
                    new("w", "amount of km", Range(-3, 9, 0.25m), Number), new("u", "amount of km", Range(-5, 7, 0.25m), Number));
                break;
            case 5:
                Kind(true, [], new Variable("e", "one of Red, Blue, Green", Range(0, 2, 1), Colour));
                break;
            case 6:
                Kind(
                    true,
                    Some(
                        new("t implies s", v => v[0] == 0 || v[1] == 1),
                        new("s excludes t", v => v[1] == 0 || v[0] == 0),
                        new("Red implies t", v => v[2] != 0 || v[0] == 1),
                        new("not s implies Blue", v => v[1] == 1 || v[2] == 1),
                        new("Green excludes s", v => v[2] != 2 || v[1] == 0),
                        new("t implies not Green", v => v[0] == 0 || v[2] != 2)),
                    new("t", "truth", Range(0, 1, 1), Truth), new("s", "truth", Range(0, 1, 1), Truth), new("e", "one of Red, Blue, Green", Range(0, 2, 1), Colour));
                break;
            case 7:
                Kind(true, [], new Variable("p", "place", Range(0, Places.Length, 1), Place));
                break;
            case 8:
                Kind(true, [], new Variable("q", "party", Range(0, Parties.Length, 1), () => OneOf(Parties, (item, value) => item == value)));
                break;
            case 9:
                Kind(
                    false,
                    [new("d before f", v => v[0] <= v[1])],
                    new("d", "date", Range(0, 7, 1), Date), new("f", "date", Range(0, 7, 1), Date));
                break;
            case 10:
                Kind(true, [], [.. Colours.Select(colour => new Variable("z", "one of Red, Blue, Green, many", Range(0, 1, 1), null) { Item = colour })]);
                break;
            case 11:
                NeverFalls = true;
                Kind(true, [], new Variable("c", "count, cumulative", counts, Number));
                break;
            case 12:
                Kind(true, [], [.. Places.Select(place => new Variable("y", "place, many", Range(0, 1, 1), null) { Item = place })]);
                break;
            case 13:
                Kind(
                    false,
                    [new("sum of g <= n", v => v[0] + v[1] <= v[2])],
                    new("g", "count, per party", counts, Number) { Item = "[Gov]" }, new("g", "count, per party", counts, Number) { Item = "[Hun]" },
                    new("n", "count", counts, Number));
                break;
            default:
                Propositions();
                break;
        }
    }

    private void Kind(bool mayChange, Rule[] rules, params Variable[] variables)
    {
        _changes = mayChange && _random.Next(2) == 0;
        Rules.AddRange(rules);
        _text.Append("kind Thing {\n");
        foreach (Variable variable in variables.DistinctBy(v => v.Name))
        {
            _text.Append(CultureInfo.InvariantCulture, $"  {variable.Name} : {variable.Type}{(_changes && !NeverFalls ? ", over time" : "")}\n");
        }

        foreach (Rule rule in Rules)
        {
            _text.Append(CultureInfo.InvariantCulture, $"  rule {rule.Text}\n");
        }

        _text.Append("}\nentity It is Thing\n");
        _changes |= NeverFalls;
        Variables.AddRange(variables.Select(v => v with { Name = "It." + v.Name }));
    }

    private void Propositions()
    {
        Rules.AddRange(Some(
            new("P implies Q", v => v[0] == 0 || v[1] == 1),
            new("Q implies S", v => v[1] == 0 || v[2] == 1),
            new("P excludes S", v => v[0] == 0 || v[2] == 0),
            new("S excludes Q", v => v[2] == 0 || v[1] == 0),
            new("R is P or S", v => (v[3] == 1) == (v[0] == 1 || v[2] == 1))));
        foreach (string name in new[] { "P", "Q", "S", "R" })
        {
            string relations = string.Concat(Rules.Where(rule => rule.Text[0] == name[0]).Select(rule => rule.Text[1..]));
            _text.Append(CultureInfo.InvariantCulture, $"proposition {name} \"{name}\"{relations}\n");
            Variables.Add(new Variable(name, "", Range(0, 1, 1), Truth));
        }
    }

    private Rule[] Some(params Rule[] rules) => [.. rules.Where(_ => _random.Next(2) == 0)];

    // ---- what is claimed ----

    private void Claim()
    {
        string party = Pick(Parties);
        string label = "l" + _text.Length.ToString(CultureInfo.InvariantCulture);
        if (_labelled.Count > 0 && _random.Next(6) == 0)
        {
            ClaimAboutClaim(party, label);
            return;
        }

        (string verb, bool isNegative, bool isCertain, bool commits) = Pick(
            ("states", false, true, true), ("states", false, true, true), ("states", false, true, true), ("states", false, true, true), ("denies", true, true, true),
            ("estimates", false, false, true), ("doubts", true, false, true), ("suggests", false, false, false), ("expects", false, false, false), ("withholds", false, false, false));
        int index = _random.Next(Variables.Count);
        Variable variable = Variables[index];
        string subject = variable.Name;
        IReadOnlyList<(int Variable, Func<decimal, bool> Allows)> meant;
        string value;
        if (variable.Type.EndsWith("many", StringComparison.Ordinal))
        {
            (value, meant) = variable.Name == "It.y" ? Many(Places, OuterPlaces, isNegative) : Many(Colours, [-1, -1, -1], isNegative);
        }
        else
        {
            subject += variable.Item;
            (value, Func<decimal, bool> allows) = variable.Value!();
            meant = [(index, isNegative ? v => !allows(v) : allows)];
        }

        (string when, int first, int last) = Valid();
        int on = _random.Next(1, Days + 1);
        bool isConditional = _random.Next(12) == 0;
        string revised = "";
        if (_labelled.Count > 0 && _random.Next(8) == 0 && Pick([.. _labelled]) is var (older, said) && said.Variable == index && said.Subject == subject)
        {
            revised = " revises " + older;
            _revised.Add((older, on));
        }

        _text.Append(CultureInfo.InvariantCulture, $"{label}: {party} {verb} {subject} {value}{when} on 2024-06-0{on}{(isConditional ? " if \"so\"" : "")}{revised}\n");
        if (commits && !isConditional)
        {
            foreach ((int v, Func<decimal, bool> allows) in meant)
            {
                Add(new Said(label, party, subject, v, allows, first, last, isCertain, on, variable.Value == Number), isLabelled: variable.Value is not null);
            }
        }
    }

    private void ClaimAboutClaim(string party, string label)
    {
        (string about, Said said) = Pick([.. _labelled]);
        bool isDenial = _random.Next(2) == 0;
        int on = _random.Next(1, Days + 1);
        _text.Append(CultureInfo.InvariantCulture, $"{label}: {party} {(isDenial ? "denies" : "confirms")} {about} on 2024-06-0{on}\n");
        Func<decimal, bool> allows = said.Allows;
        Add(
            said with
            {
                Label = label,
                Party = party,
                Subject = about,
                Allows = isDenial ? v => !allows(v) : allows,
                IsCertain = isDenial || said.IsCertain,
                On = on,
                IsFigure = false,
            },
            isLabelled: true);
    }

    private void Add(Said said, bool isLabelled)
    {
        _said.Add(said);
        if (isLabelled)
        {
            _labelled.Add((said.Label, said));
        }
    }

    private (string Text, int First, int Last) Valid()
    {
        if (!_changes)
        {
            return ("", 0, Days - 1);
        }

        int first = _random.Next(Days);
        int last = NeverFalls ? first : _random.Next(first, Days);
        return (first == last ? $" as of 2024-01-0{first + 1}" : $" during 2024-01-0{first + 1}..2024-01-0{last + 1}", first, last);
    }

    // ---- values: how they are written, and which they are ----

    private (string Text, Func<decimal, bool> Allows) Number()
    {
        string unit = Variables[0].Type.EndsWith("km", StringComparison.Ordinal) ? " km" : "";
        int a = _random.Next(4);
        int b = _random.Next(a, 4);

        return _random.Next(8) switch
        {
            0 => ($"{a}{unit}", v => v == a),
            1 => ($"at least {a}{unit}", v => v >= a),
            2 => ($"more than {a}{unit}", v => v > a),
            3 => ($"at most {a}{unit}", v => v <= a),
            4 => ($"between {a} and {b}{unit}", v => v >= a && v <= b),
            5 => ($"fewer than {b + 1}{unit}", v => v < b + 1),
            6 => ($"not {a}{unit}", v => v != a),
            _ => ($"one of {a}{unit}, {b + 1}{unit}", v => v == a || v == b + 1),
        };
    }

    private (string Text, Func<decimal, bool> Allows) Date()
    {
        int a = _random.Next(1, 6);
        int b = _random.Next(a, 6);
        return _random.Next(6) switch
        {
            0 => ($"2024-01-0{a}", v => v == a),
            1 => ($"before 2024-01-0{a}", v => v < a),
            2 => ($"after 2024-01-0{a}", v => v > a),
            3 => ($"since 2024-01-0{a}", v => v >= a),
            4 => ($"by 2024-01-0{a}", v => v <= a),
            _ => ($"2024-01-0{a}..2024-01-0{b}", v => v >= a && v <= b),
        };
    }

    private (string Text, Func<decimal, bool> Allows) Truth() => _random.Next(3) == 0 ? ("no", v => v == 0) : ("", v => v == 1);

    private (string Text, Func<decimal, bool> Allows) Colour() => OneOf(Colours, (item, value) => item == value);

    private (string Text, Func<decimal, bool> Allows) Place() => OneOf(Places, IsInside);

    private static bool IsInside(int place, decimal value)
    {
        int inner = (int)value;
        while (inner >= 0 && inner < Places.Length && inner != place)
        {
            inner = OuterPlaces[inner];
        }

        return inner == place;
    }

    private (string Text, Func<decimal, bool> Allows) OneOf(string[] names, Func<int, decimal, bool> isMeant)
    {
        int a = _random.Next(names.Length);
        int b = _random.Next(names.Length);
        return _random.Next(5) switch
        {
            0 when a != b => ($"one of {names[a]}, {names[b]}", v => isMeant(a, v) || isMeant(b, v)),
            1 => ($"not {names[a]}", v => !isMeant(a, v)),
            _ => (names[a], v => isMeant(a, v)),
        };
    }

    /// <summary>
    /// Where several can be true at once, one is said to be or not to be; one of several says nothing of any. What is said to be somewhere is in all
    /// places around that too.
    /// </summary>
    private (string Text, IReadOnlyList<(int Variable, Func<decimal, bool> Allows)> Meant) Many(string[] names, int[] outer, bool isNegative)
    {
        int a = _random.Next(names.Length);
        int b = (a + 1) % names.Length;
        (int Variable, Func<decimal, bool> Allows) no = (a, v => v == 0);
        return _random.Next(4) switch
        {
            0 when isNegative => ($"one of {names[a]}, {names[b]}", [no, (b, v => v == 0)]),
            0 when outer[b] == a => ($"one of {names[a]}, {names[b]}", Around(a)),
            0 => ($"one of {names[a]}, {names[b]}", []),
            1 when !isNegative => ($"not {names[a]}", [no]),
            _ when isNegative => (names[a], [no]),
            _ => (names[a], Around(a)),
        };

        IReadOnlyList<(int Variable, Func<decimal, bool> Allows)> Around(int inner) =>
            inner < 0 ? [] : [(inner, v => v == 1), .. Around(outer[inner])];
    }

    private T Pick<T>(params T[] items) => items[_random.Next(items.Length)];

    private static decimal[] Range(decimal first, decimal last, decimal step) => [.. Enumerable.Range(0, (int)((last - first) / step) + 1).Select(i => first + (i * step))];

    /// <summary>Something that has one of some values; numbers stand for names by their position, the last for any other.</summary>
    internal sealed record Variable(string Name, string Type, decimal[] Domain, Func<(string Text, Func<decimal, bool> Allows)>? Value)
    {
        /// <summary>What tells it from others of its name: a key, or one of many values.</summary>
        public string Item { get; init; } = "";
    }

    internal sealed record Rule(string Text, Func<decimal[], bool> Holds);

    internal sealed record Said(string Label, string Party, string Subject, int Variable, Func<decimal, bool> Allows, int First, int Last, bool IsCertain, int On, bool IsFigure)
    {
        public bool IsOn(int day) => First <= day && day <= Last;
    }
}
