using VoNhai.Commerce.Money;
using VoNhai.Commerce.VietQr;

namespace VoNhai.Commerce.Counter;

/// <summary>An account that money for the order came from.</summary>
/// <param name="TransferId">The transfer that named it.</param>
/// <param name="Bin">Six-digit number of its bank.</param>
/// <param name="Account">Its number.</param>
/// <param name="Name">Its holder as the bank wrote it; may be empty.</param>
/// <param name="Amount">How much came from it by that transfer.</param>
public sealed record RefundPayer(Guid TransferId, string Bin, string Account, string Name, Vnd Amount);

/// <summary>What should go back.</summary>
/// <param name="Due">What the household should give back.</param>
/// <param name="Most">The most that may go back: what is there.</param>
/// <param name="Payers">The accounts that may be paid with one tap, greatest first; empty when no feed named any.</param>
public sealed record RefundPlan(Vnd Due, Vnd Most, IReadOnlyList<RefundPayer> Payers)
{
    /// <summary>The most that may go back at once through the gateway that it came by (<see cref="IGatewayDesk.RefundAsync"/>).</summary>
    public Vnd CardLeft { get; init; }
}

/// <summary>Where a refund goes.</summary>
public abstract record RefundTo
{
    private RefundTo(Vnd amount) => Amount = amount;

    /// <summary>How much.</summary>
    public Vnd Amount { get; }

    /// <summary>To the account that a transfer came from, as the feed named it.</summary>
    public sealed record Payer(Guid TransferId, Vnd Amount) : RefundTo(Amount);

    /// <summary>
    /// To the account of the buyer's own VietQR. It needs a second look: <paramref name="Confirmed"/> repeats what the household was shown and
    /// agreed to; without it, or when it is not the account of the code, nothing is shown to scan.
    /// </summary>
    /// <param name="Payload">The text of the code that the buyer showed.</param>
    /// <param name="Amount">How much.</param>
    /// <param name="Confirmed">The account that the household looked at a second time; <c>null</c> before it did.</param>
    public sealed record ScannedCode(string Payload, Vnd Amount, LookedAt? Confirmed) : RefundTo(Amount);
}

/// <summary>An account that a person compared with what the buyer said: bank, number and name.</summary>
/// <param name="Bin">Six-digit number of the bank.</param>
/// <param name="Account">Account number.</param>
/// <param name="Name">The holder's name as the household's own bank app shows it. The code does not prove a name, so a person types it.</param>
public sealed record LookedAt(string Bin, string Account, string Name);

/// <summary>What is shown to send money back.</summary>
public abstract record RefundTransferOutcome
{
    private RefundTransferOutcome()
    {
    }

    /// <summary>Scan it with the household's own bank app. The memo is the order's code, so that the bank's report closes the refund.</summary>
    public sealed record Ready(VietQrTransfer Transfer, string Name) : RefundTransferOutcome;

    /// <summary>Compare bank, number and name first, and say so.</summary>
    /// <param name="Bin">Bank of the scanned code.</param>
    /// <param name="Account">Account of the scanned code.</param>
    public sealed record NeedsSecondLook(string Bin, string Account) : RefundTransferOutcome;

    /// <summary>The text is no VietQR of an account.</summary>
    public sealed record Unreadable : RefundTransferOutcome;

    /// <summary>Play money does not go to a real account, nor real money to the practice bank.</summary>
    /// <param name="IsPractice">Whether it is the order's money that is play money.</param>
    public sealed record OtherMoney(bool IsPractice) : RefundTransferOutcome;

    /// <summary>No feed named that transfer's sender, or not in a way that can be paid: use the buyer's own code.</summary>
    public sealed record PayerUnknown : RefundTransferOutcome;

    /// <summary>More than is there.</summary>
    public sealed record TooMuch(Vnd Most) : RefundTransferOutcome;

    /// <summary>This household has no such order.</summary>
    public sealed record NotFound : RefundTransferOutcome;
}
