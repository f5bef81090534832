namespace VoNhai.Commerce.Counter;

/// <summary>Something that went wrong with a feed.</summary>
/// <param name="At">When, in UTC.</param>
/// <param name="Reason">What, in English, for whoever looks after the stall: never a secret, an account or what was sent.</param>
public sealed record FeedTrouble(DateTimeOffset At, string Reason);
