using System.Globalization;
using System.Security.Cryptography;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;
using VoNhai.Commerce.BankFeeds;
using VoNhai.Commerce.Catalog;
using VoNhai.Commerce.Storefront.Accounts;
using VoNhai.Commerce.Storefront.Classes;
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

    public static async Task PlantVillageAsync(this IHost app, CancellationToken cancellationToken = default)
    {
        await using var scope = app.Services.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<ShopDbContext>();
        var practice = scope.ServiceProvider.GetRequiredService<IOptions<PracticeSettings>>().Value;
        var time = scope.ServiceProvider.GetRequiredService<TimeProvider>();
        var hasher = scope.ServiceProvider.GetRequiredService<IPasswordHasher<ShopUser>>();
        var sample = scope.ServiceProvider.GetRequiredService<IOptions<SampleSettings>>().Value;

        // Hashing is slow on purpose, so it is done before anybody waits for us.
        var hashes = practice.Enabled ? await HashesAsync(db, hasher, cancellationToken) : [];
        var staff = practice.Enabled ? await PracticeStaff.HashesAsync(db, hasher, cancellationToken) : new Dictionary<string, string>();

        // Whoever is first holds the mark until all is planted; a second instance waits and then finds nothing to do.
        await using (var transaction = await db.Database.BeginTransactionAsync(cancellationToken))
        {
            if (await HoldMarkAsync(db, time, cancellationToken) && sample.Enabled && !await db.Set<Household>().AnyAsync(cancellationToken))
            {
                await PlantAsync(db, practice, cancellationToken);
            }

            if (practice.Enabled)
            {
                await SetSecretsAsync(db, practice, cancellationToken);
                await AddLogInsAsync(db, hashes, cancellationToken);
                await PracticeStaff.AddAsync(db, staff, cancellationToken);
            }
            else
            {
                // Their passphrases are printed for everyone: outside practice there is no such person, and a deleted one's sessions are dead.
                var households = PracticeHouseholds(db);
                await db.Users.Where(user => user.HouseholdId != null && households.Contains(user.HouseholdId.Value)).ExecuteDeleteAsync(cancellationToken);
                await ClassRoom.ErasePeopleAsync(db, classId: null, cancellationToken);
                await PracticeStaff.RemoveAsync(db, cancellationToken);
            }

            await transaction.CommitAsync(cancellationToken);
        }

        if (practice is { Enabled: true, PrintLogIns: true })
        {
            await PrintLogInsAsync(db, cancellationToken);
        }
    }

    /// <summary>Holds the row of the mark; true when this made it.</summary>
    private static async Task<bool> HoldMarkAsync(ShopDbContext db, TimeProvider time, CancellationToken cancellationToken)
    {
        var now = time.GetUtcNow().ToUnixTimeMilliseconds();
        var isNew = await db.Database.ExecuteSqlAsync($"INSERT INTO start_marks (name, at) VALUES ({Mark}, {now}) ON CONFLICT DO NOTHING", cancellationToken) == 1;
        await db.Database.ExecuteSqlAsync($"UPDATE start_marks SET at = at WHERE name = {Mark}", cancellationToken);
        return isNew;
    }

    private static async Task PlantAsync(ShopDbContext db, PracticeSettings practice, CancellationToken cancellationToken)
    {
        var village = SampleVillage.Read();
        db.AddRange(village.Households);
        db.AddRange(village.Accounts);
        db.AddRange(village.Products);
        db.AddRange(village.Accounts.Select(account => SampleVillage.FeedFor(account, practice.FeedSecret ?? RandomNumberGenerator.GetHexString(64, lowercase: true))));
        await db.SaveChangesAsync(cancellationToken);
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

    /// <summary>The hashes of the log-ins that are still to be made; none when there are log-ins already.</summary>
    private static async Task<IReadOnlyList<string>> HashesAsync(ShopDbContext db, IPasswordHasher<ShopUser> hasher, CancellationToken cancellationToken)
    {
        var first = PhoneOf(0);
        return await db.Users.AnyAsync(user => user.UserName == first, cancellationToken)
            ? []
            : [.. Enumerable.Range(0, SampleVillage.Read().Households.Count).Select(number => hasher.HashPassword(new ShopUser(), PassphraseOf(number)))];
    }

    /// <summary>One log-in a household, in the order of the village.</summary>
    private static async Task AddLogInsAsync(ShopDbContext db, IReadOnlyList<string> hashes, CancellationToken cancellationToken)
    {
        var households = await db.Set<Household>().Where(household => household.IsPractice).OrderBy(household => household.Slug).ToListAsync(cancellationToken);
        foreach (var (number, household) in households.Index())
        {
            var phone = PhoneOf(number);
            if (number >= hashes.Count || await db.Users.AnyAsync(user => user.UserName == phone, cancellationToken))
            {
                continue;
            }

            var user = new ShopUser { UserName = phone, NormalizedUserName = phone, PhoneNumber = phone, HouseholdId = household.Id, DisplayName = household.Name };
            user.PasswordHash = hashes[number];
            user.SecurityStamp = RandomNumberGenerator.GetHexString(32);
            db.Add(user);
            await db.SaveChangesAsync(cancellationToken);
        }
    }

    private static async Task PrintLogInsAsync(ShopDbContext db, CancellationToken cancellationToken)
    {
        // By number and not by place in the list: an operator may have added play households between.
        var phones = Enumerable.Range(0, SampleVillage.Read().Households.Count).Select(PhoneOf).ToList();
        var names = await db.Users.Where(user => phones.Contains(user.UserName!)).ToDictionaryAsync(user => user.UserName!, user => user.DisplayName, cancellationToken);
        Console.WriteLine("Chế độ thực hành: tiền tập, không phải tiền thật. Đăng nhập nhà bán tại /dang-nhap:");
        foreach (var (number, phone) in phones.Index())
        {
            if (names.TryGetValue(phone, out var name))
            {
                Console.WriteLine($"  {phone}   {PassphraseOf(number),-16}   {name}");
            }
        }

        foreach (var one in PracticeStaff.All)
        {
            Console.WriteLine($"  {one.Phone}   {one.Passphrase,-16}   {one.Name}, tại {one.Door}");
        }
    }

    private static IQueryable<Guid> PracticeHouseholds(ShopDbContext db) =>
        db.Set<Household>().Where(household => household.IsPractice).Select(household => household.Id);

    private static string PhoneOf(int number) => string.Create(CultureInfo.InvariantCulture, $"09000000{number + 1:00}");

    /// <summary>Printed on purpose: it opens play households only, and nothing where practice is off.</summary>
    private static string PassphraseOf(int number) => string.Create(CultureInfo.InvariantCulture, $"tap ban hang {number + 1}");
}
