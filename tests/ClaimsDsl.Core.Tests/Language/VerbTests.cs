using System.Linq;

using ClaimsDsl.Binding;
using Xunit;

namespace ClaimsDsl.Tests.Language;

/// <summary>How firmly a verb and a likelihood commit whoever they are said of.</summary>
public sealed class VerbTests
{
    [Theory]
    [InlineData("states", "state", Factuality.CertainYes)]
    [InlineData("says", "say", Factuality.CertainYes)]
    [InlineData("announces", "announce", Factuality.CertainYes)]
    [InlineData("confirms", "confirm", Factuality.CertainYes)]
    [InlineData("reports", "report", Factuality.CertainYes)]
    [InlineData("finds", "find", Factuality.CertainYes)]
    [InlineData("acknowledges", "acknowledge", Factuality.CertainYes)]
    [InlineData("denies", "deny", Factuality.CertainNo)]
    [InlineData("rejects", "reject", Factuality.CertainNo)]
    [InlineData("estimates", "estimate", Factuality.ProbableYes)]
    [InlineData("believes", "believe", Factuality.ProbableYes)]
    [InlineData("assesses", "assess", Factuality.ProbableYes)]
    [InlineData("suspects", "suspect", Factuality.ProbableYes)]
    [InlineData("alleges", "allege", Factuality.ProbableYes)]
    [InlineData("doubts", "doubt", Factuality.ProbableNo)]
    [InlineData("suggests", "suggest", Factuality.PossibleYes)]
    [InlineData("warns of", "warn of", Factuality.PossibleYes)]
    [InlineData("fears", "fear", Factuality.PossibleYes)]
    [InlineData("withholds", "withhold", Factuality.Uncommitted)]
    [InlineData("is unsure of", "are unsure of", Factuality.Uncommitted)]
    [InlineData("questions", "question", Factuality.Uncommitted)]
    [InlineData("relays", "relay", Factuality.Uncommitted)]
    [InlineData("expects", "expect", Factuality.Forecast)]
    [InlineData("predicts", "predict", Factuality.Forecast)]
    [InlineData("plans", "plan", Factuality.Forecast)]
    [InlineData("pledges", "pledge", Factuality.Forecast)]
    [InlineData("threatens", "threaten", Factuality.Forecast)]
    [InlineData("demands", "demand", Factuality.Directive)]
    [InlineData("urges", "urge", Factuality.Directive)]
    [InlineData("hopes for", "hope for", Factuality.Directive)]
    [InlineData("considers", "consider", Factuality.Directive)]
    [InlineData("praises", "praise", Factuality.Evaluation)]
    [InlineData("criticizes", "criticize", Factuality.Evaluation)]
    [InlineData("welcomes", "welcome", Factuality.Evaluation)]
    [InlineData("condemns", "condemn", Factuality.Evaluation)]
    public void Built_in_verbs(string one, string several, Factuality factuality)
    {
        Assert.Equal(factuality, Check.Claim($"Kirby {one} TreatyIsDefensive").Factuality);
        Assert.Equal(factuality, Check.Claim($"Kirby, Austin {several} TreatyIsDefensive").Factuality);
        Assert.Equal(factuality, Check.Claim($"Kirby and Austin {several} Deployment.present").Factuality);
        Assert.Equal(several, Verbs.Plural(one));
    }

    [Fact]
    public void Every_built_in_verb_is_in_the_table() => Assert.Equal(
        Verbs.Phrases.Order(System.StringComparer.Ordinal),
        typeof(VerbTests).GetMethod(nameof(Built_in_verbs))!.GetCustomAttributesData()
            .Where(data => data.AttributeType == typeof(InlineDataAttribute))
            .SelectMany(data => ((System.Collections.ObjectModel.ReadOnlyCollection<System.Reflection.CustomAttributeTypedArgument>)data.ConstructorArguments[0].Value!).Take(2))
            .Select(argument => (string)argument.Value!)
            .Concat(["retracts", "retract"]) // These are said of a claim: see RevisionTests.
            .Order(System.StringComparer.Ordinal));

    [Theory]
    [InlineData("certain", Factuality.CertainYes)]
    [InlineData("certain not", Factuality.CertainNo)]
    [InlineData("probable", Factuality.ProbableYes)]
    [InlineData("probable not", Factuality.ProbableNo)]
    [InlineData("possible", Factuality.PossibleYes)]
    [InlineData("possible not", Factuality.PossibleNo)]
    [InlineData("uncommitted", Factuality.Uncommitted)]
    [InlineData("forecast", Factuality.Forecast)]
    [InlineData("directive", Factuality.Directive)]
    [InlineData("evaluation", Factuality.Evaluation)]
    public void A_verb_of_ones_own_says_what_it_means(string meaning, Factuality factuality) =>
        Assert.Equal(factuality, Check.Claim($"verb hints means {meaning}\nKirby hints TreatyIsDefensive").Factuality);

