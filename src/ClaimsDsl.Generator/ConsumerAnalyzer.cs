using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;

using ClaimsDsl.Diagnostics;

using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Operations;

using Diagnostic = Microsoft.CodeAnalysis.Diagnostic;
using DiagnosticDescriptor = Microsoft.CodeAnalysis.DiagnosticDescriptor;

namespace ClaimsDsl.Generator;

/// <summary>
/// Reports C# code that takes a claim for more than it is. It goes by the attributes of the generated members alone, so that it does not
/// matter which assembly they are in.
/// </summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class ConsumerAnalyzer : DiagnosticAnalyzer
{
    /// <inheritdoc/>
    public override ImmutableArray<DiagnosticDescriptor> SupportedDiagnostics { get; } =
        ImmutableArray.CreateRange(Catalogue.All.Where(d => d.Category == DiagnosticCategory.Usage).Select(d => ClaimsAnalyzer.Descriptors[d.Id]));

    /// <inheritdoc/>
    public override void Initialize(AnalysisContext context)
    {
        context.ConfigureGeneratedCodeAnalysis(GeneratedCodeAnalysisFlags.None);
        context.EnableConcurrentExecution();
        context.RegisterCompilationStartAction(start =>
        {
            if (RuntimeTypes.Find(start.Compilation) is { } types)
            {
                start.RegisterOperationAction(operation => Check(operation, types), OperationKind.PropertyReference);
            }
        });
    }

    private static void Check(OperationAnalysisContext context, RuntimeTypes types)
    {
        var reference = (IPropertyReferenceOperation)context.Operation;
        if (reference.Property.IsStatic && types.IsClaim(reference.Property.Type))
        {
            CheckClaim(context, reference, types);
        }
        else if (reference.Property.Name == "Agreed" && types.IsClaimSet(reference.Property.ContainingType))
        {
            CheckAgreed(context, reference, types);
        }
    }

    private static void CheckClaim(OperationAnalysisContext context, IPropertyReferenceOperation reference, RuntimeTypes types)
    {
        var found = new List<(DiagnosticDescriptor Descriptor, string? Argument)>();
        foreach (AttributeData attribute in reference.Property.GetAttributes())
        {
            if (types.FindDescriptor(attribute) is { } descriptor)
            {
                found.Add((descriptor, attribute.ConstructorArguments.FirstOrDefault().Value as string));
            }
        }

        if (found.Count > 0 && ClaimUse.IsUse(reference, types))
        {
            foreach ((DiagnosticDescriptor descriptor, string? argument) in found)
            {
                context.ReportDiagnostic(Diagnostic.Create(descriptor, reference.Syntax.GetLocation(), reference.Syntax.ToString(), argument));
            }
        }
    }

    private static void CheckAgreed(OperationAnalysisContext context, IPropertyReferenceOperation agreed, RuntimeTypes types)
    {
        if (DisputedClaims.Find(agreed.Instance, types) is { } claims && !claims.IsAskedIn(agreed, types) && !IsTestedForNull(agreed))
        {
            context.ReportDiagnostic(Diagnostic.Create(
                ClaimsAnalyzer.Descriptors[Catalogue.DisputedRead.Id], agreed.Syntax.GetLocation(), claims.Name));
        }
    }

    private static bool IsTestedForNull(IPropertyReferenceOperation agreed) =>
        agreed.Type is { IsReferenceType: true } && agreed.Parent is ICoalesceOperation or IConditionalAccessOperation or IIsPatternOperation;
}
