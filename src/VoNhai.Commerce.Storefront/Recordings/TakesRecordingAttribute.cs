using Microsoft.AspNetCore.Http.Metadata;

namespace VoNhai.Commerce.Storefront.Recordings;

/// <summary>A door through which a recording comes. One that is some times too large still reaches the page, which says so beside the field.</summary>
[AttributeUsage(AttributeTargets.Class)]
public sealed class TakesRecordingAttribute : Attribute, IRequestSizeLimitMetadata, IFormOptionsMetadata
{
    // What a telephone's own recorder makes of five minutes.
    private const int Most = 8 * 1024 * 1024;

    /// <inheritdoc />
    public long? MaxRequestBodySize => Most;

    /// <inheritdoc />
    public long? MultipartBodyLengthLimit => Most;

    /// <inheritdoc />
    public int? MemoryBufferThreshold => null;

    /// <inheritdoc />
    public bool? BufferBody => null;

    /// <inheritdoc />
    public long? BufferBodyLengthLimit => null;

    /// <inheritdoc />
    public int? ValueCountLimit => 16;

    /// <inheritdoc />
    public int? KeyLengthLimit => 256;

    /// <inheritdoc />
    public int? ValueLengthLimit => 4 * 1024;

    /// <inheritdoc />
    public int? MultipartBoundaryLengthLimit => null;

    /// <inheritdoc />
    public int? MultipartHeadersCountLimit => null;

    /// <inheritdoc />
    public int? MultipartHeadersLengthLimit => null;
}
