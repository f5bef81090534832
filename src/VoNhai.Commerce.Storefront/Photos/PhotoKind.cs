namespace VoNhai.Commerce.Storefront.Photos;

/// <summary>What a file is by its first bytes; its name and announced type are never asked.</summary>
internal enum PhotoKind
{
    /// <summary>None of these.</summary>
    Other,

    /// <summary>JPEG.</summary>
    Jpeg,

    /// <summary>PNG.</summary>
    Png,

    /// <summary>WebP.</summary>
    WebP,

    /// <summary>HEIC and its kin, which phones of one maker write; our libvips carries no decoder for HEVC.</summary>
    Heif,
}
