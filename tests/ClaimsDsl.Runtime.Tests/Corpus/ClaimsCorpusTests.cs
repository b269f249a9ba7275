using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Threading.Tasks;
using ClaimsDsl.Testing;
using CsCheck;
using Xunit;

namespace ClaimsDsl.Tests.Corpus;

public sealed class ClaimsCorpusTests
{
    // As the generator would write it, with an arrow for each tab.
    private const string Data = """
        claims 1
        document→Wire→path=wire.txt→title=3,000 troops→publisher=News→published=2024-10-23→grade=B→dateline=WASHINGTON→origin=Agency
        party→News→kind=outlet→display=The News
        party→UnitedStates→kind=government→display=United States→also=Washington→also=the US
        party→Kirby→kind=person→display=John Kirby→role=spokesman→of=UnitedStates|2022..2024→grade=A
        party→Russia→kind=government
        party→NorthKorea→kind=government→display=North Korea
        party→Source→kind=person→anonymous=1
        place→Russia→display=Russia
        place→Vladivostok→in=Russia→also=Vlad
        proposition→Treaty→text=The treaty is defensive→implies=A→excludes=B→is=C→is=D
        entity→Deployment→kind=Deployment→label=North Korean troops
        entity→Race→kind=Race
        claim→kirby3000→by=Kirby→verb=states→f=ct+→s=Deployment.troops→v=[3000,)|people|at least 3,000→said=2024-10-23→in=Wire→q=at least 3,000→q=by ship→l=120 7→l=200 9 by\tship
        claim→→by=Kirby→verb=states→f=ct+→s=Deployment.arrived→v=early..mid 2024-10
        claim→→by=Kirby→verb=is unsure of→f=uu→s=Deployment.combat
        claim→→by=Russia→by=NorthKorea→verb=deny→f=ct-→s=Deployment.present→v=yes→in=Wire
        claim→→by=UnitedStates→verb=confirms→f=ct+→s=Deployment.present→via=Kirby→via=News→to=Russia→at=Vladivostok→personally=1→if=a\tb→ifp=Treaty→credibility=2→note=n
        claim→→by=Kirby→verb=states→f=ct+→s=Deployment.landedAt→v=Vladivostok|Vladivostok
        claim→→by=Kirby→verb=states→f=ct+→s=Deployment.purpose→v=!combat|not combat
        claim→→by=Kirby→verb=states→f=ct+→s=Deployment.ally→v=Russia,NorthKorea
        claim→→by=Kirby→verb=states→f=ct+→s=Deployment.motto→v=fair\\, game
        claim→→by=Kirby→verb=states→f=ct+→s=Deployment.rival→v=Race
        claim→nis1500→by=Nis→verb=estimates→f=pr+→likelihood=very likely→s=Deployment.troops→v=1500|people|1,500→said=..2024-10-22
        claim→→by=Nis→verb=states→f=ct+→s=Deployment.troops→v=3000|people→said=2024-10-23→revises=nis1500
        claim→warning→by=Kirby→verb=warns of→f=ps+→q=consequences
        claim→→by=Kirby→verb=states→f=ct+→p=Treaty→v=no
        claim→→by=Russia→verb=denies→f=ct-→c=kirby3000→said=2024-10-24→retracts=nobody
        claim→→by=Kirby→verb=says→f=ct+→s=Race.support[Kirby]→v=15|%
        claim→→by=Kirby→verb=says→f=ct+→s=Race.support[Russia]→v=20|%
        claim→→by=Kirby→verb=says→f=ct+→s=Race.support[Kirby,Vladivostok]→v=5|%
        dispute→present→s=Deployment.present→side=UnitedStates→side=Russia,NorthKorea→text=They disagree.
        assessment→troops→s=Deployment.troops→v=[3000,12000]|people|between 3,000 and 12,000→likelihood=very likely→confidence=moderate→because=kirby3000→because=x→text=Two origins.→on=2024-10-24→holds=2024-10
        """;

    private static readonly ClaimsCorpus Corpus = Of(Data);

    [Fact]
    public void Every_claim_reads_as_it_was_written() => Assert.Equal(
        [
            "John Kirby states Deployment.troops at least 3,000 people",
            "John Kirby states Deployment.arrived early..mid 2024-10",
            "John Kirby is unsure of Deployment.combat",
            "Russia and North Korea deny Deployment.present",
            "United States confirms Deployment.present if a\tb",
            "John Kirby states Deployment.landedAt Vladivostok",
            "John Kirby states Deployment.purpose not combat",
            "John Kirby states Deployment.ally Russia or North Korea",
            "John Kirby states Deployment.motto fair, game",
            "John Kirby states Deployment.rival Race",
            "Nis estimates very likely Deployment.troops 1,500 people",
            "Nis states Deployment.troops 3,000 people",
            "John Kirby warns of \"consequences\"",
            "John Kirby states Treaty no",
            "Russia denies kirby3000",
            "John Kirby says Race.support[Kirby] 15%",
            "John Kirby says Race.support[Russia] 20%",
            "John Kirby says Race.support[Kirby, Vladivostok] 5%",
        ],
        Corpus.Claims.Select(claim => claim.ToString()));

