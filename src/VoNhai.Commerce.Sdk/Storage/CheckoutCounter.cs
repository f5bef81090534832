using Microsoft.EntityFrameworkCore;
using VoNhai.Commerce.Catalog;
using VoNhai.Commerce.Counter;
using VoNhai.Commerce.Money;
using VoNhai.Commerce.Orders;
using VoNhai.Commerce.Payments;

namespace VoNhai.Commerce.Storage;

/// <summary>Turns a wish into an order: load, decide, set goods aside, save, in one transaction.</summary>
internal sealed class CheckoutCounter(ICommerceDatabase database, CommerceOptions options, TimeProvider time) : ICheckout
{
    public async Task<CheckoutOutcome> PlaceAsync(CheckoutRequest request, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(request);
        if (CheckoutDraft.Read(request, out var problems) is not { } draft)
        {
            return new CheckoutOutcome.Invalid(problems);
        }

        // Whatever is not a new order leaves no trace: the transaction is rolled back, key and all.
        return await database.WriteAsync(
            db => PlaceAsync(db, draft, request.ExpectedTotal, cancellationToken),
            outcome => outcome is CheckoutOutcome.Placed { IsReplay: false },
            cancellationToken);
    }

    private async Task<CheckoutOutcome> PlaceAsync(DbContext db, CheckoutDraft draft, Vnd? expectedTotal, CancellationToken cancellationToken)
    {
        var now = time.GetUtcNow().ToMilliseconds();
        var code = await CodeIssuer.IssueAsync(db, options.CodePrefix, now, cancellationToken);
        if (!await TryUseKeyAsync(db, draft, code, now, cancellationToken))
        {
            return await ReplayAsync(db, draft, cancellationToken);
        }

        var (lines, household, problems) = await PriceAsync(db, draft, VietnamTime.DayOf(now), cancellationToken);
        if (household is null || problems.Count > 0)
        {
            return new CheckoutOutcome.Invalid(problems);
        }

        var account = await db.Set<ReceivingAccount>().Where(a => a.HouseholdId == household.Id).OrderBy(a => a.Id).FirstOrDefaultAsync(cancellationToken);
        if (account is null || (household.IsPractice && !options.PracticeEnabled))
        {
            return new CheckoutOutcome.Invalid([new FieldProblem("lines", "notOffered", "Gian hàng này chưa nhận đơn.")]);
        }

        var total = lines.Aggregate(Vnd.Zero, (sum, line) => sum + line.Total);
        if (total.Dong is <= 0 or > Order.GreatestTotal)
        {
            return new CheckoutOutcome.Invalid([new FieldProblem("lines", "tooMuch", "Tổng tiền quá lớn. Xin chia thành nhiều đơn.")]);
        }

        if (expectedTotal is { } shown && shown != total)
        {
            return new CheckoutOutcome.PriceChanged(total);
        }

        if (await TakeStockAsync(db, lines, cancellationToken) is { } soldOut)
        {
            return soldOut;
        }

        var order = Order.Place(household.Id, code, draft.Buyer, draft.Delivery, lines, now);
        var request = PaymentRequest.For(order, account, options.PaymentLifetime > TimeSpan.Zero ? now + options.PaymentLifetime : null);
        db.Add(order);
        db.Add(request);
        if (draft.Email is { } email)
        {
            NoticeWishes.Add(db, order, email);
        }

        await db.SaveChangesAsync(cancellationToken);
        return new CheckoutOutcome.Placed(Views.Of(new OrderReading(order, household, request, [], [])), IsReplay: false);
    }

    /// <summary>The key of the table decides who was first; a twin that is still running is waited for.</summary>
    private static async Task<bool> TryUseKeyAsync(DbContext db, CheckoutDraft draft, OrderCode code, DateTimeOffset now, CancellationToken cancellationToken) =>
        await db.Database.ExecuteSqlAsync(
            $"INSERT INTO commerce_checkout_keys (key, content_hash, code, used_at) VALUES ({draft.Key}, {draft.ContentHash()}, {code.ToString()}, {now.ToUnixTimeMilliseconds()}) ON CONFLICT DO NOTHING",
            cancellationToken) == 1;

