using VoNhai.Commerce.Catalog;
using VoNhai.Commerce.Money;
using VoNhai.Commerce.Orders;

namespace VoNhai.Commerce.Counter;

/// <summary>A bank's feed told of money that came in.</summary>
/// <param name="Id">The transfer's identity: the same in every reading, also after a person has assigned it to an order.</param>
/// <param name="Kind">What it means for its order at the moment of reading.</param>
/// <param name="Amount">How much came; more than nothing.</param>
/// <param name="Difference">What is missing (<see cref="MoneyNewsKind.Underpaid"/>) or too much (<see cref="MoneyNewsKind.Overpaid"/>); otherwise nothing.</param>
/// <param name="Code">The order it pays; <c>null</c> when it pays none.</param>
/// <param name="RecordedAt">When it was taken in, in UTC.</param>
/// <param name="OccurredAt">When the bank booked it, in UTC, as the bank says.</param>
/// <param name="IsPractice">Play money: it must never be heard or seen as real.</param>
public sealed record MoneyNews(
    Guid Id,
    MoneyNewsKind Kind,
    Vnd Amount,
    Vnd Difference,
    OrderCode? Code,
    DateTimeOffset RecordedAt,
    DateTimeOffset OccurredAt,
    bool IsPractice)
{
    /// <summary>How old money may be and still be spoken of as new.</summary>
    public static readonly TimeSpan Fresh = TimeSpan.FromSeconds(60);

    /// <summary>Above this a feed has told of old money; below it, banks and feeds are merely slow.</summary>
    private static readonly TimeSpan SlowBank = TimeSpan.FromMinutes(10);

    /// <summary>
    /// The feed told of it long after the bank had booked it: whoever stands at the stall now did not pay it. A bank that gives only
    /// a day (midnight in Vietnam) is not judged.
    /// </summary>
    public bool WasToldLate => VietnamTime.Of(OccurredAt).TimeOfDay != TimeSpan.Zero && RecordedAt - OccurredAt > SlowBank;

    /// <summary>Whether it may be spoken of as new.</summary>
    /// <param name="now">By the clock of <see cref="MoneyNewsPage.ReadAt"/>.</param>
    public bool IsFresh(DateTimeOffset now) => !WasToldLate && now - RecordedAt <= Fresh;
}
