using System.Text.Json;
using VoNhai.Commerce.Payments;

namespace VoNhai.Commerce.BankFeeds;

/// <summary>Reads one kind of JSON body: what a provider pushes, one record of its list, or the copy that was kept of either.</summary>
/// <param name="privacy">What of it may be kept.</param>
/// <param name="read">Reads the parsed body: a transfer, or <c>null</c> for a ping, or a problem.</param>
internal sealed class FeedReader(FeedPrivacy privacy, Func<JsonElement, FeedReader.Reading> read)
{
    /// <summary>What a record says. Neither of the two: a provider's test that stands for no money.</summary>
    internal readonly record struct Reading(IncomingTransfer? Transfer, string? Problem);

    /// <summary>Reads bytes whose sender is known to be genuine.</summary>
    public FeedVerdict Read(ReadOnlyMemory<byte> body)
    {
        if (body.Length > FeedJson.MostBytes)
        {
            // Nothing of it is kept but its hash: what is this long is no notice, and may be anything.
            return new FeedVerdict.Unreadable($"body: more than {FeedJson.MostBytes} bytes");
        }

        using var document = FeedJson.TryParse(body);
        return document is null
            ? new FeedVerdict.Unreadable(FeedJson.NotJson) { Copy = FeedPrivacy.CopyOf(body.Span) }
            : Read(document.RootElement);
    }

    /// <summary>Reads one parsed record.</summary>
    public FeedVerdict Read(JsonElement record)
    {
        var reading = record.ValueKind == JsonValueKind.Object ? read(record) : new Reading(null, "body: not a JSON object");
        return reading.Problem is { } problem
            ? new FeedVerdict.Unreadable(problem) { Copy = privacy.CopyOf(record, wholeMemos: false) }
            : new FeedVerdict.Genuine(reading.Transfer is { } transfer ? [transfer] : [])
            {
                Copy = privacy.CopyOf(record, wholeMemos: false),
                CopyWithWholeMemos = privacy.CopyOf(record, wholeMemos: true),
            };
    }
}
