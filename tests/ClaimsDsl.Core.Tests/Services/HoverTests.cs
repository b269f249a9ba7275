using ClaimsDsl.Services;
using Xunit;

namespace ClaimsDsl.Tests.Services;

public sealed class HoverTests
{
    private const string World = """

        //@ world.claims
        outlet Gazette "The Gazette"
        document Wire "wire.txt" { title "Wire_report"  publisher Gazette  published 2024-10-23 }
        document Lost "lost.txt" { sha256 "0" }
        government UnitedStates "United States" { also "U.S." }
        government Russia
        person Kirby "John Kirby", "spokesman" of UnitedStates since 2021 { grade B }
        place Russia "the Russian Federation"
        place Port in Russia
        kind Deployment {
          troops : count of people, over time
          arrived : date, tolerance 3 days
          purpose : one of training, combat
          armed : truth
          losses : count per place
        }
        entity Corps is Deployment "North Korean troops"
        proposition FairGame "They are *fair* game" excludes Peace
        proposition Peace "There is peace"
        verb "casts doubt on" means possible not
        old: Kirby states Corps.troops at least 3,000 in Wire
        Russia denies Corps.armed
        //@ wire.txt
        Officials spoke on Wednesday. They said that [3,000] soldiers came
        by ship. Nobody knows more.
        """;

    [Theory]
    [InlineData("Kir‸by says \"No\"", "**John Kirby** (person), spokesman\n\n- Speaks for United States (from 2021-01-01)\n- Grade B\n- 2 claims of this party")]
    [InlineData("dispute Peace between United‸States and Russia", "**United States** (government)\n\n- Also U.S.\n- No claims of this party")]
    [InlineData("Kirby says \"No\" at Po‸rt", "**Port** (place)\n\n- In the Russian Federation")]
    [InlineData("Kirby says \"No\" in Wi‸re", "**Wire\\_report** (document)\n\n- Publisher: The Gazette\n- Published: 2024-10-23\n- Text: wire.txt (not pinned)\n- 2 claims written in it")]
    [InlineData("Kirby says \"No\" in Lo‸st", "**Lost** (document)\n\n- Text: lost.txt (not found)\n- 1 claim written in it")]
    [InlineData("entity Other is Deploy‸ment", "**Deployment** (kind)\n\n- troops: a count of people\n- arrived: a date\n- purpose: one of training, combat\n- armed: a truth (yes or no)\n- losses: a count")]
    [InlineData("Kirby states Corps.tro‸ops 5", "**Deployment.troops**: a count of people\n\n- changes over time; “about” means 10% to either side\n- 2 claims about Corps.troops")]
    [InlineData("Kirby states Corps.losses[Port‸] 5", "**Port** (place)\n\n- In the Russian Federation")]
    [InlineData("Kirby states Corps.purpose com‸bat", "**combat**, a value of Deployment.purpose: one of training, combat")]
    [InlineData("Kirby states Cor‸ps.troops 5", "**North Korean troops** (Deployment)\n\n- 3 claims about it")]
    [InlineData("Kirby states Fair‸Game", "**They are \\*fair\\* game**\n\n- Excludes Peace\n- 1 claim about it")]
    [InlineData("Kirby states Corps.arrived about 2024-1‸0-10", "about 2024-10-10: **2024-10-07..2024-10-13**")]
    [InlineData("Kirby states Corps.troops ab‸out 3,000", "about 3,000: **between 2,700 and 3,300 people**")]
    [InlineData("Kirby states Peace by 2024‸-10", "by 2024-10: **by 2024-10-31**")]
    [InlineData("Kirby says \"No\" on early 2024‸-10", "early 2024-10: **2024-10-01..2024-10-10**")]
    [InlineData("assess Peace is very l‸ikely", "*very likely*: 80 to 95%")]
    [InlineData("Kirby says \"No\" i‸n Wire", "`in Document`\n\nWhere it is written.")]
    [InlineData("dispu‸te Peace between Kirby and Russia", "`dispute subject between Party, Party and Party \"why\"`\n\nAcknowledges that parties cannot all be right.")]
    [InlineData("document D \"d\" { publi‸sher Gazette }", "`publisher Party`\n\nWho published it.")]
    [InlineData("kind K { a : cou‸nt, cumulative }", "`count of people`\n\nA whole number from 0.")]
    [InlineData("kind K { a : count, cumu‸lative }", "`cumulative`\n\nIt changes and never falls, like a death toll.")]
    [InlineData("verb hi‸nts means possible", "*hints*: holds it possible")]
    [InlineData("Kirby casts dou‸bt on Nothing", "*casts doubt on*: holds the opposite possible")]
    [InlineData("document D \"wi‸re.txt\"", "**D** (document)\n\n- Text: wire.txt (not pinned)\n- No claims written in it")]
    [InlineData("Nobo‸dy says \"No\"", null)]
    [InlineData("Kirby says \"No\" ‸ // comment", null)]
    public void A_name_a_value_or_a_word_is_explained(string snippet, string? expected) => Shows(snippet + World, expected);

