using Microsoft.AspNetCore.Http.Metadata;
using VoNhai.Commerce.Statements;

namespace VoNhai.Commerce.Storefront.Statements;

/// <summary>
/// A door through which a bank's statement comes: its body may be larger than any other, and it stays in memory. The framework would
/// write a large file to the temporary folder, where a family's private life has no business.
/// </summary>
[AttributeUsage(AttributeTargets.Class)]
public sealed class TakesStatementAttribute : Attribute, IRequestSizeLimitMetadata, IFormOptionsMetadata
{
    // The other fields of the form and the boundaries; a file a little too large still reaches the page, which says so beside the field.
    private const int Around = 1024 * 1024;

    /// <inheritdoc />
    public long? MaxRequestBodySize => StatementLimits.MaxBytes + Around;

    /// <inheritdoc />
    public int? MemoryBufferThreshold => StatementLimits.MaxBytes + Around;

    /// <inheritdoc />
    public long? MultipartBodyLengthLimit => StatementLimits.MaxBytes + Around;

    /// <inheritdoc />
    public bool? BufferBody => null;

    /// <inheritdoc />
    public long? BufferBodyLengthLimit => null;

    /// <inheritdoc />
    public int? ValueCountLimit => 128;

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
