using VoNhai.Commerce.Money;
using VoNhai.Commerce.Payments;
using VoNhai.Commerce.Sdk.Tests.Orders;

namespace VoNhai.Commerce.Sdk.Tests.Payments;

/// <summary>A request for 250.000 đồng that lives a day, and the short words in which its ledger is told.</summary>
internal static class Ledger
{
    public const long Price = 250_000;

    public static readonly DateTimeOffset Placed = Given.Now;
    public static readonly DateTimeOffset Deadline = Placed.AddDays(1);

    public static PaymentRequest Request(DateTimeOffset? expiresAt = null, DateTimeOffset? cancelledAt = null)
    {
        var request = PaymentRequest.For(Given.Order(Price), Account(), expiresAt);
        if (cancelledAt is { } at)
        {
            request.Cancel(at);
        }

        return request;
    }

    public static ReceivingAccount Account(string memoPrefix = "") =>
        new(Guid.CreateVersion7(Placed), Given.Household, "999999", "0000000000", "LY THI VI DU") { MemoPrefix = memoPrefix };

    public static PaymentState StateOf(PaymentRequest request, DateTimeOffset now, params Event[] events) =>
        PaymentState.Of(request, [.. events.Select(e => e.RecordedFor(request))], now);
}

/// <summary>Something that a ledger records: what, how much, when.</summary>
internal sealed record Event(LedgerEntryKind Kind, long Dong, DateTimeOffset At)
{
    public static Event In(long dong, DateTimeOffset? at = null) => new(LedgerEntryKind.TransferIn, dong, at ?? Ledger.Placed.AddMinutes(5));

    public static Event Refund(long dong, DateTimeOffset? at = null) => new(LedgerEntryKind.Refund, dong, at ?? Ledger.Placed.AddMinutes(10));

    public static Event Mark(long dong, DateTimeOffset? at = null) => new(LedgerEntryKind.Mark, dong, at ?? Ledger.Placed.AddMinutes(15));

    public static Event Unmark(long dong, DateTimeOffset? at = null) => new(LedgerEntryKind.MarkReversed, dong, at ?? Ledger.Placed.AddMinutes(20));

    public LedgerEntry RecordedFor(PaymentRequest request) => Kind == LedgerEntryKind.TransferIn
        ? LedgerEntry.ForTransfer(request, Guid.CreateVersion7(At), Vnd.Of(Dong), At, "feed:test")
        : LedgerEntry.ForPerson(request, Kind, Vnd.Of(Dong), At, "mui");
}
