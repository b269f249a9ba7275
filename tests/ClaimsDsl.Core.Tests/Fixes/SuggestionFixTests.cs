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

    [Theory]
    [InlineData("person Kirby # the spokesman", "person Kirby // the spokesman")]
    [InlineData("person Kirby\nmy claim: Kirby urges \"restraint\"", "person Kirby\nmy_claim: Kirby urges \"restraint\"")]
    [InlineData("company Acme \"Acme Inc\"", "organization Acme \"Acme Inc\"")]
    [InlineData("kind Storm { seen : date }\nentity Katrina is Storm\nperson Kirby\nKirby states Katrina.seen end of 2005", "kind Storm { seen : date }\nentity Katrina is Storm\nperson Kirby\nKirby states Katrina.seen late 2005")]
    public void Words_of_others_become_those_of_the_language(string before, string after) => Fixing.Mends("rename", before, after);

    [Theory]
    [InlineData("person Kirby\n  - Kirby urges \"restraint\"", "person Kirby\n  Kirby urges \"restraint\"")]
    [InlineData("person Kirby\n1. Kirby urges \"restraint\"", "person Kirby\nKirby urges \"restraint\"")]
    [InlineData("person Kirby\n• Kirby urges \"restraint\"", "person Kirby\nKirby urges \"restraint\"")]
    [InlineData("person Kirby \"John Kirby\";", "person Kirby \"John Kirby\"")]
    [InlineData("kind Storm { seen : date }\nentity Katrina is a Storm", "kind Storm { seen : date }\nentity Katrina is Storm")]
    [InlineData("document Wire \"wire.txt\" { title: \"Storm\" }", "document Wire \"wire.txt\" { title \"Storm\" }")]
    [InlineData("document Wire \"wire.txt\" { title \"Storm\", grade B }", "document Wire \"wire.txt\" { title \"Storm\" grade B }")]
    public void What_has_no_meaning_is_left_out(string before, string after) => Fixing.Mends("leave-out", before, after);

    [Theory]
    [InlineData("person Kirby; person Austin")]
    [InlineData("person Kirby ; the spokesman")]
    public void What_would_leave_more_behind_stays(string text) => Fixing.Leaves("leave-out", text);

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
