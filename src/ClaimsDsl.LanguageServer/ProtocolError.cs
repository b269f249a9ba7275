using StreamJsonRpc;

namespace ClaimsDsl.LanguageServer;

/// <summary>What a request is answered with where it cannot be answered.</summary>
internal static class ProtocolError
{
    private const int InvalidRequest = -32600;
    private const int InternalError = -32603;
    private const int ServerNotInitialized = -32002;
    private const int ContentModified = -32801;
    private const int RequestFailed = -32803;

    /// <summary>The editor asks before it has said who it is.</summary>
    public static LocalRpcException NotInitialized() => new("The server is not initialized.") { ErrorCode = ServerNotInitialized };

    /// <summary>The editor asks after it has said that it needs nothing more.</summary>
    public static LocalRpcException ShutDown() => new("The server is shut down.") { ErrorCode = InvalidRequest };

    /// <summary>What was asked about is not so any more.</summary>
    public static LocalRpcException Outdated() => new("The files were edited meanwhile.") { ErrorCode = ContentModified };

    /// <summary>The server has a mistake.</summary>
    public static LocalRpcException Failed(string message) => new(message) { ErrorCode = InternalError };

    /// <summary>It cannot be done, for a reason that a person understands.</summary>
    public static LocalRpcException Refused(string reason) => new(reason) { ErrorCode = RequestFailed };
}
