using System.Text;
using System.Text.Json;

namespace VoNhai.Commerce.Storage;

/// <summary>What a webhook says: enough to know which order to look at and what happened to it, and nothing of who ordered.</summary>
internal static class WebhookBody
{
    public static string Write(string type, DateTimeOffset at, long number, OrderReading reading, bool undone)
    {
        using var text = new MemoryStream();
        using (var json = new Utf8JsonWriter(text))
        {
            var (order, state) = (reading.Order, reading.State());
            json.WriteStartObject();
            json.WriteString("type", type);
            json.WriteString("timestamp", at.UtcDateTime);
            json.WriteStartObject("data");
            json.WriteNumber("number", number);
            json.WriteString("code", order.Code.ToString());
            json.WriteString("householdId", order.HouseholdId);
            json.WriteString("step", Name(order.Step));
            json.WriteNumber("total", order.Total.Dong);
            json.WriteStartObject("payment");
            json.WriteString("state", Name(state.Status));
            json.WriteString("exception", Name(state.Caveat));
            json.WriteNumber("due", state.Due.Dong);
            json.WriteNumber("received", state.Received.Dong);
            json.WriteEndObject();
            if (undone)
            {
                json.WriteBoolean("undone", true);
            }

            json.WriteEndObject();
            json.WriteEndObject();
        }

        return Encoding.UTF8.GetString(text.GetBuffer(), 0, (int)text.Length);
    }

    private static string Name<T>(T value)
        where T : struct, Enum => JsonNamingPolicy.CamelCase.ConvertName(value.ToString());
}
