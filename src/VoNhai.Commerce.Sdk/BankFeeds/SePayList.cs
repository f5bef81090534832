using System.Globalization;
using System.Text.Json;

namespace VoNhai.Commerce.BankFeeds;

/// <summary>
/// SePay's list, API v2 (docs: developer.sepay.vn, read 11/2026): <c>GET transactions</c> with a bearer token, three calls a second. The
/// first time it is read from a day on, page by page; from then on from the greatest id on (<c>since_id</c>), so that what a bank
/// books late is seen, too. Not tried against the live service.
/// </summary>
public sealed class SePayList : ITransferList
{
    private const int PerPage = 100;

    private readonly Uri address;
    private readonly string account;
    private readonly string token;

    /// <summary>Opens the list.</summary>
    /// <param name="address">Where the API is; ends with a slash.</param>
    /// <param name="account">Whose transfers to keep: a token may see several accounts.</param>
    /// <param name="token">The API token.</param>
    public SePayList(Uri address, string account, string token)
    {
        ArgumentNullException.ThrowIfNull(address);
        ArgumentException.ThrowIfNullOrWhiteSpace(account);
        ArgumentException.ThrowIfNullOrWhiteSpace(token);
        this.address = address;
        this.account = account;
        this.token = token;
    }

    /// <inheritdoc />
    public Task<ListAnswer> ReadAsync(HttpClient http, string cursor, DateTimeOffset now, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(http);
        ArgumentNullException.ThrowIfNull(cursor);
        var at = Place.Read(cursor, now);
        return ListCall.AskAsync(http, new Uri(address, "transactions?" + at.Query()), $"Bearer {token}", answer => PageOf(answer, at), cancellationToken);
    }

    private ListAnswer.Page? PageOf(JsonElement answer, Place at)
    {
        if (!answer.TryGetProperty("data", out var data) || data.ValueKind != JsonValueKind.Array)
        {
            return null;
        }

        var greatest = at.Greatest;
        foreach (var record in data.EnumerateArray().Where(record => record.ValueKind == JsonValueKind.Object))
        {
            // Their ids are UUIDs whose order is that of their text.
            var id = record.TryGetProperty("id", out var value) && FeedJson.TextOf(value) is { } text && Guid.TryParseExact(text, "D", out _) ? text : "";
            greatest = string.CompareOrdinal(id, greatest) > 0 ? id : greatest;
        }

        var isLast = data.GetArrayLength() < PerPage;
        var isStuck = !isLast && at.Page is null && greatest == at.Greatest;
        return isStuck ? null : new ListAnswer.Page(Accounts.Only(account, data, SePayListRecord.Reader), at.After(greatest, isLast).ToString(), isLast);
    }

    /// <summary>Where the reading stands: a page of the first reading (<c>day|page|greatest id</c>), or behind an id.</summary>
    private sealed record Place(string Day, int? Page, string Greatest)
    {
        private const int FirstDays = 7;

        public static Place Read(string cursor, DateTimeOffset now) =>
            cursor.Split('|') is [var day, var page, var greatest] && int.TryParse(page, NumberStyles.None, CultureInfo.InvariantCulture, out var number)
                ? new Place(day, number, greatest)
                : cursor.Length > 0
                    ? new Place("", null, cursor)
                    : new Place(now.AddDays(-FirstDays).ToOffset(SePayTime.Offset).ToString("yyyy-MM-dd", CultureInfo.InvariantCulture), 1, "");

        public string Query() => string.Create(
            CultureInfo.InvariantCulture,
            $"per_page={PerPage}&{(Page is { } page ? $"transaction_date_from={Day}&transaction_date_sort=asc&page={page}" : $"since_id={Uri.EscapeDataString(Greatest)}")}");

        /// <summary>Behind the first reading's last page come ids; while nothing was ever seen, the first reading begins anew.</summary>
        public Place After(string greatest, bool isLast) =>
            Page is { } page && (!isLast || greatest.Length == 0) ? new Place(Day, isLast ? page : page + 1, greatest) : new Place("", null, greatest);

        public override string ToString() => Page is { } page ? string.Create(CultureInfo.InvariantCulture, $"{Day}|{page}|{Greatest}") : Greatest;
    }
}
