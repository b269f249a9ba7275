using System;
using System.Collections.Generic;
using System.Linq;

using ClaimsDsl.Diagnostics;
using ClaimsDsl.Evidence;
using ClaimsDsl.Testing;
using Xunit;

namespace ClaimsDsl.Tests.Evidence;

/// <summary>What one party said is printed in one way, or else somebody is told.</summary>
public class VariantTests
{
    private const string World = """
        document Wire "wire.txt"
        document Digest "digest.txt"
        document Mail "mail.txt"
        person Kirby "John Kirby"
        person Austin "Lloyd Austin"
        proposition TheyFight "they fight"

        """;

    private const string Written = "if they do deploy to fight, they are fair game";

    [Fact]
    public void The_later_of_two_is_reported_with_the_words_that_differ() => In("""
        Kirby says in Wire "if they do deploy to fight, they are fair game"
        Kirby says in Digest "If they deploy to fight, they are fair game."
        //! CLM3008 "If they deploy to fight, they are fair game." : The words of John Kirby are printed differently: 'they deploy' in Digest, 'they do deploy' in Wire
        //!   related: "if they do deploy to fight, they are fair game"
        """);

    [Fact]
    public void Documents_of_one_name_in_two_namespaces_are_two() => Check.Alone("""
        namespace Desk
        use People
        document Wire "wire.txt"
        Kirby says in Wire "if they do deploy to fight, they are fair game"
        //! CLM3008 "if they do deploy to fight, they are fair game"
        //@ people.claims
        namespace People
        person Kirby
        //@ second.claims
        namespace Second
        use People
        document Wire "other.txt"
        Kirby says in Wire "if they deploy to fight, they are fair game"
        """);

    [Theory]
    [InlineData("if they did deploy to fight, they are fair game", "'they did deploy' in Digest, 'they do deploy' in Wire")]
    [InlineData("if they do deploy to fight, they are, again, fair game", "'are, again, fair' in Digest, 'are fair' in Wire")]
    [InlineData("he said that if they do deploy to kill, they are fair game", "'to kill, they' in Digest, 'to fight, they' in Wire")]
    [InlineData("they do deploy to fight, they're fair game", "'they're fair' in Digest, 'they are fair' in Wire")]
    [InlineData("if they do deploy to fight, they are fair play", null)]
    [InlineData("to fight, they are just game", "'are just game' in Digest, 'are fair game' in Wire")]
    [InlineData("the dog … if they do deploy to kill, they are fair game", "'to kill, they' in Digest, 'to fight, they' in Wire")]
    [InlineData("some say [[if they do deploy to kill, they are fair game]] now", "'to kill, they' in Digest, 'to fight, they' in Wire")]
    [InlineData("if some do deploy to fight, those are fair game", "'if some do' in Digest, 'if they do' in Wire (and 1 more)")]
    public void Words_that_are_more_fewer_or_others_are_found(string other, string? difference) =>
        Assert.Equal(difference, DifferenceBetween($"Kirby says TheyFight in Wire \"{Written}\"\nKirby says TheyFight in Digest \"{other}\""));

    [Theory]
    [InlineData("if they do deploy to fight, they are fair game")]
    [InlineData("  If they do\tdeploy to fight – they are “fair game”!")]
    [InlineData("if they do de-ploy to fight, they are fair game")]
    [InlineData("do deploy to fight, they are fair game and nothing else")]
    [InlineData("they do deploy to fight")]
    [InlineData("if they do … they are fair game")]
    [InlineData("in the army … if they do deploy to fight … and so on")]
    [InlineData("to kill, they [[are fair game]]")]
    [InlineData("do not deploy")]
    [InlineData("whoever does deploy to fight is fair game")]
    [InlineData("if you do deploy there, you are fair game")]
    [InlineData("we do not know what they will do")]
    public void The_same_words_a_part_of_them_and_others_are_no_variants(string other) =>
        Assert.Null(DifferenceBetween($"Kirby says TheyFight in Wire \"{Written}\"\nKirby says TheyFight in Digest \"{other}\""));

    [Theory]
    [InlineData("Kirby says TheyFight in Wire", "Austin says TheyFight in Digest")]
    [InlineData("Kirby says TheyFight in Wire", "Kirby says TheyFight in Wire")]
    [InlineData("Kirby says TheyFight", "Kirby says TheyFight in Digest")]
    [InlineData("Kirby says TheyFight in Wire on 2024-10-23", "Kirby says TheyFight in Digest on 2024-10-24")]
    public void Other_parties_the_same_document_and_other_days_are_not_compared(string one, string other) =>
        Assert.Null(DifferenceBetween(one + " \"if they do deploy to fight, they are fair game\"\n" + other + " \"if they deploy to fight, they are fair game\""));

