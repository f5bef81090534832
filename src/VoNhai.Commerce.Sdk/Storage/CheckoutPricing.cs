using System.Diagnostics.CodeAnalysis;
using Microsoft.EntityFrameworkCore;
using VoNhai.Commerce.Catalog;
using VoNhai.Commerce.Counter;
using VoNhai.Commerce.Money;
using VoNhai.Commerce.Orders;
using VoNhai.Commerce.Payments;

namespace VoNhai.Commerce.Storage;

/// <summary>Looks a wish up in the catalogue: what it costs today, or what is wrong with it.</summary>
internal static class CheckoutPricing
{
    public static async Task<(PricedDraft? Priced, CheckoutOutcome? Refusal)> PriceAsync(
        DbContext db, CheckoutDraft draft, Vnd? expectedTotal, CommerceOptions options, DateTimeOffset now, CancellationToken cancellationToken)
    {
        var ids = draft.Lines.Select(line => line.ProductId).ToList();
        var products = await db.Set<Product>().AsNoTracking().Where(p => ids.Contains(p.Id)).ToDictionaryAsync(p => p.Id, cancellationToken);
        if (Judge(draft, products, VietnamTime.DayOf(now)) is { } wrong)
        {
            return (null, wrong);
        }

        var householdId = products.Values.First().HouseholdId;
        var household = await db.Set<Household>().AsNoTracking().SingleAsync(h => h.Id == householdId, cancellationToken);
        var account = await LiveAccounts.FindAsync(db, householdId, now, cancellationToken);
        if (!Sells(household, account, options))
        {
            return (null, NotOffered());
        }

        var (delivery, wrongChoice) = await ChosenDelivery.OfAsync(db, draft, householdId, now, cancellationToken);
        return wrongChoice is not null ? (null, new CheckoutOutcome.Invalid([wrongChoice])) : Price(draft, expectedTotal, products, household, account, delivery);
    }

    /// <summary>Whether orders to the household can be paid at all.</summary>
    public static bool Sells(Household household, [NotNullWhen(true)] ReceivingAccount? account, CommerceOptions options) =>
        account is not null && PlayMoney.Fits(household.IsPractice, account.Bin) && (!household.IsPractice || options.PracticeEnabled);

    /// <summary>What a wish costs that nothing was found wrong with; or that it costs too much, or something else than was shown.</summary>
    public static (PricedDraft? Priced, CheckoutOutcome? Refusal) Price(
        CheckoutDraft draft, Vnd? expectedTotal, IReadOnlyDictionary<Guid, Product> products, Household household, ReceivingAccount account, Delivery delivery)
    {
        var lines = draft.Lines.Select((line, i) => OrderLine.Of(i + 1, products[line.ProductId], line.Quantity));
        var priced = new PricedDraft(
            household, account, [.. lines.Select(line => (line, HoldCap.FloorOf(products[line.ProductId], household.UnpaidShare)))], draft, delivery);
        return priced.Total.Dong is <= 0 or > Order.GreatestTotal ? (null, Wrong("lines", "tooMuch", "Tổng tiền quá lớn. Xin chia thành nhiều đơn."))
            : expectedTotal is { } shown && shown != priced.Total ? (null, new CheckoutOutcome.PriceChanged(priced.Total))
            : (priced, null);
    }

    /// <summary>What is wrong with the lines of a wish; <c>null</c> when nothing is.</summary>
    /// <param name="draft">The wish.</param>
    /// <param name="products">At least those of its lines that there are.</param>
    /// <param name="today">The day in Việt Nam.</param>
    public static CheckoutOutcome.Invalid? Judge(CheckoutDraft draft, IReadOnlyDictionary<Guid, Product> products, DateOnly today) =>
        FindProblems(draft, products, today).ToList() is { Count: > 0 } problems ? new CheckoutOutcome.Invalid(problems) : null;

    private static IEnumerable<FieldProblem> FindProblems(CheckoutDraft draft, IReadOnlyDictionary<Guid, Product> products, DateOnly today)
    {
        var isWhole = true;
        for (var i = 0; i < draft.Lines.Count; i++)
        {
            var (id, quantity) = draft.Lines[i];
            var problem = !products.TryGetValue(id, out var product) ? new FieldProblem($"lines[{i}].productId", "unknown", "Không thấy món này.")
                : product.OrderabilityOn(today) is not (Orderability.Orderable or Orderability.PreOrder or Orderability.SoldOut)
                    ? new FieldProblem($"lines[{i}].productId", "notOrderable", $"{product.Name} hiện chưa bán.")
                : !product.Allows(quantity) || !IsPayable(product, quantity)
                    ? new FieldProblem($"lines[{i}].quantity", "notAllowed", $"{product.Name}: ít nhất {product.Minimum} {product.Unit}, thêm từng {product.Step} {product.Unit}.")
                : null;
            if (problem is not null)
            {
                isWhole = false;
                yield return problem;
            }
        }

        if (isWhole && draft.Lines.DistinctBy(line => products[line.ProductId].HouseholdId).Count() > 1)
        {
            yield return new FieldProblem("lines", "oneHousehold", "Mỗi đơn chỉ mua của một hộ.");
        }
    }

    /// <summary>Rejects what no field of a code could carry before it is multiplied out.</summary>
    public static bool IsPayable(Product product, Quantity quantity) =>
        (Int128)product.Price.Dong * quantity.Thousandths / 1000 <= Order.GreatestTotal;

    private static CheckoutOutcome.Invalid NotOffered() => Wrong("lines", "notOffered", "Gian hàng này chưa nhận đơn.");

    private static CheckoutOutcome.Invalid Wrong(string field, string code, string message) => new([new FieldProblem(field, code, message)]);
}
