using System.Globalization;
using VoNhai.Commerce.Counter;
using VoNhai.Commerce.Money;
using VoNhai.Commerce.Orders;

namespace VoNhai.Commerce.Storefront.Ways;

/// <summary>
/// A way of delivery as a form sends it: which, and the fee that stood beside it. Without a script the page cannot add the fee to the total
/// before it is sent, so the sum that the buyer agreed to is put together from what was shown.
/// </summary>
/// <param name="Id">The offer.</param>
/// <param name="Fee">What was shown.</param>
internal sealed record ChosenWay(Guid Id, Vnd Fee)
{
    /// <summary>The value of the form's field.</summary>
    public static string Write(DeliveryOffer offer) => string.Create(CultureInfo.InvariantCulture, $"{offer.Id:N} {offer.Fee.Dong}");

    /// <summary>Reads it; <c>null</c> for anything else.</summary>
    public static ChosenWay? Read(string? value) =>
        value?.Split(' ') is [var id, var fee] && Guid.TryParseExact(id, "N", out var read)
            && long.TryParse(fee, NumberStyles.None, CultureInfo.InvariantCulture, out var dong) && dong <= DeliveryChoice.GreatestFee
                ? new ChosenWay(read, Vnd.Of(dong))
                : null;
}
