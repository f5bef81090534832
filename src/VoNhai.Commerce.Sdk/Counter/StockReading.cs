using VoNhai.Commerce.Catalog;

namespace VoNhai.Commerce.Counter;

/// <summary>From a typed change of stock to one that can be tried.</summary>
internal sealed record StockReading(Quantity Change, string Note, IReadOnlyList<FieldProblem> Problems)
{
    private const int MostNote = 120;

    public static StockReading Of(StockChange change, Product product, DateOnly today)
    {
        var fields = new DraftFields(today);
        var amount = fields.Quantity("amount", change.Amount, empty: null, ListingReading.MostStock);
        if (string.IsNullOrWhiteSpace(change.Amount))
        {
            fields.Add("amount", "required", "Xin ghi thêm hay bớt bao nhiêu.");
        }

        if (amount is { } asked && product.UnitOfSale is { CanBeDivided: false } && !asked.IsMultipleOf(Quantity.One))
        {
            fields.Add("amount", "notWhole", $"Bán theo {product.Unit} thì phải là số tròn.");
        }

        if (!Enum.IsDefined(change.Reason) || change.Reason is StockReason.Opening or StockReason.SoldBeyond)
        {
            fields.Add("reason", "required", "Xin chọn lý do.");
        }

        var exact = amount ?? Quantity.Zero;
        return new StockReading(change.TakesAway ? Quantity.Zero - exact : exact, fields.Words("note", change.Note, MostNote), fields.Problems);
    }
}
