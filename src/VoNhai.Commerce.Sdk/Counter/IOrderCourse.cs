using VoNhai.Commerce.Orders;

namespace VoNhai.Commerce.Counter;

/// <summary>
/// The way of one order as its household sees it, and the steps that need more than a touch. Another household's order is as good as missing.
/// </summary>
public interface IOrderCourse
{
    /// <summary>What happened to the order, by whom and why; <c>null</c> when the household has no such order.</summary>
    Task<CourseView?> ReadAsync(Guid householdId, string code, CancellationToken cancellationToken = default);

    /// <summary>
    /// The goods leave the household's hands: to the buyer, who says the pickup code; to a carrier; to the keeper of the order's run. A wrong
    /// code is counted, and after <see cref="HandoverSlip.MostTries"/> only a reason opens the way.
    /// </summary>
    Task<CourseOutcome> HandOverAsync(Guid householdId, string code, HandoverWord word, string by, CancellationToken cancellationToken = default);

    /// <summary>The buyer has the goods, says the household.</summary>
    Task<CourseOutcome> ConfirmDeliveryAsync(Guid householdId, string code, string by, CancellationToken cancellationToken = default);

    /// <summary>
    /// The goods came back. Those that can be sold again go into the stock, once; the request for money is called off, so that whatever came
    /// in is due to go back.
    /// </summary>
    /// <param name="householdId">Whose.</param>
    /// <param name="code">Which order.</param>
    /// <param name="fate">What becomes of the goods; <c>null</c> is a problem beside its field.</param>
    /// <param name="reason">Why, 1…300 characters; the buyer reads it too.</param>
    /// <param name="by">Who took them back.</param>
    /// <param name="cancellationToken">Stops before anything is written.</param>
    Task<CourseOutcome> TakeBackAsync(Guid householdId, string code, GoodsFate? fate, string reason, string by, CancellationToken cancellationToken = default);

    /// <summary>The order will not happen, and the buyer is told why.</summary>
    /// <param name="householdId">Whose.</param>
    /// <param name="code">Which order.</param>
    /// <param name="told">Why, 1…300 characters; the buyer reads it.</param>
    /// <param name="by">Who calls it off.</param>
    /// <param name="cancellationToken">Stops before anything is written.</param>
    Task<CourseOutcome> CancelAsync(Guid householdId, string code, string told, string by, CancellationToken cancellationToken = default);

    /// <summary>Writes something down that only the household reads, 1…300 characters.</summary>
    Task<CourseOutcome> NoteAsync(Guid householdId, string code, string text, string by, CancellationToken cancellationToken = default);
}
