namespace ClaimsDsl.Cli;

/// <summary>What the command tells the shell: the same for every subcommand.</summary>
internal static class ExitCode
{
    /// <summary>Done, and nothing to be mended was found.</summary>
    public const int Clean = 0;

    /// <summary>Done, and there are errors or warnings. What is only worth knowing does not count.</summary>
    public const int Findings = 1;

    /// <summary>It was not called as it can be: an unknown option, a file that is not there.</summary>
    public const int Usage = 2;

    /// <summary>It could not be done: a file that cannot be read or written, a project that cannot be evaluated.</summary>
    public const int Failure = 3;

    /// <summary>Somebody pressed Ctrl+C: 128 and the number of the signal, as shells have it.</summary>
    public const int Cancelled = 130;
}
