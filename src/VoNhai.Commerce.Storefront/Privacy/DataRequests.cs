using Microsoft.EntityFrameworkCore;
using VoNhai.Commerce.Counter;
using VoNhai.Commerce.Orders;
using VoNhai.Commerce.Storefront.Audit;
using VoNhai.Commerce.Storefront.Database;

namespace VoNhai.Commerce.Storefront.Privacy;

/// <summary>
/// What people ask of their data, and the operator's answers. A buyer asks through an order's link; an operator grants it, or asks for somebody
/// who came or called. An operator sees counts, and hands on a copy that it does not look into.
/// </summary>
public sealed class DataRequests
{
    private readonly ShopDbContext database;
    private readonly IPersonalData personal;
    private readonly AuditTrail trail;
    private readonly TimeProvider time;

    internal DataRequests(ShopDbContext database, IPersonalData personal, AuditTrail trail, TimeProvider time)
    {
        this.database = database;
        this.personal = personal;
        this.trail = trail;
        this.time = time;
    }

    /// <summary>Asks, by the link of an order of one's own. Asked again while it is open, it stays one.</summary>
    public Task AskAsync(OrderCode order, PhoneNumber phone, DataRequestKind kind, CancellationToken cancellationToken = default)
        => database.Database.ExecuteSqlAsync(
            $"""
            INSERT INTO data_requests (id, order_code, phone, kind, state, made_at)
            VALUES ({Guid.CreateVersion7()}, {order.ToString()}, {phone.ToString()}, {kind.ToString()}, 'Open', {Now}) ON CONFLICT DO NOTHING
            """,
            cancellationToken);

    /// <summary>Takes back what was asked by this order's link and is not answered yet. Whether there was anything.</summary>
    public async Task<bool> TakeBackAsync(OrderCode order, CancellationToken cancellationToken = default)
        => await EndAsync(request => request.OrderCode == order.ToString() && request.State == DataRequestState.Open, DataRequestState.Withdrawn, cancellationToken) > 0;

    /// <summary>What was asked by this order's link, the last first.</summary>
    public async Task<IReadOnlyList<DataRequest>> OfOrderAsync(OrderCode order, CancellationToken cancellationToken = default)
        => await Shown(database.DataRequests.Where(request => request.OrderCode == order.ToString()).OrderByDescending(request => request.MadeAt).Take(10), cancellationToken);

    /// <summary>What waits for an operator or for an order's end, the oldest first.</summary>
    public async Task<IReadOnlyList<DataRequest>> ListOpenAsync(CancellationToken cancellationToken = default)
        => await Shown(
            database.DataRequests.Where(request => request.State == DataRequestState.Open || request.State == DataRequestState.Waiting).OrderBy(request => request.MadeAt).Take(200), cancellationToken);

    /// <summary>How many wait for an operator.</summary>
    public Task<int> CountOpenAsync(CancellationToken cancellationToken = default)
        => database.DataRequests.CountAsync(request => request.State == DataRequestState.Open, cancellationToken);

    /// <summary>An open request and whose data it is about; <c>null</c> when there is none that is open.</summary>
    public async Task<(DataRequest Request, PhoneNumber Phone)?> FindOpenAsync(Guid id, CancellationToken cancellationToken = default)
        => await database.DataRequests.AsNoTracking().SingleOrDefaultAsync(request => request.Id == id && request.State == DataRequestState.Open, cancellationToken) is { } row
            && PhoneNumber.TryRead(row.Phone, out var phone) ? (Show(row), phone) : null;

    /// <summary>Counts what is held of a person who came or called; the trail has that somebody asked.</summary>
    public async Task<PersonalHoldings> SeekAsync(PhoneNumber phone, string how, CancellationToken cancellationToken = default)
    {
        trail.Add(AuditVerb.PersonSought, detail: how);
        await database.SaveChangesAsync(cancellationToken);
        return await personal.CountAsync(phone, cancellationToken);
    }

    /// <summary>Makes the copy. The trail has it and the households see it, in the same transaction; <c>null</c> when nothing is held.</summary>
    public async Task<PersonalFile?> CopyAsync(PhoneNumber phone, string how, Guid? requestId, CancellationToken cancellationToken = default)
    {
        PersonalFile file;
        using (trail.With(AuditVerb.PersonCopied, detail: how))
        {
            file = await personal.CopyAsync(phone, cancellationToken);
        }

        await EndAsync(request => request.Id == requestId && request.State == DataRequestState.Open, DataRequestState.Done, cancellationToken);
        return file.Orders.Count > 0 ? file : null;
    }

