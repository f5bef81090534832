namespace VoNhai.Commerce.Storefront.Pages.NhaBan.Don;

/// <summary>The account of the buyer's own code, to be compared before money goes there.</summary>
/// <param name="Bin">Its bank.</param>
/// <param name="Account">Its number.</param>
/// <param name="ShownName">The name that the code itself carries, which proves nothing; may be empty.</param>
public sealed record SecondLook(string Bin, string Account, string ShownName);
