using System.Security.Cryptography;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using VoNhai.Commerce.Storefront.Database;

namespace VoNhai.Commerce.Storefront.Accounts;

/// <summary>Whoever serves the practice village without selling in it: log-ins that are printed like the households' and gone where practice is off.</summary>
/// <param name="Role">What it may do.</param>
/// <param name="Phone">Its log-in.</param>
/// <param name="Passphrase">Printed on purpose.</param>
/// <param name="Name">As it is shown.</param>
/// <param name="Door">Where its work is.</param>
internal sealed record PracticeStaff(string Role, string Phone, string Passphrase, string Name, string Door)
{
    public static readonly PracticeStaff RunKeeper = new(ShopRoles.RunKeeper, "0900000090", "tap giu chuyen", "Người giữ chuyến (tập)", "/chuyen");

    public static readonly PracticeStaff Operator = new(ShopRoles.Operator, "0900000091", "tap dieu hanh", "Người điều hành (tập)", "/quan-tri");

    public static readonly PracticeStaff Trainer = new(ShopRoles.Trainer, "0900000092", "tap day lop hoc", "Tập huấn viên (tập)", "/lop-hoc");

    public static readonly IReadOnlyList<PracticeStaff> All = [RunKeeper, Operator, Trainer];

    /// <summary>The hashes of the log-ins that are still to be made. Hashing is slow on purpose, so it is done before anybody waits.</summary>
    public static async Task<IReadOnlyDictionary<string, string>> HashesAsync(ShopDbContext db, IPasswordHasher<ShopUser> hasher, CancellationToken cancellationToken)
    {
        var there = await ThereAsync(db, cancellationToken);
        return All.Where(one => !there.Contains(one.Phone)).ToDictionary(one => one.Phone, one => hasher.HashPassword(new ShopUser(), one.Passphrase));
    }

    /// <summary>Makes roles and log-ins; the caller holds the start's mark, so that two instances do not both.</summary>
    public static async Task AddAsync(ShopDbContext db, IReadOnlyDictionary<string, string> hashes, CancellationToken cancellationToken)
    {
        var there = await ThereAsync(db, cancellationToken);
        foreach (var one in All.Where(one => hashes.ContainsKey(one.Phone) && !there.Contains(one.Phone)))
        {
            var role = await RoleAsync(db, one.Role, cancellationToken);
            var user = new ShopUser
            {
                UserName = one.Phone,
                NormalizedUserName = one.Phone,
                PhoneNumber = one.Phone,
                DisplayName = one.Name,
                PasswordHash = hashes[one.Phone],
                SecurityStamp = RandomNumberGenerator.GetHexString(32),
            };
            db.Add(user);
            db.Add(new IdentityUserRole<string> { UserId = user.Id, RoleId = role.Id });
            await db.SaveChangesAsync(cancellationToken);
        }
    }

    /// <summary>Takes them away: their passphrases are printed for everyone.</summary>
    public static Task<int> RemoveAsync(ShopDbContext db, CancellationToken cancellationToken)
    {
        var phones = All.Select(one => one.Phone).ToList();
        return db.Users.Where(user => phones.Contains(user.UserName!)).ExecuteDeleteAsync(cancellationToken);
    }

    private static async Task<HashSet<string>> ThereAsync(ShopDbContext db, CancellationToken cancellationToken)
    {
        var phones = All.Select(one => one.Phone).ToList();
        return [.. await db.Users.Where(user => phones.Contains(user.UserName!)).Select(user => user.UserName!).ToListAsync(cancellationToken)];
    }

    private static async Task<IdentityRole> RoleAsync(ShopDbContext db, string name, CancellationToken cancellationToken)
    {
        // As Identity's own normalizer writes it, by which it finds a role.
        var normalized = name.ToUpperInvariant();
        var role = await db.Roles.SingleOrDefaultAsync(r => r.NormalizedName == normalized, cancellationToken);
        if (role is null)
        {
            role = new IdentityRole(name) { NormalizedName = normalized };
            db.Add(role);
        }

        return role;
    }
}
