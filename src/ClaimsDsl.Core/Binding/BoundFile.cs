using System.Linq;

using ClaimsDsl.Syntax;

namespace ClaimsDsl.Binding;

/// <summary>What a file says, with every name resolved: compared by value, and without positions.</summary>
/// <param name="Path">The file.</param>
/// <param name="Namespace">The C# namespace.</param>
/// <param name="Declarations">What it declares, in the order of the text; a name that is taken is left out.</param>
/// <param name="Claims">Its claims, in the order of the text; one whose subject is unknown is left out.</param>
/// <param name="Disputes">Its acknowledged disputes.</param>
/// <param name="Assessments">What its analyst concludes.</param>
public sealed record BoundFile(
    string Path,
    string Namespace,
    ValueList<Declaration> Declarations,
    ValueList<BoundClaim> Claims,
    ValueList<BoundDispute> Disputes,
    ValueList<BoundAssessment> Assessments)
{
    /// <summary>The documents that its claims are quoted from, each once.</summary>
    public ValueList<QuotedDocument> Documents { get; init; } = ValueList<QuotedDocument>.Empty;

    /// <summary>What it says that others have to know who use a claim, an entity or a proposition, of this file or another.</summary>
    public ValueList<Caveat> Caveats { get; init; } = ValueList<Caveat>.Empty;

    /// <summary>Binds a file, without its diagnostics.</summary>
    /// <param name="tree">The file.</param>
    /// <param name="index">The declarations of all files, this one's among them.</param>
    /// <param name="defaultNamespace">The namespace of a file that names none.</param>
    public static BoundFile Bind(SyntaxTree tree, ProjectIndex index, string defaultNamespace) =>
        Binder.Bind(tree, index, defaultNamespace).File;
}

/// <summary>A document that claims are quoted from, whichever file declares it.</summary>
/// <param name="Name">Its name.</param>
/// <param name="Path">Where it is, as <see cref="Evidence.DocumentPath.Combine"/> writes it.</param>
public sealed record QuotedDocument(string Name, string Path);

/// <summary>What is claimed.</summary>
public abstract record BoundSubject;

/// <summary>An attribute of an entity.</summary>
/// <param name="Entity">The entity's name.</param>
/// <param name="Kind">The name of the entity's kind.</param>
/// <param name="Attribute">The attribute.</param>
/// <param name="Keys">The keys, by name.</param>
public sealed record AttributeSubject(string Entity, string Kind, AttributeDeclaration Attribute, ValueList<string> Keys) : BoundSubject
{
    /// <summary>The namespace that declares the kind, which the file need not use: it is that of the entity, or one that it uses.</summary>
    public string KindNamespace { get; init; } = "";

    /// <summary>As it is written: Race.support[Rubio].</summary>
    public override string ToString() => Entity + Path;

    /// <summary>What follows the entity: .support[Rubio].</summary>
    internal string Path => Keys.Count == 0 ? "." + Attribute.Name : "." + Attribute.Name + "[" + string.Join(", ", Keys) + "]";
}

/// <summary>A proposition.</summary>
/// <param name="Name">Its name.</param>
public sealed record PropositionSubject(string Name) : BoundSubject
{
    /// <inheritdoc/>
    public override string ToString() => Name;
}

/// <summary>Another claim.</summary>
/// <param name="Label">Its label.</param>
public sealed record ClaimSubject(string Label) : BoundSubject
{
    /// <inheritdoc/>
    public override string ToString() => Label;
}

/// <summary>Nothing but a quotation.</summary>
public sealed record RemarkSubject : BoundSubject
{
    /// <inheritdoc/>
    public override string ToString() => "";
}

/// <summary>What a claim says of its subject.</summary>
public abstract record BoundValue;

/// <summary>Yes or no.</summary>
/// <param name="Value">Which.</param>
public sealed record TruthValue(bool Value) : BoundValue;

/// <summary>A set of numbers, in the attribute's unit.</summary>
/// <param name="Quantity">The numbers.</param>
public sealed record QuantityValue(Worded<Quantity> Quantity) : BoundValue;

/// <summary>A set of days.</summary>
/// <param name="Days">The days.</param>
public sealed record DaysValue(Worded<DateRange> Days) : BoundValue;

/// <summary>A set of names or texts.</summary>
/// <param name="Choice">The names of values, places, parties or entities, or the texts.</param>
public sealed record ChoiceValue(Worded<Choice<string>> Choice) : BoundValue;

/// <summary>A claim.</summary>
public sealed record BoundClaim
{
    /// <summary>The label, or null.</summary>
    public string? Label { get; init; }

    /// <summary>Who claims it, by name.</summary>
    public ValueList<string> Asserters { get; init; } = ValueList<string>.Empty;

