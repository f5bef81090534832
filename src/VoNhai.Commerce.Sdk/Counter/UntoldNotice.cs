using VoNhai.Commerce.Notices;
using VoNhai.Commerce.Orders;

namespace VoNhai.Commerce.Counter;

/// <summary>A notice that was given up: somebody was not told.</summary>
/// <param name="Code">Of which order.</param>
/// <param name="Kind">What it was to tell.</param>
/// <param name="Receiver">Whom.</param>
/// <param name="GivenUpAt">When it was given up, in UTC.</param>
/// <param name="Reason">The sender's last word, for whoever runs the server; may be empty.</param>
public sealed record UntoldNotice(OrderCode Code, NoticeKind Kind, NoticeReceiver Receiver, DateTimeOffset GivenUpAt, string Reason);
