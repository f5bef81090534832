using VoNhai.Commerce.Money;
using VoNhai.Commerce.Orders;
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
public sealed record PaymentView(PaymentState State, string Bin, string Account, string HolderName, string Memo, VietQrTransfer? Transfer)
{
    /// <summary>The deposits that were asked for, oldest first; usually none.</summary>
    public IReadOnlyList<DepositView> Deposits { get; init; } = [];

    /// <summary>When the buyer last said "tôi đã chuyển"; <c>null</c> when never.</summary>
    public DateTimeOffset? ClaimedAt { get; init; }

    /// <summary>From when on the household is asked about the money; <c>null</c> when no clock runs.</summary>
    public DateTimeOffset? ExpiresAt { get; init; }

    /// <summary>
    /// Whether money came after the order had expired or was called off. <see cref="PaymentCaveat.Late"/> only says that money lies with an
    /// order that is over; this says which of the two came first, for the words on a page.
    /// </summary>
    public bool CameAfterTheEnd { get; init; }
}

/// <summary>A deposit: a part of the order's money that is asked for beforehand.</summary>
/// <param name="Code">Its own code.</param>
/// <param name="Amount">How much.</param>
/// <param name="Memo">What the payer writes.</param>
/// <param name="IsThere">Whether the order has received as much.</param>
/// <param name="End">What a person decided; <c>null</c> while nobody did.</param>
/// <param name="Transfer">The code to scan while it is awaited; <c>null</c> otherwise.</param>
public sealed record DepositView(OrderCode Code, Vnd Amount, string Memo, bool IsThere, DepositEnd? End, VietQrTransfer? Transfer);
