using System.Linq;

using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace ClaimsDsl.Generator;

/// <summary>Ways through the operations of one body of code.</summary>
internal static class Operations
{
    /// <summary>The whole body that an operation is in.</summary>
    public static IOperation Root(IOperation operation)
    {
        while (operation.Parent is { } parent)
        {
            operation = parent;
        }

        return operation;
    }

    /// <summary>What an operation's value comes from: without conversions, and for a local that is set once, what it is set to.</summary>
    public static IOperation? Origin(IOperation? operation)
    {
        while (true)
        {
            IOperation? inner = operation switch
            {
                IConversionOperation conversion => conversion.Operand,
                IParenthesizedOperation parenthesized => parenthesized.Operand,
                ILocalReferenceOperation local => OnlyValue(local),
                _ => null,
            };
            if (inner is null)
            {
                return operation;
            }

            operation = inner;
        }
    }

    /// <summary>Whether one operation ends before the other begins. Code that does not compile can go round in circles; steps forward cannot.</summary>
    public static bool IsBefore(IOperation first, IOperation second) => first.Syntax.Span.End <= second.Syntax.SpanStart;

    private static bool IsSetBy(IOperation? parent, IOperation local) => parent switch
    {
        IAssignmentOperation assignment => assignment.Target == local,
        IArgumentOperation argument => argument.Parameter is { RefKind: RefKind.Ref or RefKind.Out },
        _ => false,
    };

    private static IOperation? OnlyValue(ILocalReferenceOperation reference)
    {
        IOperation[] all = [.. Root(reference).Descendants()];
        return all.OfType<ILocalReferenceOperation>().Any(r => IsSame(r.Local) && IsSetBy(r.Parent, r))
            ? null
            : all.OfType<IVariableDeclaratorOperation>().FirstOrDefault(d => IsSame(d.Symbol) && IsBefore(d, reference))?.GetVariableInitializer()?.Value;

        bool IsSame(ILocalSymbol local) => SymbolEqualityComparer.Default.Equals(local, reference.Local);
    }
}
