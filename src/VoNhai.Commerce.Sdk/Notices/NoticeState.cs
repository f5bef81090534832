namespace VoNhai.Commerce.Notices;

/// <summary>Where a notice stands.</summary>
public enum NoticeState
{
    /// <summary>It is to be sent.</summary>
    Waiting,

    /// <summary>Whoever carries it took it over.</summary>
    Sent,

    /// <summary>It could not be sent; its household is shown so.</summary>
    GivenUp,

    /// <summary>Whom it was for wants no notice any more.</summary>
    Withdrawn,
}
