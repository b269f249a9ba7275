using System;
using System.Collections.Generic;
using System.Linq;
using System.Threading;

using ClaimsDsl.Diagnostics;
using ClaimsDsl.Generator;

using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Editing;
using Microsoft.CodeAnalysis.Formatting;

namespace ClaimsDsl.CodeFixes;

/// <summary>What can be done at one place in C# code.</summary>
/// <param name="Id">The kind of fix; all of one kind can be made together.</param>
/// <param name="Title">What it does.</param>
/// <param name="Target">What it rewrites.</param>
/// <param name="Rewrite">How.</param>
/// <param name="NeedsImport">Whether the file has to import the runtime library.</param>
internal sealed record ConsumerFix(
    string Id, string Title, SyntaxNode Target, Func<SyntaxNode, SyntaxGenerator, SyntaxNode> Rewrite, bool NeedsImport = false);

/// <summary>Looks for the fixes of diagnostics in C# code.</summary>
internal static class ConsumerFixes
{
    private const string AsSaid = "AsSaid";

    /// <summary>The fixes of a diagnostic, the likeliest first.</summary>
    /// <param name="id">The diagnostic.</param>
    /// <param name="reported">The code that it is about.</param>
    /// <param name="model">What the code means.</param>
    /// <param name="cancel">Gives up.</param>
    public static IEnumerable<ConsumerFix> Find(string id, SyntaxNode reported, SemanticModel model, CancellationToken cancel) =>
        new[]
        {
            id == Catalogue.SupersededUse.Id ? UseSuccessor(reported, model, cancel) : null,
            id == Catalogue.DisputedRead.Id ? AskFirst(reported) : SayThatItIsMeant(reported, model, cancel),
        }.OfType<ConsumerFix>();

    /// <summary>Puts the claim that counts now in the place of the one that does not, where code can name it and it is of the same type.</summary>
    private static ConsumerFix? UseSuccessor(SyntaxNode reported, SemanticModel model, CancellationToken cancel) =>
        model.GetSymbolInfo(reported, cancel).Symbol is IPropertySymbol property
        && FindSuccessor(property, model.Compilation) is { } successor
        && SymbolEqualityComparer.Default.Equals(successor.Type, property.Type)
            ? new ConsumerFix("use-successor", $"Use {successor.ContainingType.Name}.{successor.Name}", reported, (node, generator) =>
                generator.MemberAccessExpression(generator.TypeExpression(successor.ContainingType), successor.Name).WithTriviaFrom(node))
            : null;

    /// <summary>The member of the claim that replaces a claim: one of its own class, as in "Claims.Nis3000", or another's, as in "Desk.Claims.Nis3000".</summary>
    private static IPropertySymbol? FindSuccessor(IPropertySymbol claim, Compilation compilation)
    {
        AttributeData? superseded = claim.GetAttributes().FirstOrDefault(a => RuntimeTypes.Find(compilation)?.FindDescriptor(a)?.Id == Catalogue.SupersededUse.Id);
        if (superseded?.ConstructorArguments is not [{ Value: string by }] || by.LastIndexOf('.') is not (> 0 and var dot))
        {
            return null;
        }

        string type = by.Substring(0, dot);
        INamedTypeSymbol? claims = type == claim.ContainingType.Name ? claim.ContainingType : compilation.GetTypeByMetadataName(type);
        return claims?.GetMembers(by.Substring(dot + 1)).OfType<IPropertySymbol>().FirstOrDefault();
    }

    private static ConsumerFix? SayThatItIsMeant(SyntaxNode reported, SemanticModel model, CancellationToken cancel) =>
        reported is ExpressionSyntax && model.GetTypeInfo(reported, cancel).Type is { } type
            ? new ConsumerFix(
                "as-said",
                $"Say with {AsSaid}() that it is meant",
                reported,
                (node, generator) => generator.InvocationExpression(generator.MemberAccessExpression(node.WithoutTrivia(), AsSaid)).WithTriviaFrom(node),
                NeedsImport: model.LookupSymbols(reported.SpanStart, type, AsSaid, includeReducedExtensionMethods: true).IsEmpty)
            : null;

    /// <summary>
    /// Makes a statement depend on agreement. Only a call can be left out without a loss to the code around it: not what assigns, declares
    /// or returns something. And what a function inside it reads, the statement cannot ask.
    /// </summary>
    private static ConsumerFix? AskFirst(SyntaxNode reported)
    {
        SyntaxNode? container = reported.AncestorsAndSelf().FirstOrDefault(node => node is StatementSyntax or AnonymousFunctionExpressionSyntax);
        if (reported is not MemberAccessExpressionSyntax { Expression: var claims }
            || container is not ExpressionStatementSyntax { Expression: InvocationExpressionSyntax, Parent: BlockSyntax or GlobalStatementSyntax or SwitchSectionSyntax } statement
            || statement.DescendantNodes().Any(node => node is VariableDesignationSyntax))
        {
            return null;
        }

        SyntaxNode asked = claims.WithoutTrivia();
        return new ConsumerFix("ask-first", $"Do this only if {asked} has agreement", statement, (node, generator) => generator
            .IfStatement(generator.MemberAccessExpression(asked, "HasAgreement"), [node.WithoutTrivia()])
            .WithTriviaFrom(node).WithAdditionalAnnotations(Formatter.Annotation));
    }
}
