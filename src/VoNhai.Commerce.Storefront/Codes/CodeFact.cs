namespace VoNhai.Commerce.Storefront.Codes;

/// <summary>One thing that a code says.</summary>
/// <param name="Label">What it is.</param>
/// <param name="Value">As written in the code, or in words.</param>
public sealed record CodeFact(string Label, string Value);
