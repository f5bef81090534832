using Microsoft.EntityFrameworkCore.Storage.ValueConversion;
using VoNhai.Commerce.Catalog;
using VoNhai.Commerce.Money;
using VoNhai.Commerce.Orders;

namespace VoNhai.Commerce.Storage;

/// <summary>How the domain's values stand in a row. One form for every database, so that a row reads the same everywhere.</summary>
internal static class Converters
{
    /// <summary>Whole đồng.</summary>
    public static readonly ValueConverter<Vnd, long> Dong = new(amount => amount.Dong, dong => Vnd.Of(dong));

    /// <summary>Thousandths of a unit.</summary>
    public static readonly ValueConverter<Quantity, long> Thousandths = new(quantity => quantity.Thousandths, value => Quantity.OfThousandths(value));

    /// <summary>One bit a month.</summary>
    public static readonly ValueConverter<Season, int> MonthBits = new(season => season.Bits, bits => Season.OfBits(bits));

    /// <summary>Milliseconds since 1970, UTC: SQLite cannot order a DateTimeOffset.</summary>
    public static readonly ValueConverter<DateTimeOffset, long> Milliseconds = new(instant => instant.ToUnixTimeMilliseconds(), ms => DateTimeOffset.FromUnixTimeMilliseconds(ms));

    /// <summary>A day as the number that it is written by, year first: 20261124. It sorts and is compared in SQL.</summary>
    public static readonly ValueConverter<DateOnly, int> Day = new(day => (day.Year * 10_000) + (day.Month * 100) + day.Day, number => new DateOnly(number / 10_000, number / 100 % 100, number % 100));

    /// <summary>The code of a lot.</summary>
    public static readonly ValueConverter<LotCode, string> LotCode = new(code => code.ToString(), text => ReadLotCode(text));

    /// <summary>The four digits. They are kept readable because the buyer's page shows them.</summary>
    public static readonly ValueConverter<PickupCode, string> Pickup = new(code => code.Reveal(), text => ReadPickup(text));

    /// <summary>The code as it is shown.</summary>
    public static readonly ValueConverter<OrderCode, string> Code = new(code => code.ToString(), text => ReadCode(text));

    /// <summary>The 22 characters. It is kept readable because a repeated request must be answered with the same link.</summary>
    public static readonly ValueConverter<TrackingSecret, string> Secret = new(secret => secret.Reveal(), text => ReadSecret(text));

    /// <summary>0 and nine digits.</summary>
    public static readonly ValueConverter<PhoneNumber, string> Phone = new(phone => phone.ToString(), text => ReadPhone(text));

    private static OrderCode ReadCode(string text) =>
        OrderCode.TryReadStored(text, out var code) ? code : throw Unreadable("order code");

    private static LotCode ReadLotCode(string text) =>
        Catalog.LotCode.TryRead(text, out var code) ? code : throw Unreadable("lot code");

    private static PickupCode ReadPickup(string text) =>
        PickupCode.TryRead(text, out var code) ? code : throw Unreadable("pickup code");

    private static TrackingSecret ReadSecret(string text) =>
        TrackingSecret.TryRead(text, out var secret) ? secret : throw Unreadable("tracking secret");

    /// <summary>A number that a person had blanked on request stays blank.</summary>
    private static PhoneNumber ReadPhone(string text) =>
        text.Length == 0 ? default : PhoneNumber.TryRead(text, out var phone) ? phone : throw Unreadable("phone number");

    private static CommerceException Unreadable(string what) => new($"A stored {what} does not have its form: the row was changed from outside.");
}
