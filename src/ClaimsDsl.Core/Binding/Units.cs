using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;

namespace ClaimsDsl.Binding;

/// <summary>A unit of measure.</summary>
/// <param name="Symbol">How it is shown.</param>
/// <param name="Dimension">What it measures; units convert inside one dimension. Each currency is a dimension of its own.</param>
/// <param name="Factor">How many of the dimension's base unit it is.</param>
/// <param name="Offset">How many of the base unit its zero lies above that of the dimension: of scales of temperature alone.</param>
public sealed record Unit(string Symbol, string Dimension, decimal Factor, decimal Offset = 0)
{
    /// <summary>Whether zero is a point of a scale and not nothing, so that a part of a number means nothing.</summary>
    internal bool IsTemperature => Dimension == "temperature";

    /// <summary>Whether it is a currency: each of those is a dimension of its own, named by its code.</summary>
    internal bool IsMoney => Dimension == Symbol;

    /// <summary>So many of it in another unit of its dimension; null where that is more than can be calculated with.</summary>
    internal decimal? Convert(decimal value, Unit to) =>
        Math.Abs(value * Factor) / Most > to.Factor ? null : ((value * Factor) + (Offset - to.Offset)) / to.Factor;

    // Leaves room in a decimal for a tolerance.
    private const decimal Most = 1_000_000_000_000_000_000_000_000_000m;
}

/// <summary>
/// The units that amounts and durations convert between. Factors are exact by definition (BIPM SI Brochure, 9th edition; NIST
/// Handbook 44, appendix C), but for months and years, which are the mean ones of the Gregorian calendar (365.2425 days).
/// Each dimension is counted in what makes the factors finite (speed in metres per hour) and small enough that no number overflows by one
/// (temperature in ninths of a degree Celsius, of which a degree Fahrenheit has five).
/// </summary>
public static class Units
{
    /// <summary>The unit of every duration.</summary>
    public const string Days = "days";

    private const string Table = """
        length  1             m metre metres meter meters
        length  1000          km kilometre kilometres kilometer kilometers
        length  0.01          cm centimetre centimetres centimeter centimeters
        length  0.001         mm millimetre millimetres millimeter millimeters
        length  1609.344      mi mile miles
        length  1852          nmi nautical_mile nautical_miles
        length  0.9144        yd yard yards
        length  0.3048        ft foot feet
        length  0.0254        inch inches
        mass    1             kg kilogram kilograms kilogramme kilogrammes kilo kilos
        mass    0.001         g gram grams gramme grammes
        mass    0.000001      mg milligram milligrams
        mass    1000          t tonne tonnes metric_ton metric_tons
        mass    907.18474     ton tons short_ton short_tons
        mass    1016.0469088  long_ton long_tons
        mass    0.45359237    lb lbs pound pounds
        mass    0.028349523125 oz ounce ounces
        time    1             seconds second
        time    60            minutes minute min
        time    3600          hours hour h
        time    86400         days day
        time    604800        weeks week
        time    2629746       months month
        time    31556952      years year
        time    315569520     decades decade
        area    1             m2 square_metre square_metres square_meter square_meters
        area    1000000       km2 square_km square_kilometre square_kilometres square_kilometer square_kilometers
        area    10000         ha hectare hectares
        area    4046.8564224  acres acre
        area    2589988.110336 mi2 square_mile square_miles
        volume  1             l litre litres liter liters
        volume  1000          m3 cubic_metre cubic_metres cubic_meter cubic_meters
        volume  158.987294928 bbl barrel barrels
        volume  3.785411784   gal gallon gallons
        speed   1000          km/h kph kmh kmph kilometres_per_hour kilometers_per_hour kilometres_an_hour kilometers_an_hour kilometre_per_hour kilometer_per_hour kilometre_an_hour kilometer_an_hour km_per_hour km_an_hour
        speed   1609.344      mph mi/h miles_per_hour miles_an_hour mile_per_hour mile_an_hour
        speed   3600          m/s metres_per_second meters_per_second metre_per_second meter_per_second
        speed   1852          knots knot kn
        power   0.000001      W watt watts
        power   0.001         kW kilowatt kilowatts
        power   1             MW megawatt megawatts
        power   1000          GW gigawatt gigawatts
        power   1000000       TW terawatt terawatts
        energy  3.6           kWh kilowatt_hour kilowatt_hours
        energy  3600          MWh megawatt_hour megawatt_hours
        energy  3600000       GWh gigawatt_hour gigawatt_hours
        energy  3600000000    TWh terawatt_hour terawatt_hours
        energy  0.000001      J joule joules
        energy  0.001         kJ kilojoule kilojoules
        energy  1             MJ megajoule megajoules
        energy  1000          GJ gigajoule gigajoules
        energy  1000000       TJ terajoule terajoules
        data    0.000001      bytes byte
        data    0.001         kB KB kilobyte kilobytes
        data    1             MB megabyte megabytes
        data    1000          GB gigabyte gigabytes
        data    1000000       TB terabyte terabytes
        data    1000000000    PB petabyte petabytes
        pressure 1            hPa hectopascal hectopascals
        pressure 10           kPa kilopascal kilopascals
        pressure 1            mbar millibar millibars
        temperature 9         °C degrees_Celsius degrees_celsius degree_Celsius degree_celsius degrees_C Celsius celsius
        temperature 5-160     °F degrees_Fahrenheit degrees_fahrenheit degree_Fahrenheit degree_fahrenheit degrees_F Fahrenheit fahrenheit
        temperature 9-2458.35 kelvin kelvins
        USD     1             USD $ dollar dollars US_dollar US_dollars
        EUR     1             EUR € euro euros
        GBP     1             GBP £ pound_sterling pounds_sterling
        JPY     1             JPY ¥ yen
        CNY     1             CNY yuan renminbi
        RUB     1             RUB ₽ rouble roubles ruble rubles
        UAH     1             UAH ₴ hryvnia hryvnias
        KRW     1             KRW ₩ won
        INR     1             INR ₹ rupee rupees
        """;

    private static readonly Dictionary<string, Unit> ByName = Read();

    /// <summary>The names that units are known by.</summary>
    public static IEnumerable<string> Names => ByName.Keys;

    /// <summary>The names of the units that measure something.</summary>
    internal static IEnumerable<string> NamesOf(string dimension) => ByName.Where(u => u.Value.Dimension == dimension).Select(u => u.Key);

    /// <summary>The unit of a name, or null. Any three capital letters are a currency (ISO 4217).</summary>
    public static Unit? Find(string name)
    {
        if (ByName.TryGetValue(name, out Unit? unit))
        {
            return unit;
        }

        return name.Length == 3 && name.All(c => c is >= 'A' and <= 'Z') ? new Unit(name, name, 1) : null;
    }

    private static Dictionary<string, Unit> Read()
    {
        var units = new Dictionary<string, Unit>();
        foreach (string line in Table.Split('\n'))
        {
            string[] cells = line.Split([' ', '\r'], StringSplitOptions.RemoveEmptyEntries);
            string[] scale = cells[1].Split('-');
            var unit = new Unit(cells[2].Replace('_', ' '), cells[0], Number(scale[0]), scale.Length > 1 ? -Number(scale[1]) : 0);
            foreach (string name in cells.Skip(2))
            {
                units.Add(name.Replace('_', ' '), unit);
            }
        }

        return units;

        static decimal Number(string text) => decimal.Parse(text, CultureInfo.InvariantCulture);
    }
}
