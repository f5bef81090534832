namespace VoNhai.Commerce.Notices;

/// <summary>Who is told.</summary>
public enum NoticeReceiver
{
    /// <summary>Who ordered.</summary>
    Buyer,

    /// <summary>Who sells.</summary>
    Household,
}
