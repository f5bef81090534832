using VoNhai.Commerce.Money;
using VoNhai.Commerce.Payments;
using Xunit;
using static VoNhai.Commerce.Sdk.Tests.Payments.Ledger;

namespace VoNhai.Commerce.Sdk.Tests.Payments;

public sealed class LedgerEntryTests
{
    [Theory]
    [InlineData(LedgerEntryKind.TransferIn, 1_000)]
    [InlineData(LedgerEntryKind.Mark, 1_000)]
    [InlineData(LedgerEntryKind.Refund, -1_000)]
    [InlineData(LedgerEntryKind.MarkReversed, -1_000)]
    public void Raises_or_lowers_what_was_received(LedgerEntryKind kind, long effect) =>
        Assert.Equal(Vnd.Of(effect), new Event(kind, 1_000, Placed).RecordedFor(Request()).Effect);

    [Theory]
    [InlineData(0)]
    [InlineData(-1)]
    public void Records_more_than_nothing(long dong) =>
        Assert.Throws<ArgumentOutOfRangeException>(() => Event.Refund(dong).RecordedFor(Request()));

    [Fact]
    public void Names_who_wrote_it() =>
        Assert.Throws<ArgumentException>(() => LedgerEntry.ForPerson(Request(), LedgerEntryKind.Mark, Vnd.Of(1), Placed, " "));

    [Fact]
    public void A_person_cannot_write_that_a_bank_saw_money() =>
        Assert.Throws<ArgumentException>(() => LedgerEntry.ForPerson(Request(), LedgerEntryKind.TransferIn, Vnd.Of(1), Placed, "mui"));
}
