namespace VoNhai.Commerce.Storage;

/// <summary>The bytes of a photo in one width.</summary>
internal sealed class PhotoSizeRow
{
    public required Guid PhotoId { get; init; }

    public required Guid HouseholdId { get; init; }

    public required int Width { get; init; }

    public required byte[] WebP { get; init; }
}
