using VoNhai.Commerce.Counter;
using VoNhai.Commerce.Money;
using VoNhai.Commerce.VietQr;

namespace VoNhai.Commerce.Storefront.Pages;

/// <summary>One code to pay with, and what stands beside it: the whole of an order, or a deposit.</summary>
/// <param name="Payment">Whom it goes to.</param>
/// <param name="Transfer">The code.</param>
/// <param name="Amount">How much.</param>
/// <param name="Memo">What the payer writes.</param>
/// <param name="Picture">Where the picture is, without its ending: <c>/qr/{code}</c>.</param>
/// <param name="Query">What goes behind the ending.</param>
/// <param name="Link">The order page, to come back to.</param>
/// <param name="Order">The order's code.</param>
public sealed record PayPart(PaymentView Payment, VietQrTransfer Transfer, Vnd Amount, string Memo, string Picture, string Query, string Link, string Order)
{
    /// <summary>The whole of what is still missing; <c>null</c> when nothing is.</summary>
    public static PayPart? OfWhole(OrderView order, string link)
    {
        ArgumentNullException.ThrowIfNull(order);
        var payment = order.Payment;
        return payment.Transfer is { } transfer
            ? new PayPart(payment, transfer, payment.State.Due, payment.Memo, $"/qr/{order.Code}", $"?k={order.Secret.Reveal()}", link, order.Code.ToString())
            : null;
    }

    /// <summary>A deposit that is awaited, under its own code; <c>null</c> when it is not.</summary>
    public static PayPart? OfDeposit(OrderView order, DepositView? deposit, string link)
    {
        ArgumentNullException.ThrowIfNull(order);
        return deposit?.Transfer is { Amount: { } amount } transfer
            ? new PayPart(order.Payment, transfer, amount, deposit.Memo, $"/qr/{order.Code}", $"?k={order.Secret.Reveal()}&coc={deposit.Code}", link, order.Code.ToString())
            : null;
    }
}
