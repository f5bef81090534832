using VoNhai.Commerce.Money;
using VoNhai.Commerce.VietQr;
using Xunit;

namespace VoNhai.Commerce.Sdk.Tests.VietQr;

public sealed class VietQrWarningsTests
{
    private static readonly VietQrTransfer Transfer = VietQrTransfer.To(Banks.Agribank, "0000000000");

    [Theory]
    [InlineData(1, null)]
    [InlineData(499_999_999, null)]
    [InlineData(500_000_000, "amountAboveTransferLimit")]
    [InlineData(9_999_999_999_999, "amountAboveTransferLimit")]
    public void Tell_of_an_amount_that_one_fast_transfer_does_not_carry(long dong, string? warning) =>
        Assert.Equal(warning is null ? [] : [("amount", warning)], Of(Transfer.WithAmount(Vnd.Of(dong))));

    [Fact]
    public void Tell_of_an_odd_use_a_long_memo_and_an_unusual_card()
    {
        Assert.Equal([("isForOnePayment", "amountInStatic")], Of(Transfer.WithAmount(Vnd.Of(1)).ForManyPayments()));
        Assert.Equal([("isForOnePayment", "dynamicWithoutAmount")], Of(Transfer.ForOnePayment()));
        Assert.Equal([("memo", "memoTooLong")], Of(Transfer.WithMemo(new string('A', 26), MemoPolicy.Longest)));
        Assert.Equal([("account", "cardNumberUnusual")], Of(VietQrTransfer.ToCard(Banks.Vietcombank, "970436000000")));
    }

    [Theory]
    [InlineData("970405", null)]
    [InlineData("999999", null)]
    [InlineData("123456", "binUnknown")]
    [InlineData("970408", "bankReceivesNoTransfers")]
    [InlineData("422589", "bankTransfersDisputed")]
    [InlineData("970460", "bankTransfersUnknown")]
    public void Tell_what_is_not_sure_of_the_bank(string bin, string? warning) =>
        Assert.Equal(warning is null ? [] : [("bin", warning)], Of(VietQrTransfer.To(bin, "0")));

    [Fact]
    public void Have_short_sentences() => Assert.All(
        Banks.All.SelectMany(bank => VietQrTransfer.To(bank, "0").Warnings),
        warning => Assert.All(warning.Vietnamese.Split(". "), sentence => Assert.InRange(sentence.Split(' ').Length, 3, 12)));

    private static (string, string)[] Of(VietQrTransfer transfer) => [.. transfer.Warnings.Select(warning => (warning.Field, warning.Code))];
}
