using System.Collections.Generic;
using System.Linq;

using ClaimsDsl.Binding;

namespace ClaimsDsl.Generator.Emit;

/// <summary>Writes a kind: a record with a set of claims for each attribute, and the enumerations of its vocabularies.</summary>
internal static class KindEmitter
{
    private const string Runtime = "global::ClaimsDsl.";

    public static void Write(CodeWriter code, KindDeclaration kind, NamespaceNames own, ValueTypes types)
    {
        string name = own.Kind(kind.Name);
        Dictionary<string, string> members = own.AttributesOf(kind);
        code.Summary(kind.DisplayName + (kind.Rules.Count == 0 ? "" : ": " + string.Join("; ", kind.Rules.Select(r => r.Text))) + ".");
        code.Open("public sealed partial record " + name + " : " + Runtime + "Entity");
        code.Summary("Makes an entity of the kind; those of the claims files are members of Entities.");
        code.Line("/// <param name=\"id\">Its name in the claims file.</param>");
        code.Line("/// <param name=\"label\">What readers call it.</param>");
        code.Line("public " + name + "(string id, string label)").Line("    : base(id, label)").Open("").Close();
        code.Line();
        code.Summary("The label.");
        code.Line("public override string ToString() => Label;");
        code.Line();
        WriteDefinition(code, kind, own, types);
        foreach (AttributeDeclaration attribute in kind.Attributes)
        {
            code.Line();
            WriteAttribute(code, kind, attribute, members[attribute.Name], own, types);
        }

        code.Close().Line();
        foreach (AttributeDeclaration attribute in kind.Attributes)
        {
            WriteEnum(code, kind, attribute, 0, own);
            for (int key = 1; key <= attribute.Keys.Count; key++)
            {
                WriteEnum(code, kind, attribute, key, own);
            }
        }
    }

    private static void WriteAttribute(
        CodeWriter code, KindDeclaration kind, AttributeDeclaration attribute, string member, NamespaceNames own, ValueTypes types)
    {
        string value = types.Of(kind.Name, attribute);
        string path = "Id, " + CodeWriter.Literal(attribute.Name);
        string keys = string.Join("", Enumerable.Range(1, attribute.Keys.Count).Select(k => types.Item(kind.Name, attribute, k) + ", "));
        (string type, string call) = attribute.Keys.Count == 0
            ? (Runtime + "ClaimSet<" + value + ">", "ClaimsOn<" + value + ">(" + path + ")")
            : (Runtime + "KeyedClaimSet<" + keys + value + ">",
                "KeyedClaimsOn<" + keys + value + ">(" + path
                    + string.Concat(Enumerable.Range(1, attribute.Keys.Count).Select(k => ", " + Vocabulary(kind, attribute, k, own, types))) + ")");
        code.Summary("The claims on " + attribute.Name + ", " + attribute.Type + Traits(attribute) + ".");
        code.Line("[global::System.Text.Json.Serialization.JsonIgnore]");
        code.Line("public " + type + " " + MemberNames.Escape(member) + " => (Home ?? " + own.Code + ".Corpus.Instance)." + call + ";");
    }

    private static string Traits(AttributeDeclaration attribute)
    {
        string traits = attribute.Keys.Count == 0 ? "" : ", per " + string.Join(" and ", attribute.Keys);
        traits += attribute.Traits.HasFlag(AttributeTraits.Many) ? ", of which there can be many" : "";
        return traits + (attribute.Traits.HasFlag(AttributeTraits.Cumulative) ? ", that never falls"
            : attribute.Traits.HasFlag(AttributeTraits.OverTime) ? ", that changes over time" : "");
    }

    private static void WriteDefinition(CodeWriter code, KindDeclaration kind, NamespaceNames own, ValueTypes types)
    {
        code.Line("internal static " + Runtime + "KindDefinition Definition { get; } = new " + Runtime + "KindDefinition(");
        code.Line("    " + CodeWriter.Literal(kind.Name) + ",");
        code.Line("    static (id, label) => new " + own.Code + "." + own.Kind(kind.Name) + "(id, label)" + (kind.Attributes.Count == 0 ? ");" : ","));
        for (int i = 0; i < kind.Attributes.Count; i++)
        {
            code.Line("    " + Definition(kind, kind.Attributes[i], own, types) + (i == kind.Attributes.Count - 1 ? ");" : ","));
        }
    }

