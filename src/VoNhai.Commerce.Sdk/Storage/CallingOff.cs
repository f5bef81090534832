using Microsoft.EntityFrameworkCore;

namespace VoNhai.Commerce.Storage;

/// <summary>Calls an order off: its goods and its place in a run go back once, those at the market to the market; its request is over. The caller saves.</summary>
internal static class CallingOff
{
    public static async Task WriteAsync(DbContext db, OrderReading reading, DateTimeOffset now, string by, string told, CancellationToken cancellationToken)
    {
        var atMarket = await Outings.HoldSoldAsync(db, reading.Order, cancellationToken);
        reading.Order.Cancel(now, by, reason: "", told);
        reading.Request.Cancel(now);
        await Stock.ReturnAsync(db, reading.Order, cancellationToken);
        await Outings.PutBackAsync(db, atMarket, by, now, cancellationToken);
        await RunPlaces.ReleaseAsync(db, reading.Order, now, cancellationToken);
        await Worklist.TouchAsync(db, reading.Request.Id, cancellationToken);
    }
}
