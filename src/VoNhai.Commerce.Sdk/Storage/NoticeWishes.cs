using Microsoft.EntityFrameworkCore;
using VoNhai.Commerce.Counter;
using VoNhai.Commerce.Notices;
using VoNhai.Commerce.Orders;

namespace VoNhai.Commerce.Storage;

/// <summary>Keeps who wants to be told: buyers by their order's link, households by themselves, and the link that ends it.</summary>
internal sealed class NoticeWishes(ICommerceDatabase database, TimeProvider time) : IOrderNotices, INoticeDesk
{
    private const int MostUntold = 50;

    private static readonly TimeSpan ShownFor = TimeSpan.FromDays(14);

    /// <summary>Notes the wish of whoever is placing an order; the caller saves.</summary>
    public static void Add(DbContext db, Order order, EmailAddress email) => db.Add(new NoticeWishRow
    {
        SubjectId = order.Id,
        HouseholdId = order.HouseholdId,
        Receiver = NoticeReceiver.Buyer,
        Channel = NoticeChannel.Email.Name,
        Address = email.Reveal(),
        StopSecret = TrackingSecret.New(),
    });

    public Task<NoticeWish?> FindAsync(string code, string secret, CancellationToken cancellationToken = default) =>
        database.ReadAsync<NoticeWish?>(
            async db => await FindOrderAsync(db, code, secret, cancellationToken) is not { } order
                ? null
                : (await db.Set<NoticeWishRow>().SingleOrDefaultAsync(wish => wish.SubjectId == order.Id, cancellationToken))?.Wish() ?? new NoticeWish.Quiet(),
            cancellationToken);

    public Task<bool> ChooseAsync(string code, string secret, NoticeWish wish, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(wish);
        return database.WriteAsync(
            async db =>
            {
                if (await FindOrderAsync(db, code, secret, cancellationToken) is not { } order)
                {
                    return false;
                }

                await SetAsync(db, order.Id, order.HouseholdId, NoticeReceiver.Buyer, wish, cancellationToken);
                await Outbox.TellPlacedAsync(db, order.Id, time.GetUtcNow().ToMilliseconds(), cancellationToken);
                return true;
            },
            isFound => isFound,
            cancellationToken);
    }

    public Task<bool?> CanStopAsync(string stopSecret, CancellationToken cancellationToken = default) =>
        TrackingSecret.TryRead(stopSecret, out var secret)
            ? database.ReadAsync(
                async db => (await db.Set<NoticeWishRow>().SingleOrDefaultAsync(wish => wish.StopSecret == secret, cancellationToken)) is { } row ? row.Channel is not null : (bool?)null,
                cancellationToken)
            : Task.FromResult<bool?>(null);

    public Task<OrderCode?> OrderOfAsync(string stopSecret, CancellationToken cancellationToken = default) =>
        TrackingSecret.TryRead(stopSecret, out var secret)
            ? database.ReadAsync(
                async db => await (from wish in db.Set<NoticeWishRow>()
                                   where wish.StopSecret == secret && wish.Receiver == NoticeReceiver.Buyer
                                   join order in db.Set<Order>() on wish.SubjectId equals order.Id
                                   select (OrderCode?)order.Code).SingleOrDefaultAsync(cancellationToken),
                cancellationToken)
            : Task.FromResult<OrderCode?>(null);

    public async Task<bool> StopAsync(string stopSecret, CancellationToken cancellationToken = default) =>
        TrackingSecret.TryRead(stopSecret, out var secret)
        && await database.WriteAsync(
            db => db.Database.ExecuteSqlAsync($"UPDATE commerce_notice_wishes SET channel = NULL, address = '' WHERE stop_secret = {secret.Reveal()}", cancellationToken),
            keep: _ => true,
            cancellationToken) == 1;

    public Task<EmailAddress?> FindEmailAsync(Guid householdId, CancellationToken cancellationToken = default) =>
        database.ReadAsync(
            async db => ((await db.Set<NoticeWishRow>().SingleOrDefaultAsync(wish => wish.SubjectId == householdId, cancellationToken))?.Wish() as NoticeWish.ByEmail)?.Address,
            cancellationToken);

    public Task SetEmailAsync(Guid householdId, EmailAddress? address, CancellationToken cancellationToken = default) =>
        database.WriteAsync(
            db => SetAsync(
                db, householdId, householdId, NoticeReceiver.Household, address is null ? new NoticeWish.Quiet() : new NoticeWish.ByEmail(address), cancellationToken),
            keep: _ => true,
            cancellationToken);

    public Task<IReadOnlyList<UntoldNotice>> ListUntoldAsync(Guid householdId, CancellationToken cancellationToken = default)
    {
        var since = time.GetUtcNow().ToMilliseconds() - ShownFor;
        return database.ReadAsync<IReadOnlyList<UntoldNotice>>(
            async db => await (from notice in db.Set<NoticeRow>()
                               where notice.HouseholdId == householdId && notice.State == NoticeState.GivenUp && notice.EndedAt >= since
                               join order in db.Set<Order>() on notice.OrderId equals order.Id
                               orderby notice.EndedAt descending
                               select new UntoldNotice(order.Code, notice.Kind, notice.Receiver, notice.EndedAt!.Value, notice.Problem))
                .Take(MostUntold)
                .ToListAsync(cancellationToken),
            cancellationToken);
    }

    private static async Task<Order?> FindOrderAsync(DbContext db, string typed, string secret, CancellationToken cancellationToken) =>
        OrderCode.TryRead(typed, out var code) && TrackingSecret.TryRead(secret, out var given)
            && await db.Set<Order>().AsNoTracking().AsSplitQuery().SingleOrDefaultAsync(order => order.Code == code, cancellationToken) is { } order
            && order.Secret.Matches(given)
            ? order
            : null;

    /// <summary>The stop link stays the same, so that one in an old mail still works.</summary>
    private static Task<int> SetAsync(DbContext db, Guid subjectId, Guid householdId, NoticeReceiver receiver, NoticeWish wish, CancellationToken cancellationToken)
    {
        var (channel, address) = wish switch
        {
            NoticeWish.ByEmail mail => (NoticeChannel.Email.Name, mail.Address.Reveal()),
            NoticeWish.ByPhone phone => (phone.Channel.Name, ""),
            _ => ((string?)null, ""),
        };
        return db.Database.ExecuteSqlAsync(
            $"""
            INSERT INTO commerce_notice_wishes (subject_id, household_id, receiver, channel, address, stop_secret)
            VALUES ({subjectId}, {householdId}, {receiver.ToString()}, {channel}, {address}, {TrackingSecret.New().Reveal()})
            ON CONFLICT (subject_id) DO UPDATE SET channel = excluded.channel, address = excluded.address
            """,
            cancellationToken);
    }
}
