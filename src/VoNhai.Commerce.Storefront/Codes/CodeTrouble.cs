namespace VoNhai.Commerce.Storefront.Codes;

/// <summary>One thing that is wrong or odd in a code.</summary>
/// <param name="IsError">Whether nobody should pay by this code; otherwise it is only odd.</param>
/// <param name="Sentence">What it is.</param>
public sealed record CodeTrouble(bool IsError, string Sentence);
