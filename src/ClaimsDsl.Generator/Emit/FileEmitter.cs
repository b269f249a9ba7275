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

    // For each byte of a UTF-8 literal the compiler makes a tree of its own, of 200 bytes, and an assembly has no room for more than 16 MB of strings. So what is short
    // is a UTF-8 literal, which can be read, and what is long is a string, compressed.
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
        Members<PartyDeclaration>(code, file, path, "Parties", own.Parties, "Party", p => p.DisplayName + (p.Role is { } role ? ", " + role : ""));
        Members<PlaceDeclaration>(code, file, path, "Places", own.Places, "Place", p => p.DisplayName);
        Members<DocumentDeclaration>(code, file, path, "Documents", own.Documents, "Document", d => d.Title ?? d.Path);
        Members<PropositionDeclaration>(code, file, path, "Propositions", own.Propositions, "Proposition", p => p.Sentence, proposition =>
        {
            code.Remarks(caveats.InWords(proposition));
            caveats.WriteOn(code, proposition);
        });
        WriteEntities(code, file, path, names, own, caveats);
        WriteConclusions(code, file, path, own);
        foreach (KindDeclaration kind in file.Declarations.OfType<KindDeclaration>())
        {
            KindEmitter.Write(code, kind, own, types);
        }

        WriteData(code, located, path, options);
        return new GeneratedFile(HintName.Of(path), code.Close().ToString());
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
            Property(code, type, own.Claims[claim.Label!], own.Code + ".Corpus.Instance." + lookup + Arguments(claim.Label!, path));
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

    private static void WriteEntities(CodeWriter code, BoundFile file, string path, NameMap names, NamespaceNames own, CaveatEmitter caveats)
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
            string lookup = own.Code + ".Corpus.Instance.Entity<" + type + ">" + Arguments(pair.Entity.Name, path);
            Property(code, type, own.Entities[pair.Entity.Name], lookup);
        });
    }

    private static void WriteConclusions(CodeWriter code, BoundFile file, string path, NamespaceNames own)
    {
        HashSet<(LabelTarget, string)> labels = [.. file.Declarations.OfType<LabelDeclaration>().Select(l => (l.Target, l.Name))];
        Class(code, "Disputes", file.Disputes.Where(d => d.Label is { } label && labels.Remove((LabelTarget.Dispute, label))), dispute =>
        {
            string sides = string.Join(" against ", dispute.Sides.Select(s => string.Join(", ", s)));
            code.Summary(dispute.Subject + ": " + sides + "." + (dispute.Reason is { } reason ? " " + reason : ""));
            Property(code, Runtime + "Dispute", own.Disputes[dispute.Label!], own.Code + ".Corpus.Instance.Dispute" + Arguments(dispute.Label!, path));
        });
        Class(code, "Assessments", file.Assessments.Where(a => a.Label is { } label && labels.Remove((LabelTarget.Assessment, label))), assessment =>
        {
            code.Summary(InWords.Of(assessment.Subject, assessment.Value) + " is " + assessment.Likelihood + "." + (assessment.Text is { } text ? " " + text : ""));
            string lookup = own.Code + ".Corpus.Instance.Assessment" + Arguments(assessment.Label!, path);
            Property(code, Runtime + "Assessment", own.Assessments[assessment.Label!], lookup);
        });
    }

    private static void Members<T>(
        CodeWriter code, BoundFile file, string path, string type, Dictionary<string, string> members, string result, Func<T, string> summary, Action<T>? writeCaveats = null)
        where T : Declaration =>
        Class(code, type, file.Declarations.OfType<T>(), declaration =>
        {
            code.Summary(summary(declaration));
            writeCaveats?.Invoke(declaration);
            string lookup = "Corpus.Instance." + result + Arguments(declaration.Name, path);
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

    /// <summary>What a look-up is given: the name, and the file, so that no other is read for it.</summary>
    private static string Arguments(string name, string path) => "(" + CodeWriter.Literal(name) + ", " + CodeWriter.Literal(path) + ")";

    private static void Property(CodeWriter code, string type, string name, string value) =>
        code.Line("public static " + type + " " + MemberNames.Escape(name) + " => " + value + ";");

    /// <summary>The data, as a method of the corpus, which refers to it by its name alone: a claim that changes leaves the corpus as it is.</summary>
    private static void WriteData(CodeWriter code, LocatedFile located, string path, GeneratorOptions options)
    {
        string data = DataEmitter.Emit(located).TrimEnd('\n');
        (string type, string literal) = data.Length > LongestPlainData ? ("string", "\"" + ClaimsDataWriter.Compress(data) + "\"")
            : options.HasUtf8Literals ? ("global::System.ReadOnlySpan<byte>", Utf8Literal(data))
            : ("string", "@\"" + data.Replace("\"", "\"\"") + "\"");
        code.Open("public static partial class Corpus");
        code.Line("private static " + type + " " + HintName.DataOf(path) + "() =>");
        code.Raw(literal + ";\n");
        code.Close();
    }

    private static string Utf8Literal(string data)
    {
        string quotes = new('"', Math.Max(3, LongestRun(data, '"') + 1));
        return quotes + "\n" + data + "\n" + quotes + "u8";
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
