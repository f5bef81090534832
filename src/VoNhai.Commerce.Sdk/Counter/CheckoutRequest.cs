using VoNhai.Commerce.Catalog;
using VoNhai.Commerce.Money;
using VoNhai.Commerce.Orders;

namespace VoNhai.Commerce.Counter;

/// <summary>How much of one product.</summary>
/// <param name="ProductId">The product.</param>
/// <param name="Quantity">In its unit of sale.</param>
public sealed record CheckoutLine(Guid ProductId, Quantity Quantity);

/// <summary>An order that a buyer wants to place, as typed: the counter checks everything. Prices are never taken from here.</summary>
public sealed record CheckoutRequest
{
    /// <summary>
    /// Made by the caller once per intended order, 1…255 visible ASCII characters. The same key and content again give the same order
    /// again; the same key with other content is refused.
    /// </summary>
    public required string IdempotencyKey { get; init; }

    /// <summary>1…50 lines of one household, no product twice.</summary>
    public required IReadOnlyList<CheckoutLine> Lines { get; init; }

    /// <summary>1…80 characters.</summary>
    public required string BuyerName { get; init; }

    /// <summary>A Vietnamese mobile number in any usual spelling.</summary>
    public required string BuyerPhone { get; init; }

    /// <summary>Pickup or delivery.</summary>
    public required DeliveryKind Delivery { get; init; }

    /// <summary>How the buyer means to pay: <see cref="PaymentChoice.Cash"/> only when it is fetched, <see cref="PaymentChoice.Cod"/> only when it is brought.</summary>
    public PaymentChoice Payment { get; init; }

    /// <summary>Five-digit code of the buyer's commune; needed for <see cref="DeliveryKind.Delivery"/>.</summary>
    public string? CommuneCode { get; init; }

    /// <summary>House, hamlet or village; needed for <see cref="DeliveryKind.Delivery"/>, at most 200 characters.</summary>
    public string Address { get; init; } = "";

    /// <summary>
    /// The <see cref="DeliveryOffer.Id"/> that the buyer chose; its fee becomes part of the total. <c>null</c>: how and for how much is agreed by telephone.
    /// </summary>
    public Guid? DeliveryChoice { get; init; }

    /// <summary>A few words to the household, at most 300 characters.</summary>
    public string Note { get; init; } = "";

    /// <summary>Where the buyer wants to hear of the order, at most 254 characters; empty: nowhere.</summary>
    public string Email { get; init; } = "";

    /// <summary>
    /// Whose program brings the order: the host's own id of a partner, who may then read it (<see cref="IPartnerOrders"/>) and hears of it
    /// (<see cref="IWebhookDesk"/>). <c>null</c>: nobody's.
    /// </summary>
    public Guid? Partner { get; init; }

    /// <summary>The total that the buyer was shown; when prices have changed since, nothing is ordered. <c>null</c>: any total.</summary>
    public Vnd? ExpectedTotal { get; init; }
}