    [Theory]
    [InlineData("Kirby says \"that [3,000] sol‸diers\" in Wire", "> They said **that \\[3,000\\] soldiers** came by ship.\n\n*Wire\\_report*, line 1")]
    [InlineData("in Wire {\n  Kirby says \"came by ‸ship. Nobody\"\n}", "> They said that \\[3,000\\] soldiers **came by ship. Nobody** knows more.\n\n*Wire\\_report*, lines 1 to 2")]
    [InlineData("Kirby says \"that [3,000] sail‸ors came\" in Wire", "*Wire\\_report* does not have these words; the nearest that it has is “that \\[3,000\\] soldiers came”")]
    [InlineData("Kirby says \"No‸\" in Lost", "The text of *Lost* is not there: lost.txt")]
    [InlineData("Kirby says \"No‸\"", null)]
    [InlineData("Kirby says \"‸\" in Wire", null)]
    public void A_quotation_is_shown_among_the_words_around_it(string snippet, string? expected) => Shows(snippet + World, expected);

    [Fact]
    public void A_claim_is_shown_with_what_it_means_and_what_others_say()
    {
        Shows(
            """
            new: Kirby esti‸mates Corps.troops about 4,000 via Gazette in Wire on early 2024-10 revises old note "so *what*"
            """ + World,
            """
            **new**: John Kirby estimates Corps.troops about 4,000

            - Value: **between 3,600 and 4,400 people**
            - John Kirby holds it probable
            - Said: early 2024-10 (2024-10-01..2024-10-10)
            - Written in 'Wire\_report'
            - Via The Gazette
            - One origin: United States
            - Also: old: John Kirby states Corps.troops at least 3,000 (by 2024-10-23, Wire)
            - Note: so \*what\*
            """);
        Shows(
            """
            new: Kirby states Corps.troops 4,000 revises o‸ld
            """ + World,
            """
            **old**: John Kirby states Corps.troops at least 3,000

            - Value: **at least 3,000 people**
            - John Kirby commits to it
            - Said: by 2024-10-23
            - Written in 'Wire\_report'
            - One origin: United States
            - **Superseded**: new: John Kirby states Corps.troops 4,000
            - Also: new: John Kirby states Corps.troops 4,000
            """);
        Shows(
            """
            Kirby sta‸tes Corps.armed personally if "they fight"
            """ + World,
            """
            John Kirby states Corps.armed

            - Value: **yes**
            - John Kirby commits to it, personally
            - If they fight
            - One origin: United States
            - Also: Russia denies Corps.armed
            """);
        Shows(
            """
            Kirby sta‸tes Corps.armed in Wire
            """ + World,
            """
            John Kirby states Corps.armed

            - Value: **yes**
            - John Kirby commits to it
            - Said: by 2024-10-23
            - Written in 'Wire\_report'
            - One origin: United States
            - **Contradicts**: Russia denies Corps.armed
            - Also: Russia denies Corps.armed
            """);
    }

    [Theory]
    [InlineData("a_b*c", "a\\_b\\*c")]
    [InlineData("[x](javascript:y) <b> &amp; `c` # | ~", "\\[x\\](javascript:y) \\<b\\> \\&amp; \\`c\\` \\# \\| \\~")]
    [InlineData("- x", "\\- x")]
    [InlineData("12. x - y.", "12\\. x - y.")]
    [InlineData("a\n\nb\tc", "a  b c")]
    public void What_users_wrote_is_shown_as_it_is(string text, string expected) => Assert.Equal(expected, Markdown.Escape(text));

    private static void Shows(string snippet, string? expected)
    {
        Marked at = Marked.Parse(snippet);
        Assert.Equal(expected, Hover.At(at.Compilation, at.Tree, at.Position)?.Markdown);
    }
}