    [Fact]
    public void A_claim_keeps_all_that_the_data_says()
    {
        Claim<Quantity> kirby = Corpus.Claim<Quantity>("kirby3000");
        Assert.Equal(("kirby3000", "states", "2024-10-23"), (kirby.Label, kirby.Verb.Phrase, kirby.SaidOn?.ToString()));
        Assert.Equal(["at least 3,000", "by ship"], kirby.Evidence.Select(evidence => evidence.Quote));
        Assert.All(kirby.Evidence, evidence => Assert.Same(Corpus.Document("Wire"), evidence.Document));
        Assert.Equal([new Passage("at least 3,000", 120, 7), new Passage("by\tship", 200, 9)], kirby.Evidence.Select(evidence => evidence.Passage));

        Claim full = Corpus.Claims[4];
        Assert.Equal(["John Kirby", "The News"], full.Via.Select(party => party.Name));
        Assert.Equal(["Russia"], full.To.Select(party => party.Name));
        Assert.Equal("Vladivostok", full.At?.Name);
        Assert.True(full.IsPersonal);
        Assert.Equal(("a\tb", "Treaty", Credibility.ProbablyTrue, "n"), (full.Condition, full.ConditionProposition, full.Credibility, full.Note));
        Assert.Null(full.Label);
        Assert.Null(Assert.Single(Corpus.Claims[3].Evidence).Quote);
    }

    [Fact]
    public void Declarations_keep_all_that_the_data_says()
    {
        Party kirby = Corpus.Party("Kirby");
        Assert.Equal((PartyKind.Person, "John Kirby", "spokesman", Grade.A), (kirby.Kind, kirby.Name, kirby.Role, kirby.Grade));
        Principal principal = Assert.Single(kirby.Principals);
        Assert.Same(Corpus.Party("UnitedStates"), principal.Party);
        Assert.Equal("2022..2024", principal.Period?.ToString());
        Assert.Equal(["Washington", "the US"], principal.Party.Aliases);
        Assert.True(Corpus.Party("Source").IsAnonymous);

        Assert.True(Corpus.Place("Vladivostok").IsInside(Corpus.Place("Russia")));
        Document wire = Corpus.Document("Wire");
        Assert.Equal(("wire.txt", "3,000 troops", "WASHINGTON", "Agency", Grade.B), (wire.Path, wire.Title, wire.Dateline, wire.Origin, wire.Grade));
        Assert.Equal("The News", wire.Publisher?.Name);
        Assert.Equal(new Proposition("Treaty", "The treaty is defensive") { Implies = ["A"], Excludes = ["B"], IsAnyOf = ["C", "D"] }, Corpus.Proposition("Treaty"));
        Assert.Equal("North Korean troops", Corpus.Entity<Deployment>("Deployment").ToString());
    }

    [Fact]
    public void Conclusions_keep_all_that_the_data_says()
    {
        Dispute dispute = Corpus.Dispute("present");
        Assert.Equal("United States against Russia and North Korea on Deployment.present", dispute.ToString());
        Assert.Equal("They disagree.", dispute.Text);

        Assessment assessment = Corpus.Assessment("troops");
        Assert.Equal("Deployment.troops between 3,000 and 12,000 people is very likely", assessment.ToString());
        Assert.Equal((Confidence.Moderate, "Two origins.", "2024-10-24", "2024-10"),
            (assessment.Confidence, assessment.Text, assessment.On?.ToString(), assessment.Holds?.ToString()));
        Assert.Equal(["kirby3000", "x"], assessment.Because);
    }

    [Fact]
    public void Lists_are_in_the_order_of_declaration()
    {
        Assert.Equal(["News", "UnitedStates", "Kirby", "Russia", "NorthKorea", "Source"], Corpus.Parties.Select(party => party.Id));
        Assert.Equal(["Russia", "Vladivostok"], Corpus.Places.Select(place => place.Id));
        Assert.Equal(["Deployment", "Race"], Corpus.Entities.Select(entity => entity.Id));
        Assert.Single(Corpus.Documents);
        Assert.Single(Corpus.Propositions);
        Assert.Single(Corpus.Disputes);
        Assert.Single(Corpus.Assessments);
    }

    [Fact]
    public void Claims_on_an_attribute_are_one_set()
    {
        ClaimSet<Quantity> troops = Corpus.ClaimsOn<Quantity>("Deployment", "troops");
        Assert.Equal([null, null, null, "kirby3000"], troops.Select(claim => claim.Through));
        Assert.True(troops.IsDisputed);
        Assert.Equal("3,000 people", troops.AsOf(Day.From(2024, 10, 23)).Agreed?.ToString());
        Assert.Same(troops, Corpus.ClaimsOn<Quantity>("Deployment", "troops"));
        Assert.Equal("1,500 people", troops.AsOf(Day.From(2024, 10, 22)).Agreed?.ToString());
        Assert.False(Corpus.ClaimsOn<bool>("Deployment", "present").IsDisputed);
        Assert.False(Corpus.ClaimsOnProposition("Treaty").Agreed);
        Assert.Single(Corpus.ClaimsOnClaim("kirby3000"));
        Assert.Empty(Corpus.ClaimsOn<Quantity>("Nobody", "troops"));
        Assert.Equal("Vladivostok", Corpus.ClaimsOn<Choice<Place>>("Deployment", "landedAt").Agreed?.Single.Id);
        Assert.True(Corpus.ClaimsOn<Choice<Purpose>>("Deployment", "purpose")[0].Value.IsNegated);
        Assert.IsType<Race>(Corpus.ClaimsOn<Choice<Race>>("Deployment", "rival")[0].Value.Single);
    }

