namespace VoNhai.Commerce.Storefront.School;

/// <summary>What a choice in a drill comes down to. A drill has one choice of each.</summary>
internal enum Stance
{
    /// <summary><c>nhan</c>: hand over, pay, do what was asked.</summary>
    GoAlong,

    /// <summary><c>tu-choi</c>: break it off.</summary>
    Refuse,

    /// <summary><c>xem-lai</c>: hold everything, wait, look again.</summary>
    LookAgain,
}
