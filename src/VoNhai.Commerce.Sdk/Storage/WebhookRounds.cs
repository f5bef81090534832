using System.Globalization;
using System.Net;
using System.Text;
using Microsoft.EntityFrameworkCore;
using VoNhai.Commerce.Counter;
using VoNhai.Commerce.Notices;

namespace VoNhai.Commerce.Storage;

/// <summary>
/// Sends events that wait. A guarded row leases each to one instance, and nothing is leased while something earlier of the same order waits for the
/// same endpoint: so a receiver hears an order's events one after the other, whoever sends them.
/// </summary>
internal sealed class WebhookRounds(ICommerceDatabase database, TimeProvider time) : IWebhookRounds
{
    private const int MostAtOnce = 200;

    /// <summary>Endpoints are called side by side, so that a slow one does not keep the others waiting; each hears one message at a time.</summary>
    private const int MostEndpointsAtOnce = 8;

    /// <summary>How often a round looks again for what its own messages have let through.</summary>
    private const int MostPasses = 20;

    /// <summary>Longer than a call may take; when an instance dies, another goes on after so long.</summary>
    private static readonly TimeSpan Lease = TimeSpan.FromMinutes(2);

    private static readonly TimeSpan KeepEnded = TimeSpan.FromDays(30);

    private readonly Guid me = Guid.NewGuid();

    public async Task<int> SendDueAsync(HttpClient http, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(http);
        var (sent, passes) = (0, 0);
        var failing = new System.Collections.Concurrent.ConcurrentDictionary<Guid, bool>();
        while (passes++ < MostPasses && await DueAsync(failing.Keys, cancellationToken) is { Count: > 0 } due)
        {
            var taken = 0;
            await Parallel.ForEachAsync(
                due.GroupBy(message => message.EndpointId),
                new ParallelOptions { MaxDegreeOfParallelism = MostEndpointsAtOnce, CancellationToken = cancellationToken },
                async (messages, token) =>
                {
                    foreach (var message in messages.TakeWhile(message => !failing.ContainsKey(message.EndpointId)))
                    {
                        if (await LeaseAsync(message.Id, token) is not { } leased)
                        {
                            continue;
                        }

                        Interlocked.Increment(ref taken);
                        var answer = await SendAsync(http, leased, token);
                        await NoteAsync(leased.Message, answer, token);
                        if (answer.IsDone)
                        {
                            Interlocked.Increment(ref sent);
                        }
                        else
                        {
                            // Whoever does not answer is left alone until the next round.
                            failing.TryAdd(message.EndpointId, true);
                        }
                    }
                });
            if (taken == 0)
            {
                break;
            }
        }

        return sent;
    }

    public Task<int> SweepAsync(CancellationToken cancellationToken = default)
    {
        var before = (Now - KeepEnded).ToUnixTimeMilliseconds();
        return database.WriteAsync(
            db => db.Database.ExecuteSqlAsync($"DELETE FROM commerce_webhook_messages WHERE state <> 'Waiting' AND ended_at < {before}", cancellationToken),
            keep: _ => true,
            cancellationToken);
    }

    private Task<List<Due>> DueAsync(ICollection<Guid> failing, CancellationToken cancellationToken)
    {
        var now = Now;
        return database.ReadAsync(
            db => db.Set<WebhookMessageRow>()
                .Where(row => row.State == WebhookState.Waiting && row.DueAt <= now && row.LeasedUntil <= now && !failing.Contains(row.EndpointId)
                    && !db.Set<WebhookMessageRow>().Any(earlier =>
                        earlier.EndpointId == row.EndpointId && earlier.OrderId == row.OrderId && earlier.State == WebhookState.Waiting && earlier.Number < row.Number))
                .OrderBy(row => row.DueAt)
                .Take(MostAtOnce)
                .Select(row => new Due(row.Id, row.EndpointId))
                .ToListAsync(cancellationToken),
            cancellationToken);
    }

