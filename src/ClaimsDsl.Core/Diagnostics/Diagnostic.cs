using System.Globalization;
using System.Linq;

using ClaimsDsl.Text;

namespace ClaimsDsl.Diagnostics;

/// <summary>How grave a diagnostic is, as the C# compiler has it.</summary>
public enum DiagnosticSeverity
{
    /// <summary>Not shown to a person.</summary>
    Hidden,

    /// <summary>Worth knowing.</summary>
    Info,

    /// <summary>Probably a mistake.</summary>
    Warning,

    /// <summary>A mistake: the build fails.</summary>
    Error,
}

/// <summary>The part of the language that a diagnostic is about.</summary>
public enum DiagnosticCategory
{
    /// <summary>CLM0xxx: how a file is written.</summary>
    Syntax,

    /// <summary>CLM1xxx: what the names, values and units in it mean.</summary>
    Names,

    /// <summary>CLM2xxx: whether what is claimed is written where it is said to be.</summary>
    Unsourced,

    /// <summary>CLM3xxx: whether what is claimed can all be true.</summary>
    Contradictory,

    /// <summary>CLM4xxx: what is written and does nothing.</summary>
    Style,

    /// <summary>CLM5xxx: how C# code uses the claims.</summary>
    Usage,
}

/// <summary>A kind of diagnostic: one entry of the <see cref="Catalogue"/>.</summary>
/// <param name="Id">CLM and four digits.</param>
/// <param name="Title">What it is about, in a few words.</param>
/// <param name="MessageFormat">The message, with {0}, {1} … for what <see cref="Diagnostic.Arguments"/> has.</param>
/// <param name="Category">The part of the language.</param>
/// <param name="DefaultSeverity">How grave it is where nothing else is configured.</param>
public sealed record DiagnosticDescriptor(
    string Id, string Title, string MessageFormat, DiagnosticCategory Category, DiagnosticSeverity DefaultSeverity)
{
    /// <summary>The page that explains it.</summary>
    public string HelpLink => "https://github.com/claimsdsl/claimsdsl/blob/main/docs/diagnostics/" + Id + ".md";

    /// <summary>Whether a project can say how grave it is. What the compiler cannot read is always an error: it is not in the program.</summary>
    public bool IsConfigurable => Category is not (DiagnosticCategory.Syntax or DiagnosticCategory.Names) || DefaultSeverity != DiagnosticSeverity.Error;

    /// <summary>Whether it is about what is claimed: what a project's settings for claims files say something of.</summary>
    public bool IsAboutClaims => Category is DiagnosticCategory.Unsourced or DiagnosticCategory.Contradictory or DiagnosticCategory.Style;

    /// <summary>Whether an <c>allow</c> statement can accept it. One that accepts nothing is removed, not accepted in turn.</summary>
    public bool CanBeAllowed => Category is DiagnosticCategory.Unsourced or DiagnosticCategory.Contradictory;
}

/// <summary>A diagnostic that the author of a claims file accepts by an <c>allow</c> statement.</summary>
/// <param name="Diagnostic">The diagnostic.</param>
/// <param name="Reason">Why it is accepted, in the author's words.</param>
/// <param name="AllowedAt">Where the statement names it.</param>
public sealed record SuppressedDiagnostic(Diagnostic Diagnostic, string Reason, Location AllowedAt);

/// <summary>A place in a file.</summary>
/// <param name="Path">The file.</param>
/// <param name="Span">The place.</param>
public sealed record Location(string Path, TextSpan Span);

/// <summary>Another place that contributes to a diagnostic, and how.</summary>
/// <param name="Location">The place.</param>
/// <param name="Message">What it has to do with it.</param>
public sealed record RelatedLocation(Location Location, string Message)
{
    /// <summary>What it has to do with it, for any place that shows it.</summary>
    public string Message { get; } = Printable.Of(Message);
}

/// <summary>Something to tell the author of a claims file.</summary>
/// <param name="Descriptor">What kind it is.</param>
/// <param name="Location">The smallest place that shows it.</param>
/// <param name="Arguments">What the message names.</param>
/// <param name="Related">Every other place that contributes.</param>
public sealed record Diagnostic(
    DiagnosticDescriptor Descriptor, Location Location, ValueList<string> Arguments, ValueList<RelatedLocation> Related)
{
    /// <summary>What was probably meant instead of what stands at <see cref="Location"/>, where the message asks; null where it does not.</summary>
    public string? DidYouMean { get; init; }

    /// <summary>The descriptor's id.</summary>
    public string Id => Descriptor.Id;

    /// <summary>The message, in English. It may be shown anywhere: texts of files in it are only texts.</summary>
    public string Message =>
        Printable.Of(string.Format(CultureInfo.InvariantCulture, Descriptor.MessageFormat, Arguments.ToArray<object>()));

    /// <inheritdoc/>
    public override string ToString() => Location.Path + Location.Span + " " + Id + ": " + Message;
}
