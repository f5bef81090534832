namespace VoNhai.Commerce;

/// <summary>What a host may set.</summary>
public sealed class CommerceOptions
{
    /// <summary>
    /// Whether households of the practice village take orders. A stall with real money and a class with play money are never one
    /// place, so elsewhere practice households are shown but cannot be ordered from.
    /// </summary>
    /// <value>Default: <c>false</c>.</value>
    public bool PracticeEnabled { get; set; }

    /// <summary>How bank feeds are pulled, and how long the private part of what they told is kept.</summary>
    public FeedOptions Feeds { get; } = new();
}
