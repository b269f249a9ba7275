using System;
using System.Collections.Generic;
using System.Linq;

using ClaimsDsl.Binding;

namespace ClaimsDsl.Generator.Emit;

/// <summary>Writes what the files of one namespace share: the classes that their members are in, and the corpus.</summary>
internal static class CorpusEmitter
{
    private const string Runtime = "global::ClaimsDsl.";

    private static readonly (string Name, string Type, string What)[] Lists =
    [
        ("Claims", "Claim", "claims that have a label"),
        ("Parties", "Party", "parties"),
        ("Places", "Place", "places"),
        ("Documents", "Document", "documents"),
        ("Entities", "Entity", "entities"),
        ("Propositions", "Proposition", "propositions"),
        ("Disputes", "Dispute", "disputes that have a label"),
        ("Assessments", "Assessment", "assessments that have a label"),
    ];

    public static GeneratedFile Emit(NamespaceIndex index, NameMap names, GeneratorOptions options)
    {
        NamespaceNames own = names[index.Name];
        var code = new CodeWriter("all claims files of " + index.Name);
        code.Open("namespace " + MemberNames.EscapeNamespace(index.Name));
        foreach ((string name, string _, string what) in Lists)
        {
            code.Summary("The " + what + " of " + index.Name + ", by name.");
            code.Open("public static partial class " + name).Close().Line();
        }

        code.Summary("Everything that the claims files of " + index.Name + " say.");
        code.Open("public static partial class Corpus");
        WriteInstance(code, index, names, own, options);
        foreach ((string name, string type, string _) in Lists)
        {
            code.Line().Summary("All " + name.ToLowerInvariant() + ", in the order of files and of their text.");
            code.Line("public static global::System.Collections.Generic.IReadOnlyList<" + Runtime + type + "> " + name + " => Instance." + name + ";");
        }

        code.Line().Summary("The claims that a proposition is true or false.");
        code.Line("/// <param name=\"proposition\">The proposition.</param>");
        code.Line("public static " + Runtime + "ClaimSet<bool> ClaimsOn(" + Runtime + "Proposition proposition) => Instance.ClaimsOnProposition(proposition.Id);");
        code.Line().Summary("An entity with what " + index.Name + " claims of it, where another namespace declares it.");
        code.Line("/// <typeparam name=\"TEntity\">Its kind.</typeparam>");
        code.Line("/// <param name=\"entity\">The entity.</param>");
        code.Line("public static TEntity About<TEntity>(TEntity entity)");
        code.Line("    where TEntity : " + Runtime + "Entity => Instance.About(entity);");
        code.Close().Close();

        // The namespace cannot be mistaken for a file: its hint name is made in the same way from a path that no claims file has.
        return new GeneratedFile(HintName.Of("corpus/" + index.Name + ":"), code.ToString());
    }

    private static void WriteInstance(CodeWriter code, NamespaceIndex index, NameMap names, NamespaceNames own, GeneratorOptions options)
    {
        code.Summary("The corpus, which looks things up by name.");
        code.Line("public static " + Runtime + "ClaimsCorpus Instance { get; } = new " + Runtime + "ClaimsCorpus(");
        code.Line("    " + CodeWriter.Literal(index.Name) + ",");
        code.Line("    UsedCorpora,").Line("    FindKind,");
        IEnumerable<string> parts = index.Files.Select(f => HintName.Relative(f.Path, options.ProjectDirectory))
            .Select(path => Runtime + "ClaimsPart.From(" + CodeWriter.Literal(path) + ", " + HintName.DataOf(path) + ")");
        WriteArray(code, "    new " + Runtime + "ClaimsPart[]", parts, ");");

        // Methods, and not lambdas or lists, because a program waits for all that has to be compiled before its first claim.
        code.Line().Line("private static global::System.Collections.Generic.IReadOnlyList<" + Runtime + "ClaimsCorpus> UsedCorpora() =>");
        WriteArray(code, "    new " + Runtime + "ClaimsCorpus[]", names.UsesOf(index.Name).Select(u => u.Code + ".Corpus.Instance"), ";");
        code.Line().Line("private static " + Runtime + "KindDefinition? FindKind(string name) =>");
        IEnumerable<KindDeclaration> kinds = index.All<KindDeclaration>().OrderBy(k => k.Name, StringComparer.Ordinal);
        WriteArray(code, "    name switch", kinds.Select(k => CodeWriter.Literal(k.Name) + " => " + own.Code + "." + own.Kind(k.Name) + ".Definition").Append("_ => null"), ";");
    }

    private static void WriteArray(CodeWriter code, string head, IEnumerable<string> items, string end)
    {
        code.Line(head).Line("    {");
        foreach (string item in items)
        {
            code.Line("        " + item + ",");
        }

        code.Line("    }" + end);
    }
}
