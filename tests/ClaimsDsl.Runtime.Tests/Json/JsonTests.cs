using System.Collections.Generic;
using System.Text.Json;
using System.Text.Json.Serialization;
using ClaimsDsl.Testing;
using ClaimsDsl.Tests.Values;
using CsCheck;
using Xunit;

namespace ClaimsDsl.Tests.Json;

/// <summary>Every type there and back, with the contracts that reflection finds and with those that are generated for a program.</summary>
public sealed class JsonTests
{
    private static readonly Party Government = new("UnitedStates", PartyKind.Government, "United States") { Aliases = ["Washington", "the US"] };

    private static readonly Party Spokesman = new("Kirby", PartyKind.Person, "John Kirby")
    {
        Role = "spokesman",
        Principals = [new(Government, DateRangeTests.Parse("2022..2024"))],
        Grade = Grade.B,
        IsAnonymous = true,
    };

    private static readonly Place City = new("Vladivostok", "Vladivostok", new("Russia", "Russia")) { Aliases = ["Vlad"] };

    private static readonly Document Wire = new("Wire", "wire.txt")
    {
        Title = "3,000 \"troops\"",
        Publisher = Government,
        Author = "A. Author",
        Published = DateRangeTests.Parse("2024-10-23"),
        Url = "not a url",
        Grade = Grade.A,
        Dateline = "WASHINGTON",
        Language = "en",
        Origin = "Other",
        Sha256 = "00ff",
    };

    private static readonly Claim<Quantity> Troops = new(
        Party.Joint([Spokesman, Government]),
        new Verb("states", Factuality.CertainYes),
        Subject.OfAttribute("Deployment.troops[A,B]"),
        new Quantity(IntervalSet<decimal>.AtLeast(3000), "people", "at least 3,000"))
    {
        Label = "kirby3000",
        Likelihood = Likely("very likely"),
        SaidOn = DateRangeTests.Parse("2024-10-23"),
        Holds = DateRangeTests.Parse("2024-10~").WidenedBy(3),
        Via = [Government],
        To = [Spokesman],
        At = City,
        IsPersonal = true,
        Condition = "they fight",
        ConditionProposition = "War",
        Revises = "a",
        Retracts = "b",
        Credibility = Credibility.ProbablyTrue,
        Note = "note",
        Evidence = [new(Wire, "at least 3,000") { Passage = new("at\r\nleast 3,000", 12, 3) }, new(null, null)],
    };

    public static TheoryData<object> Values => new(
        Troops.Value,
        Troops.Holds!,
        Day.From(2024, 2, 29),
        Troops.Likelihood!,
        Factuality.ProbableNo,
        Choice.AnyBut(["a", "b"], "neither"),
        Choice.OneOf([City, new Place("Wonsan", "Wonsan")]),
        Choice.Of(Spokesman),
        Spokesman,
        Troops.Asserter,
        City,
        Wire,
        Troops.Evidence[0],
        new Proposition("P", "Sentence") { Implies = ["Q"], Excludes = ["R"], IsAnyOf = ["S", "T"] },
        Troops.Subject,
        Troops.Verb,
        Troops,
        new Claim<bool>(Spokesman, Troops.Verb, new Subject { Proposition = "P" }, true),
        new Claim<DateRange>(Spokesman, Troops.Verb, Troops.Subject, Troops.Holds!),
        new Claim<Choice<string>>(Spokesman, Troops.Verb, Troops.Subject, Choice.Of("a")),
        new Claim<Choice<Place>>(Spokesman, Troops.Verb, Troops.Subject, Choice.Of(City)),
        new Claim<Choice<Party>>(Spokesman, Troops.Verb, Troops.Subject, Choice.Of(Government)),
        new Claim<Choice<Use>>(Spokesman, Troops.Verb, Troops.Subject, Choice.Of(Use.Combat)),
        new Remark(Spokesman, Troops.Verb) { Note = "note", Subject = Troops.Subject },
        new Dispute("D", Troops.Subject) { Sides = [[Government, Spokesman], [Government]], Text = "text" },
        new Assessment("A", Troops.Subject, "between 3,000 and 12,000")
        {
            Likelihood = Likely("likely"),
            Confidence = Confidence.Moderate,
            Because = ["kirby3000"],
            Text = "text",
            On = DateRangeTests.Parse("2024"),
            Holds = DateRangeTests.Parse("2024-10"),
        });

