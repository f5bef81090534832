namespace VoNhai.Commerce.Storefront.Practice;

/// <summary>Somebody with an account at the practice bank.</summary>
/// <param name="Account">The account's number.</param>
/// <param name="Name">The holder as the bank writes it: what a payer reads before paying.</param>
public sealed record Payee(string Account, string Name);
