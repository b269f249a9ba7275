using System.CommandLine;
using System.CommandLine.Parsing;

namespace ClaimsDsl.Cli.Commands;

/// <summary>The arguments and options that several commands have.</summary>
internal static class Parameters
{
    /// <summary>What to work on.</summary>
    public static Argument<string[]> Paths() => new("paths")
    {
        Description = "Folders, files, patterns such as 'claims/**/*.claims', C# projects, or - for standard input. Without any, the current folder.",
        Arity = ArgumentArity.ZeroOrMore,
    };

    /// <summary>No colours.</summary>
    public static Option<bool> NoColor() => new("--no-color") { Description = "Show no colours and no links, as the variable NO_COLOR also says." };

    /// <summary>Where to write.</summary>
    public static Option<string> Output() => new("--output", "-o") { Description = "Write to a file instead.", HelpName = "FILE" };

    /// <summary>A day to look at claims as they stood then.</summary>
    public static Option<Day?> AsOf() => new("--as-of")
    {
        Description = "Look at the claims as they stood on a day: what was said later does not count.",
        HelpName = "DATE",
        CustomParser = ParseDay,
    };

    /// <summary>A day, a month, a year or another range of days, as the language writes it.</summary>
    public static Option<DateRange?> Days(string name, string description) => new(name) { Description = description, HelpName = "DATE", CustomParser = ParseDays };

    private static Day? ParseDay(ArgumentResult result)
    {
        string text = result.Tokens[0].Value;
        if (Day.TryParse(text, out Day day))
        {
            return day;
        }

        result.AddError($"'{text}' is not a day; write it as 2024-10-23");
        return null;
    }

    private static DateRange? ParseDays(ArgumentResult result)
    {
        string text = result.Tokens[0].Value;
        if (DateRange.TryParse(text, out DateRange? days, out _))
        {
            return days;
        }

        result.AddError($"'{text}' is not a date; write it as 2024-10-23, 2024-10 or 2024");
        return null;
    }
}
