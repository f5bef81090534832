namespace VoNhai.Commerce.VietQr;

/// <summary>One list that names a bank.</summary>
/// <param name="Name">The list, e.g. <c>vietqr.io</c>.</param>
/// <param name="AsOf">The day of the list; the first of the month where only the month is known.</param>
/// <param name="Transfers">Whether this list says that transfers reach the bank; never <see cref="TransferSupport.Disputed"/>.</param>
public sealed record BankSource(string Name, DateOnly AsOf, TransferSupport Transfers);
