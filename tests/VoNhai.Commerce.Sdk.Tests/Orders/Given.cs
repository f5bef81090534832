using VoNhai.Commerce.Catalog;
using VoNhai.Commerce.Money;
using VoNhai.Commerce.Orders;

namespace VoNhai.Commerce.Sdk.Tests.Orders;

/// <summary>Honest defaults: what a test does not speak of is as on any good day at the stall.</summary>
internal static class Given
{
    public static readonly DateTimeOffset Now = new(2026, 11, 23, 1, 30, 0, TimeSpan.Zero);

    public static readonly Guid Household = new("01980000-0000-7000-8000-000000000001");

    public static Product Tea(long price = 150_000) => new(Guid.CreateVersion7(Now), Household, "che-trang-xa", "Chè Tràng Xá", "kg", Vnd.Of(price))
    {
        Stock = Quantity.Of(50),
        Minimum = Quantity.Of(0.5m),
        Step = Quantity.Of(0.5m),
    };

    /// <summary>The one place that knows how a line is made.</summary>
    public static OrderLine Line(Product product, decimal quantity) => OrderLine.Of(1, product, Quantity.Of(quantity));

    public static Order Order(long total = 250_000) => OrderOf(Line(Tea(total), 1));

    public static Order OrderOf(params OrderLine[] lines)
    {
        PhoneNumber.TryRead("0912345678", out var phone);
        return VoNhai.Commerce.Orders.Order.Place(
            Household, CodeSource.OfData("4K7M2P9"), new Buyer("Lý Thị Ví Dụ", phone), new Delivery(DeliveryKind.Pickup, null, "", ""), lines, Now);
    }
}
