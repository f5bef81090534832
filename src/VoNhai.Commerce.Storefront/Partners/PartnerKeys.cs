using System.Security.Cryptography;
using System.Text;
using Microsoft.EntityFrameworkCore;
using VoNhai.Commerce.Storefront.Database;

namespace VoNhai.Commerce.Storefront.Partners;

/// <summary>Judges keys: wrong, revoked and unknown ones cost the same and are told apart to nobody.</summary>
internal sealed class PartnerKeys(ShopDbContext database, LiveKeys live, TimeProvider time)
{
    private const string Scheme = "Bearer ";

    /// <summary>As long as a hash, and the hash of nothing.</summary>
    private const string NoHash = "................................................................";

    private const long Minute = 60_000;

    /// <summary>Whose key it is; <c>null</c>: nobody's.</summary>
    /// <param name="sent">The header <c>Authorization</c>.</param>
    /// <param name="cancellationToken">Stops it.</param>
    public async Task<PartnerCaller?> JudgeAsync(string sent, CancellationToken cancellationToken)
    {
        PartnerKey? key = null;
        if (sent.StartsWith(Scheme, StringComparison.OrdinalIgnoreCase))
        {
            PartnerKey.TryRead(sent[Scheme.Length..].Trim(), out key);
        }

        var id = key?.Id ?? Guid.Empty;
        var found = await (
            from row in database.PartnerKeys.AsNoTracking()
            join partner in database.Partners on row.PartnerId equals partner.Id
            where row.Id == id
            select new { Row = row, partner.HouseholdId }).SingleOrDefaultAsync(cancellationToken);
        var isSame = CryptographicOperations.FixedTimeEquals(Encoding.ASCII.GetBytes(key?.Hash() ?? NoHash[1..]), Encoding.ASCII.GetBytes(found?.Row.Hash ?? NoHash));
        var isGood = isSame && found is { Row.RevokedAt: null };
        live.Note(sent, isGood);
        if (!isGood || found is null)
        {
            return null;
        }

        // Told to the minute, so that a busy partner does not write with every reading.
        var now = time.GetUtcNow().ToUnixTimeMilliseconds();
        if (found.Row.UsedAt is not { } used || now - used >= Minute)
        {
            await database.PartnerKeys.Where(row => row.Id == id).ExecuteUpdateAsync(row => row.SetProperty(k => k.UsedAt, now), cancellationToken);
        }

        return new PartnerCaller(found.Row.PartnerId, found.HouseholdId, found.Row.Scopes.Split(' ', StringSplitOptions.RemoveEmptyEntries));
    }
}
