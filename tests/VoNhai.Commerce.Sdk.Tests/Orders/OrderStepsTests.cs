using VoNhai.Commerce.Orders;
using Xunit;

namespace VoNhai.Commerce.Sdk.Tests.Orders;

public sealed class OrderStepsTests
{
    private static readonly (OrderStep From, OrderStep To)[] Ways =
    [
        (OrderStep.Placed, OrderStep.Accepted),
        (OrderStep.Placed, OrderStep.Cancelled),
        (OrderStep.Accepted, OrderStep.Packed),
        (OrderStep.Accepted, OrderStep.Cancelled),
        (OrderStep.Packed, OrderStep.HandedOver),
        (OrderStep.Packed, OrderStep.Cancelled),
        (OrderStep.HandedOver, OrderStep.Delivered),
        (OrderStep.HandedOver, OrderStep.Returned),
        (OrderStep.Delivered, OrderStep.Returned),
    ];

    public static TheoryData<OrderStep, OrderStep> EveryPair
    {
        get
        {
            var pairs = new TheoryData<OrderStep, OrderStep>();
            foreach (var from in Enum.GetValues<OrderStep>())
            {
                foreach (var to in Enum.GetValues<OrderStep>())
                {
                    pairs.Add(from, to);
                }
            }

            return pairs;
        }
    }

    [Theory]
    [MemberData(nameof(EveryPair))]
    public void Allows_the_nine_ways_and_no_other(OrderStep from, OrderStep to)
    {
        var isWay = Ways.Contains((from, to));

        Assert.Equal(isWay, OrderSteps.Allows(from, to));
        Assert.Equal(isWay, OrderSteps.After(from).Contains(to));
    }

    [Theory]
    [InlineData(OrderStep.Returned)]
    [InlineData(OrderStep.Cancelled)]
    public void Has_an_end(OrderStep end) => Assert.Empty(OrderSteps.After(end));

    [Fact]
    public void Goods_follow_money_on_every_way_but_cancelling()
    {
        var order = Given.Order();

        Assert.False(order.Can(OrderStep.Accepted, settled: false));
        Assert.True(order.Can(OrderStep.Accepted, settled: true));
        Assert.True(order.Can(OrderStep.Cancelled, settled: false));
    }
}
