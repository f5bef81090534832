using Microsoft.EntityFrameworkCore;
using VoNhai.Commerce.Counter;
using VoNhai.Commerce.Notices;
using VoNhai.Commerce.Orders;

namespace VoNhai.Commerce.Storage;

/// <summary>Opens and closes endpoints, and takes dead letters up again.</summary>
internal sealed class WebhookDesk(ICommerceDatabase database, CommerceOptions options, TimeProvider time) : IWebhookDesk
{
    /// <summary>A partner has a live system and one or two to try things with.</summary>
    private const int MostEndpoints = 5;

    private const int MostListed = 100;

    public async Task<WebhookOutcome> OpenAsync(Guid partner, string address, CancellationToken cancellationToken = default)
    {
        if (!WebhookAddress.TryRead(address, options.PracticeEnabled, out var read))
        {
            return new WebhookOutcome.Invalid(new FieldProblem(
                "url", "notAnAddress", $"Địa chỉ cần bắt đầu bằng https://, không có mật khẩu, nhiều nhất {WebhookAddress.Most} ký tự."));
        }

        var (now, secret) = (time.GetUtcNow().ToMilliseconds(), WebhookSecret.New());
        var row = new WebhookEndpointRow { Id = Guid.CreateVersion7(now), Partner = partner, Address = read.AbsoluteUri, Secret = secret.Reveal(), OpenedAt = now };

        // Counted in the statement that writes. Two at once may make one too many, which harms nobody.
        var written = await database.WriteAsync(
            db => db.Database.ExecuteSqlAsync(
                $"""
                INSERT INTO commerce_webhook_endpoints (id, partner_id, address, secret, opened_at)
                SELECT {row.Id}, {partner}, {row.Address}, {row.Secret}, {now.ToUnixTimeMilliseconds()}
                WHERE (SELECT COUNT(*) FROM commerce_webhook_endpoints WHERE partner_id = {partner} AND closed_at IS NULL) < {MostEndpoints}
                """,
                cancellationToken),
            count => count == 1,
            cancellationToken);
        return written == 1
            ? new WebhookOutcome.Opened(new WebhookEndpointView(row.Id, read, now, 0, 0), secret)
            : new WebhookOutcome.TooMany(MostEndpoints);
    }

    public Task<IReadOnlyList<WebhookEndpointView>> ListAsync(Guid partner, CancellationToken cancellationToken = default) => database.ReadAsync<IReadOnlyList<WebhookEndpointView>>(
        async db =>
        {
            var rows = await db.Set<WebhookEndpointRow>().Where(endpoint => endpoint.Partner == partner && endpoint.ClosedAt == null).OrderBy(endpoint => endpoint.Id)
                .Select(endpoint => new
                {
                    Row = endpoint,
                    Waiting = db.Set<WebhookMessageRow>().Count(m => m.EndpointId == endpoint.Id && m.State == WebhookState.Waiting),
                    Dead = db.Set<WebhookMessageRow>().Count(m => m.EndpointId == endpoint.Id && m.State == WebhookState.Dead),
                }).ToListAsync(cancellationToken);
            return [.. rows.Select(found => new WebhookEndpointView(found.Row.Id, new Uri(found.Row.Address), found.Row.OpenedAt, found.Waiting, found.Dead))];
        },
        cancellationToken);

    public Task<bool> CloseAsync(Guid partner, Guid endpointId, CancellationToken cancellationToken = default)
    {
        var now = time.GetUtcNow().ToUnixTimeMilliseconds();
        return database.WriteAsync(
            async db =>
            {
                if (await db.Database.ExecuteSqlAsync(
                    $"UPDATE commerce_webhook_endpoints SET closed_at = {now} WHERE id = {endpointId} AND partner_id = {partner} AND closed_at IS NULL", cancellationToken) != 1)
                {
                    return false;
                }

                await db.Database.ExecuteSqlAsync(
                    $"UPDATE commerce_webhook_messages SET state = 'Withdrawn', ended_at = {now} WHERE endpoint_id = {endpointId} AND state = 'Waiting'", cancellationToken);
                return true;
            },
            closed => closed,
            cancellationToken);
    }

    public Task<IReadOnlyList<WebhookMessageView>> ListDeadAsync(Guid partner, int take = 50, CancellationToken cancellationToken = default) => database.ReadAsync<IReadOnlyList<WebhookMessageView>>(
        async db =>
        {
            var rows = await (
                from message in db.Set<WebhookMessageRow>()
                join endpoint in db.Set<WebhookEndpointRow>() on message.EndpointId equals endpoint.Id
                join order in db.Set<Order>() on message.OrderId equals order.Id
                where endpoint.Partner == partner && endpoint.ClosedAt == null && message.State == WebhookState.Dead
                orderby message.CreatedAt descending, message.Number descending
                select new { Message = message, order.Code }).Take(Math.Clamp(take, 1, MostListed)).ToListAsync(cancellationToken);
            return
            [
                .. rows.Select(row => new WebhookMessageView(
                    row.Message.Id, row.Message.EndpointId, row.Message.Type, row.Code, row.Message.Number, row.Message.CreatedAt, row.Message.Problem)),
            ];
        },
        cancellationToken);

    public async Task<bool> ReplayAsync(Guid partner, Guid messageId, CancellationToken cancellationToken = default) => await ReplayAsync(partner, (Guid?)messageId, cancellationToken) == 1;

    public Task<int> ReplayAllAsync(Guid partner, CancellationToken cancellationToken = default) => ReplayAsync(partner, (Guid?)null, cancellationToken);

    private Task<int> ReplayAsync(Guid partner, Guid? messageId, CancellationToken cancellationToken)
    {
        var now = time.GetUtcNow().ToUnixTimeMilliseconds();
        var (all, one) = (messageId is null, messageId ?? Guid.Empty);
        return database.WriteAsync(
            db => db.Database.ExecuteSqlAsync(
                $"""
                UPDATE commerce_webhook_messages SET state = 'Waiting', tries = 0, due_at = {now}, ended_at = NULL
                WHERE state = 'Dead' AND ({all} OR id = {one})
                  AND endpoint_id IN (SELECT id FROM commerce_webhook_endpoints WHERE partner_id = {partner} AND closed_at IS NULL)
                """,
                cancellationToken),
            keep: _ => true,
            cancellationToken);
    }
}
