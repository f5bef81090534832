using VoNhai.Commerce.Money;
using VoNhai.Commerce.Payments;
using Xunit;
using static VoNhai.Commerce.Sdk.Tests.Payments.Ledger;

namespace VoNhai.Commerce.Sdk.Tests.Payments;

public sealed class LedgerEntryTests
{
    [Fact]
    public void Each_kind_is_money_in_money_out_or_words_only()
    {
        var mark = Event.Mark(1_000);
        var (cash, refund) = (Event.Cash(1_000), Event.Refund(1_000));

        Assert.All(new[] { Event.In(1_000), mark, cash, Event.TakenBack(refund) }, e => Assert.Equal(1_000, EffectOf(e)));
        Assert.All(
            new[] { Event.Out(1_000), refund, Event.TakenBack(mark), Event.Contradicted(mark), Event.TakenBack(cash), Event.Moved(Event.In(1_000)) },
            e => Assert.Equal(-1_000, EffectOf(e)));
        Assert.All(new[] { Event.Allowance(1_000), Event.Credit(1_000), Event.TakenBack(Event.Credit(1_000)) }, e => Assert.Equal(0, EffectOf(e)));
    }

    [Theory]
    [InlineData(0)]
    [InlineData(-1)]
    public void Records_more_than_nothing(long dong) =>
        Assert.Throws<ArgumentOutOfRangeException>(() => Event.Refund(dong).RecordedFor(Request(), Placed));

    [Fact]
    public void Names_who_wrote_it() =>
        Assert.Throws<ArgumentException>(() => LedgerEntry.ForPerson(Request(), LedgerEntryKind.Cash, Vnd.Of(1), Placed, " "));

    [Theory]
    [InlineData(LedgerEntryKind.TransferIn)]
    [InlineData(LedgerEntryKind.TransferOut)]
    [InlineData(LedgerEntryKind.TransferMoved)]
    [InlineData(LedgerEntryKind.MarkContradicted)]
    [InlineData(LedgerEntryKind.MarkReversed)]
    [InlineData(LedgerEntryKind.CreditReversed)]
    public void A_person_cannot_write_what_a_bank_saw_nor_take_back_without_naming(LedgerEntryKind kind) =>
        Assert.Throws<ArgumentException>(() => LedgerEntry.ForPerson(Request(), kind, Vnd.Of(1), Placed, "mui"));

    [Fact]
    public void A_mark_says_where_the_money_was_seen_and_credit_says_its_terms()
    {
        Assert.Throws<ArgumentException>(() => LedgerEntry.ForPerson(Request(), LedgerEntryKind.Mark, Vnd.Of(1), Placed, "mui"));
        Assert.Throws<ArgumentException>(() => LedgerEntry.ForPerson(Request(), LedgerEntryKind.CreditGiven, Vnd.Of(1), Placed, "mui"));
        Assert.Throws<ArgumentException>(() => LedgerEntry.ForPerson(
            Request(), LedgerEntryKind.Cash, Vnd.Of(1), Placed, "mui", new EntryDetails { SeenWhere = SeenWhere.BankSms }));
    }

    [Fact]
    public void Whatever_a_person_writes_can_be_taken_back_and_nothing_else()
    {
        var persons = Enum.GetValues<LedgerEntryKind>().Where(kind => kind.IsPersons()).ToList();

        Assert.Equal(11, persons.Count);
        Assert.All(persons, kind => Assert.Equal(kind.Reversal(), Event.TakenBack(Event.Person(kind, 1)).RecordedFor(Request(), Placed)!.Kind));
        Assert.Throws<ArgumentException>(() => LedgerEntry.Reversing(Event.In(1).RecordedFor(Request(), Placed)!, Placed, "mui", ""));
        Assert.Throws<ArgumentException>(() => LedgerEntry.Reversing(Event.TakenBack(Event.Cash(1)).RecordedFor(Request(), Placed)!, Placed, "mui", ""));
        Assert.Throws<ArgumentException>(() => LedgerEntry.Contradicting(Event.Cash(1).RecordedFor(Request(), Placed)!, Placed, "mui", ""));
        Assert.Throws<ArgumentException>(() => LedgerEntry.Moving(Event.Out(1).RecordedFor(Request(), Placed)!, Placed, "mui", ""));
    }

    [Fact]
    public void What_takes_back_names_the_entry_and_its_whole_amount()
    {
        var mark = Event.Mark(1_000).RecordedFor(Request(), Placed)!;
        var reversal = LedgerEntry.Reversing(mark, Placed, "mui", "nhầm");

        Assert.Equal((mark.Id, mark.Amount, mark.RequestId, "nhầm"), (reversal.ReversesId, reversal.Amount, reversal.RequestId, reversal.Reason));
    }

    private static long EffectOf(Event happened) => happened.RecordedFor(Request(), Placed)!.Effect.Dong;
}
