using VoNhai.Commerce.Orders;

namespace VoNhai.Commerce.Counter;

/// <summary>A webhook's message, as its sender's operator sees it. It tells nothing of a buyer.</summary>
/// <param name="Id">The message: the header <c>webhook-id</c>.</param>
/// <param name="EndpointId">Where to.</param>
/// <param name="Type">One of <see cref="Notices.WebhookEvents"/>.</param>
/// <param name="OrderCode">Of which order.</param>
/// <param name="Number">Its place among the messages of that order, from 1.</param>
/// <param name="At">When it happened, in UTC.</param>
/// <param name="Problem">The last answer: a status, <c>timeout</c>, <c>notPublic</c>, <c>unreachable</c>.</param>
public sealed record WebhookMessageView(Guid Id, Guid EndpointId, string Type, OrderCode OrderCode, long Number, DateTimeOffset At, string Problem);
