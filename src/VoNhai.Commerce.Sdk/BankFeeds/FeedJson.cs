using System.Text.Json;
using System.Text.Unicode;

namespace VoNhai.Commerce.BankFeeds;

/// <summary>
/// JSON as a feed may send it: valid UTF-8, not nested too deep, and no name twice in one object, because nobody can say which of the
/// two values the bank meant.
/// </summary>
internal static class FeedJson
{
    /// <summary>
    /// The most bytes that a body may have: 64 KB. A real notice has one or two; a larger body is never parsed, and a host may cut it off
    /// at its own door.
    /// </summary>
    public const int MostBytes = 64 * 1024;

    /// <summary>What <see cref="TryParse"/> says of a body that it refuses.</summary>
    public const string NotJson = "body: not UTF-8, not JSON, nested too deep, or a field stands twice";

    private const int MostDepth = 8;

    private static readonly JsonDocumentOptions Strict = new() { AllowDuplicateProperties = false, MaxDepth = MostDepth };

    /// <summary>Parses bytes; <c>null</c> when they are no such JSON.</summary>
    public static JsonDocument? TryParse(ReadOnlyMemory<byte> bytes)
    {
        // The parser checks the bytes of a text only when somebody asks for it.
        if (!Utf8.IsValid(bytes.Span))
        {
            return null;
        }

        try
        {
            return JsonDocument.Parse(bytes, Strict);
        }
        catch (Exception e) when (e is JsonException or InvalidOperationException)
        {
            // The second kind comes from a name with half a character in it (\ud800). Their messages may quote the body: they go no further.
            return null;
        }
    }

    /// <summary>The text of a JSON string; <c>null</c> for anything else, and for a text with half a character in it.</summary>
    public static string? TextOf(JsonElement value)
    {
        if (value.ValueKind != JsonValueKind.String)
        {
            return null;
        }

        try
        {
            return value.GetString();
        }
        catch (InvalidOperationException)
        {
            // An escape such as \ud800 stands for half a character; there is no way to ask beforehand.
            return null;
        }
    }
}
