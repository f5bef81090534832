using VoNhai.Commerce.Catalog;
using VoNhai.Commerce.Money;
using VoNhai.Commerce.Orders;
using Xunit;

namespace VoNhai.Commerce.Sdk.Tests.Orders;

/// <summary>The rule of the scale, without a database: what goods come to, what changed, and when the buyer is asked.</summary>
public sealed class WeighingRuleTests
{
    private static readonly Product Pork = new(Guid.CreateVersion7(), Given.Household, "thit-lon", "Thịt lợn đen", "kg", Vnd.Of(133_333)) { Step = Quantity.Of(0.1m), Minimum = Quantity.Of(0.1m), IsEstimated = true };

    [Fact]
    public void Says_what_the_goods_come_to_and_what_changed_since_the_last_that_counts()
    {
        var order = Given.OrderOf(OrderLine.Of(1, Pork, Quantity.Of(1.5m)), OrderLine.Of(2, Given.Tea(), Quantity.Of(1)));

        var first = Weigh(order, [], 1.6m);
        var second = Weigh(order, [first], 1.4m);

        Assert.Equal((Vnd.Of(200_000 + 150_000), Vnd.Of(363_333), Vnd.Of(13_333)), (order.Total, first.Goods, first.Change));
        Assert.Equal((Vnd.Of(336_666), Vnd.Of(-26_667)), (second.Goods, second.Change));
        Assert.Equal(Vnd.Of(350_000), order.Total);
    }

    [Fact]
    public void Exactly_a_tenth_more_is_not_asked_about_and_a_dong_beyond_is()
    {
        var product = new Product(Guid.CreateVersion7(), Given.Household, "a", "A", "kg", Vnd.Of(1_000)) { IsEstimated = true };
        var order = Given.OrderOf(OrderLine.Of(1, product, Quantity.Of(100)));

        Assert.Equal(WeighingState.Counts, Weigh(order, [], 110).State);
        Assert.Equal(WeighingState.Asked, Weigh(order, [], 110.001m).State);
        Assert.Equal(WeighingState.Counts, Weigh(order, [], 1).State);
    }

    [Fact]
    public void What_was_agreed_to_once_is_not_asked_about_again()
    {
        var order = Given.OrderOf(OrderLine.Of(1, Pork, Quantity.Of(1)));
        var asked = Weigh(order, [], 1.3m);
        asked.Answer(agrees: true, Given.Now);

        Assert.Equal(WeighingState.Counts, Weigh(order, [asked], 1.25m).State);
        Assert.Equal(WeighingState.Asked, Weigh(order, [asked], 1.31m).State);
    }

    [Fact]
    public void A_line_that_is_not_weighed_this_time_keeps_its_weight()
    {
        var other = new Product(Guid.CreateVersion7(), Given.Household, "ga", "Gà đồi", "kg", Vnd.Of(100_000)) { IsEstimated = true };
        var order = Given.OrderOf(OrderLine.Of(1, Pork, Quantity.Of(3)), OrderLine.Of(2, other, Quantity.Of(3)));
        var first = Weigh(order, [], 3.1m);

        var second = Weighing.Of(order, [first], [new WeighedLine(2, Quantity.Of(2.9m))], false, "k", Given.Now, "user:mui");

        Assert.Equal([(1, Quantity.Of(3.1m)), (2, Quantity.Of(2.9m))], second.Lines.Select(line => (line.Number, line.Quantity)));
        Assert.Equal(Vnd.Of(-10_000), second.Change);
    }

    [Fact]
    public void Is_answered_once()
    {
        var order = Given.OrderOf(OrderLine.Of(1, Pork, Quantity.Of(1)));
        var asked = Weigh(order, [], 2);
        asked.Answer(agrees: false, Given.Now);

        Assert.Throws<CommerceException>(() => asked.Answer(agrees: true, Given.Now));
        Assert.Throws<CommerceException>(asked.Replace);
        Assert.False(asked.Stands);
    }

    [Fact]
    public void Only_estimated_lines_are_weighed_each_once_and_never_at_nothing()
    {
        var order = Given.OrderOf(OrderLine.Of(1, Pork, Quantity.Of(1)), OrderLine.Of(2, Given.Tea(), Quantity.Of(1)));

        Assert.Throws<ArgumentException>(() => Weighing.Of(order, [], [], false, "k", Given.Now, "user:mui"));
        Assert.Throws<ArgumentException>(() => Weighing.Of(order, [], [new WeighedLine(2, Quantity.One)], false, "k", Given.Now, "user:mui"));
        Assert.Throws<ArgumentException>(() => Weighing.Of(order, [], [new WeighedLine(1, Quantity.One), new WeighedLine(1, Quantity.One)], false, "k", Given.Now, "user:mui"));
        Assert.Throws<ArgumentOutOfRangeException>(() => new WeighedLine(1, Quantity.Zero));
    }

    private static Weighing Weigh(Order order, IReadOnlyCollection<Weighing> before, decimal quantity) =>
        Weighing.Of(order, before, [new WeighedLine(1, Quantity.Of(quantity))], atHandOver: false, $"form-{before.Count}", Given.Now, "user:mui");
}
