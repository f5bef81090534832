using Microsoft.AspNetCore.Http.Metadata;

namespace VoNhai.Commerce.Storefront.Sheets;

/// <summary>
/// A door through which a sheet comes, alone or in a zip with pictures. The framework lays a large one into the temporary folder under a name
/// of its own until the request ends; nothing of the zip is ever unpacked onto a disk.
/// </summary>
[AttributeUsage(AttributeTargets.Class)]
public sealed class TakesSheetAttribute : Attribute, IRequestSizeLimitMetadata, IFormOptionsMetadata
{
    // The other fields of the form and the boundaries; a file a little too large still reaches the page, which says so beside the field.
    private const int Around = 1024 * 1024;

    /// <inheritdoc />
    public long? MaxRequestBodySize => SheetSettings.GreatestZip + Around;

    /// <inheritdoc />
    public long? MultipartBodyLengthLimit => SheetSettings.GreatestZip + Around;

    /// <inheritdoc />
    public int? MemoryBufferThreshold => null;

    /// <inheritdoc />
    public bool? BufferBody => null;

    /// <inheritdoc />
    public long? BufferBodyLengthLimit => null;

    /// <inheritdoc />
    public int? ValueCountLimit => 32;

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
