using System;
using System.Diagnostics;
using System.IO;
using System.Threading.Tasks;

using ClaimsDsl.LanguageServer.Tests.Editor;

using Xunit;

namespace ClaimsDsl.LanguageServer.Tests;

/// <summary><c>claims lsp</c> as a process of its own.</summary>
public class CommandTests
{
    [Fact]
    public async Task The_command_serves_over_standard_input_and_output_and_exits_with_0_when_told_to()
    {
        using TestFolder folder = new TestFolder().Write("a.claims", "person Kirby\nperson Kirby\n");
        using Process process = Start("lsp", "--stdio", "--log", folder.FullPath("log.txt"));
        await using EditorClient client = ClientOf(process);
        await client.InitializeAsync([folder.Path], processId: Environment.ProcessId);
        await client.WaitForAsync(folder.UriOf("a.claims"), "CLM1020");
        Assert.StartsWith("<!DOCTYPE html>", (await client.AskAsync<Lsp.ReportResult>("claims/report", new { })).Html, StringComparison.Ordinal);
        await client.AskAsync<object?>("shutdown", null);
        await client.TellAsync("exit");
        await process.WaitForExitAsync();
        Assert.Equal(0, process.ExitCode);
        Assert.True(File.Exists(folder.FullPath("log.txt")));
    }

    [Fact]
    public async Task The_command_ends_with_1_when_its_input_does()
    {
        using Process process = Start("lsp");
        await using EditorClient client = ClientOf(process);
        await client.InitializeAsync([]);
        process.StandardInput.Close();
        await process.WaitForExitAsync();
        Assert.Equal(1, process.ExitCode);
    }

    private static Process Start(params string[] args) => Process.Start(
        new ProcessStartInfo("dotnet", ["exec", Path.Combine(AppContext.BaseDirectory, "claims.dll"), .. args]) { RedirectStandardInput = true, RedirectStandardOutput = true })!;

    private static EditorClient ClientOf(Process process) => EditorClient.Over(
        process.StandardOutput.BaseStream, process.StandardInput.BaseStream, Task.FromResult(true), async () => await process.WaitForExitAsync());
}
