using System.Text.Json.Serialization;
using ClaimsDsl.Json;

// The values are declared without JSON, because the compiler uses them too; this gives them theirs.
namespace ClaimsDsl;

[JsonConverter(typeof(QuantityJsonConverter))]
public sealed partial record Quantity;

[JsonConverter(typeof(DateRangeJsonConverter))]
public sealed partial record DateRange;

[JsonConverter(typeof(DayJsonConverter))]
public readonly partial struct Day;

[JsonConverter(typeof(LikelihoodJsonConverter))]
public sealed partial record Likelihood;
