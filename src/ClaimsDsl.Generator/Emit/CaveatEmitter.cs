using System.Collections.Generic;
using System.Linq;

using ClaimsDsl.Binding;

namespace ClaimsDsl.Generator.Emit;

/// <summary>
/// Writes the attributes that mark a member whose users have to know more than its name. They are all that <see cref="ConsumerAnalyzer"/>
/// goes by, so that it also knows the claims of referenced assemblies.
/// </summary>
internal sealed class CaveatEmitter
{
    private readonly NameMap _names;
    private readonly string _namespace;
    private readonly ILookup<string, Caveat> _caveats;

    public CaveatEmitter(NameMap names, string @namespace, IEnumerable<Caveat> caveats)
    {
        _names = names;
        _namespace = @namespace;
        _caveats = caveats.ToLookup(c => c.Name);
    }

    /// <summary>What is to be known of a claim, for the doc comment: "Superseded by Claims.Nis3000."</summary>
    public string InWords(BoundClaim claim) => string.Join(" ", new[]
    {
        FindWithdrawal(claim) is { } withdrawal ? (withdrawal.IsRetracted ? "Retracted by " : "Superseded by ") + By(withdrawal) + "." : "",
        Lacks(claim) is { } lacks ? "No " + lacks + "." : "",
    }.Where(words => words.Length > 0));

    /// <summary>What is to be known of an entity, for the doc comment: "Disputed: Race.present, Race.support[Rubio]."</summary>
    public string InWords(EntityDeclaration entity) =>
        string.Join(", ", DisputedAttributes(entity)) is { Length: > 0 } attributes ? "Disputed: " + attributes + "." : "";

    /// <summary>What is to be known of a proposition, for the doc comment.</summary>
    public string InWords(PropositionDeclaration proposition) => IsDisputed(proposition) ? "Disputed." : "";

    public void WriteOn(CodeWriter code, BoundClaim claim)
    {
        if (FindWithdrawal(claim) is { } withdrawal)
        {
            Write(code, withdrawal.IsRetracted ? "Retracted" : "Superseded", By(withdrawal));
        }

        if (Lacks(claim) is { } lacks)
        {
            Write(code, "Unsourced", lacks);
        }
    }

    public void WriteOn(CodeWriter code, PropositionDeclaration proposition)
    {
        if (IsDisputed(proposition))
        {
            Write(code, "Disputed");
        }
    }

    public void WriteOn(CodeWriter code, EntityDeclaration entity, NamespaceNames owner)
    {
        foreach (AttributeSubject subject in DisputedAttributes(entity))
        {
            if (owner.Index.Find<KindDeclaration>(subject.Kind) is { } kind && owner.AttributesOf(kind).TryGetValue(subject.Attribute.Name, out string? member))
            {
                Write(code, "Disputed", [member, .. subject.Keys.Select(MemberNames.Capitalize)]);
            }
        }
    }

    private WithdrawnCaveat? FindWithdrawal(BoundClaim claim) => _caveats[claim.Label!].OfType<WithdrawnCaveat>().FirstOrDefault();

    private IEnumerable<AttributeSubject> DisputedAttributes(EntityDeclaration entity) =>
        _caveats[entity.Name].OfType<DisputedCaveat>().Select(d => d.Attribute).OfType<AttributeSubject>();

    private bool IsDisputed(PropositionDeclaration proposition) => _caveats[proposition.Name].OfType<DisputedCaveat>().Any(d => d.Attribute is null);

    private static string? Lacks(BoundClaim claim) => claim.Document is null ? "document" : claim.HasQuotation ? null : "quotation";

    private string By(WithdrawnCaveat withdrawal) =>
        withdrawal.ByLabel is { } label && _names[withdrawal.ByNamespace].Claims.TryGetValue(label, out string? member)
            ? (withdrawal.ByNamespace == _namespace ? "" : withdrawal.ByNamespace + ".") + "Claims." + member
            : "a claim of " + withdrawal.ByWhom;

    private static void Write(CodeWriter code, string attribute, params IEnumerable<string> arguments)
    {
        string list = string.Join(", ", arguments.Select(CodeWriter.Literal));
        code.Line("[global::ClaimsDsl." + attribute + (list.Length == 0 ? "]" : "(" + list + ")]"));
    }
}
