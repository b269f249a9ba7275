using System;
using System.Collections.Generic;
using System.Linq;

using ClaimsDsl.Binding;

namespace ClaimsDsl.Generator.Emit;

/// <summary>Writes the code of one claims file: its kinds, a member for each thing that has a name, and its data.</summary>
internal static class FileEmitter
{
    private const string Runtime = "global::ClaimsDsl.";
    private const int LongestQuotation = 300;

    // For each byte of a UTF-8 literal the compiler makes a tree of its own: 200 bytes of memory and half a microsecond.
    private const int LongestPlainData = 4096;

    public static GeneratedFile Emit(LocatedFile located, NameMap names, GeneratorOptions options)
    {
        BoundFile file = located.File;
        NamespaceNames own = names[file.Namespace];
        var types = new ValueTypes(names, file.Namespace);
        var caveats = new CaveatEmitter(names, file.Namespace, located.Caveats);
        string path = HintName.Relative(file.Path, options.ProjectDirectory);
        var code = new CodeWriter(path);
        code.Open("namespace " + MemberNames.EscapeNamespace(file.Namespace));
        WriteClaims(code, file, path, names, types, caveats);
        Members<PartyDeclaration>(code, file, "Parties", own.Parties, "Party", p => p.DisplayName + (p.Role is { } role ? ", " + role : ""));
        Members<PlaceDeclaration>(code, file, "Places", own.Places, "Place", p => p.DisplayName);
        Members<DocumentDeclaration>(code, file, "Documents", own.Documents, "Document", d => d.Title ?? d.Path);
        Members<PropositionDeclaration>(code, file, "Propositions", own.Propositions, "Proposition", p => p.Sentence, proposition =>
        {
            code.Remarks(caveats.InWords(proposition));
            caveats.WriteOn(code, proposition);
        });
        WriteEntities(code, file, names, own, caveats);
        WriteConclusions(code, file, own);
        foreach (KindDeclaration kind in file.Declarations.OfType<KindDeclaration>())
        {
            KindEmitter.Write(code, kind, own, types);
        }

        WriteData(code, located, options);
        return new GeneratedFile(HintName.Of(file.Path, options.ProjectDirectory), code.Close().ToString());
    }

    private static void WriteClaims(CodeWriter code, BoundFile file, string path, NameMap names, ValueTypes types, CaveatEmitter caveats)
    {
        NamespaceNames own = names[file.Namespace];

        // Of two claims with one label, the first has the member.
        HashSet<string> labels = [.. file.Declarations.OfType<LabelDeclaration>().Where(l => l.Target == LabelTarget.Claim).Select(l => l.Name)];
        Class(code, "Claims", file.Claims.Where(c => c.Label is { } label && labels.Remove(label)), claim =>
        {
            code.Summary(InWords.Of(claim, file.Namespace, names) + ".");
            code.Remarks(Join(" ", caveats.InWords(claim), Join(" — ", [.. SourceOf(claim, file.Namespace, names), path])));
            caveats.WriteOn(code, claim);
            string type = types.Of(claim.Subject);
            string lookup = claim.Subject is RemarkSubject ? "Remark" : "Claim" + type.Substring(type.IndexOf('<'));
            Property(code, type, own.Claims[claim.Label!], own.Code + ".Corpus.Instance." + lookup + "(" + CodeWriter.Literal(claim.Label!) + ")");
        });
    }

    /// <summary>The quotation, the document and the day.</summary>
    private static string[] SourceOf(BoundClaim claim, string @namespace, NameMap names)
    {
        string document = claim.Document is { } name ? names.Find<DocumentDeclaration>(@namespace, name)?.Title ?? name : "";
        string quotation = string.Join(" … ", claim.Quotations);
        string shown = quotation.Length > LongestQuotation ? quotation.Substring(0, LongestQuotation) + "…" : quotation;
        return [shown.Length > 0 ? "“" + shown + "”" : "", document, claim.SaidOn?.Wording ?? ""];
    }

    private static string Join(string separator, params string[] parts) => string.Join(separator, parts.Where(p => p.Length > 0));

    private static void WriteEntities(CodeWriter code, BoundFile file, NameMap names, NamespaceNames own, CaveatEmitter caveats)
    {
        // The kind of an entity can be of another namespace; without a kind there is no type to give it.
        List<(EntityDeclaration Entity, NamespaceNames Owner)> entities = [];
        foreach (EntityDeclaration entity in file.Declarations.OfType<EntityDeclaration>())
        {
            if (names.FindKind(file.Namespace, entity.Kind) is { } owner)
            {
                entities.Add((entity, owner));
            }
        }

        Class(code, "Entities", entities, pair =>
        {
            string type = pair.Owner.Code + "." + pair.Owner.Kind(pair.Entity.Kind);
            code.Summary(pair.Entity.Label);
            code.Remarks(caveats.InWords(pair.Entity));
            caveats.WriteOn(code, pair.Entity, pair.Owner);
            string lookup = own.Code + ".Corpus.Instance.Entity<" + type + ">(" + CodeWriter.Literal(pair.Entity.Name) + ")";
            Property(code, type, own.Entities[pair.Entity.Name], lookup);
        });
    }

