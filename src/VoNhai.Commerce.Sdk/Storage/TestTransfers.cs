using Microsoft.EntityFrameworkCore;
using VoNhai.Commerce.Payments;

namespace VoNhai.Commerce.Storage;

/// <summary>Recognises the test transfers of receiving accounts among what sources tell.</summary>
internal static class TestTransfers
{
    /// <summary>The household's account whose test this transfer is; <c>null</c> for every other transfer.</summary>
    public static async Task<ReceivingAccount?> FindAsync(DbContext db, TransferSource source, IncomingTransfer incoming, CancellationToken cancellationToken)
    {
        if (TransferMatcher.CodesIn(incoming) is not [var code])
        {
            return null;
        }

        var account = await db.Set<ReceivingAccount>().AsNoTracking()
            .SingleOrDefaultAsync(one => one.TestCode == code && one.HouseholdId == source.HouseholdId && one.Number == source.Account, cancellationToken);
        return account?.IsTestedBy(incoming) == true ? account : null;
    }

    /// <summary>The row decides: a test that was asked for anew, stopped or seen before is not this one.</summary>
    public static Task<int> ProveAsync(DbContext db, ReceivingAccount account, AccountProof proof, DateTimeOffset now, bool replaces, CancellationToken cancellationToken)
    {
        account.Prove(proof, now, replaces);
        return db.Database.ExecuteSqlAsync(
            $"""
            UPDATE commerce_receiving_accounts
            SET proven_at = {account.ProvenAt!.Value.ToUnixTimeMilliseconds()}, proof = {proof.ToString()}, live_from = {account.LiveFrom!.Value.ToUnixTimeMilliseconds()}
            WHERE id = {account.Id} AND household_id = {account.HouseholdId} AND test_code = {account.TestCode!.Value.ToString()}
              AND proven_at IS NULL AND stopped_at IS NULL
            """,
            cancellationToken);
    }
}
