using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using VoNhai.Commerce.Orders;
using VoNhai.Commerce.Sdk.Tests.Storage;
using Xunit;

namespace VoNhai.Commerce.Sdk.Tests.Orders;

/// <summary>A host may choose the letters of its codes; the default ones are read for ever.</summary>
public sealed class CodePrefixTests
{
    private const string Own = "XWJKF";

    public CodePrefixTests() => OrderCode.Recognize(Own);

    [Fact]
    public void A_code_with_the_hosts_letters_is_read_and_found()
    {
        var code = OrderCode.New(Own);
        var text = code.ToString();

        Assert.Equal((OrderCode.MostLength, Own), (text.Length, text[..Own.Length]));
        Assert.True(OrderCode.TryRead(text.ToLowerInvariant().Insert(7, " "), out var read));
        Assert.Equal(code, read);
        Assert.Equal([code], OrderCode.FindIn($"MBVCB.123456.{text}.CT tu 0123"));
        Assert.Contains(code, NearCodes.In(text[..^1] + (text[^1] == '7' ? '8' : '7')));
        Assert.Contains(code, NearCodes.In($"XWKJF{text[5..]}"));
    }

    [Fact]
    public void The_default_letters_stay_readable_beside_them()
    {
        var (own, old) = (OrderCode.New(Own), OrderCode.New());

        Assert.Equal([old, own], OrderCode.FindIn($"{old} va {own}"));
        Assert.Equal([own, old], OrderCode.FindIn($"{own}{old}"));
        Assert.True(OrderCode.TryRead(old.ToString(), out _));
    }

    [Theory]
    [InlineData("X")]
    [InlineData("ABCDEF")]
    [InlineData("ab")]
    [InlineData("A1")]
    [InlineData("ĐB")]
    [InlineData("")]
    [InlineData("QZA")]
    [InlineData("XW")]
    public void What_is_no_letters_or_could_be_read_two_ways_is_refused(string prefix)
    {
        Assert.Throws<ArgumentException>(() => OrderCode.Recognize(prefix));
        Assert.Throws<ArgumentException>(() => new ServiceCollection().AddVoNhaiCommerce(c =>
        {
            c.Options.CodePrefix = prefix;
            c.StoreIn<PartnerDbContext>();
        }));
    }

    [Fact]
    public void Letters_that_nobody_was_told_of_are_neither_made_nor_read()
    {
        Assert.Throws<ArgumentException>(() => OrderCode.New("WZ"));
        Assert.Empty(OrderCode.FindIn("WZ4K7M2P97G"));
        Assert.False(OrderCode.TryRead("WZ4K7M2P97G", out _));
        Assert.True(OrderCode.TryReadStored("WZ4K7M2P97G", out _));
        Assert.False(OrderCode.TryReadStored("WZ4K7M2P97H", out _));
        Assert.False(OrderCode.TryReadStored("4K7M2P97G", out _));
    }

    [Theory, OnEachEngine]
    public async Task A_stall_gives_out_its_own_letters_and_is_paid_by_them_and_by_the_old_ones(Engine engine)
    {
        await using var shop = await TrialShop.OpenAsync(engine);
        var tea = await shop.SellAsync();
        var old = await shop.OrderAsync(tea);
        shop.Options.CodePrefix = Own;
        var order = await shop.OrderAsync(tea);

        await shop.BankReportsAsync(new Notice(1, $"CHUYEN TIEN {order.Code}", 95_000));
        await shop.BankReportsAsync(new Notice(2, $"CHUYEN TIEN {old.Code}", 95_000));

        Assert.StartsWith(Own, order.Code.ToString(), StringComparison.Ordinal);
        Assert.True((await shop.SeeAsync(order)).Payment.State.IsSettled);
        Assert.True((await shop.SeeAsync(old)).Payment.State.IsSettled);
    }
}
