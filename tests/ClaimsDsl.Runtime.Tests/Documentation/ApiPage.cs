using System;
using System.Collections.Generic;
using System.Globalization;
using System.IO;
using System.Linq;
using System.Reflection;
using System.Text;
using System.Text.RegularExpressions;
using System.Xml.Linq;

namespace ClaimsDsl.Tests.Documentation;

/// <summary>Writes the public API of an assembly, with the summaries of its documentation, as one page of Markdown.</summary>
internal sealed partial class ApiPage
{
    private const BindingFlags Declared = BindingFlags.Public | BindingFlags.Instance | BindingFlags.Static | BindingFlags.DeclaredOnly;

    private readonly Dictionary<string, XElement> _documentation;
    private readonly StringBuilder _page = new();

    private ApiPage(Assembly assembly)
    {
        _documentation = XDocument.Load(Path.ChangeExtension(assembly.Location, ".xml")).Descendants("member")
            .ToDictionary(m => (string)m.Attribute("name")!, StringComparer.Ordinal);
    }

    public static string Write(Assembly assembly, string introduction)
    {
        var page = new ApiPage(assembly);
        page._page.Append(introduction);
        foreach (Type type in assembly.GetExportedTypes().Where(t => !t.IsNested).OrderBy(t => t.Name, StringComparer.Ordinal).ThenBy(t => t.GetGenericArguments().Length))
        {
            page.WriteType(type);
        }

        return page._page.ToString();
    }

    private void WriteType(Type type)
    {
        string kind = type.IsEnum ? "enum" : type.IsInterface ? "interface" : type.IsValueType ? "struct"
            : type is { IsAbstract: true, IsSealed: true } ? "static class" : type.GetMethod("<Clone>$") is not null ? "record" : "class";
        _page.Append(CultureInfo.InvariantCulture, $"\n## {NameOf(type).Replace("<", "\\<", StringComparison.Ordinal)}\n\n*{kind}* — {Summary("T:" + type.FullName)}\n\n");
        List<string> rows = [.. type.IsEnum ? Values(type) : Members(type)];
        if (rows.Count > 0)
        {
            _page.Append("| member | |\n| --- | --- |\n").AppendJoin("", rows.Select(r => r + "\n"));
        }
    }

    private IEnumerable<string> Values(Type type) => type.GetFields(BindingFlags.Public | BindingFlags.Static)
        .Select(f => $"| `{f.Name}` | {Summary($"F:{type.FullName}.{f.Name}")} |");

    private IEnumerable<string> Members(Type type)
    {
        foreach (ConstructorInfo constructor in type.GetConstructors(Declared).Where(c => _documentation.ContainsKey(IdOf(c))))
        {
            yield return Row($"{NameOf(type)}({Parameters(constructor)})", IdOf(constructor));
        }

        foreach (FieldInfo field in type.GetFields(Declared).Where(f => f.IsLiteral))
        {
            yield return Row($"{NameOf(field.FieldType)} {field.Name}", $"F:{type.FullName}.{field.Name}");
        }

        foreach (PropertyInfo property in type.GetProperties(Declared).Where(p => p.Name != "EqualityContract"))
        {
            string index = string.Join(", ", property.GetIndexParameters().Select(p => NameOf(p.ParameterType) + " " + p.Name));
            string id = IdOf("P", property, property.GetIndexParameters(), 0);
            yield return Row(NameOf(property.PropertyType) + " " + (index.Length > 0 ? "this[" + index + "]" : property.Name), id);
        }

        foreach (MethodInfo method in type.GetMethods(Declared).Where(m => !m.IsSpecialName && _documentation.ContainsKey(IdOf(m))))
        {
            string generics = method.IsGenericMethod ? "<" + string.Join(", ", method.GetGenericArguments().Select(NameOf)) + ">" : "";
            string summary = Summary(IdOf(method));
            if (summary.Length > 0)
            {
                yield return Row($"{NameOf(method.ReturnType)} {method.Name}{generics}({Parameters(method)})", IdOf(method));
            }
        }
    }

    private string Row(string signature, string id) => $"| `{signature.Replace("|", "\\|", StringComparison.Ordinal)}` | {Summary(id)} |";

    private static string Parameters(MethodBase method) => string.Join(", ", method.GetParameters().Select(p => NameOf(p.ParameterType.IsByRef ? p.ParameterType.GetElementType()! : p.ParameterType) + " " + p.Name + (p.HasDefaultValue ? " = " + (p.DefaultValue ?? "null") : "")));

    private static string NameOf(Type type)
    {
        if (Nullable.GetUnderlyingType(type) is { } underlying)
        {
            return NameOf(underlying) + "?";
        }

        if (type.IsArray)
        {
            return NameOf(type.GetElementType()!) + "[]";
        }

        string name = type.Name.Split('`')[0];
        string simple = name switch { "String" => "string", "Boolean" => "bool", "Int32" => "int", "Decimal" => "decimal", "Void" => "void", "Object" => "object", _ => name };
        return type.IsGenericType ? simple + "<" + string.Join(", ", type.GetGenericArguments().Select(NameOf)) + ">" : simple;
    }

    // https://learn.microsoft.com/dotnet/csharp/language-reference/xmldoc/#id-strings
    private static string IdOf(MethodBase method) =>
        IdOf("M", method, method.GetParameters(), method.IsGenericMethod ? method.GetGenericArguments().Length : 0);

    private static string IdOf(string prefix, MemberInfo member, ParameterInfo[] parameters, int generics)
    {
        string name = member.Name.Replace('.', '#') + (generics > 0 ? "``" + generics.ToString(CultureInfo.InvariantCulture) : "");
        string arguments = parameters.Length == 0 ? "" : "(" + string.Join(",", parameters.Select(p => IdOf(p.ParameterType))) + ")";
        return $"{prefix}:{member.DeclaringType!.FullName}.{name}{arguments}";
    }

    private static string IdOf(Type type)
    {
        if (type.IsByRef)
        {
            return IdOf(type.GetElementType()!) + "@";
        }

        if (type.IsArray)
        {
            return IdOf(type.GetElementType()!) + "[]";
        }

        if (type.IsGenericParameter)
        {
            return (type.DeclaringMethod is null ? "`" : "``") + type.GenericParameterPosition.ToString(CultureInfo.InvariantCulture);
        }

        return type.IsGenericType
            ? type.GetGenericTypeDefinition().FullName!.Split('`')[0] + "{" + string.Join(",", type.GetGenericArguments().Select(IdOf)) + "}"
            : type.FullName!.Replace('+', '.');
    }

    private string Summary(string id)
    {
        if (!_documentation.TryGetValue(id, out XElement? member) || member.Element("summary") is not { } summary)
        {
            return "";
        }

        string text = string.Concat(summary.Nodes().Select(n => n switch
        {
            XText t => t.Value,
            XElement { Name.LocalName: "see" or "seealso" } e => "`" + ((string?)e.Attribute("cref") ?? (string?)e.Attribute("langword") ?? "").Split(':')[^1].Split('(')[0].Split('.')[^1].Split('`')[0] + "`",
            XElement { Name.LocalName: "paramref" or "typeparamref" } e => "`" + (string?)e.Attribute("name") + "`",
            XElement e => "`" + e.Value + "`",
            _ => "",
        }));
        return WhiteSpace().Replace(text, " ").Trim().Replace("|", "\\|", StringComparison.Ordinal);
    }

    [GeneratedRegex(@"\s+")]
    private static partial Regex WhiteSpace();
}
