namespace ClaimsDsl.LanguageServer.Protocol;

/// <summary>That the server is about to do something that takes time.</summary>
internal sealed record WorkDoneProgressCreateParams(string Token);

/// <summary>How far something is.</summary>
internal sealed record ProgressParams(string Token, WorkDoneProgressValue Value);

/// <summary>That something begins or ends.</summary>
/// <param name="Kind">"begin" or "end".</param>
/// <param name="Title">What it is, where it begins.</param>
internal sealed record WorkDoneProgressValue(string Kind, string? Title = null);
