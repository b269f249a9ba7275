using System.Collections.Generic;
using System.Linq;

namespace ClaimsDsl.Analysis;

/// <summary>What a rule says of the variables of a cluster.</summary>
/// <param name="Rule">The rule as written.</param>
internal abstract record Constraint(string Rule)
{
    /// <summary>The variables that it links.</summary>
    public abstract IEnumerable<int> Variables { get; }

    /// <summary>Takes away the values that the rule excludes: those that no values of the other variables go with.</summary>
    /// <param name="values">The values that each variable can have.</param>
    public abstract void Narrow(ValueSet[] values);

    protected static void Narrow(ValueSet[] values, int variable, ValueSet to) => values[variable] = values[variable].Intersect(to);

    protected static void Narrow(ValueSet[] values, int variable, Interval<decimal> to) => Narrow(values, variable, OrderedSet.Of(to));

    protected static Interval<decimal> HullOf(ValueSet[] values, int variable) => ((OrderedSet)values[variable]).Hull;
}

/// <summary>Where a variable has one of some values, another has one of some others.</summary>
internal sealed record ConditionConstraint(string Rule, int If, ValueSet IfValues, int Then, ValueSet ThenValues) : Constraint(Rule)
{
    public override IEnumerable<int> Variables => [If, Then];

    public override void Narrow(ValueSet[] values)
    {
        if (values[If].IsSubsetOf(IfValues))
        {
            Narrow(values, Then, ThenValues);
        }

        if (values[Then].Intersect(ThenValues).IsEmpty)
        {
            Narrow(values, If, IfValues.Complement());
        }
    }
}

/// <summary>One truth is so exactly if any of others is.</summary>
internal sealed record AnyOfConstraint(string Rule, int Whole, ValueList<int> Parts) : Constraint(Rule)
{
    public override IEnumerable<int> Variables => [Whole, .. Parts];

    public override void Narrow(ValueSet[] values)
    {
        List<int> possible = [.. Parts.Where(p => !values[p].IsSubsetOf(NamedSet.No))];
        if (possible.Count == 0)
        {
            Narrow(values, Whole, NamedSet.No);
        }

        if (possible.Any(p => values[p].IsSubsetOf(NamedSet.Yes)))
        {
            Narrow(values, Whole, NamedSet.Yes);
        }

        if (values[Whole].IsSubsetOf(NamedSet.No))
        {
            possible.ForEach(p => Narrow(values, p, NamedSet.No));
        }
        else if (possible.Count == 1 && values[Whole].IsSubsetOf(NamedSet.Yes))
        {
            Narrow(values, possible[0], NamedSet.Yes);
        }
    }
}

/// <summary>A date is not later than another.</summary>
internal sealed record OrderConstraint(string Rule, int First, int Second) : Constraint(Rule)
{
    public override IEnumerable<int> Variables => [First, Second];

    public override void Narrow(ValueSet[] values)
    {
        Interval<decimal> first = HullOf(values, First);
        Interval<decimal> second = HullOf(values, Second);
        Narrow(values, First, new Interval<decimal>(null, false, second.Upper, second.IsUpperClosed));
        Narrow(values, Second, new Interval<decimal>(first.Lower, first.IsLowerClosed, null, false));
    }
}

/// <summary>Two calculations compare. Narrowed from the leaves up and down again, as the HC4 algorithm does (F. Benhamou et al., 1999).</summary>
internal sealed record ComparisonConstraint(string Rule, Term Left, string Operator, Term Right) : Constraint(Rule)
{
    public override IEnumerable<int> Variables => Left.Variables.Concat(Right.Variables);

    public override void Narrow(ValueSet[] values)
    {
        Interval<decimal> left = Left.Evaluate(values);
        Interval<decimal> right = Right.Evaluate(values);
        Left.Narrow(values, Within(Operator, right));
        Right.Narrow(values, Within(Mirror(Operator), left));
    }

    private static string Mirror(string op) => op switch
    {
        "<=" => ">=",
        ">=" => "<=",
        "<" => ">",
        ">" => "<",
        _ => op,
    };

    /// <summary>What compares in some way with a value of an interval.</summary>
    private static Interval<decimal> Within(string op, Interval<decimal> other) => op switch
    {
        "<=" => new(null, false, other.Upper, other.IsUpperClosed),
        "<" => new(null, false, other.Upper, false),
        ">=" => new(other.Lower, other.IsLowerClosed, null, false),
        ">" => new(other.Lower, false, null, false),
        _ => other,
    };
}

