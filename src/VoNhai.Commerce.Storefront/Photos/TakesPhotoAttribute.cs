using Microsoft.AspNetCore.Http.Metadata;

namespace VoNhai.Commerce.Storefront.Photos;

/// <summary>
/// A door through which a photo comes. The framework lays a large file into the temporary folder until the request ends: many may wait for
/// the darkroom, and their bytes must not wait in memory.
/// </summary>
[AttributeUsage(AttributeTargets.Class)]
public sealed class TakesPhotoAttribute : Attribute, IRequestSizeLimitMetadata, IFormOptionsMetadata
{
    // The other fields of the form and the boundaries. A file that is too large by the setting still reaches the page, which says so beside the field.
    private const int Around = 1024 * 1024;

    /// <inheritdoc />
    public long? MaxRequestBodySize => PhotoSettings.GreatestBytes + Around;

    /// <inheritdoc />
    public long? MultipartBodyLengthLimit => PhotoSettings.GreatestBytes + Around;

    /// <inheritdoc />
    public int? MemoryBufferThreshold => null;

    /// <inheritdoc />
    public bool? BufferBody => null;

    /// <inheritdoc />
    public long? BufferBodyLengthLimit => null;

    /// <inheritdoc />
    public int? ValueCountLimit => null;

    /// <inheritdoc />
    public int? KeyLengthLimit => null;

    /// <inheritdoc />
    public int? ValueLengthLimit => null;

    /// <inheritdoc />
    public int? MultipartBoundaryLengthLimit => null;

    /// <inheritdoc />
    public int? MultipartHeadersCountLimit => null;

    /// <inheritdoc />
    public int? MultipartHeadersLengthLimit => null;
}