    [Fact]
    public void A_denial_of_a_claim_denies_what_that_says_of_its_subject()
    {
        ClaimSet<Quantity> troops = Troops("""
            claim→a→by=Kirby→verb=states→f=ct+→s=E.troops→v=[3000,)|people|at least 3,000→said=2024-10-23→holds=2024-10
            claim→b→by=Russia→verb=denies→f=ct-→c=a→v=yes→said=2024-10-24→q=no→via=News→note=n
            claim→c→by=Nis→verb=states→f=ct+→s=E.troops→v=12000|people→holds=2024-10-01
            """);
        Assert.Equal(["a", "b", "c"], troops.Select(claim => claim.Label));
        Assert.Equal("Russia denies E.troops at least 3,000 people", troops[1].ToString());
        Assert.Equal(("a", "2024-10", "2024-10-24", "n"), (troops[1].Through, troops[1].Holds?.ToString(), troops[1].SaidOn?.ToString(), troops[1].Note));
        Assert.Equal(["Russia", "Kirby and Nis"], troops.Sides.Select(side => side.ToString()));
        Assert.True(troops.IsDisputed);
        Assert.False(troops.AsOf(Day.From(2024, 10, 23)).IsDisputed);
    }

    [Theory]
    [InlineData("verb=denies→f=ct-→c=a", "Kirby; Russia", Conflict.Dispute)]
    [InlineData("verb=doubts→f=pr-→c=a", "Kirby; Russia", Conflict.Tension)]
    [InlineData("verb=states→f=ct+→c=a→v=no", "Kirby; Russia", Conflict.Dispute)]
    [InlineData("verb=confirms→f=ct+→c=a", "Kirby and Russia", Conflict.None)]
    [InlineData("verb=denies→f=ct-→c=a→v=no", "Kirby and Russia", Conflict.None)]
    [InlineData("verb=withholds→f=uu→c=a", "Kirby", Conflict.None)]
    [InlineData("verb=denies→f=ct-→c=a→if=so", "Kirby", Conflict.None)]
    [InlineData("verb=denies→f=ct-→c=guess", "Kirby and Russia", Conflict.None)]
    [InlineData("verb=confirms→f=ct+→c=guess", "Kirby; Russia", Conflict.Tension)]
    [InlineData("verb=denies→f=ct-→c=maybe", "Kirby", Conflict.None)]
    [InlineData("verb=denies→f=ct-→c=denial", "Kirby and Russia", Conflict.None)]
    [InlineData("verb=confirms→f=ct+→c=denial", "Kirby; Russia", Conflict.Dispute)]
    [InlineData("verb=denies→f=ct-→c=x", "Kirby", Conflict.None)]
    [InlineData("verb=denies→f=ct-→c=nothing", "Kirby", Conflict.None)]
    public void Claims_about_claims_count_as_what_they_come_down_to(string about, string sides, Conflict conflict)
    {
        ClaimSet<Quantity> troops = Troops($"""
            claim→a→by=Kirby→verb=states→f=ct+→s=E.troops→v=[3000,)|people
            claim→guess→by=Nis→verb=estimates→f=pr+→s=E.troops→v=5|people
            claim→maybe→by=Nis→verb=suggests→f=ps+→s=E.troops→v=[3000,)|people
            claim→denial→by=Nis→verb=denies→f=ct-→c=a
            claim→→by=Nis→verb=retracts→f=ct+→retracts=guess
            claim→→by=Nis→verb=retracts→f=ct+→retracts=denial
            claim→x→by=Russia→{about}
            """);
        Assert.Equal(sides, string.Join("; ", troops.Sides.OrderBy(side => side.ToString(), StringComparer.Ordinal)));
        Assert.Equal(conflict, troops.Conflict);
    }

    [Fact]
    public void What_a_claim_about_a_claim_says_beside_is_kept()
    {
        ClaimsCorpus corpus = Of("""
            claims 1
            entity→E→kind=Deployment
            claim→a→by=Kirby→verb=states→f=ct+→s=E.present→said=2024-10-01→holds=2024-10-02→in=D→q=yes→at=Here→via=V→to=T→credibility=1→note=a
            claim→b→by=Russia→verb=denies→f=ct-→likelihood=likely→c=a→said=2024-10-03→holds=2024-10-04→in=D→q=no→at=There→via=W→to=U→personally=1→credibility=2→note=b→revises=r→retracts=t
            """);
        Claim about = corpus.Claim<bool>("b");
        Claim followed = corpus.ClaimsOn<bool>("E", "present")[1];
        string[] differ = [.. typeof(Claim).GetProperties().Where(p => !Equals(p.GetValue(about), p.GetValue(followed))).Select(p => p.Name)];
        Assert.Equal(["Subject", "Through"], differ.Order(StringComparer.Ordinal));
    }

