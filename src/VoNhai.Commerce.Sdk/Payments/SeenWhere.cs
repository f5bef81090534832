namespace VoNhai.Commerce.Payments;

/// <summary>Where the household saw the money of a mark. The buyer's screen is not among them: a receipt picture proves nothing.</summary>
public enum SeenWhere
{
    /// <summary>In the household's own banking app ("app ngân hàng của tôi").</summary>
    BankApp,

    /// <summary>In a message of the bank to the household ("tin nhắn ngân hàng").</summary>
    BankSms,

    /// <summary>On the account's statement ("sao kê").</summary>
    Statement,
}
