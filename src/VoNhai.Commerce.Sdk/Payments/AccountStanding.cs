namespace VoNhai.Commerce.Payments;

/// <summary>Where a receiving account stands.</summary>
public enum AccountStanding
{
    /// <summary>Its test transfer has not been seen.</summary>
    AwaitsTest,

    /// <summary>It is proven, and its waiting time runs.</summary>
    AwaitsTime,

    /// <summary>Orders may name it. Of several, new orders name the one that went live last.</summary>
    Usable,

    /// <summary>A person stopped it before it was live.</summary>
    Stopped,
}