    [Fact]
    public void Claims_about_claims_under_keys_are_under_these_keys()
    {
        ClaimsCorpus corpus = Of("""
            claims 1
            party→Kirby→kind=person
            entity→Race→kind=Race
            claim→a→by=Nis→verb=states→f=ct+→s=Race.support[Kirby]→v=15|%
            claim→b→by=Kirby→verb=denies→f=ct-→c=a
            """);
        Assert.True(corpus.KeyedClaimsOn<Party, Quantity>("Race", "support", Vocabulary.Parties)[corpus.Party("Kirby")].IsDisputed);
    }

    private static ClaimSet<Quantity> Troops(string claims) => Of($"claims 1\nentity→E→kind=Deployment\n{claims}").ClaimsOn<Quantity>("E", "troops");

    [Fact]
    public void Claims_under_keys_are_a_set_for_each_key()
    {
        KeyedClaimSet<Party, Quantity> support = Corpus.KeyedClaimsOn<Party, Quantity>("Race", "support", Vocabulary.Parties);
        Assert.Equal(["Kirby", "Russia"], support.Keys.Select(party => party.Id));
        Assert.Equal("15%", support[Corpus.Party("Kirby")].Agreed?.ToString());
        Assert.Empty(support[Corpus.Party("News")]);
        Assert.Empty(Corpus.ClaimsOn<Quantity>("Race", "support"));

        KeyedClaimSet<Party, Place, Quantity> byPlace =
            Corpus.KeyedClaimsOn<Party, Place, Quantity>("Race", "support", Vocabulary.Parties, Vocabulary.Places);
        Assert.Equal("5%", byPlace[Corpus.Party("Kirby"), Corpus.Place("Vladivostok")].Agreed?.ToString());
        Assert.Empty(byPlace[Corpus.Party("Kirby"), Corpus.Place("Russia")]);
    }

    [Fact]
    public void What_is_not_there_is_named()
    {
        Assert.Equal(
            "There is no party 'Nobody' in N or in a namespace that it uses.",
            Assert.Throws<KeyNotFoundException>(() => Corpus.Party("Nobody")).Message);
        Assert.Throws<KeyNotFoundException>(() => Corpus.Claim<bool>("Kirby"));
        Assert.Throws<InvalidOperationException>(() => Corpus.Claim<bool>("kirby3000"));
        Assert.Throws<InvalidOperationException>(() => Corpus.ClaimsOn<bool>("Deployment", "troops"));
        Assert.Throws<InvalidOperationException>(() => Corpus.Entity<Race>("Deployment"));
        Assert.Equal("consequences", Corpus.Remark("warning").Evidence[0].Quote);
    }

    [Fact]
    public void Names_of_used_namespaces_are_found()
    {
        ClaimsCorpus user = Of("""
            claims 1
            claim→x→by=Kirby→verb=states→f=ct+→s=Deployment.troops→v=5|people→at=Vladivostok→in=Wire
            """, Corpus);
        Claim<Quantity> claim = user.Claim<Quantity>("x");
        Assert.Same(Corpus.Party("Kirby"), claim.Asserter);
        Assert.Same(Corpus.Place("Vladivostok"), claim.At);
        Assert.Same(claim, Assert.Single(user.ClaimsOn<Quantity>("Deployment", "troops")));
        Assert.Same(Corpus.Party("Kirby"), user.Party("Kirby"));
        Assert.Empty(user.Parties);
    }

    [Fact]
    public void References_that_lead_nowhere_become_names()
    {
        ClaimsCorpus corpus = Of("""
            claims 1
            party→A→kind=robot→of=Nobody→grade=Z
            claim→a→by=Somebody→verb=states→f=?→s=Deployment.troops→v=5|people→in=Nowhere→at=Atlantis→said=soon→likelihood=maybe→q=x→q=y→q=z→l=→l=here 3
            claim→b→by=A→verb=states→f=ct+→s=Unknown.troops→v=5→note=kept
            entity→E→kind=Deployment
            entity→F→kind=Unknown
            claim→c→by=A→verb=states→f=ct+→s=E.troops→v=nonsense
            claim→d→by=A→verb=states→f=ct+→s=E.troops→v=5|km
            claim→e→by=A→verb=states→f=ct+→s=E.purpose→v=dancing
            claim→f
            claim
            dispute→g→side=
            assessment→h→v=raw
            future→i→x=y
            """);
        Assert.Equal(("Nobody", "Nobody"), (corpus.Party("A").Principals[0].Party.Id, corpus.Party("A").Principals[0].Party.Name));
        Claim a = Assert.IsType<Remark>(corpus.Claims[0]);
        Assert.Equal(("Somebody", "Atlantis", "Nowhere"), (a.Asserter.Name, a.At?.Name, a.Evidence[0].Document?.Id));
        Assert.All(a.Evidence, evidence => Assert.Null(evidence.Passage));
        Assert.Equal((Factuality.Uncommitted, null, null), (a.Verb.Factuality, a.SaidOn, a.Likelihood));
        Assert.Equal("A states Unknown.troops", corpus.Claims[1].ToString());
        Assert.Equal("kept", corpus.Claims[1].Note);
        Assert.Equal(["a", "b", "c", "d", "e", "f"], corpus.Claims.Select(claim => claim.Label));
        Assert.All(corpus.Claims, claim => Assert.IsType<Remark>(claim));
        Assert.Empty(corpus.ClaimsOn<Quantity>("E", "troops"));
        Assert.Equal("E", Assert.Single(corpus.Entities).Id);
        Assert.Equal("raw", corpus.Assessment("h").Value);
    }

