using VoNhai.Commerce.Money;
using VoNhai.Commerce.VietQr;
using Xunit;

namespace VoNhai.Commerce.Sdk.Tests.VietQr;

public sealed class PayloadAllocationTests
{
    private static readonly VietQrTransfer Transfer = VietQrTransfer.To(Banks.Agribank, "0000000000")
        .WithAmount(Vnd.Of(250_000))
        .WithMemo("QZ4K7M2P97G")
        .WithDetails(new() { Bill = "HD 12", Terminal = "Q1", Asks = PayerData.Mobile })
        .WithMerchant(new() { Name = "Nha ba Mui", City = "Thai Nguyen", Category = "5411" });

    [Fact]
    public void Writing_a_payload_allocates_its_string_and_nothing_else() =>
        Assert.Equal(BytesOf(() => new string('0', Length)), BytesOf(() => Fresh().Payload) - BytesOf(() => Fresh()));

    [Fact]
    public void Control_gluing_pieces_together_allocates_more() =>
        Assert.True(BytesOf(() => string.Join("", Transfer.Payload.Chunk(10).Select(piece => new string(piece)))) > BytesOf(() => new string('0', Transfer.Payload.Length)));

    private static readonly int Length = Fresh().Payload.Length;

    // A copy whose payload was not asked for yet.
    private static VietQrTransfer Fresh() => Transfer.WithoutAmount();

    private static long BytesOf(Func<object> make)
    {
        for (var i = 0; i < 100; i++)
        {
            GC.KeepAlive(make());
        }

        var before = GC.GetAllocatedBytesForCurrentThread();
        GC.KeepAlive(make());
        return GC.GetAllocatedBytesForCurrentThread() - before;
    }
}
