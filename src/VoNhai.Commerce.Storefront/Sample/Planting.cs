using System.Globalization;
using System.Security.Cryptography;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;
using VoNhai.Commerce.BankFeeds;
using VoNhai.Commerce.Catalog;
using VoNhai.Commerce.Storefront.Accounts;
using VoNhai.Commerce.Storefront.Database;
using VoNhai.Commerce.Storefront.Hosting;

namespace VoNhai.Commerce.Storefront.Sample;

/// <summary>
/// Fills an empty database with the village, once, also when several instances start at the same time. Where practice is on, each
/// household has a log-in, which is printed at every start; where it is off, the village is only looked at.
/// </summary>
internal static class Planting
{
    private const string Mark = "sample-village";
    private const string LogInsMark = "practice-log-ins";

    public static async Task PlantVillageAsync(this IHost app, CancellationToken cancellationToken = default)
    {
        await using var scope = app.Services.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<ShopDbContext>();
        var practice = scope.ServiceProvider.GetRequiredService<IOptions<PracticeSettings>>().Value;
        var time = scope.ServiceProvider.GetRequiredService<TimeProvider>();
        var hasher = scope.ServiceProvider.GetRequiredService<IPasswordHasher<ShopUser>>();

        if (scope.ServiceProvider.GetRequiredService<IOptions<SampleSettings>>().Value.Enabled)
        {
            await PlantOnceAsync(db, practice, time, cancellationToken);
        }

        if (practice.Enabled)
        {
            await SetSecretsAsync(db, practice, cancellationToken);
            await AddLogInsAsync(db, hasher, time, cancellationToken);
            if (practice.PrintLogIns)
            {
                await PrintLogInsAsync(db, cancellationToken);
            }
        }
        else
        {
            // Their passphrases are printed for everyone: outside practice there is no such person, and a deleted one's sessions are dead.
            var households = PracticeHouseholds(db);
            await db.Users.Where(user => user.HouseholdId != null && households.Contains(user.HouseholdId.Value)).ExecuteDeleteAsync(cancellationToken);
        }
    }

    /// <summary>The key of the table decides who plants; a second instance waits for the first and then has nothing to do.</summary>
    private static async Task PlantOnceAsync(ShopDbContext db, PracticeSettings practice, TimeProvider time, CancellationToken cancellationToken)
    {
        await using var transaction = await db.Database.BeginTransactionAsync(cancellationToken);
        var now = time.GetUtcNow().ToUnixTimeMilliseconds();
        if (await db.Database.ExecuteSqlAsync($"INSERT INTO start_marks (name, at) VALUES ({Mark}, {now}) ON CONFLICT DO NOTHING", cancellationToken) == 0
            || await db.Set<Household>().AnyAsync(cancellationToken))
        {
            return;
        }

        var village = SampleVillage.Read();
        db.AddRange(village.Households);
        db.AddRange(village.Accounts);
        db.AddRange(village.Products);
        db.AddRange(village.Accounts.Select(account => SampleVillage.FeedFor(account, practice.FeedSecret ?? RandomNumberGenerator.GetHexString(64, lowercase: true))));
        await db.SaveChangesAsync(cancellationToken);
        await transaction.CommitAsync(cancellationToken);
        db.ChangeTracker.Clear();
    }

    /// <summary>A secret that is set rules over the one that the feed was planted with.</summary>
    private static async Task SetSecretsAsync(ShopDbContext db, PracticeSettings practice, CancellationToken cancellationToken)
    {
        if (practice.FeedSecret is not { } secret)
        {
            return;
        }

        var households = PracticeHouseholds(db);
        await db.Set<FeedRegistration>().Where(feed => households.Contains(feed.HouseholdId)).ExecuteUpdateAsync(
            feed => feed.SetProperty(f => f.ApiKey, secret).SetProperty(f => f.HmacSecret, secret),
            cancellationToken);
    }

    /// <summary>One log-in a household, in the order of the village; an instance that comes second waits and finds the names taken.</summary>
    private static async Task AddLogInsAsync(ShopDbContext db, IPasswordHasher<ShopUser> hasher, TimeProvider time, CancellationToken cancellationToken)
    {
        var households = await db.Set<Household>().Where(household => household.IsPractice).OrderBy(household => household.Slug).ToListAsync(cancellationToken);
        var taken = await Names(db).ToListAsync(cancellationToken);

        // Hashed before the lock: seven hashes take an old PC longer than another instance would wait.
        var newcomers = households.Index().Where(entry => !taken.Contains(PhoneOf(entry.Index))).Select(entry => LogInOf(entry.Index, entry.Item, hasher)).ToList();
        if (newcomers.Count == 0)
        {
            return;
        }

        await using var transaction = await db.Database.BeginTransactionAsync(cancellationToken);
        var now = time.GetUtcNow().ToUnixTimeMilliseconds();
        await db.Database.ExecuteSqlAsync(
            $"INSERT INTO start_marks (name, at) VALUES ({LogInsMark}, {now}) ON CONFLICT (name) DO UPDATE SET at = excluded.at", cancellationToken);
        taken = await Names(db).ToListAsync(cancellationToken);
        db.AddRange(newcomers.Where(user => !taken.Contains(user.UserName)));
        await db.SaveChangesAsync(cancellationToken);
        await transaction.CommitAsync(cancellationToken);
    }

    private static ShopUser LogInOf(int number, Household household, IPasswordHasher<ShopUser> hasher)
    {
        var phone = PhoneOf(number);
        var user = new ShopUser { UserName = phone, NormalizedUserName = phone, PhoneNumber = phone, HouseholdId = household.Id, DisplayName = household.Name };
        user.PasswordHash = hasher.HashPassword(user, PassphraseOf(number));
        user.SecurityStamp = RandomNumberGenerator.GetHexString(32);
        return user;
    }

    private static async Task PrintLogInsAsync(ShopDbContext db, CancellationToken cancellationToken)
    {
        var households = await db.Set<Household>().Where(household => household.IsPractice).OrderBy(household => household.Slug).ToListAsync(cancellationToken);
        Console.WriteLine("Chế độ thực hành: tiền tập, không phải tiền thật. Đăng nhập nhà bán tại /dang-nhap:");
        foreach (var (number, household) in households.Index())
        {
            Console.WriteLine($"  {PhoneOf(number)}   {PassphraseOf(number),-16}   {household.Name}");
        }
    }

    private static IQueryable<string?> Names(ShopDbContext db) => db.Users.Where(user => user.HouseholdId != null).Select(user => user.UserName);

    private static IQueryable<Guid> PracticeHouseholds(ShopDbContext db) =>
        db.Set<Household>().Where(household => household.IsPractice).Select(household => household.Id);

    private static string PhoneOf(int number) => string.Create(CultureInfo.InvariantCulture, $"09000000{number + 1:00}");

    /// <summary>Printed on purpose: it opens play households only, and nothing where practice is off.</summary>
    private static string PassphraseOf(int number) => string.Create(CultureInfo.InvariantCulture, $"tap ban hang {number + 1}");
}
