using System.Security.Cryptography;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using VoNhai.Commerce.Storefront.Database;

namespace VoNhai.Commerce.Storefront.Accounts;

/// <summary>The keeper of runs of the practice village: one log-in, printed like the households' and gone where practice is off.</summary>
internal static class RunKeepers
{
    public const string Phone = "0900000090";
    public const string Passphrase = "tap giu chuyen";
    public const string Name = "Người giữ chuyến (tập)";

    /// <summary>The hash to make the log-in with; <c>null</c> when it is there. Hashing is slow on purpose, so it is done before anybody waits.</summary>
    public static async Task<string?> HashAsync(ShopDbContext db, IPasswordHasher<ShopUser> hasher, CancellationToken cancellationToken) =>
        await db.Users.AnyAsync(user => user.UserName == Phone, cancellationToken) ? null : hasher.HashPassword(new ShopUser(), Passphrase);

    /// <summary>Makes the role and the log-in; the caller holds the start's mark, so that two instances do not both.</summary>
    public static async Task AddAsync(ShopDbContext db, string? hash, CancellationToken cancellationToken)
    {
        if (hash is null || await db.Users.AnyAsync(user => user.UserName == Phone, cancellationToken))
        {
            return;
        }

        // As Identity's own normalizer writes it, by which it finds a role.
        var normalized = ShopRoles.RunKeeper.ToUpperInvariant();
        var role = await db.Roles.SingleOrDefaultAsync(r => r.NormalizedName == normalized, cancellationToken);
        if (role is null)
        {
            role = new IdentityRole(ShopRoles.RunKeeper) { NormalizedName = normalized };
            db.Add(role);
        }

        var keeper = new ShopUser { UserName = Phone, NormalizedUserName = Phone, PhoneNumber = Phone, DisplayName = Name, PasswordHash = hash, SecurityStamp = RandomNumberGenerator.GetHexString(32) };
        db.Add(keeper);
        db.Add(new IdentityUserRole<string> { UserId = keeper.Id, RoleId = role.Id });
        await db.SaveChangesAsync(cancellationToken);
    }

    /// <summary>Takes it away: its passphrase is printed for everyone.</summary>
    public static Task<int> RemoveAsync(ShopDbContext db, CancellationToken cancellationToken) =>
        db.Users.Where(user => user.UserName == Phone).ExecuteDeleteAsync(cancellationToken);
}
