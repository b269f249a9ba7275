namespace ClaimsDsl.LanguageServer.Protocol;

/// <summary>The tokens of a range are asked for.</summary>
internal sealed record SemanticTokensRangeParams(TextDocumentIdentifier TextDocument, Range Range);

/// <summary>What has changed in the tokens of a document is asked for.</summary>
internal sealed record SemanticTokensDeltaParams(TextDocumentIdentifier TextDocument, string PreviousResultId);

/// <summary>Tokens, five numbers each; or what to change of those that an editor has.</summary>
internal sealed record SemanticTokens(ValueList<int>? Data = null, string? ResultId = null, ValueList<SemanticTokensEdit>? Edits = null);

/// <summary>A change of some of the numbers.</summary>
internal sealed record SemanticTokensEdit(int Start, int DeleteCount, ValueList<int> Data);

/// <summary>Which tokens there are, and in which parts they can be asked for.</summary>
internal sealed record SemanticTokensOptions(SemanticTokensLegend Legend, SemanticTokensFullOptions Full, bool Range = true);

/// <summary>That changes can be asked for.</summary>
internal sealed record SemanticTokensFullOptions(bool Delta = true);

/// <summary>The names of what tokens are numbered by.</summary>
internal sealed record SemanticTokensLegend(ValueList<string> TokenTypes, ValueList<string> TokenModifiers);
