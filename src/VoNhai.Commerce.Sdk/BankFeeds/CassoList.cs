using System.Globalization;
using System.Text.Json;

namespace VoNhai.Commerce.BankFeeds;

/// <summary>
/// Casso's list, API v2 (docs: developer.casso.vn, read 11/2026): <c>GET transactions</c> from a day on, in pages. As it only knows days,
/// each reading begins a day before the newest that was seen: what is told twice is counted once, and what is booked late is not
/// missed. Not tried against the live service.
/// </summary>
public sealed class CassoList : ITransferList
{
    private const int PageSize = 100;
    private const int FirstDays = 7;
    private const string DayFormat = "yyyy-MM-dd";

    private readonly Uri address;
    private readonly string account;
    private readonly string apiKey;

    /// <summary>Opens the list.</summary>
    /// <param name="address">Where the API is; ends with a slash.</param>
    /// <param name="account">Whose transfers to keep: a key may see several accounts.</param>
    /// <param name="apiKey">The API key.</param>
    public CassoList(Uri address, string account, string apiKey)
    {
        ArgumentNullException.ThrowIfNull(address);
        ArgumentException.ThrowIfNullOrWhiteSpace(account);
        ArgumentException.ThrowIfNullOrWhiteSpace(apiKey);
        this.address = address;
        this.account = account;
        this.apiKey = apiKey;
    }

    /// <inheritdoc />
    public Task<ListAnswer> ReadAsync(HttpClient http, string cursor, DateTimeOffset now, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(http);
        ArgumentNullException.ThrowIfNull(cursor);
        var (day, page) = PlaceOf(cursor, now);
        var query = string.Create(CultureInfo.InvariantCulture, $"transactions?fromDate={day:yyyy-MM-dd}&page={page}&pageSize={PageSize}&sort=ASC");
        return ListCall.AskAsync(http, new Uri(address, query), $"Apikey {apiKey}", answer => PageOf(answer, day, page, now), cancellationToken);
    }

    private static (DateOnly Day, int Page) PlaceOf(string cursor, DateTimeOffset now) =>
        cursor.Split('|') is [var day, var page]
        && DateOnly.TryParseExact(day, DayFormat, CultureInfo.InvariantCulture, DateTimeStyles.None, out var from)
        && int.TryParse(page, NumberStyles.None, CultureInfo.InvariantCulture, out var number)
            ? (from, number)
            : (DayOf(now.AddDays(-FirstDays)), 1);

    private ListAnswer.Page? PageOf(JsonElement answer, DateOnly day, int page, DateTimeOffset now)
    {
        if (!FeedFields.TryRecord(answer, "data", out var data) || !data.TryGetProperty("records", out var records) || records.ValueKind != JsonValueKind.Array)
        {
            return null;
        }

        var isLast = records.GetArrayLength() < PageSize || (data.TryGetProperty("nextPage", out var nextPage) && nextPage.ValueKind == JsonValueKind.Null);
        var next = isLast ? Cursor(Later(day, DayOf(now).AddDays(-1)), 1) : Cursor(day, page + 1);
        return new ListAnswer.Page(Accounts.Only(account, records, CassoListRecord.Reader), next, isLast);
    }

    private static string Cursor(DateOnly day, int page) => string.Create(CultureInfo.InvariantCulture, $"{day:yyyy-MM-dd}|{page}");

    private static DateOnly DayOf(DateTimeOffset instant) => DateOnly.FromDateTime(instant.ToOffset(SePayTime.Offset).DateTime);

    private static DateOnly Later(DateOnly one, DateOnly other) => one > other ? one : other;
}
