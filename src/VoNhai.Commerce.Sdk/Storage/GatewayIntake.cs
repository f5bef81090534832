using System.Globalization;
using Microsoft.EntityFrameworkCore;
using VoNhai.Commerce.Catalog;
using VoNhai.Commerce.Money;
using VoNhai.Commerce.Orders;
using VoNhai.Commerce.Payments;

namespace VoNhai.Commerce.Storage;

/// <summary>Writes what gateways tell into the ledger, each thing once. Inside the caller's transaction.</summary>
internal static class GatewayIntake
{
    /// <summary>No request of ours is named, and none is found by the payment.</summary>
    public const string UnknownPayment = "unknownPayment";

    private const string Practice = "practiceHousehold";
    private const string BadAmount = "amount";
    private const string OtherCurrency = "currency";
    private const string BadName = "name";

    /// <summary>Who writes what a gateway tells.</summary>
    public static string ByOf(string gateway) => $"gateway:{gateway}";

    /// <summary>Takes in a delivery, once by its id.</summary>
    public static async Task<Intake> TakeInAsync(
        DbContext db, string gateway, string eventId, IReadOnlyList<GatewayNews> news, DateTimeOffset now, CancellationToken cancellationToken)
    {
        if (eventId.Length is 0 or > GatewayTrace.MostLength)
        {
            return new Intake(0, BadName, []);
        }

        // Whoever comes second waits here until the first is committed.
        var isNew = await db.Database.ExecuteSqlAsync(
            $"INSERT INTO commerce_gateway_events (gateway, event_id, heard_at, problem) VALUES ({gateway}, {eventId}, {now.ToUnixTimeMilliseconds()}, '') ON CONFLICT DO NOTHING",
            cancellationToken) == 1;
        if (!isNew && await db.Set<GatewayEventRow>().AnyAsync(row => row.Gateway == gateway && row.EventId == eventId && row.Problem == "", cancellationToken))
        {
            return new Intake(0, "", []);
        }

        var intake = await RecordAsync(db, gateway, news, now, cancellationToken);
        await db.Database.ExecuteSqlAsync($"UPDATE commerce_gateway_events SET problem = {intake.Problem} WHERE gateway = {gateway} AND event_id = {eventId}", cancellationToken);
        return intake;
    }

    /// <summary>Writes news.</summary>
    public static async Task<Intake> RecordAsync(DbContext db, string gateway, IReadOnlyList<GatewayNews> news, DateTimeOffset now, CancellationToken cancellationToken)
    {
        var (written, problem, unknown) = (0, "", new List<GatewayNews>());
        foreach (var one in news)
        {
            var (count, why) = await RecordAsync(db, gateway, one, now, cancellationToken);
            written += count;
            problem = problem.Length == 0 ? why : problem;
            if (why == UnknownPayment)
            {
                unknown.Add(one);
            }
        }

        return new Intake(written, problem, unknown);
    }

    private static async Task<(int Written, string Problem)> RecordAsync(DbContext db, string gateway, GatewayNews news, DateTimeOffset now, CancellationToken cancellationToken)
    {
        if (!news.Kind.IsGateways() || news.Payment.Length is 0 or > GatewayTrace.MostLength || news.Thing.Length is 0 or > GatewayTrace.MostLength)
        {
            return (0, BadName);
        }

        if (await FindRequestAsync(db, gateway, news, cancellationToken) is not { } request)
        {
            return (0, UnknownPayment);
        }

        if (await db.Set<Household>().AnyAsync(household => household.Id == request.HouseholdId && household.IsPractice, cancellationToken))
        {
            return (0, Practice);
        }

        if (news.Price.Units <= 0)
        {
            return (0, BadAmount);
        }

        var trace = new GatewayTrace(gateway, news.Payment, news.Thing);
        var details = new EntryDetails { OccurredAt = news.OccurredAt.ToMilliseconds() };
        if (await AmountAsync(db, gateway, request, news, cancellationToken) is not { } amount)
        {
            // Only money that came is a person's business; what goes back of it is told with it.
            return news.Kind != LedgerEntryKind.GatewayPaid ? (0, OtherCurrency) : await WriteAsync(LedgerEntryKind.GatewayUnclear, request.Amount, UnclearOf(news.Price));
        }

        if (!amount.IsPositive || amount.Dong > Order.GreatestTotal)
        {
            return (0, BadAmount);
        }

        // A refund that failed was asked for, whichever of the two is heard first.
        return news.Kind == LedgerEntryKind.GatewayRefundFailed
            ? ((await WriteAsync(LedgerEntryKind.GatewayRefunded, amount, "")).Written + (await WriteAsync(news.Kind, amount, "")).Written, "")
            : await WriteAsync(news.Kind, amount, "");

        async Task<(int Written, string Problem)> WriteAsync(LedgerEntryKind kind, Vnd dong, string reason)
        {
            var entry = LedgerEntry.ForGateway(request, kind, dong, trace, now, ByOf(gateway), details with { Reason = reason });
            if (!await LedgerWriter.TryInsertAsync(db, entry, cancellationToken))
            {
                return (0, "");
            }

            await Worklist.TouchAsync(db, request.Id, cancellationToken);
            return (1, "");
        }
    }

    private static async Task<PaymentRequest?> FindRequestAsync(DbContext db, string gateway, GatewayNews news, CancellationToken cancellationToken)
    {
        var id = news.RequestId
            ?? await db.Set<LedgerEntry>().Where(entry => entry.Gateway == gateway && entry.GatewayPayment == news.Payment).Select(entry => (Guid?)entry.RequestId).FirstOrDefaultAsync(cancellationToken)
            ?? await db.Set<GatewayPaymentRow>().Where(row => row.Gateway == gateway && row.GatewayId == news.Payment).Select(row => (Guid?)row.RequestId).FirstOrDefaultAsync(cancellationToken);
        return id is { } known ? await db.Set<PaymentRequest>().AsNoTracking().SingleOrDefaultAsync(request => request.Id == known, cancellationToken) : null;
    }

    /// <summary>
    /// How much that is in đồng; <c>null</c> when nobody can say. Money in đồng counts as what it is: too little and too much are states that the
    /// queue shows. Money in another currency counts as what was asked for, and only when it is exactly that.
    /// </summary>
    private static async Task<Vnd?> AmountAsync(DbContext db, string gateway, PaymentRequest request, GatewayNews news, CancellationToken cancellationToken)
    {
        var price = news.Price;
        if (price.IsDong)
        {
            return price.Units <= Order.GreatestTotal ? Vnd.Of(price.Units) : Vnd.Zero;
        }

        var asked = await db.Set<GatewayPaymentRow>().AsNoTracking()
            .Where(row => row.Gateway == gateway && row.RequestId == request.Id && row.Currency == price.Currency)
            .OrderByDescending(row => row.Attempt)
            .ToListAsync(cancellationToken);
        var same = asked.FirstOrDefault(row => row.Units == price.Units);
        return same is not null ? same.Amount
            : news.Kind != LedgerEntryKind.GatewayPaid && asked is [var last, ..] ? last.DongOf(price.Units)
            : null;
    }

    private static string UnclearOf(GatewayPrice price) => string.Create(CultureInfo.InvariantCulture, $"{price.Units} {(price.Currency.Length > 3 ? "?" : price.Currency)}");

    /// <summary>What became of news.</summary>
    /// <param name="Written">How many entries were newly written.</param>
    /// <param name="Problem">Why not all could be; empty when all could.</param>
    /// <param name="Unknown">Those that name no request that we know.</param>
    public sealed record Intake(int Written, string Problem, IReadOnlyList<GatewayNews> Unknown);
}