    /// <summary>The verb, as written.</summary>
    public string Verb { get; init; } = "";

    /// <summary>How firmly the verb commits.</summary>
    public Factuality Factuality { get; init; }

    /// <summary>The term of likelihood, as written.</summary>
    public string? Likelihood { get; init; }

    /// <summary>What is claimed.</summary>
    public BoundSubject Subject { get; init; } = new RemarkSubject();

    /// <summary>What is said of it; null for a remark, and where the value could not be read.</summary>
    public BoundValue? Value { get; init; }

    /// <summary>When it was said.</summary>
    public Worded<DateRange>? SaidOn { get; init; }

    /// <summary>When it holds: valid time.</summary>
    public Worded<DateRange>? Holds { get; init; }

    /// <summary>Where it is written, by name.</summary>
    public string? Document { get; init; }

    /// <summary>The words it is taken from.</summary>
    public ValueList<string> Quotations { get; init; } = ValueList<string>.Empty;

    /// <summary>Whether it quotes words, and not only white space and punctuation.</summary>
    public bool HasQuotation => Quotations.Any(q => q.Any(c => !char.IsWhiteSpace(c) && !char.IsPunctuation(c)));

    /// <summary>Who passed it on, outermost last, by name.</summary>
    public ValueList<string> Via { get; init; } = ValueList<string>.Empty;

    /// <summary>Who was told, by name.</summary>
    public ValueList<string> To { get; init; } = ValueList<string>.Empty;

    /// <summary>Where it was said, by name.</summary>
    public string? At { get; init; }

    /// <summary>Whether the party does not speak for its principal.</summary>
    public bool IsPersonal { get; init; }

    /// <summary>The condition, in words.</summary>
    public string? Condition { get; init; }

    /// <summary>What the condition is about, where it is more than words.</summary>
    public BoundSubject? ConditionSubject { get; init; }

    /// <summary>What has to be so of <see cref="ConditionSubject"/>.</summary>
    public BoundValue? ConditionValue { get; init; }

    /// <summary>The label of the claim that this one replaces.</summary>
    public string? Revises { get; init; }

    /// <summary>The label of the claim that this one withdraws.</summary>
    public string? Retracts { get; init; }

    /// <summary>The Admiralty credibility, 1 to 6.</summary>
    public int? Credibility { get; init; }

    /// <summary>The analyst's note.</summary>
    public string? Note { get; init; }

    /// <summary>Where the claim stands. Two claims that differ only in this are equal.</summary>
    public Anchor<ClaimStatementSyntax> Syntax { get; init; }
}

/// <summary>An acknowledged dispute.</summary>
/// <param name="Label">The label, or null.</param>
/// <param name="Subject">What is disputed.</param>
/// <param name="Sides">The parties, by name, side by side.</param>
/// <param name="Reason">The analyst's words.</param>
public sealed record BoundDispute(string? Label, BoundSubject Subject, ValueList<ValueList<string>> Sides, string? Reason)
{
    /// <summary>Where the dispute stands. Two that differ only in this are equal.</summary>
    public Anchor<DisputeStatementSyntax> Syntax { get; init; }
}

/// <summary>What the analyst concludes.</summary>
public sealed record BoundAssessment
{
    /// <summary>The label, or null.</summary>
    public string? Label { get; init; }

    /// <summary>What it is about.</summary>
    public BoundSubject Subject { get; init; } = new RemarkSubject();

    /// <summary>What is said of it.</summary>
    public BoundValue? Value { get; init; }

    /// <summary>The term of likelihood, as written.</summary>
    public string Likelihood { get; init; } = "";

    /// <summary>How sound the basis is.</summary>
    public Confidence? Confidence { get; init; }

    /// <summary>The labels of the claims it rests on.</summary>
    public ValueList<string> Because { get; init; } = ValueList<string>.Empty;

    /// <summary>The day of the assessment.</summary>
    public Worded<DateRange>? On { get; init; }

    /// <summary>When it holds: valid time.</summary>
    public Worded<DateRange>? Holds { get; init; }

    /// <summary>The analyst's words.</summary>
    public string? Text { get; init; }

    /// <summary>Where the assessment stands. Two that differ only in this are equal.</summary>
    public Anchor<AssessStatementSyntax> Syntax { get; init; }
}

/// <summary>A node that a record refers to without being compared by it: positions never decide whether something changed.</summary>
/// <typeparam name="T">What the node is.</typeparam>
/// <param name="Node">The node.</param>
public readonly record struct Anchor<T>(T? Node)
    where T : SyntaxNode
{
    /// <summary>Always true.</summary>
    public bool Equals(Anchor<T> other) => true;

    /// <inheritdoc/>
    public override int GetHashCode() => 0;
}
