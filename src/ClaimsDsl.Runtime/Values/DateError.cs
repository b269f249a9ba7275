namespace ClaimsDsl;

/// <summary>Why a text is not a date.</summary>
/// <param name="Message">What is wrong, in plain English.</param>
/// <param name="Offset">Where in the text, in UTF-16 code units from its beginning.</param>
/// <param name="Length">How much of the text, in UTF-16 code units; 0 where something is missing.</param>
public readonly record struct DateError(string Message, int Offset, int Length);
