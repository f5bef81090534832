using System.Globalization;
using System.Text.Json;

namespace VoNhai.Commerce.BankFeeds;

/// <summary>
/// SePay's older user API (docs: developer.sepay.vn, read 11/2026): <c>GET transactions/list</c> with a bearer token, two calls a second,
/// at most 5,000 records an answer and no pages. Ids are numbers and <c>since_id</c> includes its own. Not tried against the live service.
/// </summary>
public sealed class SePayOldList : ITransferList
{
    private const int Most = 5000;
    private const int FirstDays = 7;

    private readonly Uri address;
    private readonly string account;
    private readonly string token;

    /// <summary>Opens the list.</summary>
    /// <param name="address">Where the API is; ends with a slash.</param>
    /// <param name="account">Whose transfers to ask for.</param>
    /// <param name="token">The API token.</param>
    public SePayOldList(Uri address, string account, string token)
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
        var day = now.AddDays(-FirstDays).ToOffset(SePayTime.Offset).ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
        var from = cursor.Length > 0 ? $"since_id={Uri.EscapeDataString(cursor)}" : $"transaction_date_min={day}";
        var query = string.Create(CultureInfo.InvariantCulture, $"transactions/list?account_number={Uri.EscapeDataString(account)}&limit={Most}&{from}");
        return ListCall.AskAsync(http, new Uri(address, query), $"Bearer {token}", answer => PageOf(answer, cursor), cancellationToken);
    }

    private ListAnswer? PageOf(JsonElement answer, string cursor)
    {
        if (!answer.TryGetProperty("transactions", out var records) || records.ValueKind != JsonValueKind.Array)
        {
            return null;
        }

        if (records.GetArrayLength() >= Most)
        {
            // The newest 5,000 come, so a gap may lie below them: better no news than news with a hole that nobody sees.
            return new ListAnswer.Failed($"the list has {Most} records or more since the last time, and cannot be read in pages");
        }

        long.TryParse(cursor, NumberStyles.None, CultureInfo.InvariantCulture, out var greatest);
        foreach (var record in records.EnumerateArray().Where(record => record.ValueKind == JsonValueKind.Object))
        {
            if (long.TryParse(new FeedFields(record).Id("id"), NumberStyles.None, CultureInfo.InvariantCulture, out var id))
            {
                greatest = Math.Max(greatest, id);
            }
        }

        var next = greatest == 0 ? "" : greatest.ToString(CultureInfo.InvariantCulture);
        return new ListAnswer.Page(Accounts.Only(account, records, SePayListRecord.Reader), next, IsLast: true);
    }
}
