using VoNhai.Commerce.Money;
using VoNhai.Commerce.Orders;
using Xunit;

namespace VoNhai.Commerce.Sdk.Tests.Orders;

public sealed class OrderTests
{
    private static readonly DateTimeOffset Later = Given.Now.AddHours(1);

    [Fact]
    public void Total_is_the_sum_of_its_lines() =>
        Assert.Equal(Vnd.Of(375_000), Given.OrderOf(Given.Line(Given.Tea(150_000), 1.5m), Given.Line(Given.Tea(300_000), 0.5m)).Total);

    [Fact]
    public void Starts_as_placed_by_the_buyer()
    {
        var order = Given.Order();

        Assert.Equal(OrderStep.Placed, order.Step);
        var entry = Assert.Single(order.Timeline);
        Assert.Equal((OrderStep.Placed, Given.Now, "buyer"), (entry.Step, entry.At, entry.By));
    }

    [Fact]
    public void Goes_from_the_stall_to_the_buyer_step_by_step()
    {
        var order = Given.Order();
        order.Accept(settled: true, Later, "mui");
        order.Pack(settled: true, Later, "mui");
        order.HandOver(settled: true, Later, "mui");

        Assert.Equal([OrderStep.Placed, OrderStep.Accepted, OrderStep.Packed, OrderStep.HandedOver], order.Timeline.Select(entry => entry.Step));
    }

    [Fact]
    public void Cannot_be_accepted_before_the_money_is_there() =>
        Assert.Throws<CommerceException>(() => Given.Order().Accept(settled: false, Later, "mui"));

    [Fact]
    public void Cannot_be_handed_over_before_it_is_packed()
    {
        var order = Given.Order();
        order.Accept(settled: true, Later, "mui");

        Assert.Throws<CommerceException>(() => order.HandOver(settled: true, Later, "mui"));
        Assert.Equal(OrderStep.Accepted, order.Step);
        Assert.Equal(2, order.Timeline.Count);
    }

    [Fact]
    public void Cannot_take_a_step_twice()
    {
        var order = Given.Order();
        order.Accept(settled: true, Later, "mui");

        Assert.Throws<CommerceException>(() => order.Accept(settled: true, Later, "mui"));
    }

    [Fact]
    public void Can_be_cancelled_without_money_and_says_why()
    {
        var order = Given.Order();
        order.Cancel(Later, "mui", "mưa to, không hái được");

        Assert.Equal(OrderStep.Cancelled, order.Step);
        Assert.Equal("mưa to, không hái được", order.Timeline[^1].Note);
    }

    [Fact]
    public void Cannot_be_cancelled_once_it_has_left()
    {
        var order = Given.Order();
        order.Accept(settled: true, Later, "mui");
        order.Pack(settled: true, Later, "mui");
        order.HandOver(settled: true, Later, "mui");

        Assert.Throws<CommerceException>(() => order.Cancel(Later, "mui", "đổi ý"));
    }

    [Fact]
    public void Nobody_takes_a_step_without_a_name() =>
        Assert.Throws<ArgumentException>(() => Given.Order().Accept(settled: true, Later, " "));

    [Fact]
    public void Every_step_changes_the_stamp_that_guards_it()
    {
        var order = Given.Order();
        var before = order.Stamp;
        order.Accept(settled: true, Later, "mui");

        Assert.NotEqual(before, order.Stamp);
    }

    [Fact]
    public void Has_at_least_one_line_and_at_most_fifty()
    {
        Assert.Throws<ArgumentException>(() => Given.OrderOf());
        Assert.Throws<ArgumentException>(() => Given.OrderOf([.. Enumerable.Range(0, 51).Select(_ => Given.Line(Given.Tea(), 1))]));
        Assert.Equal(50, Given.OrderOf([.. Enumerable.Range(0, 50).Select(_ => Given.Line(Given.Tea(), 1))]).Lines.Count);
    }

    [Fact]
    public void Total_ends_where_a_code_can_no_longer_carry_it()
    {
        Assert.Equal(9_999_999_999_999, Given.Order(9_999_999_999_999).Total.Dong);
        Assert.Throws<ArgumentException>(() => Given.Order(10_000_000_000_000));
    }

    [Fact]
    public void A_total_beyond_all_numbers_is_refused_like_any_other_that_is_too_great() =>
        Assert.Throws<ArgumentException>(() => Given.OrderOf(Given.Line(Given.Tea(long.MaxValue), 1), Given.Line(Given.Tea(long.MaxValue), 1)));

    [Fact]
    public void A_line_keeps_the_price_of_its_moment()
    {
        var line = Given.Line(Given.Tea(99_999), 1.5m);

        Assert.Equal((Vnd.Of(99_999), Vnd.Of(149_999), "Chè Tràng Xá", "kg"), (line.UnitPrice, line.Total, line.ProductName, line.Unit));
    }

    [Theory]
    [InlineData(0)]
    [InlineData(-1)]
    [InlineData(0.25)]
    [InlineData(0.75)]
    public void A_line_below_the_minimum_or_between_steps_is_refused(decimal quantity) =>
        Assert.Throws<ArgumentOutOfRangeException>(() => Given.Line(Given.Tea(), quantity));
}
