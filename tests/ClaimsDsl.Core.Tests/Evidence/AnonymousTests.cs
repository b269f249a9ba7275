using Xunit;

namespace ClaimsDsl.Tests.Evidence;

/// <summary>It is said where nobody with a name claims something.</summary>
public class AnonymousTests
{
    private const string World = """
        person Kirby "John Kirby"
        group Insiders "insiders" { anonymous }
        person Source "a source" { anonymous }
        kind Deployment { troops : count of people }
        entity Deployment is Deployment
        proposition TheyFight "they fight"

        """;

    [Fact]
    public void Anonymous_sources_alone_are_pointed_out() => Check.Alone(World + """
        Insiders say TheyFight
        //! CLM2032 Insiders : Nobody with a name claims this, only insiders
        Kirby denies TheyFight
        Insiders, Source state Deployment.troops 3,000
        //! CLM2032 Insiders, Source : Nobody with a name claims this, only insiders and a source
        Kirby states Deployment.troops 5,000
        """);

    [Fact]
    public void A_named_party_that_agrees_or_joins_is_enough() => Check.Alone(World + """
        Insiders say TheyFight
        Kirby suggests TheyFight
        Insiders, Kirby deny TheyFight
        Insiders state Deployment.troops 3,000
        Kirby states Deployment.troops at least 3,000
        """);

    [Fact]
    public void A_remark_and_what_has_no_value_is_no_claim_to_bear_out() => Check.Alone(World + """
        Insiders say "we do not know"
        Insiders withhold Deployment.troops
        Kirby withholds Deployment.troops
        """);
}
