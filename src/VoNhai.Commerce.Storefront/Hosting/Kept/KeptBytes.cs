using System.IO.Compression;
using System.Security.Cryptography;
using Microsoft.Net.Http.Headers;

namespace VoNhai.Commerce.Storefront.Hosting.Kept;

/// <summary>A text that is the same for everyone, as it is sent: plain, and compressed once for all who ask.</summary>
/// <remarks>
/// The tag is made from the bytes, so every instance has the same one, and a page on which nothing changed is not sent again although the catalogue
/// changed elsewhere.
/// </remarks>
internal sealed class KeptBytes
{
    /// <summary>For what lives long. It gains a tenth and takes twenty times as long; a page may live for a second only.</summary>
    public const int Dense = 11;

    private const int Quick = 6;
    private const int BrotliWindow = 18;
    private const int TagBytes = 12;

    private readonly byte[] plain;
    private readonly string contentType;
    private readonly Lazy<byte[]> brotli;
    private readonly Lazy<byte[]> gzip;

    public KeptBytes(byte[] plain, string contentType, int quality = Quick)
    {
        this.plain = plain;
        this.contentType = contentType;
        Tag = new EntityTagHeaderValue($"\"{Convert.ToHexStringLower(SHA256.HashData(plain).AsSpan(0, TagBytes))}\"", isWeak: true);
        brotli = new Lazy<byte[]>(() => Brotli(quality));
        gzip = new Lazy<byte[]>(Gzip);
    }

    /// <summary>Weak: the same for all ways of compressing.</summary>
    public EntityTagHeaderValue Tag { get; }

    /// <summary>What it takes in memory, at most.</summary>
    public long Size => plain.Length * 2L;

    /// <summary>How long they are, plain.</summary>
    public int Length => plain.Length;

    /// <summary>What a browser of today downloads, in bytes.</summary>
    public int Smallest => brotli.Value.Length;

    /// <summary>Sends them in the shortest form that the browser takes, or says that what it has is still true.</summary>
    public async Task SendAsync(HttpContext context)
    {
        var (request, response) = (context.Request, context.Response);
        response.GetTypedHeaders().ETag = Tag;
        response.Headers.Append(HeaderNames.Vary, HeaderNames.AcceptEncoding);
        if (request.GetTypedHeaders().IfNoneMatch.Any(known => known.Equals(EntityTagHeaderValue.Any) || known.Compare(Tag, useStrongComparison: false)))
        {
            response.ContentType = null;
            response.StatusCode = StatusCodes.Status304NotModified;
            return;
        }

        var (bytes, encoding) = For(request.GetTypedHeaders().AcceptEncoding);
        response.ContentType = contentType;
        response.ContentLength = bytes.Length;
        response.Headers.ContentEncoding = encoding;
        if (!HttpMethods.IsHead(request.Method))
        {
            await response.Body.WriteAsync(bytes, context.RequestAborted);
        }
    }

    private (byte[] Bytes, string? Encoding) For(IList<StringWithQualityHeaderValue> accepted) =>
        Takes(accepted, "br") ? (brotli.Value, "br") : Takes(accepted, "gzip") ? (gzip.Value, "gzip") : (plain, null);

    private static bool Takes(IList<StringWithQualityHeaderValue> accepted, string encoding)
    {
        foreach (var one in accepted)
        {
            if (one.Value.Equals(encoding, StringComparison.OrdinalIgnoreCase))
            {
                return one.Quality is not 0;
            }
        }

        return false;
    }

    private byte[] Brotli(int quality)
    {
        var bytes = new byte[BrotliEncoder.GetMaxCompressedLength(plain.Length)];
        return BrotliEncoder.TryCompress(plain, bytes, out var length, quality, BrotliWindow)
            ? bytes[..length]
            : throw new CommerceException($"A text of {plain.Length} bytes could not be compressed.");
    }

    private byte[] Gzip()
    {
        using var memory = new MemoryStream();
        using (var zip = new GZipStream(memory, CompressionLevel.Optimal, leaveOpen: true))
        {
            zip.Write(plain);
        }

        return memory.ToArray();
    }
}