    [Theory]
    [InlineData("verb \"casts doubt on\" means probable not", "casts doubt on", "cast doubt on")]
    [InlineData("verb casts doubt on means probable not", "casts doubt on", "cast doubt on")]
    [InlineData("verb has misgivings about means probable not", "has misgivings about", "have misgivings about")]
    [InlineData("verb pooh_poohs means probable not", "pooh_poohs", "pooh_pooh")]
    public void A_verb_of_several_words_has_a_plural_too(string declaration, string one, string several)
    {
        Assert.Equal(Factuality.ProbableNo, Check.Claim($"{declaration}\nKirby {one} Deployment.present").Factuality);
        Assert.Equal(Factuality.ProbableNo, Check.Claim($"{declaration}\nKirby, Austin {several} Deployment.present").Factuality);
    }

    [Theory]
    [InlineData("declines to confirm")]
    [InlineData("declines to comment on")]
    [InlineData("is in favour of")]
    public void A_verb_of_several_words_can_have_one_in_it_that_begins_a_clause(string verb)
    {
        BoundClaim claim = Check.Claim($"verb \"{verb}\" means uncommitted\nKirby {verb} TreatyIsDefensive in Wire to Nis");
        Assert.Equal((verb, "TreatyIsDefensive", "Wire"), (claim.Verb, claim.Subject.ToString(), claim.Document));
        Assert.Equal(verb, Check.Claim($"verb \"{verb}\" means uncommitted\nKirby {verb} Deployment.troops in Wire").Verb);
    }

    [Fact]
    public void An_unknown_verb_of_several_words_is_reported_once() => Check.InWorld("""
        Kirby declined to confirm TreatyIsDefensive in Wire
        //! CLM1009 declined to confirm : 'declined to confirm' is not a verb of attribution
        """);

    [Theory]
    [InlineData("almost no chance")]
    [InlineData("remote")]
    [InlineData("very unlikely")]
    [InlineData("highly improbable")]
    [InlineData("unlikely")]
    [InlineData("improbable")]
    [InlineData("roughly even chance")]
    [InlineData("roughly even odds")]
    [InlineData("likely")]
    [InlineData("probable")]
    [InlineData("very likely")]
    [InlineData("highly probable")]
    [InlineData("almost certain")]
    [InlineData("nearly certain")]
    public void A_likelihood_stands_after_the_verb_and_is_kept_as_written(string term)
    {
        BoundClaim claim = Check.Claim($"Nis estimates {term} Deployment.troops 3,000");
        Assert.Equal(("estimates", term, "Deployment.troops"), (claim.Verb, claim.Likelihood, claim.Subject.ToString()));
        Assert.Equal(term, Check.Claim($"Nis is unsure of {term} TreatyIsDefensive").Likelihood);
        Assert.Equal(term, Check.File($"basis: Nis states TreatyIsDefensive\nassess TreatyIsDefensive is {term} because basis").Assessments[0].Likelihood);
    }

    [Fact]
    public void An_unknown_verb_is_reported_with_the_nearest_one() => Check.InWorld("""
        Kirby sttaes TreatyIsDefensive
        //! CLM1009 sttaes : 'sttaes' is not a verb of attribution; did you mean 'states'?
        Kirby mentions TreatyIsDefensive
        //! CLM1009 mentions : 'mentions' is not a verb of attribution
        Kirby, Austin denis Deployment.present
        //! CLM1009 denis : 'denis' is not a verb of attribution; did you mean 'denies'?
        Kirby is unsure about Deployment.present
        //! CLM1009 is unsure about : 'is unsure about' is not a verb of attribution; did you mean 'is unsure of'?
        """);

    [Fact]
    public void A_claim_with_an_unknown_verb_commits_to_nothing() => Assert.Equal(
        Factuality.Uncommitted,
        Check.File("""
            Kirby mentions TreatyIsDefensive
            //! CLM1009 mentions
            """).Claims.Single().Factuality);

    [Fact]
    public void A_meaning_is_one_of_a_few() => Check.InWorld("""
        verb hints means perhaps
        //! CLM1012 perhaps
        verb insinuates means possibel
        //! CLM1012 possibel : 'possibel' is not a factuality: certain, probable, possible, uncommitted, possible not, probable not, certain not, forecast, directive, evaluation; did you mean 'possible'?
        assess TreatyIsDefensive is fairly likely
        //! CLM1012 fairly likely
        """);
}
