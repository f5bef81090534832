using Microsoft.Extensions.Localization;
using VoNhai.Commerce.Counter;
using VoNhai.Commerce.Orders;
using VoNhai.Commerce.Payments;
using VoNhai.Commerce.Storefront.Listing;

namespace VoNhai.Commerce.Storefront.Pages.NhaBan;

/// <summary>How an order's money is told on the board: one banner, and a line for each thing beside it that a household must not forget.</summary>
/// <param name="Style">The end of the banner's style class.</param>
/// <param name="Icon">Its picture.</param>
/// <param name="Name">What the state is called.</param>
/// <param name="Detail">What came, what is missing, what to do.</param>
/// <param name="Notes">Credit, deposits, what the buyer says, what should go back.</param>
internal sealed record BoardMoney(string Style, string Icon, string Name, string Detail, IReadOnlyList<(string Icon, string Text)> Notes)
{
    public static BoardMoney Of(OrderView order, IStringLocalizer texts, IStringLocalizer queueTexts)
    {
        var state = order.Payment.State;
        var notes = NotesOf(order, queueTexts).ToList();

        // A person's word lets goods go or work begin: the banner must not ask to wait for what was agreed.
        return state switch
        {
            { Status: PaymentStatus.Open } when PaymentWords.KeyOf(order) is "asked" or "cash" or "cod" =>
                new(PaymentWords.KeyOf(order), PaymentWords.IconOf(order), texts[$"State.{PaymentWords.KeyOf(order)}"], PaymentWords.DetailForHousehold(order, texts), notes),
            { Status: PaymentStatus.Open, MayGo: true } =>
                new("overpaid", "lich", queueTexts["Board.Credit"], queueTexts["Board.CreditDetail", state.Due], notes),
            { Status: PaymentStatus.Open, MayBegin: true } =>
                new("paid", "xong", queueTexts["Board.Begin"], queueTexts["Board.BeginDetail", state.Due], notes),
            { Status: PaymentStatus.Open, Caveat: PaymentCaveat.None } =>
                new("waiting", "cho", texts["State.waiting"], queueTexts["Board.Waiting.Detail", state.Due], notes),
            _ => new(PaymentWords.KeyOf(order), PaymentWords.IconOf(order), texts[$"State.{PaymentWords.KeyOf(order)}"], PaymentWords.DetailForHousehold(order, texts), notes),
        };
    }

    private static IEnumerable<(string Icon, string Text)> NotesOf(OrderView order, IStringLocalizer texts)
    {
        var (payment, state) = (order.Payment, order.Payment.State);
        if (state.OnCredit.IsPositive && order.PaymentChoice == PaymentChoice.Transfer)
        {
            yield return ("lich", texts["Board.OnCredit", state.OnCredit]);
        }

        foreach (var deposit in payment.Deposits)
        {
            yield return ("tien", texts[$"Board.Deposit.{deposit.End?.ToString() ?? (deposit.IsThere ? "there" : "waiting")}", deposit.Amount]);
        }

        if (payment.ClaimedAt is { } claimedAt && state is { Status: PaymentStatus.Open, MayGo: false })
        {
            yield return ("dien-thoai", texts["Board.Claimed", Clock.Show(claimedAt)]);
        }

        if (state.RefundDue.IsPositive && state.Status == PaymentStatus.Open)
        {
            yield return ("quay-lai", texts["Board.RefundDue", state.RefundDue]);
        }
    }
}
