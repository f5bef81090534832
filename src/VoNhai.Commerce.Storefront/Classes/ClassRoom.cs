using System.Globalization;
using System.Security.Cryptography;
using Microsoft.EntityFrameworkCore;
using VoNhai.Commerce.Catalog;
using VoNhai.Commerce.Counter;
using VoNhai.Commerce.Payments;
using VoNhai.Commerce.Storefront.Accounts;
using VoNhai.Commerce.Storefront.Audit;
using VoNhai.Commerce.Storefront.Classes.Report;
using VoNhai.Commerce.Storefront.Database;
using VoNhai.Commerce.Storefront.Practice;
using VoNhai.Commerce.Storefront.Sample;
using VoNhai.Commerce.VietQr;

namespace VoNhai.Commerce.Storefront.Classes;

/// <summary>Begins a class, sets it back to its start, and takes it away without a trace of anybody. A trainer sees its own classes alone.</summary>
public sealed class ClassRoom
{
    /// <summary>The most households, and the most buyers, of a class: what a laptop's hotspot carries.</summary>
    public const int MostOfKind = 40;

    /// <summary>The most classes of one trainer at a time.</summary>
    public const int MostClasses = 5;

    // A wage for a buyer, and enough to pay above ten million once; a stall begins with its small change.
    private const long BuyersMoney = 15_000_000;
    private const long StallsMoney = 1_000_000;

    /// <summary>After this the network comes back by itself: a trainer may forget, and its laptop may lie in another room.</summary>
    public static readonly TimeSpan LongestCut = TimeSpan.FromMinutes(20);

    private readonly ShopDbContext db;
    private readonly IPlayHouseholds play;
    private readonly AuditTrail trail;
    private readonly ClassBoard board;
    private readonly ClassNetwork network;
    private readonly TimeProvider time;

    internal ClassRoom(ShopDbContext db, IPlayHouseholds play, AuditTrail trail, ClassBoard board, ClassNetwork network, TimeProvider time)
        => (this.db, this.play, this.trail, this.board, this.network, this.time) = (db, play, trail, board, network, time);

    /// <summary>A trainer's classes, newest first.</summary>
    public async Task<IReadOnlyList<ClassView>> ListAsync(string trainerId, CancellationToken cancellationToken)
        => [.. (await Rows(trainerId).OrderByDescending(row => row.Class.BeganAt).ToListAsync(cancellationToken)).Select(View)];

    /// <summary>One of a trainer's classes; <c>null</c> when it has none of that code.</summary>
    public async Task<ClassView?> FindAsync(string trainerId, string code, CancellationToken cancellationToken)
        => await Rows(trainerId).SingleOrDefaultAsync(row => row.Class.Code == code, cancellationToken) is { } row ? View(row) : null;

    /// <summary>Begins a class.</summary>
    /// <returns>Its code; <c>null</c> when the trainer has <see cref="MostClasses"/>.</returns>
    public async Task<string?> BeginAsync(string trainerId, ClassWish wish, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(wish);
        var now = time.GetUtcNow();
        await using var transaction = await db.Database.BeginTransactionAsync(cancellationToken);

        // One after the other: whoever holds this row sees every code that is taken.
        var at = now.ToUnixTimeMilliseconds();
        await db.Database.ExecuteSqlAsync($"INSERT INTO start_marks (name, at) VALUES ('begin-class', {at}) ON CONFLICT DO NOTHING", cancellationToken);
        await db.Database.ExecuteSqlAsync($"UPDATE start_marks SET at = {at} WHERE name = 'begin-class'", cancellationToken);
        if (await db.Classes.CountAsync(one => one.TrainerId == trainerId, cancellationToken) >= MostClasses)
        {
            return null;
        }

        var code = await FreeCodeAsync(cancellationToken);
        var lesson = new SchoolClass { Id = Guid.CreateVersion7(now), Code = code, TrainerId = trainerId, Module = wish.Module, CommuneCode = wish.CommuneCode, BeganAt = at };
        db.Add(lesson);
        for (var number = 1; number <= wish.Households + wish.Buyers; number++)
        {
            var sells = number <= wish.Households;
            Guid? householdId = sells ? Guid.CreateVersion7(now) : null;
            var userName = ClassNames.UserName(code, number);
            var user = new ShopUser
            {
                UserName = userName, NormalizedUserName = userName, HouseholdId = householdId, DisplayName = ClassNames.Of(number, sells), SecurityStamp = RandomNumberGenerator.GetHexString(32),
            };
            var learner = new ClassLearner { ClassId = lesson.Id, Number = number, UserId = user.Id, HouseholdId = householdId, Account = ClassNames.Account(code, number) };
            db.AddRange(user, learner);
            Furnish(lesson, learner);
        }

        trail.Add(AuditVerb.ClassBegun, detail: Detail(lesson, wish.Households + wish.Buyers));
        await db.SaveChangesAsync(cancellationToken);
        await transaction.CommitAsync(cancellationToken);
        db.ChangeTracker.Clear();
        return code;
    }