    [Theory]
    [InlineData("Kirby says TheyFight in Wire", "Austin, Kirby say TheyFight in Digest")]
    [InlineData("Kirby says TheyFight in Wire", "Kirby says in Digest")]
    [InlineData("Kirby says TheyFight in Wire on 2024-10-23", "Kirby denies TheyFight in Digest")]
    [InlineData("Kirby says TheyFight in Wire on 2024-10-23", "Kirby says TheyFight in Digest on ..2024-10-24")]
    public void One_party_is_enough_whatever_the_claims_are_about(string one, string other) =>
        Assert.NotNull(DifferenceBetween(one + " \"if they do deploy to fight, they are fair game\"\n" + other + " \"if they deploy to fight, they are fair game\""));

    [Fact]
    public void Each_text_is_reported_once_however_many_print_or_say_it() => In("""
        Kirby, Austin say in Wire "if they do deploy to fight, they are fair game"
        Austin says in Wire "if they do deploy to fight, they are fair game"
        Kirby, Austin say in Digest "if they deploy to fight, they are fair game"
        //! CLM3008 "if they deploy to fight, they are fair game"
        Austin, Kirby say in Mail "if they deploy to fight, they are fair game"
        Kirby says in Digest "they fight" "if they deploy to fight, they are fair game"
        """);

    [Fact]
    public void What_a_document_has_in_both_ways_was_said_in_both_ways() => In("""
        Kirby says in Wire "if they do deploy to fight, they are fair game"
        Kirby says in Wire "if they deploy to fight, they are fair game"
        Kirby says in Digest "if they deploy to fight, they are fair game"
        """, Catalogue.QuotationVariant);

    [Theory]
    [InlineData("a b c X e", "a b c Y e", true)]
    [InlineData("a b X d e", "a b Y d e", true)]
    [InlineData("a X c d e", "a Y c d e", true)]
    [InlineData("X b c d e", "Y b c d e", false)]
    [InlineData("a b c d e", "a b d e", false)]
    [InlineData("a b c d e f", "a b d e f", true)]
    [InlineData("a b c X Y f g h i", "a b c Z f g h i", false)]
    [InlineData("a b c X Y f g h i j", "a b c Z f g h i j", false)]
    [InlineData("a b c X Y f g h i j k", "a b c Z f g h i j k", true)]
    [InlineData("P a b c X e", "Q a b c Y e", false)]
    [InlineData("P Q R a b c X e", "a b c Y e S T U", true)]
    [InlineData("", "a b c d e", false)]
    [InlineData("a b c d e", "f g h i j", false)]
    public void One_word_in_five_may_differ_between_words_that_both_have(string first, string second, bool isVariant)
    {
        string[] a = first.Split(' ');
        string[] b = second.Split(' ');
        Assert.Equal((isVariant, isVariant), (WordDifference.Find(a, b) is not null, WordDifference.Find(b, a) is not null));
    }

    [Theory]
    [InlineData(1_000)]
    [InlineData(10_000)]
    public void Many_quotations_are_compared_with_few(int count)
    {
        // All have common words, every tenth says what the one before says, and those are found.
        IEnumerable<string> claims = Enumerable.Range(0, count).Select(i => i % 10 == 9
            ? $"Kirby says in Digest \"we saw number {i - 1} of many\""
            : $"Kirby says in Wire \"we saw number {i} of the many\"");
        var checker = VariantChecker.Check("Test::Kirby", Compile(string.Join("\n", claims)).Claims.By("Test::Kirby"));
        Assert.Equal(count / 10, checker.Diagnostics.Count());
        Assert.InRange(checker.Compared, count / 10, 64 * count);
    }

    private static void In(string snippet, params DiagnosticDescriptor[] also) => Check.Alone(World + snippet, also);

    private static ClaimsDsl.Binding.ClaimsCompilation Compile(string snippet) => Check.Compile([new SnippetFile("a.claims", World + snippet)]);

    private static string? DifferenceBetween(string snippet)
    {
        ClaimsDsl.Binding.ClaimsCompilation compilation = Compile(snippet);
        string? message = compilation.Variants.In(compilation.Trees[0]).SingleOrDefault()?.Message;
        return message?[(message.IndexOf(": ", StringComparison.Ordinal) + 2)..];
    }
}
