using VoNhai.Commerce.Money;
using VoNhai.Commerce.Payments;
using VoNhai.Commerce.Sdk.Tests.Orders;
using Xunit;

namespace VoNhai.Commerce.Sdk.Tests.Payments;

public sealed class PaymentRequestTests
{
    [Fact]
    public void Asks_for_the_whole_order_into_the_households_account()
    {
        var order = Given.Order(99_000);
        var request = PaymentRequest.For(order, Ledger.Account(), Ledger.Deadline);

        Assert.Equal((Vnd.Of(99_000), order.Id, order.Code, order.HouseholdId), (request.Amount, request.OrderId, request.Code, request.HouseholdId));
        Assert.Equal(("999999", "0000000000", "LY THI VI DU"), (request.Bin, request.Account, request.HolderName));
        Assert.Equal(Ledger.Deadline, request.ExpiresAt);
    }

    [Theory]
    [InlineData("", "QZ4K7M2P97G")]
    [InlineData("SEVQR", "SEVQR QZ4K7M2P97G")]
    public void Puts_the_words_that_the_bank_wants_before_the_code(string prefix, string memo) =>
        Assert.Equal(memo, PaymentRequest.For(Given.Order(), Ledger.Account(prefix)).Memo);

    [Fact]
    public void Is_never_paid_into_another_households_account()
    {
        var account = new ReceivingAccount(Guid.NewGuid(), Guid.NewGuid(), "999999", "0000000001", "NGUOI KHAC");

        Assert.Throws<ArgumentException>(() => PaymentRequest.For(Given.Order(), account));
    }
}