    /// <summary>Who gets a card, in the order of the numbers.</summary>
    public async Task<IReadOnlyList<string>> UsersAsync(ClassView lesson, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(lesson);
        return await db.ClassLearners.Where(learner => learner.ClassId == lesson.Id).OrderBy(learner => learner.Number).Select(learner => learner.UserId).ToListAsync(cancellationToken);
    }

    /// <summary>
    /// Sets everything back to the start: stalls are empty, accounts are as they were, nobody has finished anything. Whoever is logged in stays so.
    /// </summary>
    public async Task ResetAsync(ClassView lesson, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(lesson);
        while (!await TryResetAsync(lesson, cancellationToken))
        {
            // Somebody else is at it: a stall was set up again between our taking away and our setting up.
        }

        network.Forget(lesson.Id);
        db.ChangeTracker.Clear();
    }

    /// <summary>Pressed twice at once, whoever holds the class's row sees how far the other has come.</summary>
    /// <returns>Whether the class stands at its start.</returns>
    private async Task<bool> TryResetAsync(ClassView lesson, CancellationToken cancellationToken)
    {
        await EraseTradeAsync(lesson.Id, cancellationToken);
        db.ChangeTracker.Clear();
        await using var transaction = await db.Database.BeginTransactionAsync(cancellationToken);
        if (await db.Classes.Where(one => one.Id == lesson.Id && one.BeganAt > 0).ExecuteUpdateAsync(one => one.SetProperty(c => c.Module, c => c.Module), cancellationToken) == 0)
        {
            // Ended meanwhile.
            return true;
        }

        var row = await db.Classes.SingleAsync(one => one.Id == lesson.Id, cancellationToken);
        var learners = await db.ClassLearners.Where(one => one.ClassId == lesson.Id).ToListAsync(cancellationToken);
        var households = learners.Where(learner => learner.HouseholdId is not null).Select(learner => learner.HouseholdId!.Value).ToList();
        var standing = await db.Set<Household>().CountAsync(household => households.Contains(household.Id), cancellationToken);
        if (standing > 0)
        {
            return standing == households.Count;
        }

        await db.PracticeAccounts.Where(account => account.ClassId == lesson.Id).ExecuteDeleteAsync(cancellationToken);
        await db.ClassProgress.Where(one => one.ClassId == lesson.Id).ExecuteDeleteAsync(cancellationToken);
        await db.ClassScenes.Where(one => one.ClassId == lesson.Id).ExecuteDeleteAsync(cancellationToken);
        foreach (var learner in learners)
        {
            (learner.Sex, learner.Before, learner.After) = ("", "", "");
            Furnish(row, learner);
        }

        (row.CutUntil, row.MarketBeganAt, row.MarketEndedAt) = (null, null, null);
        trail.Add(AuditVerb.ClassReset, detail: Detail(row, lesson.Places));
        await db.SaveChangesAsync(cancellationToken);
        await transaction.CommitAsync(cancellationToken);
        return true;
    }

    /// <summary>
    /// Ends a class: what its people did is counted, and then everything of it is deleted: households, buyers, orders, play money, sessions,
    /// telephones. What stays is the counts of <see cref="ClassTally"/>. When it breaks off, it can be done again, and counts once.
    /// </summary>
    public async Task EndAsync(ClassView lesson, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(lesson);
        var tallies = TallyWriter.Of(lesson, await board.ReadAsync(lesson, cancellationToken));
        await using (var transaction = await db.Database.BeginTransactionAsync(cancellationToken))
        {
            // Counted and shut in one step: whoever comes second finds nobody to count.
            if (await db.Classes.Where(one => one.Id == lesson.Id && one.BeganAt > 0).ExecuteUpdateAsync(one => one.SetProperty(c => c.BeganAt, c => -c.BeganAt), cancellationToken) == 1)
            {
                await TallyWriter.WriteAsync(db, tallies, time.GetUtcNow(), cancellationToken);
                trail.Add(AuditVerb.ClassEnded, detail: string.Create(CultureInfo.InvariantCulture, $"{lesson.Code}: {lesson.Places}"));
                await db.SaveChangesAsync(cancellationToken);
            }

            await transaction.CommitAsync(cancellationToken);
        }

        await EraseTradeAsync(lesson.Id, cancellationToken);
        await using (var transaction = await db.Database.BeginTransactionAsync(cancellationToken))
        {
            await ErasePeopleAsync(db, lesson.Id, cancellationToken);
            await db.Classes.Where(one => one.Id == lesson.Id).ExecuteDeleteAsync(cancellationToken);
            await transaction.CommitAsync(cancellationToken);
        }

        network.Forget(lesson.Id);
        db.ChangeTracker.Clear();
    }

    /// <summary>Cuts the network for the class's people, or gives it back.</summary>
    public async Task CutAsync(ClassView lesson, bool isCut, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(lesson);
        var until = isCut ? (long?)(time.GetUtcNow() + LongestCut).ToUnixTimeMilliseconds() : null;
        await db.Classes.Where(one => one.Id == lesson.Id).ExecuteUpdateAsync(one => one.SetProperty(c => c.CutUntil, until), cancellationToken);
        network.Forget(lesson.Id);
    }

