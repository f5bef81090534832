using VoNhai.Commerce.Counter;
using VoNhai.Commerce.Money;
using VoNhai.Commerce.Orders;
using VoNhai.Commerce.Payments;
using VoNhai.Commerce.Sdk.Tests.Orders;
using VoNhai.Commerce.VietQr;
using Xunit;

namespace VoNhai.Commerce.Sdk.Tests.Storage;

/// <summary>
/// The whole way with no text typed by hand on both sides: what the checkout put into the code, as a phone reads it, inside what real banks
/// wrote around it, through the door.
/// </summary>
public sealed class QrToMoneyTests
{
    private const long Part = 1_000;

    [Theory, OnEachEngine]
    public async Task What_the_code_on_the_screen_carries_pays_its_order_in_every_wrapper_of_the_corpus(Engine engine)
    {
        await using var shop = await TrialShop.OpenAsync(engine);
        var wrappers = BankMemo.WithCode;
        var order = await shop.OrderAsync(await shop.SellAsync(price: Part * wrappers.Count));
        var memo = Read(order.Payment.Transfer!.Payload);

        // Each bank brings its part, so that one that is missed leaves the order unpaid.
        foreach (var (wrapper, number) in wrappers.Select((wrapper, number) => (wrapper, number)))
        {
            Assert.True(OrderCode.TryRead(memo, out var carried));
            Assert.Equal(new InboxReceipt.Acknowledged(1), await shop.BankReportsAsync(new Notice(number + 1, wrapper.Carrying(carried), Part)));
        }

        var state = (await shop.SeeAsync(order)).Payment.State;
        Assert.Equal((PaymentStatus.Paid, PaymentCaveat.None, order.Total), (state.Status, state.Caveat, state.Received));
    }

    /// <summary>The control: a shop that compares with the text that it wrote itself loses most of them.</summary>
    [Fact]
    public async Task Comparing_with_the_text_of_the_code_loses_money()
    {
        await using var shop = await TrialShop.OpenAsync(Engine.Sqlite);
        var order = await shop.OrderAsync(await shop.SellAsync());
        var memo = Read(order.Payment.Transfer!.Payload);

        Assert.Contains(BankMemo.WithCode, wrapper => !wrapper.Carrying(order.Code).Contains(memo, StringComparison.Ordinal));
    }

    private static string Read(string payload)
    {
        Assert.True(VietQrTransfer.TryParse(payload, out var scanned, out _));
        return scanned.Memo!;
    }
}