    /// <summary>Takes a message for this instance alone, or <c>null</c> when another was faster or something earlier came to wait.</summary>
    private Task<Leased?> LeaseAsync(Guid id, CancellationToken cancellationToken)
    {
        var (at, until) = (Now.ToUnixTimeMilliseconds(), (Now + Lease).ToUnixTimeMilliseconds());
        return database.WriteAsync(
            async db =>
            {
                if (await db.Database.ExecuteSqlAsync(
                    $"""
                    UPDATE commerce_webhook_messages SET leased_until = {until}, leased_by = {me}, tries = tries + 1
                    WHERE id = {id} AND state = 'Waiting' AND due_at <= {at} AND leased_until <= {at} AND NOT EXISTS (
                      SELECT 1 FROM commerce_webhook_messages earlier
                      WHERE earlier.endpoint_id = commerce_webhook_messages.endpoint_id AND earlier.order_id = commerce_webhook_messages.order_id
                        AND earlier.state = 'Waiting' AND earlier.number < commerce_webhook_messages.number)
                    """,
                    cancellationToken) != 1)
                {
                    return null;
                }

                var message = await db.Set<WebhookMessageRow>().AsNoTracking().SingleAsync(row => row.Id == id, cancellationToken);
                return new Leased(message, await db.Set<WebhookEndpointRow>().AsNoTracking().SingleAsync(endpoint => endpoint.Id == message.EndpointId, cancellationToken));
            },
            leased => leased is not null,
            cancellationToken);
    }

    private async Task<Answer> SendAsync(HttpClient http, Leased leased, CancellationToken cancellationToken)
    {
        var (message, endpoint) = leased;
        if (!WebhookSecret.TryRead(endpoint.Secret, out var secret))
        {
            throw new CommerceException("A webhook's secret cannot be read: rows were changed from outside.");
        }

        var (id, now, body) = (IdOf(message), Now, Encoding.UTF8.GetBytes(message.Body));
        using var request = new HttpRequestMessage(HttpMethod.Post, endpoint.Address) { Content = new ByteArrayContent(body) };
        request.Content.Headers.ContentType = new("application/json");
        request.Headers.TryAddWithoutValidation(WebhookSignature.IdHeader, id);
        request.Headers.TryAddWithoutValidation(WebhookSignature.TimestampHeader, now.ToUnixTimeSeconds().ToString(CultureInfo.InvariantCulture));
        request.Headers.TryAddWithoutValidation(WebhookSignature.SignatureHeader, WebhookSignature.Sign(secret, id, now, body));
        request.Headers.UserAgent.ParseAdd("VoNhai.Commerce/1");
        using var span = CommerceTelemetry.Source.StartActivity(CommerceTelemetry.SendWebhookSpan, System.Diagnostics.ActivityKind.Producer);
        try
        {
            // What it says is not read: it could go on for ever.
            using var response = await http.SendAsync(request, HttpCompletionOption.ResponseHeadersRead, cancellationToken);
            return response.IsSuccessStatusCode
                ? new Answer(true, "")
                : new Answer(false, ((int)response.StatusCode).ToString(CultureInfo.InvariantCulture), IsFinal: response.StatusCode == HttpStatusCode.Gone);
        }
        catch (OperationCanceledException) when (!cancellationToken.IsCancellationRequested)
        {
            return new Answer(false, "timeout");
        }
        catch (HttpRequestException failure)
        {
            return new Answer(false, failure.InnerException is WebhookAddressException ? "notPublic" : "unreachable");
        }
    }

    private Task<int> NoteAsync(WebhookMessageRow row, Answer answer, CancellationToken cancellationToken)
    {
        var now = Now;
        var next = answer.IsFinal ? null : WebhookPatience.Next(row.Tries, now);
        var state = answer.IsDone ? WebhookState.Sent : next is null ? WebhookState.Dead : WebhookState.Waiting;
        CommerceTelemetry.CountTried(state switch { WebhookState.Sent => "sent", WebhookState.Dead => "dead", _ => "later" });
        var (due, ended) = ((next ?? now).ToUnixTimeMilliseconds(), state == WebhookState.Waiting ? (long?)null : now.ToUnixTimeMilliseconds());
        return database.WriteAsync(
            db => db.Database.ExecuteSqlAsync(
                $"""
                UPDATE commerce_webhook_messages SET state = {state.ToString()}, problem = {answer.Problem}, due_at = {due}, ended_at = {ended}, leased_until = 0
                WHERE id = {row.Id} AND leased_by = {me} AND state = 'Waiting'
                """,
                cancellationToken),
            keep: _ => true,
            answer.IsDone ? CancellationToken.None : cancellationToken);
    }

    private static string IdOf(WebhookMessageRow message) => $"msg_{message.Id:N}";

    private DateTimeOffset Now => time.GetUtcNow().ToMilliseconds();

    private sealed record Due(Guid Id, Guid EndpointId);

    private sealed record Leased(WebhookMessageRow Message, WebhookEndpointRow Endpoint);

    private sealed record Answer(bool IsDone, string Problem, bool IsFinal = false);
}
