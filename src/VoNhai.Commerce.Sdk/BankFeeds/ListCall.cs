using System.Globalization;
using System.Net;
using System.Text.Json;

namespace VoNhai.Commerce.BankFeeds;

/// <summary>One call of a provider's list: what came back as JSON, or the answer that says why nothing did.</summary>
internal static class ListCall
{
    // 5,000 records of half a kilobyte, and as much again.
    private const int MostBytes = 5 * 1024 * 1024;
    private const string OldRetryAfter = "x-sepay-userapi-retry-after";
    private static readonly TimeSpan LongestWait = TimeSpan.FromHours(1);
    private static readonly TimeSpan ShortestWait = TimeSpan.FromSeconds(1);

    /// <summary>Calls, and reads the answer with <paramref name="read"/> when it is one.</summary>
    public static async Task<ListAnswer> AskAsync(
        HttpClient http, Uri address, string authorization, Func<JsonElement, ListAnswer?> read, CancellationToken cancellationToken)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, address);
        request.Headers.TryAddWithoutValidation("Authorization", authorization);
        request.Headers.TryAddWithoutValidation("Accept", "application/json");
        try
        {
            using var response = await http.SendAsync(request, HttpCompletionOption.ResponseHeadersRead, cancellationToken);
            if (!response.IsSuccessStatusCode)
            {
                return Trouble(response);
            }

            if (await BytesAsync(response, cancellationToken) is not { } bytes)
            {
                return new ListAnswer.Failed($"the list answered with more than {MostBytes} bytes");
            }

            using var document = FeedJson.TryParse(bytes);
            return (document is { RootElement.ValueKind: JsonValueKind.Object } ? read(document.RootElement) : null)
                ?? new ListAnswer.Failed("the list answered with something else than its documented form");
        }
        catch (Exception trouble) when (trouble is HttpRequestException or IOException or OperationCanceledException && !cancellationToken.IsCancellationRequested)
        {
            // A time-out is a cancellation that nobody asked for. The message may quote the address: its kind is enough.
            return new ListAnswer.Failed($"the list could not be reached ({trouble.GetType().Name})");
        }
    }

    private static ListAnswer Trouble(HttpResponseMessage response) => response.StatusCode switch
    {
        HttpStatusCode.TooManyRequests => new ListAnswer.SlowDown(Clamp(WaitOf(response) ?? ShortestWait)),
        HttpStatusCode.Unauthorized or HttpStatusCode.Forbidden => new ListAnswer.Failed("the list refuses the token"),
        var status => new ListAnswer.Failed(string.Create(CultureInfo.InvariantCulture, $"the list answered {(int)status}")),
    };

    private static TimeSpan? WaitOf(HttpResponseMessage response) =>
        response.Headers.RetryAfter?.Delta
        ?? (response.Headers.TryGetValues(OldRetryAfter, out var values)
            && int.TryParse(values.First(), NumberStyles.None, CultureInfo.InvariantCulture, out var seconds) ? TimeSpan.FromSeconds(seconds) : null);

    private static TimeSpan Clamp(TimeSpan wait) => wait < ShortestWait ? ShortestWait : wait > LongestWait ? LongestWait : wait;

    private static async Task<byte[]?> BytesAsync(HttpResponseMessage response, CancellationToken cancellationToken)
    {
        await using var body = await response.Content.ReadAsStreamAsync(cancellationToken);
        using var kept = new MemoryStream();
        var buffer = new byte[16 * 1024];
        int read;
        while ((read = await body.ReadAsync(buffer, cancellationToken)) > 0)
        {
            if (kept.Length + read > MostBytes)
            {
                return null;
            }

            kept.Write(buffer, 0, read);
        }

        return kept.ToArray();
    }
}
