namespace VoNhai.Commerce.Notices;

/// <summary>What a notice tells of.</summary>
public enum NoticeKind
{
    /// <summary>The order was placed.</summary>
    Placed,

    /// <summary>The household took it on.</summary>
    Accepted,

    /// <summary>It is packed.</summary>
    Packed,

    /// <summary>It left the household's hands.</summary>
    HandedOver,

    /// <summary>The buyer has it.</summary>
    Delivered,

    /// <summary>It came back.</summary>
    Returned,

    /// <summary>It will not happen.</summary>
    Cancelled,

    /// <summary>A called-off order was taken up again.</summary>
    TakenUpAgain,

    /// <summary>A bank saw money for it arrive.</summary>
    MoneySeen,

    /// <summary>A person says that money for it has come.</summary>
    MoneyMarked,

    /// <summary>A gateway says that it was paid by card: no account has received it yet.</summary>
    PaidByCard,
}
