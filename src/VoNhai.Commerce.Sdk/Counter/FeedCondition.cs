namespace VoNhai.Commerce.Counter;

/// <summary>How a feed is doing, in one word.</summary>
public enum FeedCondition
{
    /// <summary>It was heard, and nothing went wrong since.</summary>
    Working,

    /// <summary>Nothing was ever heard of it.</summary>
    NeverHeard,

    /// <summary>The last that came proved nothing: perhaps a wrong secret, perhaps somebody who tries.</summary>
    Refusing,

    /// <summary>The last that came could not be read, or its list could not be pulled.</summary>
    Failing,

    /// <summary>It does not start: it has no secret, or nobody here reads its provider.</summary>
    NotStarted,

    /// <summary>The household gave it up.</summary>
    Retired,
}
