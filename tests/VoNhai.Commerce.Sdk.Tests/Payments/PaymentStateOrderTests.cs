using CsCheck;
using VoNhai.Commerce.Payments;
using Xunit;
using static VoNhai.Commerce.Sdk.Tests.Payments.Ledger;

namespace VoNhai.Commerce.Sdk.Tests.Payments;

/// <summary>News comes late, twice and in any order: what it says in the end must not depend on that.</summary>
public sealed class PaymentStateOrderTests
{
    private static readonly DateTimeOffset Long = Placed.AddDays(30);

    private static readonly Gen<(LedgerEntryKind Kind, long Dong)> AnyNews =
        Gen.Select(Gen.Enum<LedgerEntryKind>(), Gen.OneOf(new[] { 1L, 50_000, 100_000, Price / 2, Price - 1, Price, Price + 1, 2 * Price }.Select(Gen.Const).ToArray()));

    [Fact]
    public void The_rows_of_a_ledger_may_be_read_in_any_order() =>
        Gen.Select(AnyNews, Gen.Int[0, 48]).Array[1, 6].Sample(
            news =>
            {
                var request = Request(Deadline);
                var entries = news.Select(n => new Event(n.Item1.Kind, n.Item1.Dong, Placed.AddHours(n.Item2)).RecordedFor(request)).ToArray();
                return Permutations(entries).Select(ledger => PaymentState.Of(request, ledger, Long)).Distinct().Count() == 1;
            },
            iter: 200);

    [Fact]
    public void News_that_comes_in_time_may_come_in_any_order() =>
        AnyNews.Array[1, 6].Sample(
            news => Outcomes(Request(Deadline), news).Distinct().Count() == 1,
            iter: 200);

    [Fact]
    public void News_without_a_deadline_may_come_in_any_order() =>
        AnyNews.Array[1, 6].Sample(
            news => Outcomes(Request(), news).Distinct().Count() == 1,
            iter: 200);

    [Fact]
    public void The_control_that_pays_on_the_first_great_enough_transfer_depends_on_the_order()
    {
        (LedgerEntryKind Kind, long Dong)[] news = [(LedgerEntryKind.TransferIn, Price), (LedgerEntryKind.Refund, Price)];

        var verdicts = Permutations(news).Select(order => order[^1] is { Kind: LedgerEntryKind.TransferIn } last && last.Dong >= Price);

        Assert.Equal(2, verdicts.Distinct().Count());
    }

    [Fact]
    public void Received_and_due_always_add_up_to_the_price() =>
        AnyNews.Array[0, 6].Sample(news =>
        {
            var state = Outcomes(Request(Deadline), news).First();
            return (state.Received + state.Due).Dong == Price && (state.IsSettled || state.Due.IsPositive);
        });

    /// <summary>Every order in which the news can come, each recorded when it comes: one entry a minute.</summary>
    private static IEnumerable<PaymentState> Outcomes(PaymentRequest request, (LedgerEntryKind Kind, long Dong)[] news) =>
        from order in Permutations(news)
        let ledger = order.Select((n, minute) => new Event(n.Kind, n.Dong, Placed.AddMinutes(minute)).RecordedFor(request)).ToArray()
        select PaymentState.Of(request, ledger, Long);

    private static IEnumerable<T[]> Permutations<T>(T[] items)
    {
        if (items.Length == 0)
        {
            yield return [];
        }

        for (var i = 0; i < items.Length; i++)
        {
            foreach (var rest in Permutations<T>([.. items[..i], .. items[(i + 1)..]]))
            {
                yield return [items[i], .. rest];
            }
        }
    }
}
