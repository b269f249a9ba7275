using System;
using System.Collections.Concurrent;
using System.Diagnostics.CodeAnalysis;
using System.IO;
using System.Text.Json;
using System.Threading;
using System.Threading.Tasks;

using StreamJsonRpc;
using StreamJsonRpc.Protocol;
using StreamJsonRpc.Reflection;

namespace ClaimsDsl.LanguageServer;

/// <summary>Messages with headers. One that is none, or that answers what was never asked, is left out, and those after it are read.</summary>
[SuppressMessage("Reliability", "CA2000", Justification = "The handler disposes of its formatter.")]
internal sealed class MessageHandler(Stream output, Stream input, Action<string> log) : HeaderDelimitedMessageHandler(
    output, input, new SystemTextJsonFormatter { JsonSerializerOptions = Lsp.ProtocolJson.CreateOptions() })
{
    private readonly ConcurrentDictionary<RequestId, bool> _asked = new();

    protected override void Write(JsonRpcMessage content, CancellationToken cancellationToken)
    {
        if (content is JsonRpcRequest { IsResponseExpected: true } request)
        {
            _asked[request.RequestId] = true;
        }

        base.Write(content, cancellationToken);
    }

    protected override async ValueTask<JsonRpcMessage?> ReadCoreAsync(CancellationToken cancellationToken)
    {
        while (true)
        {
            try
            {
                JsonRpcMessage? message = await base.ReadCoreAsync(cancellationToken);
                if (message is JsonRpcRequest or not IJsonRpcMessageWithId || (message is IJsonRpcMessageWithId { RequestId: var id } && _asked.TryRemove(id, out _)))
                {
                    return message;
                }

                // The connection takes it for a breach, and would end. Nobody else says that its bytes are read.
                ((IJsonRpcMessageBufferManager)this).DeserializationComplete(message);
                log("An answer is to no question.");
            }
            catch (Exception e) when (e is JsonException or UnrecognizedJsonRpcMessageException or ArgumentOutOfRangeException { ParamName: "contentLength" })
            {
                // There is no request to answer, and some clients end the conversation at an answer without one.
                log("A message cannot be read: " + e.Message);
            }
        }
    }
}
