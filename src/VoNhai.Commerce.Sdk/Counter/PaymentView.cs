using VoNhai.Commerce.Money;
using VoNhai.Commerce.Payments;
using VoNhai.Commerce.VietQr;

namespace VoNhai.Commerce.Counter;

/// <summary>What an order asks to be paid, and what came.</summary>
/// <param name="State">Computed from the ledger at the moment of reading.</param>
/// <param name="Bin">Bank of the receiving account.</param>
/// <param name="Account">Number of the receiving account.</param>
/// <param name="HolderName">Holder as the bank writes it; the payer compares it.</param>
/// <param name="Memo">What the payer writes.</param>
/// <param name="Transfer">The code to scan, for what is still owed; <c>null</c> when nothing is to be paid any more.</param>
public sealed record PaymentView(PaymentState State, string Bin, string Account, string HolderName, string Memo, VietQrTransfer? Transfer);
