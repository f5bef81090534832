using System.Globalization;
using Microsoft.EntityFrameworkCore;
using VoNhai.Commerce.Counter;
using VoNhai.Commerce.Orders;

namespace VoNhai.Commerce.Storage;

/// <summary>From the way that a buyer chose to what the order keeps of it: words and fee are those of the moment.</summary>
internal static class ChosenDelivery
{
    /// <summary>The delivery to keep, or what is wrong with the choice.</summary>
    public static async Task<(Delivery Delivery, FieldProblem? Problem)> OfAsync(
        DbContext db, CheckoutDraft draft, Guid householdId, DateTimeOffset now, CancellationToken cancellationToken)
    {
        if (draft.DeliveryChoice is not { } chosen)
        {
            return (draft.Delivery, null);
        }

        if (await DeliveryOffers.FindAsync(db, householdId, chosen, now, cancellationToken) is not { } offer)
        {
            return (draft.Delivery, new FieldProblem("delivery.choice", "notOffered", "Cách giao này không còn. Xin chọn cách khác."));
        }

        if (offer.Kind != draft.Delivery.Kind)
        {
            return (draft.Delivery, new FieldProblem("delivery.kind", "mismatch", "Xin chọn lại cách nhận hàng."));
        }

        return (draft.Delivery with { Means = offer.Means, Choice = Words(offer), Fee = offer.Fee, RunId = offer.RunDay is null ? null : offer.Id }, null);
    }

    /// <summary>Takes the place in a run; what is wrong when there is none any more.</summary>
    public static async Task<FieldProblem?> TakePlaceAsync(DbContext db, Delivery delivery, DateTimeOffset now, CancellationToken cancellationToken) =>
        delivery.RunId is { } runId && !await RunPlaces.TryTakeAsync(db, runId, now, cancellationToken)
            ? new FieldProblem("delivery.choice", "full", "Chuyến này vừa hết chỗ. Xin chọn cách khác.")
            : null;

    private static string Words(DeliveryOffer offer)
    {
        var day = offer.RunDay?.ToString("dd/MM/yyyy", CultureInfo.InvariantCulture) ?? "";
        return string.Join(", ", new[] { offer.Place, day, offer.When }.Where(word => word.Length > 0));
    }
}
