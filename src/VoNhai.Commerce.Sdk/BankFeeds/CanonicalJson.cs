using System.Text;
using System.Text.Json;

namespace VoNhai.Commerce.BankFeeds;

/// <summary>
/// JSON as Casso and payOS sign it: keys sorted by UTF-16 unit at every depth, no spaces, numbers as they were written, and texts as
/// <c>JSON.stringify</c> writes them (ECMA-262, QuoteJSONString). No encoder of .NET does that: each escapes more, emoji among it.
/// </summary>
internal static class CanonicalJson
{
    /// <summary>Writes a value; <c>null</c> when a text in it holds half a character.</summary>
    public static string? Of(JsonElement value)
    {
        var text = new StringBuilder();
        return TryWrite(text, value) ? text.ToString() : null;
    }

    private static bool TryWrite(StringBuilder text, JsonElement value)
    {
        switch (value.ValueKind)
        {
            case JsonValueKind.Object:
                return TryWriteObject(text, value);
            case JsonValueKind.Array:
                return TryWriteArray(text, value);
            case JsonValueKind.String when FeedJson.TextOf(value) is { } plain:
                WriteText(text, plain);
                return true;
            case JsonValueKind.String:
                return false;
            default:
                text.Append(value.GetRawText());
                return true;
        }
    }

    private static bool TryWriteObject(StringBuilder text, JsonElement value)
    {
        text.Append('{');
        var isFirst = true;
        foreach (var field in value.EnumerateObject().OrderBy(field => field.Name, StringComparer.Ordinal))
        {
            text.Append(isFirst ? "" : ",");
            isFirst = false;
            WriteText(text, field.Name);
            text.Append(':');
            if (!TryWrite(text, field.Value))
            {
                return false;
            }
        }

        text.Append('}');
        return true;
    }

    private static bool TryWriteArray(StringBuilder text, JsonElement value)
    {
        text.Append('[');
        var isFirst = true;
        foreach (var item in value.EnumerateArray())
        {
            text.Append(isFirst ? "" : ",");
            isFirst = false;
            if (!TryWrite(text, item))
            {
                return false;
            }
        }

        text.Append(']');
        return true;
    }

    private static void WriteText(StringBuilder text, string plain)
    {
        text.Append('"');
        foreach (var c in plain)
        {
            _ = c switch
            {
                '"' => text.Append("\\\""),
                '\\' => text.Append("\\\\"),
                '\b' => text.Append("\\b"),
                '\t' => text.Append("\\t"),
                '\n' => text.Append("\\n"),
                '\f' => text.Append("\\f"),
                '\r' => text.Append("\\r"),
                < ' ' => text.Append("\\u00").Append(((int)c).ToString("x2", System.Globalization.CultureInfo.InvariantCulture)),
                _ => text.Append(c),
            };
        }

        text.Append('"');
    }
}
