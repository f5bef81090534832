namespace VoNhai.Commerce.Catalog;

/// <summary>A photo in one of its widths.</summary>
/// <param name="Width">In pixels.</param>
/// <param name="WebP">The picture's bytes.</param>
public sealed record PhotoSize(int Width, ReadOnlyMemory<byte> WebP);
