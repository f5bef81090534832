namespace VoNhai.Commerce.Storefront.Accounts;

/// <summary>Why a PIN is not taken.</summary>
public enum PinProblem
{
    /// <summary>It is.</summary>
    None,

    /// <summary>Not six digits.</summary>
    NotSixDigits,

    /// <summary>111111, 123456, 121212: what everybody tries first.</summary>
    TooEasy,

    /// <summary>It reads like a day or a year of birth.</summary>
    LikeBirthday,

    /// <summary>It is the end of the person's telephone number.</summary>
    LikePhone,

    /// <summary>The second time something else was typed.</summary>
    NotTheSame,
}
