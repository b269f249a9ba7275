using System.Linq;

using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace ClaimsDsl.Generator;

/// <summary>
/// Whether code goes by what a claim says. It does where it reads the claim's value, or hands the claim on to where that may be read: by a
/// return, an assignment, or an argument for a parameter that is a claim. To read who said it, when and where is not to go by it, nor is
/// to compare claims, to list them, or to name them.
/// </summary>
internal static class ClaimUse
{
    public static bool IsUse(IOperation claim, RuntimeTypes types)
    {
        IOperation value = OuterValue(claim);
        return value.Parent switch
        {
            IPropertyReferenceOperation property => IsValue(property, types),
            IIsPatternOperation test => test.Pattern.Descendants().OfType<IPropertyReferenceOperation>().Any(p => IsValue(p, types)),
            IVariableInitializerOperation { Parent: IVariableDeclaratorOperation variable } => IsUseOfLocal(variable, types),
            IAssignmentOperation assignment => assignment.Value == value && assignment.Target is not IDiscardOperation,
            IPropertyInitializerOperation or IFieldInitializerOperation or IReturnOperation => true,
            IArgumentOperation { Parameter: { } parameter } => types.IsClaim(parameter.OriginalDefinition.Type) && parameter.ContainingSymbol.Name != "Equals",
            _ => false,
        };
    }

    /// <summary>The outermost operation that has the value of an operation, converted or chosen among others.</summary>
    private static IOperation OuterValue(IOperation value)
    {
        while (value.Parent is IConversionOperation or IParenthesizedOperation or ISwitchExpressionArmOperation or ISwitchExpressionOperation or ICoalesceOperation
            || (value.Parent is IConditionalOperation conditional && conditional.Condition != value))
        {
            value = value.Parent;
        }

        return value;
    }

    private static bool IsValue(IPropertyReferenceOperation property, RuntimeTypes types) =>
        property.Property.Name is "Value" or "ValueInWords" && types.IsClaim(property.Property.ContainingType);

    private static bool IsUseOfLocal(IVariableDeclaratorOperation variable, RuntimeTypes types) => Operations.Root(variable).Descendants()
        .OfType<ILocalReferenceOperation>()
        .Any(r => SymbolEqualityComparer.Default.Equals(r.Local, variable.Symbol) && Operations.IsBefore(variable, r) && IsUse(r, types));
}
