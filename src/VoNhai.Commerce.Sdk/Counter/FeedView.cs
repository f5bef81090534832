namespace VoNhai.Commerce.Counter;

/// <summary>A household's feed and its health. It holds no secret.</summary>
/// <param name="Id">Its identity, and the last part of the door's address.</param>
/// <param name="Provider">Who sends.</param>
/// <param name="Bin">Bank of the account.</param>
/// <param name="Account">The household's own account.</param>
/// <param name="ListName">The list that it is pulled from; <c>null</c> when it is only pushed.</param>
/// <param name="HasTwoSecrets">Whether a replaced secret is still good.</param>
/// <param name="Condition">How it is doing.</param>
/// <param name="Obstacle">Why it does not start; <c>null</c> when it does.</param>
/// <param name="LastHeardAt">When it last told anything genuine, or its list was read to the end; UTC.</param>
/// <param name="LastPulledAt">When its list was last read to the end; UTC.</param>
/// <param name="LastRefusal">The last delivery that proved nothing. During a storm of them it is at most a minute old.</param>
/// <param name="LastFailure">The last genuine news that could not be read, or pull that failed.</param>
public sealed record FeedView(
    Guid Id,
    string Provider,
    string Bin,
    string Account,
    string? ListName,
    bool HasTwoSecrets,
    FeedCondition Condition,
    string? Obstacle,
    DateTimeOffset? LastHeardAt,
    DateTimeOffset? LastPulledAt,
    FeedTrouble? LastRefusal,
    FeedTrouble? LastFailure);
