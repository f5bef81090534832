using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;
using System.Text.Unicode;
using VoNhai.Commerce.Counter;
using VoNhai.Commerce.Orders;
using VoNhai.Commerce.Storefront.Listing;

namespace VoNhai.Commerce.Storefront.Privacy;

/// <summary>The file that a person gets: what is held of that person, and nothing of anybody's books. The links of the orders are not in it, because the file passes through other hands.</summary>
internal static class PersonDocument
{
    private static readonly JsonSerializerOptions Shape = new(JsonSerializerDefaults.Web)
    {
        Encoder = JavaScriptEncoder.Create(UnicodeRanges.All),
        WriteIndented = true,
        Converters = { new JsonStringEnumConverter(JsonNamingPolicy.CamelCase) },
    };

    /// <summary>UTF-8 JSON.</summary>
    /// <param name="file">What is held.</param>
    /// <param name="consents">What was agreed to for the orders in it.</param>
    /// <param name="about">What the file is, in words.</param>
    public static byte[] Of(PersonalFile file, IReadOnlyList<ConsentLine> consents, string about)
    {
        ArgumentNullException.ThrowIfNull(file);
        return JsonSerializer.SerializeToUtf8Bytes(
            new
            {
                About = about,
                file.MadeAt,
                Phone = file.Phone.ToString(),
                KnownAs = file.Notes.Select(note => new { note.Household, note.Nickname, note.Hamlet }),
                Orders = file.Orders.Select(one => OrderOf(one, consents)),
            },
            Shape);
    }

    private static object OrderOf(PersonalOrder one, IReadOnlyList<ConsentLine> consents)
    {
        var (order, code) = (one.Order, one.Order.Code.ToString());
        return new
        {
            Code = code,
            Household = order.Household.Name,
            order.PlacedAt,
            order.Step,
            Buyer = new { order.Buyer.Name, order.Buyer.Nickname, order.Buyer.Hamlet, one.Email },
            Delivery = new { order.Delivery.Kind, order.Delivery.Choice, Address = Address.Of(order.Delivery), order.Delivery.Note },
            Lines = order.Lines.Select(line => new { line.ProductName, Quantity = line.Quantity.ToDecimal(), line.Unit, Total = line.Total.Dong }),
            Total = order.Total.Dong,
            Received = order.Payment.State.Received.Dong,
            Owed = OwedOf(order),
            one.Photos,
            Consents = consents.Where(consent => consent.OrderCode == code).Select(consent => new { consent.Purpose, consent.IsGiven, consent.Version, consent.At }),
        };
    }

    private static long OwedOf(OrderView order) =>
        order.Payment.State.Status == Payments.PaymentStatus.Open && order.Step is OrderStep.HandedOver or OrderStep.Delivered && order.Payment.State.Due.IsPositive ? order.Payment.State.Due.Dong : order.Payment.State.OnCredit.Dong;
}
