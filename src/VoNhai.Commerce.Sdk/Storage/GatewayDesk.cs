using Microsoft.EntityFrameworkCore;
using VoNhai.Commerce.Counter;
using VoNhai.Commerce.Money;
using VoNhai.Commerce.Orders;
using VoNhai.Commerce.Payments;

namespace VoNhai.Commerce.Storage;

/// <summary>Stands between the gateways and the ledger. No transaction is open while a gateway is asked.</summary>
internal sealed class GatewayDesk(ICommerceDatabase database, IEnumerable<IPaymentGateway> gateways, TimeProvider time) : IGatewayDesk
{
    /// <summary>Webhooks come within seconds; this finds those that did not.</summary>
    private static readonly TimeSpan AskOpenAgain = TimeSpan.FromMinutes(15);

    private static readonly TimeSpan AskPaidAgain = TimeSpan.FromDays(1);

    /// <summary>Buyers may dispute a payment for about this long.</summary>
    private static readonly TimeSpan AskPaidFor = TimeSpan.FromDays(120);

    /// <summary>A refund that the gateway does not know after this time was never begun.</summary>
    private static readonly TimeSpan RefundIsKnown = TimeSpan.FromHours(1);

    private readonly Dictionary<string, IPaymentGateway> open = gateways.Where(gateway => gateway.IsConfigured).ToDictionary(gateway => gateway.Name, StringComparer.Ordinal);

    public IReadOnlyList<string> Offered { get; } = [.. gateways.Where(gateway => gateway.IsConfigured).Select(gateway => gateway.Name).Order(StringComparer.Ordinal)];

    public bool Takes(string gateway, Vnd amount) => open.TryGetValue(gateway, out var known) && amount.Dong >= known.Least.Dong && amount.Dong <= known.Most.Dong;

    public Task<GatewayStartOutcome> StartAsync(Guid householdId, string code, GatewayStart start, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(start);
        return open.TryGetValue(start.Gateway, out var gateway)
            ? new GatewayStarts(database, gateway, RecordAsync, time).StartAsync(householdId, code, start, cancellationToken)
            : Task.FromResult<GatewayStartOutcome>(new GatewayStartOutcome.NotOffered());
    }

    public async Task<GatewayReceipt> HearAsync(string gateway, IReadOnlyDictionary<string, string> headers, ReadOnlyMemory<byte> body, CancellationToken cancellationToken = default)
    {
        if (!open.TryGetValue(gateway, out var known))
        {
            return new GatewayReceipt.NotConfigured();
        }

        switch (known.Read(headers, body))
        {
            case GatewayVerdict.NotGenuine foreign:
                return new GatewayReceipt.NotGenuine(foreign.Reason);
            case GatewayVerdict.Unreadable unreadable:
                return new GatewayReceipt.Unreadable(unreadable.Reason);
            case GatewayVerdict.Genuine genuine:
                return await HearAsync(known, genuine, cancellationToken);
            case var verdict:
                throw new CommerceException($"The gateway judged {verdict.GetType().Name}, which nobody answers.");
        }
    }

    public async Task<int> RecordAsync(string gateway, IReadOnlyList<GatewayNews> news, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(news);
        return news.Count == 0 ? 0
            : (await database.WriteAsync(db => GatewayIntake.RecordAsync(db, gateway, news, Now, cancellationToken), intake => intake.Written > 0, cancellationToken)).Written;
    }

    public async Task<int?> AskAsync(Guid householdId, string code, CancellationToken cancellationToken = default)
    {
        if (!OrderCode.TryRead(code, out var read))
        {
            return 0;
        }

        var rows = await database.ReadAsync(
            db => (from row in db.Set<GatewayPaymentRow>()
                   join request in db.Set<PaymentRequest>() on row.RequestId equals request.Id
                   where row.HouseholdId == householdId && row.GatewayId != null
                       && db.Set<PaymentRequest>().Any(named => named.Code == read && named.HouseholdId == householdId && named.OrderId == request.OrderId)
                   select row).ToListAsync(cancellationToken),
            cancellationToken);
        int? written = 0;
        foreach (var row in rows.Where(row => open.ContainsKey(row.Gateway)))
        {
            try
            {
                written += await AskAsync(row, cancellationToken);
            }
            catch (GatewayException)
            {
                written = null;
            }
        }

        return written;
    }

    public async Task<int> AskDueAsync(int most = 50, CancellationToken cancellationToken = default)
    {
        var (now, names, count) = (Now, Offered, Math.Max(most, 1));
        if (names.Count == 0)
        {
            return 0;
        }

        var rows = await database.ReadAsync(
            db => db.Set<GatewayPaymentRow>().Where(row => row.AskAt != null && row.AskAt <= now && row.GatewayId != null && names.Contains(row.Gateway))
                .OrderBy(row => row.AskAt).Take(count).ToListAsync(cancellationToken),
            cancellationToken);
        var written = 0;
        foreach (var row in rows)
        {
            try
            {
                written += await AskAsync(row, cancellationToken);
            }
            catch (GatewayException)
            {
                // One that cannot be asked now does not keep the others waiting, and is asked again with the next round.
                await PutOffAsync(row, row.EndedAt, now + AskOpenAgain, cancellationToken);
            }
        }

        return written;
    }

