using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Unicode;
using VoNhai.Commerce.Storefront.Hosting;

namespace VoNhai.Commerce.Storefront.CommandLine;

/// <summary>JSON as the API writes it, but indented and with readable Vietnamese.</summary>
internal static class CommandJson
{
    private static readonly JsonSerializerOptions Options = Configure();

    public static byte[] Write<T>(T document) => [.. JsonSerializer.SerializeToUtf8Bytes(document, Options), (byte)'\n'];

    private static JsonSerializerOptions Configure()
    {
        var options = new JsonSerializerOptions { WriteIndented = true, Encoder = JavaScriptEncoder.Create(UnicodeRanges.All) };
        ApiJson.Configure(options);
        return options;
    }
}
