using Microsoft.EntityFrameworkCore;
using VoNhai.Commerce.Catalog;
using VoNhai.Commerce.Counter;

namespace VoNhai.Commerce.Storage;

/// <summary>Lots and certificates of a product. The caller holds the product's row; <c>null</c> says that all went well.</summary>
internal static class ListingPapers
{
    private const int MostLots = 5_000;
    private const int MostCertificates = 20;
    private const int MostTries = 3;

    public static async Task<ListingOutcome?> AddLotAsync(
        DbContext db, Guid householdId, Guid productId, Guid key, LotReading lot, DateTimeOffset now, CancellationToken cancellationToken)
    {
        if (await db.Set<Lot>().CountAsync(other => other.ProductId == productId, cancellationToken) >= MostLots)
        {
            return new ListingOutcome.Refused([new FieldProblem("harvestedOn", "tooMany", $"Một món có nhiều nhất {MostLots} lô.")]);
        }

        // The index refuses a second use of the form and of a code alike; only the second calls for another code.
        for (var tries = 0; tries < MostTries; tries++)
        {
            var isNew = await db.Database.ExecuteSqlAsync(
                $"""
                INSERT INTO commerce_lots (id, household_id, product_id, code, written_at, harvested_on, packed_on, best_before, quantity, note)
                VALUES ({key}, {householdId}, {productId}, {LotCode.Issue().ToString()}, {now.ToUnixTimeMilliseconds()}, {Number(lot.HarvestedOn)}, {Number(lot.PackedOn)}, {Number(lot.BestBefore)}, {lot.Quantity?.Thousandths}, {lot.Note})
                ON CONFLICT DO NOTHING
                """,
                cancellationToken) == 1;
            if (isNew || await db.Set<Lot>().AnyAsync(same => same.Id == key && same.ProductId == productId, cancellationToken))
            {
                return null;
            }
        }

        return new ListingOutcome.NotFound();
    }

    public static async Task<ListingOutcome?> WithdrawLotAsync(DbContext db, Guid householdId, Guid productId, Guid lotId, DateTimeOffset now, CancellationToken cancellationToken)
    {
        var withdrawn = await db.Database.ExecuteSqlAsync(
            $"UPDATE commerce_lots SET withdrawn_at = COALESCE(withdrawn_at, {now.ToUnixTimeMilliseconds()}) WHERE id = {lotId} AND product_id = {productId} AND household_id = {householdId}",
            cancellationToken);
        return withdrawn == 1 ? null : new ListingOutcome.NotFound();
    }

    public static async Task<ListingOutcome?> AddCertificateAsync(
        DbContext db, Guid householdId, Guid productId, CertificateDraft draft, CertificateReading paper, CancellationToken cancellationToken)
    {
        if (await db.Set<Certificate>().CountAsync(other => other.ProductId == productId, cancellationToken) >= MostCertificates)
        {
            return new ListingOutcome.Refused([new FieldProblem("number", "tooMany", $"Một món có nhiều nhất {MostCertificates} giấy.")]);
        }

        await db.Database.ExecuteSqlAsync(
            $"""
            INSERT INTO commerce_certificates (id, household_id, product_id, kind, number, issuer, expires_on, name, stars)
            VALUES ({draft.Key}, {householdId}, {productId}, {draft.Kind.ToString()}, {paper.Number}, {paper.Issuer}, {Number(paper.ExpiresOn)}, {paper.Name}, {paper.Stars})
            ON CONFLICT DO NOTHING
            """,
            cancellationToken);
        return await db.Set<Certificate>().AnyAsync(same => same.Id == draft.Key && same.ProductId == productId, cancellationToken) ? null : new ListingOutcome.NotFound();
    }

    public static async Task<ListingOutcome?> RemoveCertificateAsync(DbContext db, Guid householdId, Guid productId, Guid certificateId, CancellationToken cancellationToken)
    {
        var removed = await db.Database.ExecuteSqlAsync(
            $"DELETE FROM commerce_certificates WHERE id = {certificateId} AND product_id = {productId} AND household_id = {householdId}",
            cancellationToken);
        return removed == 1 ? null : new ListingOutcome.NotFound();
    }

    private static int? Number(DateOnly? day) => day is { } stated ? (int?)Converters.Day.ConvertToProvider(stated) : null;
}
