using System.Buffers;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace VoNhai.Commerce.FakeBank;

/// <summary>JSON as providers send it: real bodies hold memos as they are, not as \u escapes. The body never lands in a page.</summary>
internal static class JsonBytes
{
    public static readonly JsonWriterOptions AsSent = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    public static byte[] Of(JsonNode node)
    {
        var buffer = new ArrayBufferWriter<byte>();
        using (var json = new Utf8JsonWriter(buffer, AsSent))
        {
            node.WriteTo(json);
        }

        return buffer.WrittenSpan.ToArray();
    }
}
