namespace VoNhai.Commerce.VietQr;

/// <summary>A bank's app on the payer's phone that a link of dl.vietqr.io opens.</summary>
/// <param name="Id">Its id there, e.g. <c>icb</c>.</param>
/// <param name="Name">Its name.</param>
/// <param name="AutofillSince">
/// The day since which vietqr.io says that the app fills in account, amount and memo; <c>null</c> for an app that is only opened.
/// Phones keep old versions for long: the payer still compares name and amount.
/// </param>
public sealed record BankApp(string Id, string Name, DateOnly? AutofillSince = null);