/// <summary>A part of a calculation.</summary>
internal abstract record Term
{
    /// <summary>The variables in it.</summary>
    public abstract IEnumerable<int> Variables { get; }

    /// <summary>The values that the calculation can give.</summary>
    public abstract Interval<decimal> Evaluate(ValueSet[] values);

    /// <summary>Takes away the values of variables with which the calculation cannot give one in an interval.</summary>
    public abstract void Narrow(ValueSet[] values, Interval<decimal> to);
}

/// <summary>A number.</summary>
internal sealed record NumberTerm(decimal Value) : Term
{
    public override IEnumerable<int> Variables => [];

    public override Interval<decimal> Evaluate(ValueSet[] values) => IntervalArithmetic.Point(Value);

    public override void Narrow(ValueSet[] values, Interval<decimal> to)
    {
    }
}

/// <summary>The value of a variable.</summary>
internal sealed record VariableTerm(int Variable) : Term
{
    public override IEnumerable<int> Variables => [Variable];

    public override Interval<decimal> Evaluate(ValueSet[] values) => ((OrderedSet)values[Variable]).Hull;

    public override void Narrow(ValueSet[] values, Interval<decimal> to) => values[Variable] = values[Variable].Intersect(OrderedSet.Of(to));
}

/// <summary>The sum over all keys of an attribute. Nothing is known of keys without a claim but that they are not negative.</summary>
internal sealed record SumTerm(ValueList<int> Parts) : Term
{
    public override IEnumerable<int> Variables => Parts;

    public override Interval<decimal> Evaluate(ValueSet[] values)
    {
        Interval<decimal> sum = IntervalArithmetic.Point(0);
        foreach (int part in Parts)
        {
            sum = sum.Add(Lowest(values, part));
        }

        return sum.Up();
    }

    public override void Narrow(ValueSet[] values, Interval<decimal> to)
    {
        if (to.Upper is null)
        {
            return;
        }

        // Each part is at most what the others leave: those after it, and those before it.
        var after = new Interval<decimal>[Parts.Count];
        Interval<decimal> sum = IntervalArithmetic.Point(0);
        for (int i = Parts.Count - 1; i >= 0; i--)
        {
            after[i] = sum;
            sum = sum.Add(Lowest(values, Parts[i]));
        }

        Interval<decimal> rest = to;
        for (int i = 0; i < Parts.Count; i++)
        {
            Interval<decimal> own = Lowest(values, Parts[i]);
            Interval<decimal> left = rest.Subtract(after[i]);
            values[Parts[i]] = values[Parts[i]].Intersect(OrderedSet.Of(left with { Lower = 0, IsLowerClosed = true }));
            rest = rest.Subtract(own);
        }
    }

    private static Interval<decimal> Lowest(ValueSet[] values, int part)
    {
        Interval<decimal> own = ((OrderedSet)values[part]).Hull.Intersect(IntervalArithmetic.AtLeast(0));
        return own with { Upper = own.Lower, IsUpperClosed = own.IsLowerClosed };
    }
}

/// <summary>Two calculations joined by <c>+</c>, <c>-</c> or <c>*</c>.</summary>
internal sealed record BinaryTerm(Term Left, char Operator, Term Right) : Term
{
    public override IEnumerable<int> Variables => Left.Variables.Concat(Right.Variables);

    public override Interval<decimal> Evaluate(ValueSet[] values)
    {
        Interval<decimal> left = Left.Evaluate(values);
        Interval<decimal> right = Right.Evaluate(values);
        return Operator switch
        {
            '+' => left.Add(right),
            '-' => left.Subtract(right),
            _ => left.Multiply(right),
        };
    }

    public override void Narrow(ValueSet[] values, Interval<decimal> to)
    {
        Interval<decimal> left = Left.Evaluate(values);
        Interval<decimal> right = Right.Evaluate(values);
        Left.Narrow(values, Operator switch
        {
            '+' => to.Subtract(right),
            '-' => to.Add(right),
            _ => to.Divide(right),
        });
        Right.Narrow(values, Operator switch
        {
            '+' => to.Subtract(left),
            '-' => left.Subtract(to),
            _ => to.Divide(left),
        });
    }
}
