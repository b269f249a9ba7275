using System;
using System.Collections.Generic;
using System.Linq;

using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

using Xunit;

namespace ClaimsDsl.Generator.Tests;

/// <summary>Nothing that stands in a claims file becomes C# of its own.</summary>
public class SafetyTests
{
    private const string Harmless = "harmless";

    /// <summary>Texts that would end the comment, the string or the attribute that they stand in.</summary>
    public static TheoryData<string> Hostile { get; } =
    [
        "*/ } class Evil { } /*",
        "</summary></remarks><evil/><!-- ]]> -->",
        "\u2028class Evil { }\u2029class Evil { }\u0085class Evil { }",
        "\"\"; } class Evil { public string s = \"\"",
        "\\u0022); } class Evil { } //",
        "\"\")] class Evil { } [System.Obsolete(\"\"",
        "#line 1 /etc/passwd",
        "#endif",
        "\0\u0001\u001B[31m\uD800\uFFFE",
        "{{{0}}} {System.Environment.Exit(1)} $\"\"",
        "\u202Eclass Evil\u2066",
    ];

    [Theory]
    [MemberData(nameof(Hostile))]
    public void Hostile_texts_give_the_members_that_harmless_ones_do(string text)
    {
        ClaimsProject project = Project("a.claims", text);
        project.AssertNoWarnings();
        Assert.Equal(Members(Project("a.claims", Harmless)), Members(project));
    }

    [Theory]
    [InlineData("a*/class Evil{}/*.claims")]
    [InlineData("a\nclass Evil { }\n.claims")]
    [InlineData("a\u2028class Evil { }.claims")]
    [InlineData("a\");class Evil { }(\".claims")]
    [InlineData("#line 1.claims")]
    [InlineData("</summary>&.claims")]
    public void Hostile_names_of_files_give_the_members_that_harmless_ones_do(string path)
    {
        ClaimsProject project = Project(path, Harmless);
        project.AssertNoWarnings();
        Assert.Equal(Members(Project("a.claims", Harmless)), Members(project));
    }

    /// <summary>FNV-1a, which is a hash of 64 bits, is one for these two names.</summary>
    [Fact]
    public void Files_whose_names_were_made_to_collide_have_outputs_of_their_own()
    {
        var project = new ClaimsProject(
            ("8yn0iYCKYHlIj4-BwPqk.claims", "person Kirby\nfirst: Kirby says \"one\""), ("GReLUrM4wMqfg9yzV3KQ.claims", "second: Kirby says \"two\""));
        project.AssertNoWarnings();
        Assert.Equal(["First", "Second"], Members(project).Where(m => m is "First" or "Second"));
    }

    private static ClaimsProject Project(string path, string text) => new((path, $$"""
        document D "{{text}}" { title "{{text}}"  author "{{text}}"  url "{{text}}"  dateline "{{text}}"  language "{{text}}" }
        person A "{{text}}", "{{text}}" { also "{{text}}"  note "{{text}}" }
        place L "{{text}}"
        kind K "{{text}}" { size : text  held : truth  mood : one of good, bad }
        entity E is K "{{text}}"
        proposition P "{{text}}"
        one: A states E.size = "{{text}}" in D "{{text}}" note "{{text}}" if "{{text}}"
        two: A says "{{text}}"
        three: A denies P revises four
        four: A states P
        five: dispute P between A and A "{{text}}"
        six: assess P is likely because one "{{text}}"
        """));

    /// <summary>What is declared, in the order of the text; data has no names.</summary>
    private static List<string> Members(ClaimsProject project) =>
    [
        .. project.Run().GeneratedSources.OrderBy(source => source.HintName.StartsWith("corpus", StringComparison.Ordinal)).ThenBy(source => source.HintName.StartsWith("manifest", StringComparison.Ordinal))
            .SelectMany(source => CSharpSyntaxTree.ParseText(source.SourceText).GetRoot().DescendantNodes().OfType<MemberDeclarationSyntax>()).Select(NameOf),
    ];

    private static string NameOf(MemberDeclarationSyntax member) => member switch
    {
        BaseTypeDeclarationSyntax type => type.Identifier.Text,
        PropertyDeclarationSyntax property => property.Identifier.Text,
        MethodDeclarationSyntax { Identifier.Text: var name } => name.StartsWith("Data_", StringComparison.Ordinal) ? "Data" : name,
        FieldDeclarationSyntax field => field.Declaration.Variables[0].Identifier.Text,
        EnumMemberDeclarationSyntax value => value.Identifier.Text,
        BaseNamespaceDeclarationSyntax space => space.Name.ToString(),
        _ => member.Kind().ToString(),
    };
}
