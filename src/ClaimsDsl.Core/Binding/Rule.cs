namespace ClaimsDsl.Binding;

/// <summary>What holds between the attributes of every entity of a kind.</summary>
/// <param name="Text">The rule as written, with one space between words.</param>
public abstract record Rule(string Text);

/// <summary>Two calculations compare: troops = units * unitSize.</summary>
/// <param name="Text">The rule as written.</param>
/// <param name="Left">What stands before the operator.</param>
/// <param name="Operator">One of <c>= &lt;= &gt;= &lt; &gt;</c>.</param>
/// <param name="Right">What stands after the operator.</param>
public sealed record ComparisonRule(string Text, Expression Left, string Operator, Expression Right) : Rule(Text);

/// <summary>Where something is so, something else is: combat implies present; labour excludes combat.</summary>
/// <param name="Text">The rule as written.</param>
/// <param name="If">What is so.</param>
/// <param name="Then">What is then so.</param>
public sealed record ConditionRule(string Text, RuleTerm If, RuleTerm Then) : Rule(Text);

/// <summary>A date is not later than another: departed before arrived. Both can be the same day.</summary>
/// <param name="Text">The rule as written.</param>
/// <param name="First">The attribute with the earlier date.</param>
/// <param name="Second">The attribute with the later date.</param>
public sealed record OrderRule(string Text, string First, string Second) : Rule(Text);

/// <summary>That an attribute has one of some values.</summary>
/// <param name="Attribute">The attribute.</param>
/// <param name="Values">The values; <c>yes</c> or <c>no</c> for a truth.</param>
public sealed record RuleTerm(string Attribute, ValueList<string> Values);

/// <summary>A calculation with the attributes of an entity.</summary>
public abstract record Expression;

/// <summary>A number, in the unit of the attributes that it is compared with.</summary>
/// <param name="Value">The number.</param>
public sealed record NumberOperand(decimal Value) : Expression;

/// <summary>The value of an attribute.</summary>
/// <param name="Attribute">Its name.</param>
public sealed record AttributeOperand(string Attribute) : Expression;

/// <summary>The sum of an attribute over its keys. The parts of a sum are never negative.</summary>
/// <param name="Attribute">Its name.</param>
public sealed record SumOperand(string Attribute) : Expression;

/// <summary>Two calculations joined by <c>+</c>, <c>-</c> or <c>*</c>.</summary>
/// <param name="Left">What stands before the operator.</param>
/// <param name="Operator">The operator.</param>
/// <param name="Right">What stands after the operator.</param>
public sealed record BinaryOperation(Expression Left, char Operator, Expression Right) : Expression;
