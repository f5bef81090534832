using VoNhai.Commerce.Money;
using VoNhai.Commerce.Orders;

namespace VoNhai.Commerce.Payments;

/// <summary>
/// What an order asks to be paid: how much, into which account, under which code. Frozen when it is made: a household that
/// changes its account or prices changes no open request.
/// </summary>
public sealed class PaymentRequest
{
    private PaymentRequest(Guid id, Guid householdId, Guid orderId, OrderCode code, Vnd amount, DateTimeOffset createdAt)
    {
        Id = id;
        HouseholdId = householdId;
        OrderId = orderId;
        Code = code;
        Amount = amount;
        CreatedAt = createdAt;
    }

    /// <summary>Its identity.</summary>
    public Guid Id { get; private set; }

    /// <summary>Who is to be paid.</summary>
    public Guid HouseholdId { get; private set; }

    /// <summary>For which order.</summary>
    public Guid OrderId { get; private set; }

    /// <summary>What the payer writes into the memo.</summary>
    public OrderCode Code { get; private set; }

    /// <summary>What it asks for: the whole of the order, or a deposit.</summary>
    public RequestPurpose Purpose { get; private set; }

    /// <summary>What is asked for; more than nothing.</summary>
    public Vnd Amount { get; private set; }

    /// <summary>Bank of the receiving account.</summary>
    public string Bin { get; private set; } = "";

    /// <summary>Number of the receiving account.</summary>
    public string Account { get; private set; } = "";

    /// <summary>Holder of the receiving account as the bank writes it.</summary>
    public string HolderName { get; private set; } = "";

    /// <summary>What goes into the memo of the code: the bank's own prefix, if it needs one, and our code.</summary>
    public string Memo { get; private set; } = "";

    /// <summary>When it was made, in UTC.</summary>
    public DateTimeOffset CreatedAt { get; private set; }

    /// <summary>
    /// From when on we ask about the money; <c>null</c> when no clock runs against the buyer. Passing it changes nothing by itself: see
    /// <see cref="ExpiredAt"/>.
    /// </summary>
    public DateTimeOffset? ExpiresAt { get; private set; }

    /// <summary>When it was released because a live feed had seen no money in time; money that comes later is kept and shown as late.</summary>
    public DateTimeOffset? ExpiredAt { get; private set; }

    /// <summary>When a person called it off; money that comes later is kept and shown as late.</summary>
    public DateTimeOffset? CancelledAt { get; private set; }

    /// <summary>When the buyer last said "tôi đã chuyển". It proves nothing and changes no state.</summary>
    public DateTimeOffset? ClaimedAt { get; private set; }

    /// <summary>Asks for the whole of an order.</summary>
    /// <exception cref="ArgumentException">The account is another household's.</exception>
    public static PaymentRequest For(Order order, ReceivingAccount account, DateTimeOffset? expiresAt = null)
    {
        ArgumentNullException.ThrowIfNull(order);
        ArgumentNullException.ThrowIfNull(account);
        if (order.HouseholdId != account.HouseholdId)
        {
            throw new ArgumentException("An order is paid into its own household's account.", nameof(account));
        }

        return new PaymentRequest(Guid.CreateVersion7(order.PlacedAt), order.HouseholdId, order.Id, order.Code, order.Total, order.PlacedAt)
        {
            Bin = account.Bin,
            Account = account.Number,
            HolderName = account.HolderName,
            Memo = MemoOf(account.MemoPrefix, order.Code),
            ExpiresAt = expiresAt,
        };
    }

    /// <summary>Asks for the whole of a sale at the till. Cash needs no account; a household without one is asked nothing by transfer.</summary>
    internal static PaymentRequest AtTill(Order order, ReceivingAccount? account) => account is null
        ? new PaymentRequest(Guid.CreateVersion7(order.PlacedAt), order.HouseholdId, order.Id, order.Code, order.Total, order.PlacedAt) { Memo = MemoOf("", order.Code) }
        : For(order, account);

    /// <summary>Asks for a part of an order's money beforehand, into the account that the order names, under a code of its own.</summary>
    /// <exception cref="ArgumentException">The amount is not between one đồng and what the order asks, or the request is itself a deposit.</exception>
    public static PaymentRequest ForDeposit(PaymentRequest whole, OrderCode code, Vnd amount, string memoPrefix, DateTimeOffset now)
    {
        ArgumentNullException.ThrowIfNull(whole);
        if (whole.Purpose != RequestPurpose.Whole || !amount.IsPositive || amount > whole.Amount)
        {
            throw new ArgumentException("A deposit is a part of a whole.", nameof(amount));
        }

        return new PaymentRequest(Guid.CreateVersion7(now), whole.HouseholdId, whole.OrderId, code, amount, now)
        {
            Purpose = RequestPurpose.Deposit,
            Bin = whole.Bin,
            Account = whole.Account,
            HolderName = whole.HolderName,
            Memo = MemoOf(memoPrefix, code),
        };
    }

    /// <summary>Calls it off. Calling off twice keeps the first time.</summary>
    public void Cancel(DateTimeOffset now) => CancelledAt ??= now;

    /// <summary>Releases it after its time; what was called off or released before stays as it is.</summary>
    public void Expire(DateTimeOffset now) => ExpiredAt = CancelledAt is null ? ExpiredAt ?? now : ExpiredAt;

    /// <summary>Takes it up again: neither expired nor called off, and no clock runs any more. The order's timeline keeps what happened.</summary>
    public void Revive() => (ExpiredAt, CancelledAt, ExpiresAt) = (null, null, null);

    private static string MemoOf(string memoPrefix, OrderCode code) => memoPrefix.Length == 0 ? code.ToString() : $"{memoPrefix} {code}";
}
