namespace VoNhai.Commerce.Storefront.Partners;

/// <summary>Somebody whose program uses the API under a name: a household's own shop, or one for the whole market.</summary>
internal sealed class Partner
{
    public const int MostName = 80;

    public required Guid Id { get; init; }

    public required string Name { get; init; }

    /// <summary>Whose goods alone it may order and whose orders alone it may read; <c>null</c>: of every household.</summary>
    public Guid? HouseholdId { get; init; }

    /// <summary>UTC milliseconds.</summary>
    public required long MadeAt { get; init; }
}