    [Fact]
    public void Names_that_lead_back_to_themselves_end()
    {
        ClaimsCorpus corpus = Of("claims 1\nplace→A→in=B\nplace→B→in=A\nparty→A→of=A→of=B\nparty→B→of=A\n"
            + string.Concat(Enumerable.Range(0, 10000).Select(i => $"place→P{i}→in=P{i + 1}\n")));
        Assert.Equal(["B"], Chain(corpus.Place("A")).Take(5));
        Assert.False(corpus.Party("A").SpeaksFor(new("C", PartyKind.Person, "C")));
        Assert.InRange(Chain(corpus.Place("P0")).Count(), 1, 100);

        static IEnumerable<string> Chain(Place place)
        {
            for (Place? parent = place.Parent; parent is not null && parent.Id != "A"; parent = parent.Parent)
            {
                yield return parent.Id;
            }
        }
    }

    [Theory]
    [InlineData("claims 2\n", "version 2")]
    [InlineData("deflated 2 7\n\n", "version 2")]
    [InlineData("deflated 0 0 0", "version 0")]
    [InlineData("claims x\n", "version x")]
    public void Another_version_is_refused(string data, string version)
    {
        string message = Assert.Throws<InvalidOperationException>(() => Of(data).Claims).Message;
        Assert.Contains(version, message, StringComparison.Ordinal);
        Assert.Contains("version 1", message, StringComparison.Ordinal);
        Assert.Contains("a.claims", message, StringComparison.Ordinal);
    }

    [Fact]
    public void Damaged_data_never_throws() => Gen.Select(Gen.Int[10, Data.Length - 1], Gen.Int[0, 40], Gen.String[Gen.Char["→\n=|,[]u.\\x0"], 0, 4])
        .ForAll((at, length, text) => ReadAll(Of(Data[..at] + text + Data[Math.Min(at + length, Data.Length)..])), times: 2000);

    [Fact]
    public void One_claim_of_many_is_read_alone()
    {
        ClaimsDataWriter writer = new();
        writer.Begin("party", "Kirby").Begin("entity", "Deployment").Field("kind", "Deployment");
        for (int i = 0; i < 20_000; i++)
        {
            writer.Begin("claim", $"claim{i}").Field("by", "Kirby").Field("verb", "states").Field("f", "ct+").Field("s", $"Deployment{i % 100}.troops")
                .Field("v", $"[{i},)|people|at least {i}").Field("q", new string('x', 100));
        }

        writer.Begin("claim", "last").Field("by", "Kirby").Field("verb", "states").Field("f", "ct+").Field("s", "Deployment.troops").Field("v", "7|people");
        ClaimsCorpus corpus = Of(writer.ToString());
        Assert.Equal(7, corpus.Claim<Quantity>("last").Value.Set.Lower);

        // The claim, its asserter and its entity.
        Assert.Equal(3, corpus.DecodedCount);
        Assert.Single(corpus.ClaimsOn<Quantity>("Deployment", "troops").Held);
        Assert.Equal(3, corpus.DecodedCount);
        Assert.Equal(20_001, corpus.Claims.Count);
        Assert.Equal("claim19999", corpus.Claims[19_999].Label);
    }

    [Fact]
    public void Text_and_UTF_8_say_the_same_also_when_they_are_compressed()
    {
        string compressed = ClaimsDataWriter.Compress("claims 1\nplace\tMünchen\n");
        ClaimsPart[] parts =
        [
            ClaimsPart.From("a.claims", () => "claims 1\nplace\tMünchen\n"),
            ClaimsPart.From("a.claims", () => "claims 1\nplace\tMünchen\n"u8),
            ClaimsPart.From("a.claims", () => compressed),
        ];
        Assert.All(parts, part => Assert.Equal("München", Assert.Single(new ClaimsCorpus("N", () => [], _ => null, [part]).Places).Name));
    }

