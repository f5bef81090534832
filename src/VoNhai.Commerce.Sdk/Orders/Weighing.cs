using VoNhai.Commerce.Catalog;
using VoNhai.Commerce.Money;

namespace VoNhai.Commerce.Orders;

/// <summary>
/// True weights of an order's estimated lines ("cân thực tế"). The order itself is never edited: a weighing says what its goods come to
/// now, and the difference becomes a ledger entry. More than a tenth above what was ordered needs the buyer's yes.
/// </summary>
public sealed class Weighing
{
    /// <summary>By how many hundredths the goods may turn out dearer than ordered without the buyer being asked.</summary>
    public const int MostRise = 10;

    private readonly List<WeighedLine> lines = [];

    private Weighing(Guid householdId, Guid orderId, int number, string formKey, Vnd goods, Vnd change, bool atHandOver, DateTimeOffset weighedAt, string by)
    {
        HouseholdId = householdId;
        OrderId = orderId;
        Number = number;
        FormKey = formKey;
        Goods = goods;
        Change = change;
        AtHandOver = atHandOver;
        WeighedAt = weighedAt;
        By = by;
    }

    /// <summary>Whose order.</summary>
    public Guid HouseholdId { get; private set; }

    /// <summary>Which order.</summary>
    public Guid OrderId { get; private set; }

    /// <summary>The how manieth weighing of the order, from 1.</summary>
    public int Number { get; private set; }

    /// <summary>The form it came from: the same form sent twice is weighed once.</summary>
    public string FormKey { get; private set; }

    /// <summary>What all goods of the order come to by these weights.</summary>
    public Vnd Goods { get; private set; }

    /// <summary>By how much that is more (or less, when negative) than what counted before.</summary>
    public Vnd Change { get; private set; }

    /// <summary>Whether what is added is taken in cash at handover, so that it holds nothing up.</summary>
    public bool AtHandOver { get; private set; }

    /// <summary>What became of it.</summary>
    public WeighingState State { get; private set; }

    /// <summary>When the household weighed, in UTC.</summary>
    public DateTimeOffset WeighedAt { get; private set; }

    /// <summary>Who weighed.</summary>
    public string By { get; private set; }

    /// <summary>When the buyer answered, in UTC; <c>null</c> when nobody was asked or nobody answered.</summary>
    public DateTimeOffset? AnsweredAt { get; private set; }

    /// <summary>The weights, each of a line that is estimated.</summary>
    public IReadOnlyList<WeighedLine> Lines => lines;

    /// <summary>Whether it counts.</summary>
    public bool Stands => State is WeighingState.Counts or WeighingState.Agreed;

    /// <summary>Weighs an order: a line that is not weighed this time keeps the weight that counts.</summary>
    /// <param name="order">The order.</param>
    /// <param name="before">Its weighings so far, in any order.</param>
    /// <param name="weighed">At least one line, none twice, each estimated.</param>
    /// <param name="atHandOver">Whether an added amount is taken in cash at handover.</param>
    /// <param name="formKey">The form it came from.</param>
    /// <param name="now">When.</param>
    /// <param name="by">Who weighs.</param>
    /// <exception cref="ArgumentException">No line, a line twice, or a line that is not estimated.</exception>
    /// <exception cref="OverflowException">The goods come to more than any amount.</exception>
    public static Weighing Of(
        Order order, IReadOnlyCollection<Weighing> before, IReadOnlyCollection<WeighedLine> weighed, bool atHandOver, string formKey, DateTimeOffset now, string by)
    {
        ArgumentNullException.ThrowIfNull(order);
        ArgumentNullException.ThrowIfNull(before);
        ArgumentNullException.ThrowIfNull(weighed);
        ArgumentException.ThrowIfNullOrWhiteSpace(formKey);
        ArgumentException.ThrowIfNullOrWhiteSpace(by);
        if (weighed.Count == 0 || weighed.DistinctBy(line => line.Number).Count() < weighed.Count
            || weighed.Any(line => !order.Lines.Any(ordered => ordered.Number == line.Number && ordered.IsEstimated)))
        {
            throw new ArgumentException("Estimated lines are weighed, each once.", nameof(weighed));
        }

        var standing = Standing(before);
        var merged = (standing?.Lines ?? []).Where(line => weighed.All(now => now.Number != line.Number)).Concat(weighed).OrderBy(line => line.Number).ToList();
        var goods = GoodsOf(order, merged);
        var weighing = new Weighing(
            order.HouseholdId, order.Id, before.Count + 1, formKey, goods, goods - (standing?.Goods ?? GoodsOf(order, [])), atHandOver, now, by);
        weighing.lines.AddRange(merged.Select(line => new WeighedLine(line.Number, line.Quantity)));
        weighing.State = goods > MostUnasked(order, before) ? WeighingState.Asked : WeighingState.Counts;
        return weighing;
    }

    /// <summary>The weighing that counts now; <c>null</c> while none does.</summary>
    public static Weighing? Standing(IReadOnlyCollection<Weighing> all)
    {
        ArgumentNullException.ThrowIfNull(all);
        return all.Where(weighing => weighing.Stands).MaxBy(weighing => weighing.Number);
    }

    /// <summary>The weighing that waits for the buyer; <c>null</c> when none does.</summary>
    public static Weighing? Awaited(IReadOnlyCollection<Weighing> all)
    {
        ArgumentNullException.ThrowIfNull(all);
        return all.SingleOrDefault(weighing => weighing.State == WeighingState.Asked);
    }

    /// <summary>
    /// What the goods may come to without another question: a tenth above what was ordered, counted from the order and not from the last
    /// weighing, so that small steps do not add up; or what the buyer has said yes to.
    /// </summary>
    public static Vnd MostUnasked(Order order, IReadOnlyCollection<Weighing> all)
    {
        ArgumentNullException.ThrowIfNull(order);
        ArgumentNullException.ThrowIfNull(all);
        var ordered = GoodsOf(order, []).Dong;
        var unasked = (long)((Int128)ordered * (100 + MostRise) / 100);
        return all.Where(weighing => weighing.State == WeighingState.Agreed).Select(weighing => weighing.Goods).Append(Vnd.Of(unasked)).Max();
    }

    /// <summary>The buyer answers.</summary>
    /// <exception cref="CommerceException">Nobody asked, or it was answered.</exception>
    public void Answer(bool agrees, DateTimeOffset now)
    {
        Demand();
        (State, AnsweredAt) = (agrees ? WeighingState.Agreed : WeighingState.Declined, now);
    }

    /// <summary>The household weighs again before the buyer answered.</summary>
    /// <exception cref="CommerceException">It was answered, or nobody asked.</exception>
    public void Replace()
    {
        Demand();
        State = WeighingState.Replaced;
    }

    private void Demand()
    {
        if (State != WeighingState.Asked)
        {
            throw new CommerceException($"Weighing {Number} is {State}: it waits for no answer.");
        }
    }

    private static Vnd GoodsOf(Order order, IReadOnlyCollection<WeighedLine> weighed) => order.Lines.Aggregate(
        Vnd.Zero,
        (sum, line) => sum + (weighed.FirstOrDefault(found => found.Number == line.Number) is { } scale ? scale.Quantity.At(line.UnitPrice) : line.Total));
}
