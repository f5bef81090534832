using VoNhai.Commerce.Orders;

namespace VoNhai.Commerce.Counter;

/// <summary>An order's way as its household sees it. None of it is for the buyer.</summary>
/// <param name="Order">The order.</param>
/// <param name="Moments">Steps and notes, oldest first.</param>
/// <param name="CodeTriesLeft">How many pickup codes may still be typed.</param>
/// <param name="Carriers">Who may take the goods: key and name.</param>
public sealed record CourseView(OrderView Order, IReadOnlyList<CourseMoment> Moments, int CodeTriesLeft, IReadOnlyList<KeyValuePair<string, string>> Carriers);

/// <summary>One thing that happened, as the household sees it.</summary>
/// <param name="At">When, in UTC.</param>
/// <param name="Step">The step that was reached; <c>null</c> for a note.</param>
/// <param name="By">A user id, <c>buyer</c>, <c>system</c> or the keeper of a run.</param>
/// <param name="Actor">Which side that is.</param>
/// <param name="Note">What only the household reads; may be empty.</param>
/// <param name="Told">What the buyer was told; may be empty.</param>
public sealed record CourseMoment(DateTimeOffset At, OrderStep? Step, string By, Actor Actor, string Note, string Told);
