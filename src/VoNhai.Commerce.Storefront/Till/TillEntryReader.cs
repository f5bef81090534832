using System.Text.Json;
using VoNhai.Commerce.Counter;

namespace VoNhai.Commerce.Storefront.Till;

/// <summary>
/// Reads the entries of a message one by one: what a fault of the phone or of an old page made unreadable is refused by itself, and a day's
/// other sales are written down.
/// </summary>
internal static class TillEntryReader
{
    /// <returns>The entry; <c>null</c> for one that is none of ours.</returns>
    public static TillEntry? Read(JsonElement json, JsonSerializerOptions options)
    {
        try
        {
            return json.Deserialize<TillEntry>(options) is { } entry && IsWhole(entry) ? entry : null;
        }
        catch (JsonException)
        {
            return null;
        }
    }

    /// <summary>Every text and every list is bounded, so that judging one costs little.</summary>
    private static bool IsWhole(TillEntry entry) =>
        (entry.Kind != TillEntryKind.Sale || entry.Payment is not null) && (entry.Kind != TillEntryKind.End || entry.Ending is not null)
        && entry.Page.Length <= 40 && entry.Code.Length <= 40 && entry.Name.Length <= 400 && entry.Nickname.Length <= 400 && entry.Hamlet.Length <= 400
        && entry.Lines.Count <= TillSnapshot.MostGoods && entry.Lines.All(line => line is not null);
}
