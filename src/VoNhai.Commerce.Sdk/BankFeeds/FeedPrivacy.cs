using System.Buffers;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.RegularExpressions;

namespace VoNhai.Commerce.BankFeeds;

/// <summary>
/// What of a genuine delivery may be kept. A household's account is also its private life: the balance is left out, and the other
/// side's account keeps its last four characters. The same reader reads the copy.
/// </summary>
/// <param name="Dropped">Names of fields that hold a balance.</param>
/// <param name="Masked">Names of fields that hold the other side's account.</param>
/// <param name="Memos">Names of fields in which a bank may have written an account among the payer's words.</param>
internal sealed partial record FeedPrivacy(string[] Dropped, string[] Masked, string[] Memos)
{
    /// <summary>How many characters of an account stay: enough to recognise it, too few to use it.</summary>
    private const int Shown = 4;

    private static readonly JsonWriterOptions Compact = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <summary>A copy of a record without what is private.</summary>
    /// <param name="body">The delivery, parsed.</param>
    /// <param name="wholeMemos">Whether memos stay as they are: when masking them would hide a code.</param>
    public byte[] CopyOf(JsonElement body, bool wholeMemos)
    {
        var buffer = new ArrayBufferWriter<byte>();
        using (var json = new Utf8JsonWriter(buffer, Compact))
        {
            Write(json, body, name: "", wholeMemos);
        }

        return buffer.WrittenSpan.ToArray();
    }

    /// <summary>What is kept of bytes that are no JSON: text with every long number masked, since nobody knows which one is private.</summary>
    public static byte[] CopyOf(ReadOnlySpan<byte> unreadable) =>
        System.Text.Encoding.UTF8.GetBytes(LongNumber().Replace(System.Text.Encoding.UTF8.GetString(unreadable), number => Mask(number.Value)));

    private void Write(Utf8JsonWriter json, JsonElement value, string name, bool wholeMemos)
    {
        switch (value.ValueKind)
        {
            case JsonValueKind.Object:
                json.WriteStartObject();
                foreach (var field in value.EnumerateObject().Where(field => !Dropped.Contains(field.Name, StringComparer.Ordinal)))
                {
                    json.WritePropertyName(field.Name);
                    Write(json, field.Value, field.Name, wholeMemos);
                }

                json.WriteEndObject();
                break;
            case JsonValueKind.Array:
                json.WriteStartArray();
                foreach (var item in value.EnumerateArray())
                {
                    Write(json, item, name, wholeMemos);
                }

                json.WriteEndArray();
                break;
            case JsonValueKind.Number when Masked.Contains(name, StringComparer.Ordinal):
                json.WriteStringValue(Mask(value.GetRawText()));
                break;
            case JsonValueKind.String when FeedJson.TextOf(value) is { } text:
                json.WriteStringValue(
                    Masked.Contains(name, StringComparer.Ordinal) ? Mask(text)
                    : !wholeMemos && Memos.Contains(name, StringComparer.Ordinal) ? AccountInWords().Replace(text, number => Mask(number.Value))
                    : text);
                break;
            default:
                // Numbers, true, false, null, and a text with half a character: as they came, because a copy must be as readable or
                // unreadable as its original.
                json.WriteRawValue(value.GetRawText(), skipInputValidation: true);
                break;
        }
    }

    private static string Mask(string account) =>
        account.Length <= Shown ? new string('*', account.Length) : new string('*', account.Length - Shown) + account[^Shown..];

    /// <summary>A number as long as an account that stands alone: part of a word it may be part of a code.</summary>
    [GeneratedRegex(@"(?<![0-9A-Za-z])[0-9]{10,19}(?![0-9A-Za-z])", RegexOptions.CultureInvariant)]
    private static partial Regex AccountInWords();

    [GeneratedRegex("[0-9]{5,}", RegexOptions.CultureInvariant)]
    private static partial Regex LongNumber();
}
