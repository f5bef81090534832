using VoNhai.Commerce.Orders;
using Xunit;

namespace VoNhai.Commerce.Sdk.Tests.Orders;

public sealed class UndoRuleTests
{
    private static readonly DateTimeOffset Later = Given.Now.AddHours(1);

    [Theory]
    [InlineData(OrderStep.Accepted, OrderStep.Placed)]
    [InlineData(OrderStep.Packed, OrderStep.Accepted)]
    public void One_touch_may_be_a_slip(OrderStep step, OrderStep before)
    {
        Assert.Equal(before, OrderSteps.Undone(step));
        Assert.True(OrderSteps.Allows(before, step));
    }

    [Theory]
    [InlineData(OrderStep.Placed)]
    [InlineData(OrderStep.HandedOver)]
    [InlineData(OrderStep.Delivered)]
    [InlineData(OrderStep.Returned)]
    [InlineData(OrderStep.Cancelled)]
    public void Nothing_else_is_undone(OrderStep step) => Assert.Null(OrderSteps.Undone(step));

    [Fact]
    public void Both_stand_in_the_timeline_and_an_undoing_is_not_undone()
    {
        var order = Given.Order();
        order.Accept(settled: true, Later, "mui");
        order.Undo(Later + OrderSteps.UndoFor, "mui");

        Assert.Equal(OrderStep.Placed, order.Step);
        Assert.Equal([OrderStep.Placed, OrderStep.Accepted, OrderStep.Placed], order.Timeline.Select(entry => entry.Step));
        Assert.Equal([false, false, true], order.Timeline.Select(entry => entry.IsUndoing));
        Assert.Null(order.Undoable());
        Assert.Throws<CommerceException>(() => order.Undo(Later, "mui"));
    }

    [Fact]
    public void Is_too_late_after_its_time()
    {
        var order = Given.Order();
        order.Accept(settled: true, Later, "mui");

        Assert.Throws<CommerceException>(() => order.Undo(Later + OrderSteps.UndoFor + TimeSpan.FromMilliseconds(1), "mui"));
        Assert.Equal(OrderStep.Accepted, order.Step);
    }

    [Fact]
    public void Packed_again_it_keeps_the_code_that_its_buyer_may_have_read()
    {
        var order = Given.Order();
        order.Accept(settled: true, Later, "mui");
        order.Pack(settled: true, Later, "mui");
        var code = order.Slip.Code!.Value.Reveal();
        order.Undo(Later, "mui");
        order.Pack(settled: true, Later, "mui");

        Assert.Equal(code, order.Slip.Code!.Value.Reveal());
    }
}