    [Theory]
    [MemberData(nameof(Values), DisableDiscoveryEnumeration = true)]
    public void A_value_comes_back_by_reflection(object value) =>
        Assert.Equal(value, JsonSerializer.Deserialize(JsonSerializer.Serialize(value, value.GetType()), value.GetType()));

    [Theory]
    [MemberData(nameof(Values), DisableDiscoveryEnumeration = true)]
    public void A_value_comes_back_by_generated_contracts(object value)
    {
        string json = JsonSerializer.Serialize(value, value.GetType(), ProgramContext.Default);
        Assert.Equal(JsonSerializer.Serialize(value, value.GetType()), json);
        Assert.Equal(value, JsonSerializer.Deserialize(json, value.GetType(), ProgramContext.Default));
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public void Claims_of_all_types_come_back_in_one_list(bool isGenerated)
    {
        IReadOnlyList<Claim> claims =
        [
            Troops,
            new Claim<bool>(Spokesman, Troops.Verb, Troops.Subject, false),
            new Claim<DateRange>(Spokesman, Troops.Verb, Troops.Subject, Troops.Holds!),
            new Claim<Choice<string>>(Spokesman, Troops.Verb, Troops.Subject, Choice.Of("a")),
            new Claim<Choice<Place>>(Spokesman, Troops.Verb, Troops.Subject, Choice.Of(City)),
            new Claim<Choice<Party>>(Spokesman, Troops.Verb, Troops.Subject, Choice.Of(Government)),
            new Remark(Spokesman, Troops.Verb),
        ];
        JsonSerializerOptions options = isGenerated ? ProgramContext.Default.Options : JsonSerializerOptions.Default;
        Assert.Equal(claims, JsonSerializer.Deserialize<IReadOnlyList<Claim>>(JsonSerializer.Serialize(claims, options), options));
    }

    [Fact]
    public void Json_is_what_a_reader_would_write()
    {
        Assert.Equal("\"[3000,)|people|at least 3,000\"", JsonSerializer.Serialize(Troops.Value));
        Assert.Equal("\"mid 2024-10\"", JsonSerializer.Serialize(DateRangeTests.Parse("mid 2024-10")));
        Assert.Equal("\"2024-02-29\"", JsonSerializer.Serialize(Day.From(2024, 2, 29)));
        Assert.Equal("""{"Items":["a","b"],"IsNegated":true,"Wording":null}""", JsonSerializer.Serialize(Choice.AnyBut(["a", "b"])));
        Assert.Equal("""{"Phrase":"denies","Factuality":"CertainNo"}""", JsonSerializer.Serialize(new Verb("denies", Factuality.CertainNo)));
    }

    [Fact]
    public void Wordings_come_back() => QuantityTests.GenQuantity.Select(DateRangeTests.GenRange).ForAll((quantity, range) =>
    {
        Assert.Equal(quantity.Wording, JsonSerializer.Deserialize<Quantity>(JsonSerializer.Serialize(quantity))!.Wording);
        Assert.Equal(range.Wording, JsonSerializer.Deserialize<DateRange>(JsonSerializer.Serialize(range))!.Wording);
    });

    [Theory]
    [InlineData("3")]
    [InlineData("\"x\"")]
    [InlineData("{}")]
    public void Other_json_is_an_error_of_json(string json)
    {
        Assert.Throws<JsonException>(() => JsonSerializer.Deserialize<Quantity>(json));
        Assert.Throws<JsonException>(() => JsonSerializer.Deserialize<Day>(json));
    }

    private static Likelihood Likely(string term)
    {
        Assert.True(Likelihood.TryParse(term, out Likelihood? likelihood));
        return likelihood;
    }

    internal enum Use
    {
        Training,
        Combat,
    }
}

/// <summary>What a program that is published ahead of time would declare.</summary>
[JsonSerializable(typeof(IReadOnlyList<Claim>))]
[JsonSerializable(typeof(Claim<Choice<JsonTests.Use>>))]
[JsonSerializable(typeof(Proposition))]
[JsonSerializable(typeof(Dispute))]
[JsonSerializable(typeof(Assessment))]
[JsonSerializable(typeof(Day))]
internal sealed partial class ProgramContext : JsonSerializerContext;
