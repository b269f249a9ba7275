using System;
using System.Linq;

using ClaimsDsl.Binding;

namespace ClaimsDsl.Evidence;

/// <summary>Compares the numbers of a quotation with those that are claimed of an attribute.</summary>
internal sealed class Measure
{
    // Who converts a unit, or writes a part as a percentage, rounds: 5 miles are 8 km, two thirds are 67%.
    private const decimal Rounding = 0.02m;

    private readonly AttributeType _type;
    private readonly Unit? _unit;

    public Measure(AttributeType type)
    {
        _type = type;
        _unit = type.Unit;
    }

    /// <summary>The numbers that the attribute could have, and is claimed not to.</summary>
    public IntervalSet<decimal> Excluded(IntervalSet<decimal> claimed) =>
        _type.Kind == AttributeTypeKind.Count ? claimed.Complement().Intersect(IntervalSet<decimal>.AtLeast(0)) : claimed.Complement();

    /// <summary>Whether a quotation says a number that is claimed, in any unit.</summary>
    public bool IsSame(QuotedNumber claimed, QuotedNumber quoted)
    {
        if (claimed.Value is not { } value || quoted.Value is not { } other)
        {
            return false;
        }

        switch (_type.Kind)
        {
            // A tenth is 10%, and what doubled grew by 100%.
            case AttributeTypeKind.Percent when quoted.Form == NumberForm.Fraction:
                return IsRounded(value, other * 100);
            case AttributeTypeKind.Percent when quoted.Form == NumberForm.RatioPart:
                return false;
            case AttributeTypeKind.Percent:
                return value == other || (quoted.Unit is null && value == (other - 1) * 100);
            case AttributeTypeKind.Count:
                return value == other && !(quoted.Form != NumberForm.Fraction && IsShareOrMoney(quoted.Unit) && !IsUnitOfType(quoted.Unit));
            case AttributeTypeKind.Number:
                return value == other || (quoted.Form == NumberForm.Fraction && IsRounded(value, other));
            default:
                return IsSameAmount(value, UnitOf(claimed.Unit) ?? _unit, other, quoted.Unit);
        }
    }

    /// <summary>Whether a quotation says loosely what is claimed loosely: dozens for more than 20, 2,950 for about 3,000.</summary>
    /// <param name="set">The numbers that are claimed, in the attribute's unit.</param>
    /// <param name="claimed">One of those that the claim is written with.</param>
    /// <param name="quoted">The number in the quotation.</param>
    public bool IsWithin(IntervalSet<decimal> set, QuotedNumber claimed, QuotedNumber quoted)
    {
        if (set.IsPoint)
        {
            return false;
        }

        if (quoted.Value is { } value)
        {
            return claimed.Hedge?.Kind == HedgeKind.Approximate && (IsInSet(value) || (_unit is { IsTemperature: true } && IsInSet(-value)));
        }

        IntervalSet<decimal> all = IntervalSet<decimal>.UnionOf(quoted.Set
            .Select(interval => interval with { Lower = Convert(interval.Lower), Upper = Convert(interval.Upper) })
            .Where(interval => interval is not { Lower: null, Upper: null })
            .Select(IntervalSet<decimal>.Of));
        return all.Overlaps(set);

        bool IsInSet(decimal number) => Convert(number) is { } converted && set.Contains(converted);

        decimal? Convert(decimal? number) => number is { } written ? ToAttributeUnit(written, quoted) : null;
    }

    // A number of the quotation in the attribute's unit; null where they measure different things.
    private decimal? ToAttributeUnit(decimal value, QuotedNumber quoted)
    {
        if (_type.Kind == AttributeTypeKind.Percent)
        {
            return quoted.Form switch
            {
                NumberForm.Fraction => value * 100,
                NumberForm.RatioPart => null,
                _ => value,
            };
        }

        if (_unit is null)
        {
            return IsShareOrMoney(quoted.Unit) && !IsUnitOfType(quoted.Unit) ? null : value;
        }

        return quoted.Unit is null ? value : UnitOf(quoted.Unit) is { } unit && unit.Dimension == _unit.Dimension ? unit.Convert(value, _unit) : null;
    }

    private bool IsSameAmount(decimal value, Unit? unit, decimal other, string? otherName)
    {
        if (UnitOf(otherName) is not { } otherUnit || unit is null)
        {
            return value == other && otherName != "%";
        }

        if (otherUnit.Dimension != unit.Dimension)
        {
            // There are dollars of many countries.
            return value == other && otherUnit.Symbol == "USD" && unit.IsMoney;
        }

        if (unit.IsTemperature)
        {
            return otherUnit == unit ? value == other : IsSameTemperature(value, unit, other, otherUnit);
        }

        // A ton is in most texts no certain ton.
        bool isSameUnit = otherUnit.Factor == unit.Factor || (unit.Dimension == "mass" && IsNear(otherUnit.Factor, unit.Factor, 0.15m));
        return (isSameUnit && value == other) || (otherUnit.Factor != unit.Factor && IsRounded(value * unit.Factor, other * otherUnit.Factor));
    }

    // To half a degree Celsius, which is what rounding takes. Signs are not read, and a difference of temperatures has no zero: 1.5 °C
    // more are 2.7 °F more.
    private static bool IsSameTemperature(decimal value, Unit unit, decimal other, Unit otherUnit)
    {
        decimal rounding = Celsius.Factor / 2 / unit.Factor;
        return IsNear(otherUnit.Convert(other, unit)) || IsNear(otherUnit.Convert(-other, unit)) || IsNear(other * otherUnit.Factor / unit.Factor);

        bool IsNear(decimal? converted) => converted is { } number && Math.Abs(Math.Abs(number) - value) <= rounding;
    }

    private static readonly Unit Celsius = Units.Find("°C")!;

    // "Pounds" are a mass, unless the attribute is money.
    private Unit? UnitOf(string? name) => name is null ? null
        : _unit?.Symbol == "GBP" && name is "pound" or "pounds" ? _unit
        : Units.Find(name);

    private bool IsUnitOfType(string? unit) => unit is not null && _type.Name is { } name && (name == unit || (Units.Find(name) is { } own && own.Symbol == Units.Find(unit)?.Symbol));

    private static bool IsShareOrMoney(string? unit) => unit == "%" || (unit is not null && Units.Find(unit) is { IsMoney: true });

    private static bool IsRounded(decimal a, decimal b) => IsNear(a, b, Rounding);

    private static bool IsNear(decimal a, decimal b, decimal part) => Math.Abs(a - b) <= part * Math.Max(Math.Abs(a), Math.Abs(b));
}
