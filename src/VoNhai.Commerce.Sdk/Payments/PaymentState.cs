using VoNhai.Commerce.Money;

namespace VoNhai.Commerce.Payments;

/// <summary>The first axis: where a payment request stands.</summary>
public enum PaymentStatus
{
    /// <summary>Money is awaited.</summary>
    Open,

    /// <summary>At least the whole amount came in time.</summary>
    Paid,

    /// <summary>Its time ran out before the whole amount came.</summary>
    Expired,

    /// <summary>It was called off before the whole amount came.</summary>
    Cancelled,
}

/// <summary>The second axis: what a person should know about it. In JSON it is called <c>exception</c>.</summary>
public enum PaymentCaveat
{
    /// <summary>Nothing.</summary>
    None,

    /// <summary>Some money came, but less than was asked for.</summary>
    Underpaid,

    /// <summary>More came than was asked for; the difference is to go back.</summary>
    Overpaid,

    /// <summary>Money came after the request had expired or was called off.</summary>
    Late,

    /// <summary>Paid on the word of a named person, not yet confirmed by a bank.</summary>
    Marked,
}

/// <summary>What the ledger says of a payment request. Computed, never stored: nobody can set an order "paid".</summary>
/// <param name="Status">Where it stands.</param>
/// <param name="Caveat">What a person should know.</param>
/// <param name="Received">What came, less what went back.</param>
/// <param name="Due">What the buyer still owes; negative when overpaid.</param>
public sealed record PaymentState(PaymentStatus Status, PaymentCaveat Caveat, Vnd Received, Vnd Due)
{
    /// <summary>Whether the goods may go: the whole amount is there and was not sent back.</summary>
    public bool IsSettled => Status == PaymentStatus.Paid;

    /// <summary>Computes the state from the request and every entry of its ledger, in any order.</summary>
    public static PaymentState Of(PaymentRequest request, IReadOnlyCollection<LedgerEntry> ledger, DateTimeOffset now)
    {
        ArgumentNullException.ThrowIfNull(request);
        ArgumentNullException.ThrowIfNull(ledger);
        var received = ledger.Aggregate(Vnd.Zero, (sum, entry) => sum + entry.Effect);
        var due = request.Amount - received;

        // The ledger proves how late it is at least: a clock that is set back must not open an expired request again.
        var asOf = ledger.Select(entry => entry.RecordedAt).Append(now).Max();
        var deadline = Earlier(request.ExpiresAt, request.CancelledAt);
        var settledInTime = !due.IsPositive && SettledAt(request.Amount, ledger) is { } at && (deadline is null || at <= deadline);

        var status = settledInTime ? PaymentStatus.Paid
            : deadline is null || asOf < deadline ? PaymentStatus.Open
            : deadline == request.CancelledAt ? PaymentStatus.Cancelled
            : PaymentStatus.Expired;
        return new PaymentState(status, CaveatOf(status, received, due, ledger, deadline), received, due);
    }

    private static PaymentCaveat CaveatOf(PaymentStatus status, Vnd received, Vnd due, IReadOnlyCollection<LedgerEntry> ledger, DateTimeOffset? deadline) =>
        status switch
        {
            PaymentStatus.Paid when due < Vnd.Zero => PaymentCaveat.Overpaid,
            PaymentStatus.Paid => IsMarked(ledger) ? PaymentCaveat.Marked : PaymentCaveat.None,
            _ when !received.IsPositive => PaymentCaveat.None,
            PaymentStatus.Open => PaymentCaveat.Underpaid,
            _ => ledger.Any(entry => entry.Effect.IsPositive && entry.RecordedAt > deadline) ? PaymentCaveat.Late : PaymentCaveat.Underpaid,
        };

    /// <summary>When the money on the ledger last rose to the whole amount.</summary>
    private static DateTimeOffset? SettledAt(Vnd amount, IReadOnlyCollection<LedgerEntry> ledger)
    {
        DateTimeOffset? settledAt = null;
        var sum = Vnd.Zero;
        foreach (var moment in ledger.GroupBy(entry => entry.RecordedAt).OrderBy(moment => moment.Key))
        {
            sum = moment.Aggregate(sum, (before, entry) => before + entry.Effect);
            settledAt = sum < amount ? null : settledAt ?? moment.Key;
        }

        return settledAt;
    }

    private static bool IsMarked(IReadOnlyCollection<LedgerEntry> ledger) =>
        ledger.Where(entry => entry.Kind is LedgerEntryKind.Mark or LedgerEntryKind.MarkReversed)
            .Aggregate(Vnd.Zero, (sum, entry) => sum + entry.Effect).IsPositive;

    private static DateTimeOffset? Earlier(DateTimeOffset? one, DateTimeOffset? other) =>
        one is null ? other : other is null || one < other ? one : other;
}