    private static async Task<CheckoutOutcome> ReplayAsync(DbContext db, CheckoutDraft draft, CancellationToken cancellationToken)
    {
        var used = await db.Set<CheckoutKey>().AsNoTracking().SingleAsync(key => key.Key == draft.Key, cancellationToken);
        if (used.ContentHash != draft.ContentHash())
        {
            return new CheckoutOutcome.KeyReused();
        }

        var found = await OrderReading.FindAsync(db, used.Code, householdId: null, cancellationToken)
            ?? throw new CommerceException("A used checkout key has no order: rows were removed from outside.");
        return new CheckoutOutcome.Placed(found.View(), IsReplay: true);
    }

    private static async Task<(List<OrderLine> Lines, Household? Household, List<FieldProblem> Problems)> PriceAsync(
        DbContext db, CheckoutDraft draft, DateOnly today, CancellationToken cancellationToken)
    {
        var ids = draft.Lines.Select(line => line.ProductId).ToList();
        var products = await db.Set<Product>().AsNoTracking().Where(p => ids.Contains(p.Id)).ToDictionaryAsync(p => p.Id, cancellationToken);
        var lines = new List<OrderLine>();
        var problems = new List<FieldProblem>();
        for (var i = 0; i < draft.Lines.Count; i++)
        {
            var (id, quantity) = draft.Lines[i];
            if (!products.TryGetValue(id, out var product))
            {
                problems.Add(new FieldProblem($"lines[{i}].productId", "unknown", "Không thấy món này."));
            }
            else if (product.OrderabilityOn(today) is Orderability.NotOffered or Orderability.OutOfSeason)
            {
                problems.Add(new FieldProblem($"lines[{i}].productId", "notOrderable", $"{product.Name} hiện chưa bán."));
            }
            else if (!product.Allows(quantity) || !IsPayable(product, quantity))
            {
                problems.Add(new FieldProblem($"lines[{i}].quantity", "notAllowed", $"{product.Name}: ít nhất {product.Minimum} {product.Unit}, thêm từng {product.Step} {product.Unit}."));
            }
            else
            {
                lines.Add(OrderLine.Of(lines.Count + 1, product, quantity));
            }
        }

        if (problems.Count == 0 && products.Values.DistinctBy(p => p.HouseholdId).Count() > 1)
        {
            problems.Add(new FieldProblem("lines", "oneHousehold", "Mỗi đơn chỉ mua của một hộ."));
        }

        var householdId = products.Values.FirstOrDefault()?.HouseholdId;
        return (lines, await db.Set<Household>().AsNoTracking().SingleOrDefaultAsync(h => h.Id == householdId, cancellationToken), problems);
    }

    /// <summary>Rejects what no field of a code could carry before it is multiplied out.</summary>
    private static bool IsPayable(Product product, Quantity quantity) =>
        (Int128)product.Price.Dong * quantity.Thousandths / 1000 <= Order.GreatestTotal;

    /// <summary>In the order of ids, so that two orders for the same goods never wait for each other.</summary>
    private static async Task<CheckoutOutcome.SoldOut?> TakeStockAsync(DbContext db, List<OrderLine> lines, CancellationToken cancellationToken)
    {
        foreach (var line in lines.OrderBy(line => line.ProductId))
        {
            if (!await Stock.TryTakeAsync(db, line.ProductId, line.Quantity, cancellationToken))
            {
                var left = await db.Set<Product>().Where(p => p.Id == line.ProductId).Select(p => p.Stock).SingleAsync(cancellationToken);
                return new CheckoutOutcome.SoldOut(line.ProductId, line.ProductName, line.Unit, left);
            }
        }

        return null;
    }
}