    private static void WriteConclusions(CodeWriter code, BoundFile file, NamespaceNames own)
    {
        HashSet<(LabelTarget, string)> labels = [.. file.Declarations.OfType<LabelDeclaration>().Select(l => (l.Target, l.Name))];
        Class(code, "Disputes", file.Disputes.Where(d => d.Label is { } label && labels.Remove((LabelTarget.Dispute, label))), dispute =>
        {
            string sides = string.Join(" against ", dispute.Sides.Select(s => string.Join(", ", s)));
            code.Summary(dispute.Subject + ": " + sides + "." + (dispute.Reason is { } reason ? " " + reason : ""));
            Property(code, Runtime + "Dispute", own.Disputes[dispute.Label!], own.Code + ".Corpus.Instance.Dispute(" + CodeWriter.Literal(dispute.Label!) + ")");
        });
        Class(code, "Assessments", file.Assessments.Where(a => a.Label is { } label && labels.Remove((LabelTarget.Assessment, label))), assessment =>
        {
            code.Summary(InWords.Of(assessment.Subject, assessment.Value) + " is " + assessment.Likelihood + "." + (assessment.Text is { } text ? " " + text : ""));
            string lookup = own.Code + ".Corpus.Instance.Assessment(" + CodeWriter.Literal(assessment.Label!) + ")";
            Property(code, Runtime + "Assessment", own.Assessments[assessment.Label!], lookup);
        });
    }

    private static void Members<T>(
        CodeWriter code, BoundFile file, string type, Dictionary<string, string> members, string result, Func<T, string> summary, Action<T>? writeCaveats = null)
        where T : Declaration =>
        Class(code, type, file.Declarations.OfType<T>(), declaration =>
        {
            code.Summary(summary(declaration));
            writeCaveats?.Invoke(declaration);
            string lookup = "Corpus.Instance." + result + "(" + CodeWriter.Literal(declaration.Name) + ")";
            Property(code, Runtime + result, members[declaration.Name], "global::" + MemberNames.EscapeNamespace(file.Namespace) + "." + lookup);
        });

    private static void Class<T>(CodeWriter code, string name, IEnumerable<T> items, Action<T> write)
    {
        bool isOpen = false;
        foreach (T item in items)
        {
            if (!isOpen)
            {
                code.Open("public static partial class " + name);
            }
            else
            {
                code.Line();
            }

            isOpen = true;
            write(item);
        }

        if (isOpen)
        {
            code.Close().Line();
        }
    }

    private static void Property(CodeWriter code, string type, string name, string value) =>
        code.Line("public static " + type + " " + MemberNames.Escape(name) + " => " + value + ";");

    private static void WriteData(CodeWriter code, LocatedFile located, GeneratorOptions options)
    {
        string path = located.File.Path;
        string name = CodeWriter.Literal(HintName.Relative(path, options.ProjectDirectory));
        string data = DataEmitter.Emit(located).TrimEnd('\n');
        code.Open("internal static class " + HintName.DataClassOf(path, options.ProjectDirectory));
        if (data.Length > LongestPlainData)
        {
            string literal = CodeWriter.Literal(CompressedText.Write(data));
            string argument = options.HasUtf8Literals ? "static () => " + literal + "u8" : literal;
            code.Line("public static " + Runtime + "ClaimsPart Part { get; } = " + Runtime + "ClaimsPart.FromCompressed(" + name + ", " + argument + ");");
        }
        else if (options.HasUtf8Literals)
        {
            string quotes = new('"', Math.Max(3, LongestRun(data, '"') + 1));
            code.Line("public static " + Runtime + "ClaimsPart Part { get; } = " + Runtime + "ClaimsPart.FromUtf8(" + name + ", static () =>");
            code.Raw(quotes + "\n" + data + "\n" + quotes + "u8);\n");
        }
        else
        {
            code.Line("public static " + Runtime + "ClaimsPart Part { get; } = " + Runtime + "ClaimsPart.FromText(" + name + ",");
            code.Raw("@\"" + data.Replace("\"", "\"\"") + "\");\n");
        }

        code.Close();
    }

    private static int LongestRun(string text, char of)
    {
        int longest = 0;
        int run = 0;
        foreach (char c in text)
        {
            run = c == of ? run + 1 : 0;
            longest = Math.Max(longest, run);
        }

        return longest;
    }
}
