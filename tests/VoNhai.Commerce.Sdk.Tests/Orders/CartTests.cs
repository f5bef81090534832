using VoNhai.Commerce.Catalog;
using VoNhai.Commerce.Orders;
using Xunit;

namespace VoNhai.Commerce.Sdk.Tests.Orders;

public sealed class CartTests
{
    private static readonly Guid Tea = Guid.Parse("0198a000-0000-7000-8000-000000000001");

    [Theory]
    [InlineData("9223372036854775807")]
    [InlineData("92233720368547758")]
    [InlineData("100000001")]
    [InlineData("99999999999999999999")]
    [InlineData("-1")]
    [InlineData("0")]
    [InlineData("1e3")]
    public void Reads_no_amount_that_no_stall_has(string thousandths) =>
        Assert.Empty(Cart.Read($"{Tea:N}*{thousandths}").Lines);

    [Fact]
    public void Reads_what_it_wrote() =>
        Assert.Equal(Quantity.Of(99_999.5m), Cart.Read(Cart.Empty.With(Tea, Quantity.Of(99_999.5m)).ToString()).Of(Tea));
}
