using System;
using System.Collections.Generic;
using System.Diagnostics;
using System.Diagnostics.CodeAnalysis;
using System.IO;
using System.IO.Pipes;
using System.Text.Json;
using System.Threading;
using System.Threading.Tasks;

using ClaimsDsl.LanguageServer;

using StreamJsonRpc;

namespace ClaimsDsl.Benchmarks;

/// <summary>
/// Somebody types a document from start to finish beside many others, in an editor that talks with the language server over pipes: from each keystroke
/// to the diagnostics of the document, and what memory the server has after many edits. Everything the server does for an editor goes on meanwhile.
/// </summary>
internal static class Typing
{
    private const int ClaimsPerFile = 100;
    private const int Edits = 10_000;
    private const string Name = "typed.claims";

    private const string Document = """
        // What was heard this morning
        in Wire on 2024-12-31 {
          P1 states D1.troops at least 3,000 as of 2024-05-01
            "at least 3,000 soldiers"
          heard: P2 believes D1.troops about 5,000 as of 2024-05-02
          P3 denies D2.troops more than 2,000 as of 2024-06-01
            note "He was not asked."
          P4 states D3.troops 40,000 as of 2024-06-02
        }

        """;

    /// <summary>Types, and writes what it took.</summary>
    /// <param name="claims">How many there are beside.</param>
    /// <returns>The median time from a keystroke to the diagnostics.</returns>
    public static async Task<TimeSpan> RunAsync(int claims)
    {
        string folder = Directory.CreateTempSubdirectory("claims-typing-").FullName;
        try
        {
            var dossier = new Dossier(claims, KeyDistribution.Spread, ClaimsPerFile);
            for (int i = 0; i < dossier.Files.Length; i++)
            {
                await File.WriteAllTextAsync(Path.Combine(folder, $"{i:00000}.claims"), dossier.Files[i]);
            }

            return await TypeAsync(folder, claims);
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }

    private static async Task<TimeSpan> TypeAsync(string folder, int claims)
    {
        await using var toServer = new AnonymousPipeServerStream(PipeDirection.Out);
        await using var toClient = new AnonymousPipeServerStream(PipeDirection.In);
        Task<bool> served = ServeAsync(toServer.ClientSafePipeHandle, toClient.ClientSafePipeHandle);
        using JsonRpc editor = Connect(toServer, toClient);
        editor.StartListening();
        string uri = new Uri(Path.Combine(folder, Name)).AbsoluteUri;
        await editor.InvokeWithParameterObjectAsync<JsonElement>(
            "initialize", new { workspaceFolders = new[] { new { uri = new Uri(folder).AbsoluteUri, name = "typing" } }, capabilities = new { } });
        await editor.NotifyWithParameterObjectAsync("initialized", new { });
        await editor.NotifyWithParameterObjectAsync("textDocument/didOpen", new { textDocument = new { uri, languageId = "claims", version = 0, text = "" } });
        Stopwatch first = Stopwatch.StartNew();
        await AskAsync(editor, uri);
        Console.WriteLine($"{claims:N0} claims in {claims / ClaimsPerFile:N0} files; first diagnostics after {first.Elapsed.TotalMilliseconds:N0} ms");

        var times = new List<double>();
        int version = 0;
        foreach (char c in Document)
        {
            var clock = Stopwatch.StartNew();
            await TypeAsync(editor, uri, ++version, c);
            await AskAsync(editor, uri);
            times.Add(clock.Elapsed.TotalMilliseconds);
        }

        times.Sort();
        Console.WriteLine($"keystroke to diagnostics, {times.Count:N0} times: median {times[times.Count / 2]:N1} ms, 90 % {times[times.Count * 9 / 10]:N1} ms, most {times[^1]:N1} ms");
        long before = MemoryInMegabytes();
        while (version < Edits)
        {
            await TypeAsync(editor, uri, ++version, version % 40 == 0 ? '\n' : '/');
        }

        await AskAsync(editor, uri);
        Console.WriteLine($"memory: {before:N0} MB, and after {Edits:N0} edits {MemoryInMegabytes():N0} MB");
        await editor.InvokeWithParameterObjectAsync<JsonElement?>("shutdown", null);
        await editor.NotifyAsync("exit");
        await served;
        return TimeSpan.FromMilliseconds(times[times.Count / 2]);
    }

    private static Task TypeAsync(JsonRpc editor, string uri, int version, char c)
    {
        var end = new { line = int.MaxValue, character = 0 };
        return editor.NotifyWithParameterObjectAsync(
            "textDocument/didChange",
            new { textDocument = new { uri, version }, contentChanges = new[] { new { range = new { start = end, end }, text = c.ToString() } } });
    }

    private static Task<JsonElement> AskAsync(JsonRpc editor, string uri) =>
        editor.InvokeWithParameterObjectAsync<JsonElement>("textDocument/diagnostic", new { textDocument = new { uri } });

    private static async Task<bool> ServeAsync(Microsoft.Win32.SafeHandles.SafePipeHandle input, Microsoft.Win32.SafeHandles.SafePipeHandle output)
    {
        await using var from = new AnonymousPipeClientStream(PipeDirection.In, input);
        await using var to = new AnonymousPipeClientStream(PipeDirection.Out, output);
        return await ClaimsServer.RunAsync(from, to, new ServerHost { Version = "", WriteReport = (_, _) => "", Log = Console.Error.WriteLine }, CancellationToken.None);
    }

    [SuppressMessage("Reliability", "CA2000", Justification = "The connection disposes of its handler, and that of its formatter.")]
    private static JsonRpc Connect(Stream output, Stream input) =>
        new(new HeaderDelimitedMessageHandler(output, input, new SystemTextJsonFormatter { JsonSerializerOptions = new JsonSerializerOptions(JsonSerializerDefaults.Web) }));

    private static long MemoryInMegabytes()
    {
        GC.Collect();
        return GC.GetTotalMemory(forceFullCollection: true) / 1_000_000;
    }
}
