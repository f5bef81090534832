namespace VoNhai.Commerce.Storefront.Privacy;

/// <summary>A request as pages show it: the number is not shown to anybody.</summary>
/// <param name="Id">Its identity.</param>
/// <param name="OrderCode">The order whose link was used; empty when the person came or called.</param>
/// <param name="Kind">What is asked.</param>
/// <param name="State">Where it stands.</param>
/// <param name="MadeAt">When it was made, in UTC.</param>
/// <param name="AnsweredAt">When it was answered, in UTC; <c>null</c> before.</param>
public sealed record DataRequest(Guid Id, string OrderCode, DataRequestKind Kind, DataRequestState State, DateTimeOffset MadeAt, DateTimeOffset? AnsweredAt);