    private static string Definition(KindDeclaration kind, AttributeDeclaration attribute, NamespaceNames own, ValueTypes types)
    {
        string name = CodeWriter.Literal(attribute.Name);
        string traits = string.Join(" | ", Flags(attribute).Select(f => Runtime + "AttributeTraits." + f));
        string call = attribute.Type.Kind switch
        {
            AttributeTypeKind.Truth => "Truth(" + name + ", " + traits + ")",
            AttributeTypeKind.Date => "Date(" + name + ", " + traits + ")",
            AttributeTypeKind.Place => "Place(" + name + ", " + traits + ")",
            AttributeTypeKind.Party => "Party(" + name + ", " + traits + ")",
            AttributeTypeKind.Text => "Text(" + name + ", " + traits + ")",
            AttributeTypeKind.Entity => "Entity<" + types.Item(kind.Name, attribute, 0) + ">(" + name + ", " + traits + ")",
            AttributeTypeKind.OneOf => "Choice<" + types.Item(kind.Name, attribute, 0) + ">(" + name + ", " + traits + Values(kind, attribute, 0, own, types) + ")",
            _ => "Quantity(" + name + ", " + (attribute.Type.Name is { } unit ? CodeWriter.Literal(unit) : "null") + ", " + traits + ")",
        };
        return Runtime + "AttributeDefinition." + call;
    }

    private static IEnumerable<string> Flags(AttributeDeclaration attribute)
    {
        AttributeTraits traits = attribute.Traits | (attribute.Type.Kind == AttributeTypeKind.Count ? AttributeTraits.Counted : AttributeTraits.None);
        AttributeTraits[] all = [AttributeTraits.Many, AttributeTraits.OverTime, AttributeTraits.Cumulative, AttributeTraits.Counted];
        AttributeTraits[] set = [.. all.Where(t => traits.HasFlag(t))];
        return set.Length == 0 ? ["None"] : set.Select(t => t.ToString());
    }

    private static string Vocabulary(KindDeclaration kind, AttributeDeclaration attribute, int key, NamespaceNames own, ValueTypes types)
    {
        string item = types.Item(kind.Name, attribute, key);
        return Runtime + "Vocabulary." + attribute.Keys[key - 1].Kind switch
        {
            AttributeTypeKind.Place => "Places",
            AttributeTypeKind.Party => "Parties",
            AttributeTypeKind.Entity => "Entities<" + item + ">()",
            _ => "OneOf<" + item + ">(" + Values(kind, attribute, key, own, types).TrimStart(',', ' ') + ")",
        };
    }

    private static string Values(KindDeclaration kind, AttributeDeclaration attribute, int key, NamespaceNames own, ValueTypes types)
    {
        AttributeType type = key == 0 ? attribute.Type : attribute.Keys[key - 1];
        Dictionary<string, string> members = ValueNames(type, own.Enum(kind.Name, attribute.Name, key));
        string item = types.Item(kind.Name, attribute, key);
        return string.Concat(type.Values.Select(v => ", (" + CodeWriter.Literal(v) + ", " + item + "." + MemberNames.Escape(members[v]) + ")"));
    }

    private static Dictionary<string, string> ValueNames(AttributeType type, string enumName) =>
        MemberNames.Assign(type.Values, MemberNames.Reserved.Append(enumName));

    private static void WriteEnum(CodeWriter code, KindDeclaration kind, AttributeDeclaration attribute, int key, NamespaceNames own)
    {
        AttributeType type = key == 0 ? attribute.Type : attribute.Keys[key - 1];
        if (type.Kind != AttributeTypeKind.OneOf)
        {
            return;
        }

        string name = own.Enum(kind.Name, attribute.Name, key);
        Dictionary<string, string> members = ValueNames(type, name);
        code.Summary((key == 0 ? "The values of " : "The keys of ") + kind.Name + "." + attribute.Name + ".");
        code.Open("public enum " + name);
        foreach (string value in type.Values)
        {
            code.Summary(value);
            code.Line(MemberNames.Escape(members[value]) + ",");
        }

        code.Close().Line();
    }
}
