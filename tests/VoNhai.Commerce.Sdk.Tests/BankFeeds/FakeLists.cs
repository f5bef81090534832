using System.Globalization;
using System.Net;
using System.Text;
using System.Text.Json.Nodes;
using System.Web;

namespace VoNhai.Commerce.Sdk.Tests.BankFeeds;

/// <summary>One transfer as the banks know it; each list writes it in its own way.</summary>
internal sealed record Listed(int Number, string Memo, long Amount, bool IsOut = false, string Account = "0000000000", string Reference = "")
{
    public string Uuid => $"0199{Number:x4}-0000-7000-8000-000000000000";

    public string BankReference => Reference.Length > 0 ? Reference : $"FT{Number:00000000000000}";

    public string Time { get; init; } = "2026-11-23 09:05:00";
}

/// <summary>
/// The three lists as their providers describe them, behind one HTTP handler: paging, <c>since_id</c>, tokens, limits. A test can make
/// it stumble at a call.
/// </summary>
internal sealed class FakeLists : HttpMessageHandler
{
    public const string Token = "token-of-the-lists-0123456789";

    public List<Listed> Transfers { get; } = [];

    /// <summary>Every address that was asked for.</summary>
    public List<Uri> Calls { get; } = [];

    /// <summary>What the call of this number (from 1) meets instead of an answer.</summary>
    public Dictionary<int, Func<HttpResponseMessage>> Stumbles { get; } = [];

    protected override Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        lock (Calls)
        {
            Calls.Add(request.RequestUri!);
            if (Stumbles.TryGetValue(Calls.Count, out var stumble))
            {
                return Task.FromResult(stumble());
            }

            var isKnown = request.Headers.TryGetValues("Authorization", out var values) && values.Single() is $"Bearer {Token}" or $"Apikey {Token}";
            return Task.FromResult(isKnown ? Answer(request.RequestUri!) : new HttpResponseMessage(HttpStatusCode.Unauthorized));
        }
    }

    private HttpResponseMessage Answer(Uri address)
    {
        var query = HttpUtility.ParseQueryString(address.Query);
        var json = address.AbsolutePath switch
        {
            "/v2/transactions" when query["fromDate"] is not null => Casso(query),
            "/v2/transactions" => SePay(query),
            "/userapi/transactions/list" => SePayOld(query),
            _ => null,
        };
        return json is null ? new HttpResponseMessage(HttpStatusCode.NotFound)
            : new HttpResponseMessage(HttpStatusCode.OK) { Content = new StringContent(json.ToJsonString(), Encoding.UTF8, "application/json") };
    }

    private JsonObject SePay(System.Collections.Specialized.NameValueCollection query)
    {
        var perPage = Number(query["per_page"]);
        var rows = query["since_id"] is { } since
            ? Transfers.OrderBy(t => t.Uuid, StringComparer.Ordinal).Where(t => string.CompareOrdinal(t.Uuid, since) > 0)
            : Transfers.OrderBy(t => t.Time, StringComparer.Ordinal).Where(t => string.CompareOrdinal(t.Time, query["transaction_date_from"]) >= 0).Skip((Number(query["page"]) - 1) * perPage);
        return new JsonObject
        {
            ["status"] = "success",
            ["data"] = new JsonArray([.. rows.Take(perPage).Select(t => new JsonObject
            {
                ["id"] = t.Uuid,
                ["transaction_date"] = t.Time,
                ["account_number"] = t.Account,
                ["va"] = null,
                ["transfer_type"] = t.IsOut ? "out" : "in",
                ["amount_in"] = t.IsOut ? 0 : t.Amount,
                ["amount_out"] = t.IsOut ? t.Amount : 0,
                ["accumulated"] = 19_077_000,
                ["transaction_content"] = t.Memo,
                ["reference_number"] = t.BankReference,
                ["code"] = null,
                ["webhook_success"] = 0,
            })]),
        };
    }

    private JsonObject SePayOld(System.Collections.Specialized.NameValueCollection query) => new()
    {
        ["status"] = 200,
        ["transactions"] = new JsonArray([.. Transfers
            .Where(t => t.Account == query["account_number"] && t.Number >= Number(query["since_id"]))
            .OrderByDescending(t => t.Number)
            .Take(Number(query["limit"]))
            .Select(t => new JsonObject
            {
                ["id"] = t.Number.ToString(CultureInfo.InvariantCulture),
                ["transaction_date"] = t.Time,
                ["account_number"] = t.Account,
                ["sub_account"] = null,
                ["amount_in"] = t.IsOut ? "0.00" : $"{t.Amount}.00",
                ["amount_out"] = t.IsOut ? $"{t.Amount}.00" : "0.00",
                ["accumulated"] = "19077000.00",
                ["transaction_content"] = t.Memo,
                ["reference_number"] = t.BankReference,
                ["code"] = null,
            })]),
    };

    private JsonObject Casso(System.Collections.Specialized.NameValueCollection query)
    {
        var (size, page) = (Number(query["pageSize"]), Number(query["page"]));
        var rows = Transfers.Where(t => string.CompareOrdinal(t.Time[..10], query["fromDate"]) >= 0).OrderBy(t => t.Time, StringComparer.Ordinal).ToList();
        return new JsonObject
        {
            ["error"] = 0,
            ["message"] = "success",
            ["data"] = new JsonObject
            {
                ["page"] = page,
                ["pageSize"] = size,
                ["nextPage"] = rows.Count > page * size ? page + 1 : null,
                ["records"] = new JsonArray([.. rows.Skip((page - 1) * size).Take(size).Select(t => new JsonObject
                {
                    ["id"] = t.Number,
                    ["tid"] = t.BankReference,
                    ["description"] = t.Memo,
                    ["amount"] = t.IsOut ? -t.Amount : t.Amount,
                    ["cusum_balance"] = 19_077_000,
                    ["when"] = t.Time.Replace(' ', 'T'),
                    ["bankSubAccId"] = t.Account,
                    ["corresponsiveAccount"] = "00001234567",
                })]),
            },
        };
    }

    private static int Number(string? text) => int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : 0;
}
