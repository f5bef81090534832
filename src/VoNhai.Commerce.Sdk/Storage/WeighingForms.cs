using VoNhai.Commerce.Counter;
using VoNhai.Commerce.Orders;

namespace VoNhai.Commerce.Storage;

/// <summary>Judges what was entered at the scale: every problem at once.</summary>
internal static class WeighingForms
{
    // The ledger entries add a few letters to it.
    private const int MostKey = 56;

    public static IReadOnlyList<FieldProblem> Judge(Order order, Weighed weighed)
    {
        var found = new List<FieldProblem>();
        if (weighed.FormKey is not { Length: >= 1 and <= MostKey } key || !key.All(c => c is > ' ' and < '\x7F'))
        {
            found.Add(new FieldProblem("formKey", "invalid", "Biểu mẫu đã cũ. Xin mở lại trang."));
        }

        if (weighed.Lines is not { Count: > 0 } || weighed.Lines.DistinctBy(line => line.Number).Count() < weighed.Lines.Count)
        {
            found.Add(new FieldProblem("lines", "required", "Xin ghi số cân của món cần cân."));
            return found;
        }

        var price = order.Lines.Where(line => weighed.Lines.All(scale => scale.Number != line.Number)).Aggregate(Int128.Zero, (sum, line) => sum + line.Total.Dong);
        foreach (var scale in weighed.Lines)
        {
            var field = $"lines[{scale.Number}]";
            if (order.Lines.SingleOrDefault(line => line.Number == scale.Number) is not { IsEstimated: true } line)
            {
                found.Add(new FieldProblem(field, "notEstimated", "Món này không cần cân lại."));
            }
            else if (!scale.Quantity.IsPositive)
            {
                found.Add(new FieldProblem(field, "required", "Số cân phải lớn hơn 0."));
            }
            else
            {
                price += (Int128)line.UnitPrice.Dong * scale.Quantity.Thousandths / 1000;
            }
        }

        if (price > Order.GreatestTotal)
        {
            found.Add(new FieldProblem("lines", "tooMuch", "Số cân quá lớn. Xin xem lại."));
        }

        return found;
    }
}
