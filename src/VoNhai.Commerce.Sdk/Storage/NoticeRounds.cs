using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using VoNhai.Commerce.Counter;
using VoNhai.Commerce.Notices;

namespace VoNhai.Commerce.Storage;

/// <summary>Sends what waits in the outbox. A guarded row leases each notice to one instance; what it says is read when it is sent.</summary>
internal sealed class NoticeRounds(ICommerceDatabase database, IServiceProvider services, TimeProvider time) : INoticeRounds
{
    private const int MostAtOnce = 50;

    /// <summary>A sender gets this long; the lease is longer, so that nobody else takes what is still under way.</summary>
    private static readonly TimeSpan MostSending = TimeSpan.FromMinutes(1);

    private static readonly TimeSpan Lease = TimeSpan.FromMinutes(3);

    private readonly Guid me = Guid.NewGuid();

    public async Task<int> SendDueAsync(CancellationToken cancellationToken = default)
    {
        var (sent, down) = (0, new HashSet<string>(StringComparer.Ordinal));
        foreach (var (id, channel) in await DueAsync(cancellationToken))
        {
            if (!down.Contains(channel) && await LeaseAsync(id, cancellationToken) is { } row)
            {
                var outcome = await SendAsync(row, cancellationToken);
                await NoteAsync(row, outcome, cancellationToken);
                sent += outcome is SendOutcome.Sent ? 1 : 0;
                if (outcome is SendOutcome.TryLater { ChannelIsDown: true })
                {
                    down.Add(channel);
                }
            }
        }

        return sent;
    }

    private Task<List<Due>> DueAsync(CancellationToken cancellationToken)
    {
        var now = Now;
        return database.ReadAsync(
            db => db.Set<NoticeRow>()
                .Where(row => row.State == NoticeState.Waiting && row.DueAt <= now && row.LeasedUntil <= now)
                .OrderBy(row => row.DueAt)
                .Take(MostAtOnce)
                .Select(row => new Due(row.Id, row.Channel))
                .ToListAsync(cancellationToken),
            cancellationToken);
    }

    /// <summary>Takes a notice for this instance alone, or <c>null</c> when another was faster.</summary>
    private Task<NoticeRow?> LeaseAsync(Guid id, CancellationToken cancellationToken)
    {
        var (at, until) = (Now.ToUnixTimeMilliseconds(), (Now + Lease).ToUnixTimeMilliseconds());
        return database.WriteAsync(
            async db => await db.Database.ExecuteSqlAsync(
                $"""
                UPDATE commerce_notices SET leased_until = {until}, leased_by = {me}, tries = tries + 1
                WHERE id = {id} AND state = 'Waiting' AND due_at <= {at} AND leased_until <= {at}
                """,
                cancellationToken) == 1
                ? await db.Set<NoticeRow>().AsNoTracking().SingleAsync(row => row.Id == id, cancellationToken)
                : null,
            row => row is not null,
            cancellationToken);
    }

    /// <summary>What became of it; <c>null</c>: nobody wants it any more.</summary>
    private async Task<SendOutcome?> SendAsync(NoticeRow row, CancellationToken cancellationToken)
    {
        if (NoticePatience.IsOver(row.CreatedAt, row.Tries - 1, Now))
        {
            return new SendOutcome.Refused(row.Problem.Length > 0 ? row.Problem : "interrupted");
        }

        if (services.GetKeyedService<INoticeSender>(row.Channel) is not { } sender)
        {
            return new SendOutcome.TryLater("no sender", ChannelIsDown: true);
        }

        if (await database.ReadAsync(db => CompleteAsync(db, row, cancellationToken), cancellationToken) is not { } notice)
        {
            return null;
        }

        using var patience = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        patience.CancelAfter(MostSending);
        try
        {
            return await sender.SendAsync(notice, patience.Token).WaitAsync(patience.Token);
        }
        catch (Exception failure) when (!cancellationToken.IsCancellationRequested)
        {
            // Kept in the row and shown when it is given up. Its message may hold an address, so only its name.
            var isTooSlow = failure is OperationCanceledException;
            return new SendOutcome.TryLater(isTooSlow ? "timeout" : failure.GetType().Name, ChannelIsDown: isTooSlow);
        }
    }

    private static async Task<OutgoingNotice?> CompleteAsync(DbContext db, NoticeRow row, CancellationToken cancellationToken)
    {
        var subject = row.Receiver == NoticeReceiver.Buyer ? row.OrderId : row.HouseholdId;
        if (await db.Set<NoticeWishRow>().SingleOrDefaultAsync(wish => wish.SubjectId == subject && wish.Channel == row.Channel, cancellationToken) is not { } wish
            || (await OrderReading.ListAsync(db, [row.OrderId], cancellationToken)).SingleOrDefault() is not { } reading)
        {
            return null;
        }

        return new OutgoingNotice
        {
            Id = row.Id,
            Kind = row.Kind,
            Receiver = row.Receiver,
            Email = (wish.Wish() as NoticeWish.ByEmail)?.Address,
            Order = reading.View(),
            Amount = row.Amount,
            StopSecret = wish.StopSecret,
            At = row.CreatedAt,
        };
    }

    private Task<int> NoteAsync(NoticeRow row, SendOutcome? outcome, CancellationToken cancellationToken)
    {
        var now = Now;
        return outcome switch
        {
            null => EndAsync(row, NoticeState.Withdrawn, "", now, cancellationToken),
            SendOutcome.Sent => EndAsync(row, NoticeState.Sent, "", now, CancellationToken.None),
            SendOutcome.Refused refused => EndAsync(row, NoticeState.GivenUp, refused.Reason, now, cancellationToken),
            SendOutcome.TryLater later when NoticePatience.Next(row.CreatedAt, row.Tries, now) is { } next => PutOffAsync(row, later.Reason, next, cancellationToken),
            SendOutcome.TryLater later => EndAsync(row, NoticeState.GivenUp, later.Reason, now, cancellationToken),
            _ => throw new CommerceException($"A sender answered {outcome.GetType().Name}, which nobody handles."),
        };
    }

    private Task<int> EndAsync(NoticeRow row, NoticeState state, string problem, DateTimeOffset now, CancellationToken cancellationToken) =>
        database.WriteAsync(
            db => db.Database.ExecuteSqlAsync(
                $"""
                UPDATE commerce_notices SET state = {state.ToString()}, problem = {Short(problem)}, ended_at = {now.ToUnixTimeMilliseconds()}, leased_until = 0
                WHERE id = {row.Id} AND leased_by = {me} AND state = 'Waiting'
                """,
                cancellationToken),
            keep: _ => true,
            cancellationToken);

    private Task<int> PutOffAsync(NoticeRow row, string problem, DateTimeOffset next, CancellationToken cancellationToken) =>
        database.WriteAsync(
            db => db.Database.ExecuteSqlAsync(
                $"""
                UPDATE commerce_notices SET due_at = {next.ToUnixTimeMilliseconds()}, problem = {Short(problem)}, leased_until = 0
                WHERE id = {row.Id} AND leased_by = {me} AND state = 'Waiting'
                """,
                cancellationToken),
            keep: _ => true,
            cancellationToken);

    private static string Short(string problem) => problem.Length <= NoticeTables.MostProblem ? problem : problem[..NoticeTables.MostProblem];

    private DateTimeOffset Now => time.GetUtcNow().ToMilliseconds();

    private sealed record Due(Guid Id, string Channel);
}