    /// <summary>Blanks the person. What is not over yet is remembered, and blanked by <see cref="FinishAsync"/> when it is.</summary>
    public async Task<ErasureReport> EraseAsync(PhoneNumber phone, string how, Guid? requestId, CancellationToken cancellationToken = default)
    {
        ErasureReport report;
        using (trail.With(AuditVerb.PersonErased, detail: how))
        {
            report = await personal.EraseAsync(phone, cancellationToken: cancellationToken);
        }

        if (report.Waiting.Count == 0)
        {
            await EndAsync(request => request.Id == requestId && request.State == DataRequestState.Open, DataRequestState.Done, cancellationToken);
            return report;
        }

        var (number, now) = (phone.ToString(), Now);
        await using var transaction = await database.Database.BeginTransactionAsync(cancellationToken);
        if (await database.DataRequests
            .Where(request => (request.Id == requestId && request.State == DataRequestState.Open) || (request.Phone == number && request.State == DataRequestState.Waiting))
            .ExecuteUpdateAsync(set => set.SetProperty(request => request.State, DataRequestState.Waiting).SetProperty(request => request.AnsweredAt, (long?)now), cancellationToken) == 0)
        {
            database.DataRequests.Add(new DataRequestRow
            {
                Id = Guid.CreateVersion7(), OrderCode = "", Phone = number, Kind = DataRequestKind.Erase, State = DataRequestState.Waiting, MadeAt = now, AnsweredAt = now,
            });
        }

        if (report.Erased == 0)
        {
            trail.Add(AuditVerb.PersonErased, detail: how);
        }

        await database.SaveChangesAsync(cancellationToken);
        await transaction.CommitAsync(cancellationToken);
        return report;
    }

    /// <summary>Does not grant a request. Whether there was one.</summary>
    public async Task<bool> RefuseAsync(Guid id, CancellationToken cancellationToken = default)
        => await EndAsync(request => request.Id == id && request.State == DataRequestState.Open, DataRequestState.Refused, cancellationToken) > 0;

    /// <summary>Blanks what has become free of what was granted. Several instances may: blanking again changes nothing.</summary>
    internal async Task FinishAsync(CancellationToken cancellationToken)
    {
        foreach (var row in await database.DataRequests.AsNoTracking().Where(request => request.State == DataRequestState.Waiting).OrderBy(request => request.MadeAt).ToListAsync(cancellationToken))
        {
            // Who bought again after that did not ask to be forgotten for it.
            var grantedAt = DateTimeOffset.FromUnixTimeMilliseconds(row.AnsweredAt ?? row.MadeAt);
            if (!PhoneNumber.TryRead(row.Phone, out var phone) || (await personal.EraseAsync(phone, grantedAt, cancellationToken)).Waiting.Count == 0)
            {
                await EndAsync(request => request.Id == row.Id && request.State == DataRequestState.Waiting, DataRequestState.Done, cancellationToken);
            }
        }
    }

    private long Now => time.GetUtcNow().ToUnixTimeMilliseconds();

    private Task<int> EndAsync(System.Linq.Expressions.Expression<Func<DataRequestRow, bool>> which, DataRequestState state, CancellationToken cancellationToken)
    {
        var now = (long?)Now;
        return database.DataRequests.Where(which).ExecuteUpdateAsync(
            set => set.SetProperty(request => request.State, state).SetProperty(request => request.Phone, "").SetProperty(request => request.AnsweredAt, now), cancellationToken);
    }

    private static async Task<IReadOnlyList<DataRequest>> Shown(IQueryable<DataRequestRow> rows, CancellationToken cancellationToken)
        => [.. (await rows.AsNoTracking().ToListAsync(cancellationToken)).Select(Show)];

    private static DataRequest Show(DataRequestRow row) => new(
        row.Id, row.OrderCode, row.Kind, row.State, DateTimeOffset.FromUnixTimeMilliseconds(row.MadeAt),
        row.AnsweredAt is { } at ? DateTimeOffset.FromUnixTimeMilliseconds(at) : null);
}
