using System.Buffers;
using System.Net.Http.Headers;
using System.Text;
using System.Text.Json;
using System.Text.Unicode;

namespace VoNhai.Commerce.BankFeeds;

/// <summary>
/// A body that is a form instead of JSON: <c>multipart/form-data</c> (RFC 7578) or <c>application/x-www-form-urlencoded</c>. It becomes
/// a flat JSON object of texts, so that one reader reads both and one kind of copy is kept.
/// </summary>
internal static class FeedForm
{
    private const string Multipart = "multipart/form-data";
    private const string UrlEncoded = "application/x-www-form-urlencoded";

    // A notice has a dozen fields; RFC 2046, 5.1.1: a boundary has at most 70 characters.
    private const int MostFields = 64;
    private const int MostBoundary = 70;

    /// <summary>Whether the request says that its body is a form.</summary>
    public static bool IsClaimedBy(IReadOnlyDictionary<string, string> headers) =>
        MediaTypeOf(headers)?.MediaType is { } type
        && (type.Equals(Multipart, StringComparison.OrdinalIgnoreCase) || type.Equals(UrlEncoded, StringComparison.OrdinalIgnoreCase));

    /// <summary>The form as a JSON object; <c>null</c> when it is broken, holds a file, or a field stands twice.</summary>
    public static byte[]? ToJson(IReadOnlyDictionary<string, string> headers, ReadOnlyMemory<byte> body)
    {
        var type = MediaTypeOf(headers)!;
        if (body.Length > FeedJson.MostBytes || !Utf8.IsValid(body.Span))
        {
            return null;
        }

        var text = Encoding.UTF8.GetString(body.Span);
        var fields = new Dictionary<string, string>(StringComparer.Ordinal);
        var isWhole = type.MediaType!.Equals(UrlEncoded, StringComparison.OrdinalIgnoreCase)
            ? TryReadPairs(text, fields)
            : TryReadParts(text, BoundaryOf(type), fields);
        return isWhole ? Write(fields) : null;
    }

    private static MediaTypeHeaderValue? MediaTypeOf(IReadOnlyDictionary<string, string> headers) =>
        FeedHeaders.Only(headers, "Content-Type") is { } text && MediaTypeHeaderValue.TryParse(text, out var type) ? type : null;

    private static string BoundaryOf(MediaTypeHeaderValue type) =>
        type.Parameters.FirstOrDefault(p => p.Name.Equals("boundary", StringComparison.OrdinalIgnoreCase))?.Value?.Trim('"') ?? "";

    private static bool TryReadPairs(string text, Dictionary<string, string> fields)
    {
        foreach (var pair in text.Split('&'))
        {
            var equals = pair.IndexOf('=', StringComparison.Ordinal);
            if (equals <= 0 || Unescape(pair[..equals]) is not { } name || Unescape(pair[(equals + 1)..]) is not { } value
                || fields.Count == MostFields || !fields.TryAdd(name, value))
            {
                return false;
            }
        }

        return true;
    }

    /// <summary>Percent signs undone; <c>null</c> when the bytes behind them are not UTF-8.</summary>
    private static string? Unescape(string text)
    {
        var bytes = Encoding.UTF8.GetBytes(text.Replace('+', ' '));
        var length = 0;
        for (var i = 0; i < bytes.Length; i++)
        {
            var isEscape = bytes[i] == '%' && i + 2 < bytes.Length && char.IsAsciiHexDigit((char)bytes[i + 1]) && char.IsAsciiHexDigit((char)bytes[i + 2]);
            bytes[length++] = isEscape ? Convert.FromHexString([(char)bytes[i + 1], (char)bytes[i + 2]])[0] : bytes[i];
            i += isEscape ? 2 : 0;
        }

        var unescaped = bytes.AsSpan(0, length);
        return Utf8.IsValid(unescaped) ? Encoding.UTF8.GetString(unescaped) : null;
    }

    private static bool TryReadParts(string text, string boundary, Dictionary<string, string> fields)
    {
        if (boundary.Length is 0 or > MostBoundary)
        {
            return false;
        }

        // The first delimiter has no line break before it, so one is put there; what stands before it is nobody's.
        var parts = ("\r\n" + text).Split("\r\n--" + boundary);
        if (parts.Length is < 2 or > MostFields + 2 || !parts[^1].StartsWith("--", StringComparison.Ordinal))
        {
            return false;
        }

        return parts.AsSpan(1, parts.Length - 2).ToArray().All(part => TryReadPart(part, fields));
    }

    private static bool TryReadPart(string part, Dictionary<string, string> fields)
    {
        var head = part.IndexOf("\r\n\r\n", StringComparison.Ordinal);
        if (!part.StartsWith("\r\n", StringComparison.Ordinal) || head < 0)
        {
            return false;
        }

        var dispositions = part[2..head].Split("\r\n")
            .Where(line => line.StartsWith("Content-Disposition:", StringComparison.OrdinalIgnoreCase))
            .Select(line => line["Content-Disposition:".Length..])
            .ToArray();
        return dispositions is [var only]
            && ContentDispositionHeaderValue.TryParse(only, out var disposition)
            && disposition.DispositionType.Equals("form-data", StringComparison.OrdinalIgnoreCase)
            && disposition.FileName is null && disposition.FileNameStar is null
            && disposition.Name?.Trim('"') is { Length: > 0 } name
            && fields.TryAdd(name, part[(head + 4)..]);
    }

    private static byte[] Write(Dictionary<string, string> fields)
    {
        var buffer = new ArrayBufferWriter<byte>();
        using (var json = new Utf8JsonWriter(buffer))
        {
            json.WriteStartObject();
            foreach (var (name, value) in fields)
            {
                json.WriteString(name, value);
            }

            json.WriteEndObject();
        }

        return buffer.WrittenSpan.ToArray();
    }
}
