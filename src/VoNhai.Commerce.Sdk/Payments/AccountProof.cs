namespace VoNhai.Commerce.Payments;

/// <summary>Who saw the test transfer of a receiving account.</summary>
public enum AccountProof
{
    /// <summary>A feed of that account told of it.</summary>
    Feed,

    /// <summary>It stands on that account's statement.</summary>
    Statement,

    /// <summary>The household says so, with the amount that it saw ("tôi đã thấy tiền").</summary>
    Household,
}