    /// <summary>Takes the log-ins of a class away, and the telephones on which nobody else is.</summary>
    internal static async Task ErasePeopleAsync(ShopDbContext db, Guid? classId, CancellationToken cancellationToken)
    {
        var users = db.ClassLearners.Where(learner => classId == null || learner.ClassId == classId).Select(learner => learner.UserId);
        var devices = await db.DevicePeople.Where(person => users.Contains(person.UserId) || db.Users.Any(helper => helper.Id == person.UserId && helper.HouseholdId != null
                && db.ClassLearners.Any(learner => (classId == null || learner.ClassId == classId) && learner.HouseholdId == helper.HouseholdId))).Select(person => person.DeviceId).Distinct().ToListAsync(cancellationToken);
        var households = db.ClassLearners.Where(learner => classId == null || learner.ClassId == classId).Select(learner => learner.HouseholdId);

        // Helpers, too, whom a household let in.
        await db.Users.Where(user => users.Contains(user.Id) || (user.HouseholdId != null && households.Contains(user.HouseholdId))).ExecuteDeleteAsync(cancellationToken);
        foreach (var some in devices.Chunk(200))
        {
            await db.Devices.Where(device => some.Contains(device.Id) && !db.DevicePeople.Any(person => person.DeviceId == device.Id)).ExecuteDeleteAsync(cancellationToken);
        }
    }

    /// <summary>
    /// Trail and consents first: the database lets go of such an entry only while its play household, or its order, is there to show that it is
    /// one of play (<see cref="AuditGuard"/>).
    /// </summary>
    private async Task EraseTradeAsync(Guid classId, CancellationToken cancellationToken)
    {
        var households = await db.ClassLearners.Where(learner => learner.ClassId == classId && learner.HouseholdId != null).Select(learner => learner.HouseholdId!.Value).ToListAsync(cancellationToken);
        foreach (var household in households)
        {
            await db.AuditEntries.Where(entry => entry.HouseholdId == household).ExecuteDeleteAsync(cancellationToken);
            await db.Consents.Where(entry => entry.HouseholdId == household).ExecuteDeleteAsync(cancellationToken);
            await db.Database.ExecuteSqlAsync($"DELETE FROM consents WHERE order_code IN (SELECT code FROM commerce_orders WHERE household_id = {household})", cancellationToken);
            await db.Database.ExecuteSqlAsync($"DELETE FROM data_requests WHERE order_code IN (SELECT code FROM commerce_orders WHERE household_id = {household})", cancellationToken);
        }

        await play.EraseAsync(households, cancellationToken);
    }

    private void Furnish(SchoolClass lesson, ClassLearner learner)
    {
        var holder = ClassNames.Holder(lesson.Code, learner.Number, learner.HouseholdId is not null);
        db.Add(new PracticeAccount { Number = learner.Account, Holder = holder, ClassId = lesson.Id, Balance = learner.HouseholdId is null ? BuyersMoney : StallsMoney });
        if (learner.HouseholdId is not { } householdId)
        {
            return;
        }

        var account = new ReceivingAccount(Guid.CreateVersion7(), householdId, Banks.Practice.Bin, learner.Account, holder);
        db.AddRange(
            new Household(householdId, ClassNames.Slug(lesson.Code, learner.Number), ClassNames.Of(learner.Number, sells: true), lesson.CommuneCode, "") { IsPractice = true },
            account,
            SampleVillage.FeedFor(account, RandomNumberGenerator.GetHexString(64, lowercase: true)));
    }

    private async Task<string> FreeCodeAsync(CancellationToken cancellationToken)
    {
        var taken = await db.Classes.Select(one => one.Code).ToListAsync(cancellationToken);
        for (; ; )
        {
            var code = RandomNumberGenerator.GetInt32(1000, 10_000).ToString(CultureInfo.InvariantCulture);
            if (!taken.Contains(code))
            {
                return code;
            }
        }
    }

    private static string Detail(SchoolClass lesson, int places) => string.Create(CultureInfo.InvariantCulture, $"{lesson.Code}: {places}");

    private IQueryable<Row> Rows(string trainerId) => db.Classes.AsNoTracking().Where(one => one.TrainerId == trainerId).Select(one => new Row
    {
        Class = one,
        Households = db.ClassLearners.Count(learner => learner.ClassId == one.Id && learner.HouseholdId != null),
        Buyers = db.ClassLearners.Count(learner => learner.ClassId == one.Id && learner.HouseholdId == null),
    });

    private ClassView View(Row row)
    {
        static DateTimeOffset? At(long? ms) => ms is { } value ? DateTimeOffset.FromUnixTimeMilliseconds(value) : null;
        var one = row.Class;
        return new ClassView(
            one.Id, one.Code, one.Module, one.CommuneCode, DateTimeOffset.FromUnixTimeMilliseconds(Math.Abs(one.BeganAt)), row.Households, row.Buyers,
            At(one.CutUntil) is { } until && until > time.GetUtcNow() ? until : null, At(one.MarketBeganAt), At(one.MarketEndedAt));
    }

    private sealed class Row
    {
        public required SchoolClass Class { get; init; }

        public required int Households { get; init; }

        public required int Buyers { get; init; }
    }
}
