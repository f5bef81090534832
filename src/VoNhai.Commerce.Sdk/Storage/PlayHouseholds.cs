using System.Runtime.CompilerServices;
using Microsoft.EntityFrameworkCore;
using VoNhai.Commerce.Catalog;
using VoNhai.Commerce.Counter;

namespace VoNhai.Commerce.Storage;

/// <summary>
/// Deletes the rows of play households, from the leaves to the root. The rest of the software never deletes a line of a ledger; here a whole
/// household goes that never was, so no book is left that could be wrong.
/// </summary>
internal sealed class PlayHouseholds(ICommerceDatabase database) : IPlayHouseholds
{
    /// <summary>Tables with a household of their own, in an order in which no row is left that points to one that is gone.</summary>
    private static readonly string[] BeforeOrders =
    [
        "commerce_recordings", "commerce_photo_sizes", "commerce_photos", "commerce_listing_looks", "commerce_certificates", "commerce_lots", "commerce_stock_adjustments",
        "commerce_stock_holds", "commerce_stock_movements", "commerce_outing_moves", "commerce_outing_goods", "commerce_outings",
        "commerce_book_entries", "commerce_book_marks", "commerce_debts", "commerce_debtor_notes", "commerce_cash_counts", "commerce_book_closings", "commerce_book_heads",
        "commerce_notices", "commerce_notice_wishes", "commerce_order_notes", "commerce_worklist", "commerce_run_parcels", "commerce_run_members",
        "commerce_gateway_payments", "commerce_till_money", "commerce_statement_lines", "commerce_statement_mappings",
    ];

    private static readonly string[] BehindOrders = ["commerce_till_codes", "commerce_delivery_choices", "commerce_personal_data_uses"];

    public async Task<int> EraseAsync(IReadOnlyCollection<Guid> householdIds, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(householdIds);
        var kinds = await database.ReadAsync(
            db => db.Set<Household>().Where(household => householdIds.Contains(household.Id)).Select(household => new { household.Id, household.IsPractice }).ToListAsync(cancellationToken),
            cancellationToken);
        if (kinds.Any(household => !household.IsPractice))
        {
            throw new CommerceException("A real household is never taken away.");
        }

        foreach (var household in kinds)
        {
            await database.WriteAsync(db => EraseAsync(db, household.Id, cancellationToken), keep: _ => true, cancellationToken);
        }

        return kinds.Count;
    }

    private static async Task<int> EraseAsync(DbContext db, Guid id, CancellationToken cancellationToken)
    {
        Task<int> Do(FormattableString statement) => db.Database.ExecuteSqlAsync(statement, cancellationToken);

        // Whoever holds this row takes it away; a second time finds nothing.
        if (await Do($"UPDATE commerce_households SET id = id WHERE id = {id} AND is_practice") == 0)
        {
            return 0;
        }

        foreach (var table in BeforeOrders)
        {
            await Do(FromOf(table, id));
        }

        await Do($"DELETE FROM commerce_weighed_lines WHERE order_id IN (SELECT id FROM commerce_orders WHERE household_id = {id})");
        await Do($"DELETE FROM commerce_weighings WHERE household_id = {id}");
        await Do($"DELETE FROM commerce_transfer_sightings WHERE transfer_id IN (SELECT id FROM commerce_transfers WHERE household_id = {id})");
        await Do($"DELETE FROM commerce_ledger WHERE household_id = {id}");
        await Do($"DELETE FROM commerce_transfers WHERE household_id = {id}");
        await Do($"DELETE FROM commerce_checkout_keys WHERE code IN (SELECT code FROM commerce_orders WHERE household_id = {id})");
        await Do($"DELETE FROM commerce_codes WHERE code IN (SELECT code FROM commerce_payment_requests WHERE household_id = {id})");
        await Do($"DELETE FROM commerce_codes WHERE code IN (SELECT code FROM commerce_till_codes WHERE household_id = {id})");
        await Do($"DELETE FROM commerce_codes WHERE code IN (SELECT test_code FROM commerce_receiving_accounts WHERE household_id = {id})");
        await Do($"DELETE FROM commerce_payment_requests WHERE household_id = {id}");
        await Do($"DELETE FROM commerce_order_lines WHERE order_id IN (SELECT id FROM commerce_orders WHERE household_id = {id})");
        await Do($"DELETE FROM commerce_order_timeline WHERE order_id IN (SELECT id FROM commerce_orders WHERE household_id = {id})");
        await Do($"DELETE FROM commerce_orders WHERE household_id = {id}");
        foreach (var table in BehindOrders)
        {
            await Do(FromOf(table, id));
        }

        await Do($"DELETE FROM commerce_deliveries WHERE feed_id IN (SELECT id FROM commerce_feeds WHERE household_id = {id})");
        await Do($"DELETE FROM commerce_feed_health WHERE feed_id IN (SELECT id FROM commerce_feeds WHERE household_id = {id})");
        await Do($"DELETE FROM commerce_feed_pulls WHERE feed_id IN (SELECT id FROM commerce_feeds WHERE household_id = {id})");
        await Do($"DELETE FROM commerce_feeds WHERE household_id = {id}");
        await Do($"DELETE FROM commerce_receiving_accounts WHERE household_id = {id}");
        await Do($"DELETE FROM commerce_products WHERE household_id = {id}");
        return await Do($"DELETE FROM commerce_households WHERE id = {id} AND is_practice");
    }

    private static FormattableString FromOf(string table, Guid id) => FormattableStringFactory.Create($"DELETE FROM {table} WHERE household_id = {{0}}", id);
}
