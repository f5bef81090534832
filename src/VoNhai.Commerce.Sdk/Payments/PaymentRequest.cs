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

    /// <summary>From when on money for it is late; <c>null</c> when no clock runs against the buyer.</summary>
    public DateTimeOffset? ExpiresAt { get; private set; }

    /// <summary>When it was called off; money that comes later is kept and shown as late.</summary>
    public DateTimeOffset? CancelledAt { get; private set; }

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
            Memo = account.MemoPrefix.Length == 0 ? order.Code.ToString() : $"{account.MemoPrefix} {order.Code}",
            ExpiresAt = expiresAt,
        };
    }

    /// <summary>Calls it off. Calling off twice keeps the first time.</summary>
    public void Cancel(DateTimeOffset now) => CancelledAt ??= now;
}