    [Theory]
    [InlineData("")]
    [InlineData("PK")]
    [InlineData("claims\n")]
    [InlineData("deflated")]
    [InlineData("deflated 1")]
    [InlineData("deflated 1 ")]
    [InlineData("deflated x ")]
    [InlineData("deflated 1 9 0 0 ")]
    [InlineData("deflated 1 9 0 -1 ")]
    [InlineData("deflated 1 9 0 0")]
    [InlineData("deflated 1 9 2 0 \u4000\u4000")]
    [InlineData("deflated 1 9 9 0 \u4000")]
    [InlineData("deflated 1 9 1 0 \u3FFF")]
    [InlineData("deflated 1 9 1 0 \uC000")]
    [InlineData("deflated 1 9 0 1 \u4000")]
    [InlineData("deflated 1 99999999 0 0 ")]
    [InlineData("deflated 1 99999999999999999999 0 0 ")]
    [InlineData("deflated 1 9 67108865 0 ")]
    [InlineData("deflated 1 9 0 67108864 ")]
    public void Damaged_data_is_an_error_that_says_so(string data)
    {
        ClaimsCorpus corpus = new("N", () => [], _ => null, [ClaimsPart.From("a.claims", () => data)]);
        Assert.Contains("a.claims", Assert.Throws<InvalidDataException>(() => corpus.Places).Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("deflated 1 21 ", "deflated 1 22 ")]
    [InlineData("deflated 1 21 ", "deflated 1 20 ")]
    [InlineData(" 2 ", " 3 ")]
    [InlineData(" 2 ", " 99 ")]
    public void Compressed_data_that_is_damaged_is_an_error(string text, string damage)
    {
        string data = ClaimsDataWriter.Compress("claims 1\nplace\tBerlin");
        Assert.Contains(text, data, StringComparison.Ordinal);
        ClaimsCorpus corpus = new("N", () => [], _ => null, [ClaimsPart.From("a.claims", () => data.Replace(text, damage, StringComparison.Ordinal))]);
        Assert.Throws<InvalidDataException>(() => corpus.Place("Berlin"));
    }

    [Fact]
    public void Compressed_data_that_lacks_its_end_or_a_character_of_it_is_an_error()
    {
        string data = ClaimsDataWriter.Compress("claims 1\nplace\tBerlin");
        for (int i = 0; i < data.Length; i++)
        {
            int at = i;
            ClaimsCorpus cut = new("N", () => [], _ => null, [ClaimsPart.From("a.claims", () => data[..at])]);
            Assert.Throws<InvalidDataException>(() => cut.Places);
            ClaimsCorpus other = new("N", () => [], _ => null, [ClaimsPart.From("a.claims", () => data[..at] + '?' + data[(at + 1)..])]);
            Assert.Throws<InvalidDataException>(() => other.Place("Berlin"));
        }
    }

    [Fact]
    public void Parts_are_read_in_order_and_refer_to_each_other()
    {
        ClaimsCorpus corpus = new("N", () => [], Kinds,
        [
            ClaimsPart.From("a.claims", () => Tabs("claims 1\nclaim→a→by=Kirby→verb=states→f=ct+→s=Deployment.troops→v=5|people\n")),
            ClaimsPart.From("b.claims", () => "claims 1"),
            ClaimsPart.From("c.claims", () => Tabs("claims 1\nparty→Kirby→display=John Kirby\nentity→Deployment→kind=Deployment\nclaim→b")),
        ]);
        Assert.Equal(["a", "b"], corpus.Claims.Select(claim => claim.Label));
        Assert.Equal("John Kirby", corpus.Claim<Quantity>("a").Asserter.Name);
    }

    [Fact]
    public void Where_the_file_of_a_name_is_known_no_other_is_read()
    {
        ClaimsCorpus corpus = new("N", () => [], Kinds,
        [
            ClaimsPart.From("claims.claims", () => Tabs("claims 1\nclaim→a→by=Kirby→verb=states→f=ct+→s=Deployment.troops→v=5|people\nclaim→b→by=Kirby→via=Kirby\n")),
            ClaimsPart.From("damaged.claims", () => "damaged"),
            ClaimsPart.From("empty.claims", () => "claims 1"),
            ClaimsPart.From("people.claims", () => Tabs("claims 1\nparty→Usa\nparty→Kirby→of=Usa\nplace→East\nplace→Vladivostok→in=East\ndocument→Wire→path=w.txt→publisher=Kirby\nentity→Deployment→kind=Deployment")),
        ]);
        Party kirby = corpus.Party("Kirby", "people.claims");
        Assert.Same(corpus.Party("Usa", "people.claims"), kirby.Principals[0].Party);
        Assert.Same(corpus.Place("East", "people.claims"), corpus.Place("Vladivostok", "people.claims").Parent);
        Assert.Same(kirby, corpus.Document("Wire", "people.claims").Publisher);
        Assert.Equal("Deployment", corpus.Entity<Deployment>("Deployment", "people.claims").Id);
        Assert.Equal(["people.claims"], corpus.FilesRead);

        // Everything else takes all files.
        Assert.Throws<InvalidDataException>(() => corpus.Claim<Quantity>("a", "claims.claims"));
        Assert.Throws<InvalidDataException>(() => corpus.Party("Kirby", "other.claims"));
        Assert.Throws<InvalidDataException>(() => corpus.Party("Nobody", "people.claims"));
        Assert.Throws<InvalidDataException>(() => corpus.Parties);
        Assert.Equal(["claims.claims", "people.claims"], corpus.FilesRead);
    }

    [Fact]
    public void Only_files_that_have_something_of_a_question_are_read()
    {
        ClaimsCorpus corpus = new("N", () => [], Kinds,
        [
            Compressed("names", "party→Kirby\nparty→Nis\nplace→East\ndocument→Wire→path=w.txt→publisher=Kirby"),
            Compressed("kinds", "entity→E→kind=Deployment\nentity→F→kind=Deployment\nproposition→P→text=So"),
            Compressed("e1", "claim→a→by=Kirby→verb=states→f=ct+→s=E.troops→v=5|people→in=Wire"),
            Compressed("e2", "claim→→by=Nis→verb=states→f=ct+→s=E.troops→v=6|people\nclaim→→by=Nis→verb=states→f=ct+→s=E.present→v=yes"),
            Compressed("about", "claim→d→by=Nis→verb=denies→f=ct-→c=a"),
            Compressed("more", "claim→→by=Nis→verb=retracts→f=ct+→retracts=d"),
            Compressed("revised", "claim→g→by=Kirby→verb=states→f=ct+→s=F.troops→v=7|people→revises=a"),
            Compressed("keyed", "claim→→by=Kirby→verb=states→f=ct+→s=F.support[East,Kirby]→v=yes"),
            Compressed("p", "claim→p→by=Kirby→verb=states→f=ct+→p=P→v=yes"),
            ClaimsPart.From("damaged", () => "deflated 1 99 9 0 damaged"),
        ]);
        Assert.Equal("So", corpus.Proposition("P").ToString());
        Assert.Equal(["kinds"], corpus.FilesRead);
        Assert.True(corpus.ClaimsOnProposition("P").Agreed);
        Assert.Equal(["names", "kinds", "p"], corpus.FilesRead);
        Assert.Equal(["Nis"], corpus.ClaimsOn<bool>("E", "present").Select(claim => claim.Asserter.Id));
        Assert.Equal(["names", "kinds", "e2", "p"], corpus.FilesRead);
        Assert.Empty(corpus.ClaimsOn<bool>("E", "combat"));
        Assert.Equal(["names", "kinds", "e2", "p"], corpus.FilesRead);
        Assert.Equal("East", corpus.Place("East").Id);
        Assert.Equal("g", Assert.Single(corpus.ClaimsOn<Quantity>("F", "troops")).Label);
        Assert.Equal(["names", "kinds", "e2", "revised", "p"], corpus.FilesRead);
        ClaimSet<Quantity> troops = corpus.ClaimsOn<Quantity>("E", "troops");
        Assert.Equal(["a", null, "d"], troops.Select(claim => claim.Label));
        Assert.Equal("6 people", troops.Agreed?.ToString());
        Assert.Equal(["names", "kinds", "e1", "e2", "about", "more", "revised", "p"], corpus.FilesRead);
        Assert.Empty(corpus.ClaimsOn<bool>("F", "support"));
        Assert.Equal(["names", "kinds", "e1", "e2", "about", "more", "revised", "keyed", "p"], corpus.FilesRead);
        Assert.Throws<InvalidDataException>(() => corpus.Claims);
    }

    [Fact]
    public void In_how_many_files_and_forms_claims_are_makes_no_difference()
    {
        string[] names = ["A", "B", "C", "ä\\", "E.x"];
        Gen<string> name = AnyOf(names).Select(text => ClaimsDataWriter.Escape(text));
        Gen<string> claim = Gen.Select(name, Gen.OneOf(name.Select(n => $"s={n}.troops→v=[3,5]|people"), name.Select(n => "c=" + n), name.Select(n => "p=" + n), Gen.Const("q=x")),
            Gen.OneOf(Gen.Const(""), Gen.Const(""), name.Select(n => "→revises=" + n), name.Select(n => "→retracts=" + n)), AnyOf("ct+", "ct-", "pr+", "uu"))
            .Select((label, subject, revision, factuality) => $"claim→{label}→by={label}→verb=v→f={factuality}→{subject}{revision}→in={label}");
        Gen<string> declaration = Gen.Select(AnyOf("party→{0}", "document→{0}→publisher={0}", "proposition→{0}", "entity→{0}→kind=Deployment", "entity→{0}→kind=Unknown"), name)
            .Select((format, n) => string.Format(System.Globalization.CultureInfo.InvariantCulture, format, n));
        Gen.Select(Gen.OneOf(claim, claim, declaration).Array[1, 20], Gen.Int[0, 3].Array[20]).ForAll((records, files) =>
        {
            IEnumerable<ClaimsPart> Parts(Func<int, int> fileOf, Func<int, string, ClaimsPart> write) => records.Select((record, i) => (record, File: fileOf(i)))
                .GroupBy(entry => entry.File, entry => entry.record).OrderBy(file => file.Key).Select(file => write(file.Key, string.Join('\n', file)));
            string[] ordered = [.. records.Select((record, i) => (record, files[i])).OrderBy(entry => entry.Item2).Select(entry => entry.record)];
            string expected = Describe([ClaimsPart.From("all", () => Tabs("claims 1\n" + string.Join('\n', ordered)))]);
            Assert.Equal(expected, Describe([.. Parts(i => files[i], (file, text) => Compressed($"{file}", text))]));
            Assert.Equal(expected, Describe([.. Parts(i => files[i], (file, text) => ClaimsPart.From($"{file}", () => Tabs("claims 1\n" + text)))]));
        }, times: 300);

        static Gen<string> AnyOf(params string[] texts) => Gen.Int[0, texts.Length - 1].Select(i => texts[i]);

        string Describe(ClaimsPart[] parts)
        {
            ClaimsCorpus corpus = new("N", () => [], Kinds, parts);
            return string.Join("\n", names.Select(n => Text(corpus.ClaimsOn<Quantity>(n, "troops")) + Text(corpus.ClaimsOnProposition(n)) + Text(corpus.ClaimsOnClaim(n))).Concat(corpus.Claims.Select(c => c.ToString())));
        }

        static string Text<T>(ClaimSet<T> set)
            where T : notnull => $"{set.Conflict}: {string.Join("; ", set.Select(c => $"{c.Label}: {c} ({c.Through})"))} held {string.Join("; ", set.Held)} sides {string.Join("; ", set.Sides)} from {string.Join(", ", set.Origins)}\n";
    }

    [Fact]
    public void What_was_read_of_one_file_is_the_same_when_all_are_read()
    {
        ClaimsCorpus corpus = new("N", () => [], Kinds,
        [
            ClaimsPart.From("a.claims", () => Tabs("claims 1\nclaim→a→by=Kirby→verb=states→f=ct+→s=Deployment.troops→v=5|people\n")),
            ClaimsPart.From("b.claims", () => "claims 1"),
            ClaimsPart.From("c.claims", () => Tabs("claims 1\nparty→Other\nparty→Kirby→display=John Kirby\nentity→Deployment→kind=Deployment")),
        ]);
        Party kirby = corpus.Party("Kirby", "c.claims");
        Claim<Quantity> claim = corpus.Claim<Quantity>("a", "a.claims");
        Assert.Same(kirby, claim.Asserter);
        Assert.Same(kirby, corpus.Parties[1]);
        Assert.Same(kirby, corpus.Party("Kirby"));
        Assert.Same(claim, Assert.Single(corpus.Claims));
        Assert.Same(claim, corpus.Claim<Quantity>("a", "c.claims"));
    }

    [Fact]
    public void Threads_see_the_same_things()
    {
        ClaimsCorpus corpus = Of(Data);
        Claim[] found = new Claim[64];
        Parallel.For(0, found.Length, i => found[i] = corpus.ClaimsOn<Quantity>("Deployment", "troops")[0]);
        Assert.All(found, claim => Assert.Same(corpus.Claim<Quantity>("kirby3000"), claim));
    }

    private static KindDefinition? Kinds(string name) => Array.Find<KindDefinition>(
    [
        new("Deployment", (id, label) => new Deployment(id, label),
            AttributeDefinition.Truth("present"),
            AttributeDefinition.Truth("combat", AttributeTraits.OverTime),
            AttributeDefinition.Quantity("troops", "people", AttributeTraits.OverTime),
            AttributeDefinition.Date("arrived"),
            AttributeDefinition.Place("landedAt"),
            AttributeDefinition.Party("ally"),
            AttributeDefinition.Text("motto"),
            AttributeDefinition.Entity<Race>("rival"),
            AttributeDefinition.Choice("purpose", AttributeTraits.OverTime, ("training", Purpose.Training), ("combat", Purpose.Combat))),
        new("Race", (id, label) => new Race(id, label), AttributeDefinition.Quantity("support", "%")),
    ], kind => kind.Name == name);

    private static ClaimsCorpus Of(string data, params ClaimsCorpus[] uses) =>
        new("N", () => uses, uses.Length == 0 ? Kinds : _ => null, [ClaimsPart.From("a.claims", () => Tabs(data))]);

    private static ClaimsPart Compressed(string file, string records) => ClaimsPart.From(file, () => ClaimsDataWriter.Compress(Tabs("claims 1\n" + records)));

    private static string Tabs(string data) => data.Replace('→', '\t');

    private static void ReadAll(ClaimsCorpus corpus)
    {
        string all = string.Join("\n", corpus.Claims.Concat<object>(corpus.Parties).Concat(corpus.Places).Concat(corpus.Documents)
            .Concat(corpus.Entities).Concat(corpus.Propositions).Concat(corpus.Disputes).Concat(corpus.Assessments));
        Assert.NotNull(all);
        _ = corpus.ClaimsOn<Quantity>("Deployment", "troops").Sides;
        _ = corpus.ClaimsOn<bool>("Deployment", "present").Origins;
        _ = corpus.KeyedClaimsOn<Party, Quantity>("Race", "support", Vocabulary.Parties).Count;
    }

    private enum Purpose
    {
        Training,
        Combat,
    }

    private sealed record Deployment(string Id, string Label) : Entity(Id, Label)
    {
        public override string ToString() => Label;
    }

    private sealed record Race(string Id, string Label) : Entity(Id, Label)
    {
        public override string ToString() => Label;
    }
}