    public Task<MoneyOutcome> RefundAsync(Guid householdId, string code, CardRefund refund, string by, CancellationToken cancellationToken = default) =>
        new GatewayRefunding(database, open, RecordAsync, time).RefundAsync(householdId, code, refund, by, cancellationToken);

    private DateTimeOffset Now => time.GetUtcNow().ToMilliseconds();

    private async Task<GatewayReceipt> HearAsync(IPaymentGateway gateway, GatewayVerdict.Genuine genuine, CancellationToken cancellationToken)
    {
        var intake = await TakeInAsync(gateway.Name, genuine.EventId, genuine.News, cancellationToken);
        if (intake.Unknown.Count == 0)
        {
            return new GatewayReceipt.Acknowledged(intake.Written, intake.Problem);
        }

        // News of a refund or a dispute name only the payment; the gateway knows what that was for.
        var more = new List<GatewayNews>();
        try
        {
            foreach (var payment in intake.Unknown.Where(news => news.RequestId is null).Select(news => news.Payment).Distinct())
            {
                more.AddRange((await gateway.AskAsync(payment, cancellationToken))?.News ?? []);
            }
        }
        catch (GatewayException failure) when (!failure.IsRefusal)
        {
            return new GatewayReceipt.NotNow(failure.Message);
        }
        catch (GatewayException)
        {
            // It does not know the payment either.
        }

        if (more.Count == 0)
        {
            return new GatewayReceipt.Acknowledged(intake.Written, intake.Problem);
        }

        var again = await TakeInAsync(gateway.Name, genuine.EventId, [.. more, .. genuine.News], cancellationToken);
        return new GatewayReceipt.Acknowledged(intake.Written + again.Written, again.Problem);
    }

    private Task<GatewayIntake.Intake> TakeInAsync(string gateway, string eventId, IReadOnlyList<GatewayNews> news, CancellationToken cancellationToken) =>
        database.WriteAsync(db => GatewayIntake.TakeInAsync(db, gateway, eventId, news, Now, cancellationToken), _ => true, cancellationToken);

    private async Task<int> AskAsync(GatewayPaymentRow row, CancellationToken cancellationToken)
    {
        var answer = await open[row.Gateway].AskAsync(row.GatewayId!, cancellationToken);
        var now = Now;
        if (answer is null)
        {
            await PutOffAsync(row, row.EndedAt ?? now, null, cancellationToken);
            return 0;
        }

        var written = await RecordAsync(row.Gateway, answer.News, cancellationToken);
        written += await MissingAsync(row, answer.News, now, cancellationToken);
        var isOpen = answer.Payment.Status == GatewayPaymentStatus.Open;
        DateTimeOffset? next = isOpen ? now + AskOpenAgain
            : answer.Payment.Status == GatewayPaymentStatus.Paid && now < row.MadeAt + AskPaidFor ? now + AskPaidAgain
            : null;
        await PutOffAsync(row, isOpen ? row.EndedAt : row.EndedAt ?? now, next, cancellationToken);
        return written;
    }

    /// <summary>A refund of ours that the gateway does not list never began: the call was lost before it arrived.</summary>
    private async Task<int> MissingAsync(GatewayPaymentRow row, IReadOnlyList<GatewayNews> told, DateTimeOffset now, CancellationToken cancellationToken)
    {
        var payments = told.Select(news => news.Payment).Distinct().ToList();
        var before = now - RefundIsKnown;
        var ours = await database.ReadAsync(
            db => db.Set<LedgerEntry>().Where(entry => entry.Gateway == row.Gateway && entry.Kind == LedgerEntryKind.GatewayRefunded && payments.Contains(entry.GatewayPayment!)
                && entry.GatewayThing!.StartsWith(GatewayRefunding.Prefix) && entry.RecordedAt < before).ToListAsync(cancellationToken),
            cancellationToken);
        var missing = ours.Where(entry => told.All(news => news.Thing != entry.GatewayThing)).ToList();
        return await RecordAsync(
            row.Gateway,
            [
                .. missing.Select(entry => new GatewayNews
                {
                    Kind = LedgerEntryKind.GatewayRefundFailed,
                    Payment = entry.GatewayPayment!,
                    Thing = entry.GatewayThing!,
                    Price = GatewayPrice.Of(entry.Amount),
                    RequestId = entry.RequestId,
                    OccurredAt = now,
                }),
            ],
            cancellationToken);
    }

    private Task<int> PutOffAsync(GatewayPaymentRow row, DateTimeOffset? endedAt, DateTimeOffset? askAt, CancellationToken cancellationToken) => database.WriteAsync(
        db => db.Database.ExecuteSqlAsync(
            $"UPDATE commerce_gateway_payments SET ended_at = {endedAt?.ToUnixTimeMilliseconds()}, ask_at = {askAt?.ToUnixTimeMilliseconds()} WHERE id = {row.Id}", cancellationToken),
        _ => true,
        cancellationToken);
}
