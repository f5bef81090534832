using VoNhai.Commerce.Money;
using VoNhai.Commerce.Orders;
using VoNhai.Commerce.Payments;
using VoNhai.Commerce.Sdk.Tests.Orders;
using Xunit;
using static VoNhai.Commerce.Sdk.Tests.Payments.Event;
using static VoNhai.Commerce.Sdk.Tests.Payments.Ledger;
using static VoNhai.Commerce.Sdk.Tests.Payments.Orderings;

namespace VoNhai.Commerce.Sdk.Tests.Payments;

/// <summary>News comes late, twice and in any order: what it says in the end must not depend on that.</summary>
public sealed class PaymentStateOrderTests
{
    private const int MostEvents = 6;
    private static readonly Order Told = Given.Order(Price);
    private static readonly ReceivingAccount Into = Account();
    private static readonly Event Transfer = In(Price);
    private static readonly Event Seen = Mark(Price);
    private static readonly Event TooMuch = Mark(Price + 10_000);
    private static readonly Event Till = Cash(50_000);

    /// <summary>One event of every kind, some with several amounts, and for what takes back the very event that it names.</summary>
    private static readonly Event[] News =
    [
        Transfer, In(Price / 2), Moved(Transfer), Out(Price / 2),
        Seen, TakenBack(Seen), TooMuch, Contradicted(TooMuch),
        Till, TakenBack(Till), Refund(Price / 2), Allowance(30_000), Credit(Price), Cancel, Expire,
        Person(LedgerEntryKind.DepositForfeited, 60_000),
    ];

    [Fact]
    public void The_news_holds_every_event_that_the_promise_names()
    {
        var kinds = News.Select(news => news.Kind).ToHashSet();

        Assert.Superset(
            new HashSet<LedgerEntryKind?>
            {
                LedgerEntryKind.TransferIn, LedgerEntryKind.TransferOut, LedgerEntryKind.TransferMoved, LedgerEntryKind.Mark, LedgerEntryKind.MarkReversed,
                LedgerEntryKind.MarkContradicted, LedgerEntryKind.Cash, LedgerEntryKind.CashReversed, LedgerEntryKind.RefundMade, LedgerEntryKind.Allowance,
                LedgerEntryKind.CreditGiven, LedgerEntryKind.DepositForfeited,
            },
            kinds);
        Assert.Contains(News, news => news.Cancels);
        Assert.Contains(News, news => news.Expires);
    }

    /// <summary>Exhaustive: each choice of up to six of the sixteen events, each in all its orders, each told a minute apart.</summary>
    [Fact]
    public void Up_to_six_events_end_in_one_state_in_every_order()
    {
        var (choices, tellings) = (0, 0);
        foreach (var choice in Choices(News, MostEvents))
        {
            PaymentState? first = null;
            foreach (var order in Permutations(choice))
            {
                var state = Tell(order);
                first ??= state;
                tellings++;
                if (state != first)
                {
                    Assert.Fail($"{string.Join(", ", order.Select(e => e.ToString()))}: {state} is not {first}.");
                }
            }

            choices++;
        }

        TestContext.Current.TestOutputHelper?.WriteLine($"{choices} choices, {tellings} tellings");
        Assert.Equal(14_893, choices);
        Assert.Equal(6_337_217, tellings);
    }

    /// <summary>The positive control: paid at the first great enough transfer, and nothing afterwards takes it back.</summary>
    [Fact]
    public void The_control_that_pays_on_the_first_great_enough_transfer_depends_on_the_order()
    {
        static bool IsPaid(Event[] order)
        {
            var (sum, paid) = (0L, false);
            foreach (var news in order)
            {
                sum += news.Kind == LedgerEntryKind.TransferIn ? news.Dong : news.Kind == LedgerEntryKind.TransferOut ? -news.Dong : 0;
                paid = sum >= Price || (paid && news.Kind != LedgerEntryKind.TransferOut);
                if (news.Cancels && !paid)
                {
                    return false;
                }
            }

            return paid;
        }

        Assert.Equal(2, Permutations([In(Price), Cancel]).Select(IsPaid).Distinct().Count());
        Assert.Single(Permutations([In(Price), Cancel]).Select(order => StateOf(order)).Distinct());
    }

    /// <summary>The positive control: whoever adds marks and transfers up counts the same money twice.</summary>
    [Fact]
    public void The_control_that_adds_marks_and_transfers_up_doubles_money()
    {
        var naive = Record(Request(), [Seen, Transfer]).Sum(entry => entry.Effect.Dong);

        Assert.Equal(2 * Price, naive);
        Assert.Equal(Vnd.Of(Price), StateOf(Seen, Transfer).Received);
    }

    [Fact]
    public void Whatever_happens_the_facts_agree_with_each_other()
    {
        foreach (var choice in Choices(News, 4))
        {
            var state = StateOf(choice);

            Assert.Equal(state.Asked, state.Received + state.Due);
            Assert.True(state.RefundDue >= Vnd.Zero && (state.RefundDue == Vnd.Zero || state.RefundDue <= state.Received));
            Assert.True(!state.IsSettled || (state.MayGo && !state.Due.IsPositive));
            Assert.True(!state.MayGo || (state.Status is PaymentStatus.Paid or PaymentStatus.Open && state.Due <= state.OnCredit));
            Assert.True(state.Caveat != PaymentCaveat.Marked || state.MarkedUnconfirmed.IsPositive);
        }
    }

    private static readonly PaymentRequest Book = Request();

    /// <summary>Each event as it is written down in each of the first six minutes: made once, because it is told six million times.</summary>
    private static readonly Dictionary<Event, LedgerEntry?[]> Entries = News.ToDictionary(
        news => news,
        news => Enumerable.Range(1, MostEvents).Select(minute => news.Kind is null ? null : news.RecordedFor(Book, Placed.AddMinutes(minute))).ToArray());

    private static PaymentState Tell(Event[] order)
    {
        var request = PaymentRequest.For(Told, Into, Deadline);
        var ledger = new List<LedgerEntry>(order.Length);
        for (var i = 0; i < order.Length; i++)
        {
            if (Entries[order[i]][i] is { } entry)
            {
                ledger.Add(entry);
            }
            else
            {
                order[i].RecordedFor(request, Placed.AddMinutes(i + 1));
            }
        }

        return PaymentState.Of(request, ledger);
    }
}
