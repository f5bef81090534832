namespace VoNhai.Commerce.Storefront.Practice;

/// <summary>An account at the practice bank. Its holder's name is the bank's own: nobody can choose it.</summary>
internal sealed class PracticeAccount
{
    public required string Number { get; init; }

    public required string Holder { get; init; }

    /// <summary>The class that it was made for; <c>null</c> for the village's.</summary>
    public Guid? ClassId { get; init; }

    /// <summary>What is on it, in play đồng. The village's may fall below nothing, a learner's never does.</summary>
    public required long Balance { get; set; }
}
