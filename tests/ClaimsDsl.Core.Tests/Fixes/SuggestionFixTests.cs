using Xunit;

namespace ClaimsDsl.Tests.Fixes;

public sealed class SuggestionFixTests
{
    [Fact]
    public void A_misspelt_party_becomes_the_nearest_one() => Fixing.Mends(
        "rename",
        """
        person Kirby "John Kirby"
        proposition TroopsInRussia "North Korean troops are in Russia"
        Kirbi states TroopsInRussia
        """,
        """
        person Kirby "John Kirby"
        proposition TroopsInRussia "North Korean troops are in Russia"
        Kirby states TroopsInRussia
        """,
        "Change to 'Kirby'");

    [Fact]
    public void Capital_letters_are_corrected_without_a_question() => Fixing.Mends(
        "correct-case",
        """
        person Kirby
        proposition TroopsInRussia "North Korean troops are in Russia"
        kirby states TroopsInRussia
        """,
        """
        person Kirby
        proposition TroopsInRussia "North Korean troops are in Russia"
        Kirby states TroopsInRussia
        """,
        "Change to 'Kirby'");

    [Theory]
    [InlineData("persn Kirby \"John Kirby\"", "person Kirby \"John Kirby\"")]
    [InlineData("document Wire \"wire.txt\" { titel \"Troops\" }", "document Wire \"wire.txt\" { title \"Troops\" }")]
    [InlineData("place Rome\nplace Villa in Rom", "place Rome\nplace Villa in Rome")]
    [InlineData("kind Deployment { troops : cuont }", "kind Deployment { troops : count }")]
    [InlineData("kind Deployment { troops : count, mny }", "kind Deployment { troops : count, many }")]
    [InlineData("kind Deployment { way : amount of kilometress }", "kind Deployment { way : amount of kilometres }")]
    [InlineData("kind Deployment { present : truth rule presnt implies present }", "kind Deployment { present : truth rule present implies present }")]
    [InlineData("verb alleges means probabel", "verb alleges means probable")]
    [InlineData("person Kirby\nKirby sttes in Wire\ndocument Wire \"wire.txt\"", "person Kirby\nKirby states in Wire\ndocument Wire \"wire.txt\"")]
    [InlineData("document Wire \"wire.txt\"\nperson Kirby\nKirby warns of \"it\" inn Wire", "document Wire \"wire.txt\"\nperson Kirby\nKirby warns of \"it\" in Wire")]
    [InlineData("kind Deployment { aim : one of training, combat }\nentity Troops is Deployment\nperson Kirby\nKirby states Troops.aim trainig", "kind Deployment { aim : one of training, combat }\nentity Troops is Deployment\nperson Kirby\nKirby states Troops.aim training")]
    [InlineData("proposition Peace \"There is peace\"\nassess Peace is very likly because a\nperson Kirby\na: Kirby states Peace", "proposition Peace \"There is peace\"\nassess Peace is very likely because a\nperson Kirby\na: Kirby states Peace")]
    public void Every_word_that_is_not_known_becomes_the_nearest_one(string before, string after) => Fixing.Mends("rename", before, after);

    [Fact]
    public void A_name_without_a_near_one_stays() => Fixing.Leaves("rename", """
        person Kirby "John Kirby"
        proposition TroopsInRussia "North Korean troops are in Russia"
        Austin states TroopsInRussia
        """);

    [Fact]
    public void All_are_changed_at_once_in_all_files() => Fixing.MendsAll(
        "rename",
        """
        //@ a.claims
        namespace N
        person Kirby
        Kirbi urges "restraint"
        Kirbi, Kirbey warn of "it"
        //@ b.claims
        namespace N
        Krby urges "patience"
        """,
        """
        //@ a.claims
        namespace N
        person Kirby
        Kirby urges "restraint"
        Kirby, Kirby warn of "it"
        //@ b.claims
        namespace N
        Kirby urges "patience"
        """);
}
