using System;
using System.Diagnostics.CodeAnalysis;
using System.IO;
using System.Text.Json;
using System.Threading;
using System.Threading.Tasks;

using StreamJsonRpc;
using StreamJsonRpc.Protocol;

namespace ClaimsDsl.LanguageServer;

/// <summary>Messages with headers. One whose content is none is answered, and those after it are read.</summary>
[SuppressMessage("Reliability", "CA2000", Justification = "The handler disposes of its formatter.")]
internal sealed class MessageHandler(Stream output, Stream input) : HeaderDelimitedMessageHandler(
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
                await WriteAsync(
                    new JsonRpcError { RequestId = RequestId.Null, Error = new() { Code = JsonRpcErrorCode.ParseError, Message = "The message cannot be read: " + e.Message } },
                    cancellationToken);
            }
        }
    }
}
