using System;
using System.Linq;

using ClaimsDsl;

using DprkTroops;

using Spectre.Console;

// Wide enough for the quotations, whether a person looks or a file is written.
AnsiConsole.Profile.Width = Math.Max(AnsiConsole.Profile.Width, 150);

ByAttribute();
ByParty();
Disputed();
Concluded();

// Who claims what, one table for each thing that something is claimed of.
static void ByAttribute()
{
    AnsiConsole.Write(new Rule("[bold]By attribute: who claims what[/]"));
    foreach (IGrouping<string, Claim> about in Corpus.Claims.Where(c => c is not Remark).GroupBy(c => c.Subject.ToString()).OrderByDescending(g => g.Count()))
    {
        Table table = NewTable(Sentence(about.Key), "Who", "How", "What", "Said", "Where it is written");
        foreach (Claim claim in about)
        {
            Add(table, claim.Asserter.Name + Relayed(claim), How(claim), claim.ValueInWords ?? "", $"{claim.SaidOn}", Source(claim));
        }

        AnsiConsole.Write(table);
    }
}

// What each party says, with the words it is taken from.
static void ByParty()
{
    AnsiConsole.Write(new Rule("[bold]By party: what each says[/]"));
    Table table = NewTable("", "Party", "Claims", "Firm", "Denies", "Leaves open", "Speaks for");
    foreach (Party party in Corpus.Parties)
    {
        Claim[] claims = [.. Corpus.Claims.Where(c => c.Asserters.Contains(party))];
        if (claims.Length > 0)
        {
            Add(
                table,
                party.Name,
                $"{claims.Length}",
                $"{claims.Count(c => c.Commits && !c.Factuality.IsNegative())}",
                $"{claims.Count(c => c.Commits && c.Factuality.IsNegative())}",
                $"{claims.Count(c => !c.Commits)}",
                string.Join(", ", party.Principals.Select(p => p.Party.Name)));
        }
    }

    AnsiConsole.Write(table);
}

// Where the claims that are held cannot all be true, and who stands where.
static void Disputed()
{
    AnsiConsole.Write(new Rule("[bold]What is disputed[/]"));
    Table table = NewTable("", "What", "Side by side", "Origins", "Acknowledged");
    AddDispute(table, "Deployment.present", Entities.Deployment.Present);
    AddDispute(table, "Deployment.troops", Entities.Deployment.Troops);
    AddDispute(table, "Deployment.units", Entities.Deployment.Units);
    AddDispute(table, "Munitions.delivered", Entities.Munitions.Delivered);
    foreach (Proposition proposition in Corpus.Propositions)
    {
        AddDispute(table, proposition.Sentence, Corpus.ClaimsOn(proposition));
    }

    AnsiConsole.Write(table);

    Quantity? agreed = Entities.Deployment.Troops.Held.Agreed;
    Claim<Quantity> first = Claims.Kirby3000;
    AnsiConsole.MarkupLineInterpolated($"[grey]{first}: “{first.Evidence[0].Quote}”{Line(first.Evidence[0])}[/]");
    AnsiConsole.MarkupLineInterpolated($"[grey]What all held claims on the number of troops allow: {agreed?.ToString() ?? "nothing"}[/]");
}

static void AddDispute<T>(Table table, string what, ClaimSet<T> claims)
    where T : notnull
{
    if (claims.IsDisputed)
    {
        string sides = string.Join("\n", claims.Sides.Select(s => $"{s}: {string.Join("; ", s.Claims.Select(c => $"{c.Verb} {c.ValueInWords}".Trim()).Distinct())}"));
        Dispute? acknowledged = Corpus.Disputes.FirstOrDefault(d => d.Subject == claims[0].Subject);
        Add(table, what, sides, $"{claims.Origins.Count}", acknowledged?.Text ?? "no");
    }
}

static void Concluded()
{
    AnsiConsole.Write(new Rule("[bold]What the analyst concludes[/]"));
    Table table = NewTable("", "What", "How likely", "Confidence", "Why");
    foreach (Assessment assessment in Corpus.Assessments)
    {
        Add(table, $"{assessment.Subject} {assessment.Value}", $"{assessment.Likelihood}", $"{assessment.Confidence}", assessment.Text ?? "");
    }

    AnsiConsole.Write(table);
}

static Table NewTable(string title, params string[] columns)
{
    Table table = new Table().Border(TableBorder.Simple).Title(Markup.Escape(title));
    foreach (string column in columns)
    {
        table.AddColumn(column);
    }

    return table;
}

static void Add(Table table, params string[] cells) => table.AddRow([.. cells.Select(Markup.Escape)]);

static string Sentence(string subject) => Corpus.Propositions.FirstOrDefault(p => p.Id == subject)?.Sentence ?? subject;

static string Relayed(Claim claim) => claim.Via.Count == 0 ? "" : " via " + string.Join(", ", claim.Via.Select(p => p.Name));

static string How(Claim claim) => $"{claim.Verb} {claim.Likelihood?.Term}".TrimEnd();

static string Source(Claim claim) => string.Join("\n", claim.Evidence.Select(e => $"{e.Document?.Title}{Line(e)}: “{Shorten(e.Quote ?? "")}”"));

static string Line(Evidence evidence) => evidence.Passage is { } passage ? $", line {passage.Line}" : "";

static string Shorten(string text) => text.Length <= 70 ? text : text[..69] + "…";
