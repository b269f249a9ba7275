using System;
using System.Diagnostics.CodeAnalysis;
using System.IO;
using System.Text.Json;
using System.Threading;
using System.Threading.Tasks;

using StreamJsonRpc;
using StreamJsonRpc.Protocol;

namespace ClaimsDsl.LanguageServer;

/// <summary>Messages with headers. One whose content is none is left out, and those after it are read.</summary>
[SuppressMessage("Reliability", "CA2000", Justification = "The handler disposes of its formatter.")]
internal sealed class MessageHandler(Stream output, Stream input, Action<string> log) : HeaderDelimitedMessageHandler(
    output, input, new SystemTextJsonFormatter { JsonSerializerOptions = Lsp.ProtocolJson.CreateOptions() })
{
    protected override async ValueTask<JsonRpcMessage?> ReadCoreAsync(CancellationToken cancellationToken)
    {
        while (true)
        {
            try
            {
                return await base.ReadCoreAsync(cancellationToken);
            }
            catch (Exception e) when (e is JsonException or UnrecognizedJsonRpcMessageException)
            {
                // There is no request to answer, and some clients end the conversation at an answer without one.
                log("A message cannot be read: " + e.Message);
            }
        }
    }
}
