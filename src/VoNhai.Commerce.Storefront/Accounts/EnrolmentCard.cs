namespace VoNhai.Commerce.Storefront.Accounts;

/// <summary>A printed card that is good for one time. The paper holds the code, the database only its slow hash.</summary>
internal sealed class EnrolmentCard
{
    public required Guid Id { get; init; }

    /// <summary>See <see cref="CardCode.HashAsync"/>.</summary>
    public required string CodeHash { get; init; }

    public required CardPurpose Purpose { get; init; }

    /// <summary>Whose it is; <c>null</c> for the first operator's.</summary>
    public string? UserId { get; init; }

    /// <summary>The user who printed it; <c>null</c> when the console did.</summary>
    public string? MadeBy { get; init; }

    /// <summary>UTC milliseconds.</summary>
    public required long MadeAt { get; init; }

    /// <summary>UTC milliseconds.</summary>
    public required long ExpiresAt { get; init; }

    /// <summary>UTC milliseconds when it was used, or replaced by a newer one.</summary>
    public long? UsedAt { get; set; }
}
