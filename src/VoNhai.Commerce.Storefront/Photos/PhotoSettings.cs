using System.ComponentModel.DataAnnotations;

namespace VoNhai.Commerce.Storefront.Photos;

/// <summary>Settings <c>Photos:*</c>: what a picture that is brought may cost.</summary>
public sealed class PhotoSettings
{
    /// <summary>The section's name.</summary>
    public const string Section = "Photos";

    /// <summary>The greatest value of <see cref="MostBytes"/>.</summary>
    public const int GreatestBytes = 32 * 1024 * 1024;

    /// <summary>The largest file in bytes.</summary>
    /// <value>Default: 10 MiB, because a phone's picture of 12 to 16 million pixels has 3 to 8 MB. 100 KiB…32 MiB.</value>
    [Range(100 * 1024, GreatestBytes)]
    public int MostBytes { get; set; } = 10 * 1024 * 1024;

    /// <summary>The most pixels that a file's header may announce.</summary>
    /// <value>Default: 50,000,000, what the large cameras of ordinary phones give. 1,000,000…200,000,000.</value>
    [Range(1_000_000, 200_000_000)]
    public int MostPixels { get; set; } = 50_000_000;

    /// <summary>
    /// The most memory in bytes that decoding may take, by the header. Most pictures are read line by line and take little; interlaced PNG,
    /// progressive JPEG and WebP must be held whole.
    /// </summary>
    /// <value>
    /// Default: 256 MiB, because a stall may run on an old PC with 2 GB, and one picture is decoded at a time. 32 MiB…2 GiB.
    /// </value>
    [Range(32L * 1024 * 1024, 2L * 1024 * 1024 * 1024)]
    public long MostMemoryBytes { get; set; } = 256 * 1024 * 1024;
}
