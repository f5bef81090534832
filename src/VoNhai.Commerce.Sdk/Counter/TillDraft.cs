using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using VoNhai.Commerce.Catalog;
using VoNhai.Commerce.Money;
using VoNhai.Commerce.Orders;
using VoNhai.Commerce.Text;

namespace VoNhai.Commerce.Counter;

/// <summary>A sale at the till whose fields are in order; what the database knows is not asked yet.</summary>
internal sealed record TillDraft(TillSale Sale, OrderCode? Code, Buyer Buyer)
{
    /// <summary>What an amount without a product is called.</summary>
    public const string FreeTitle = "Bán lẻ";

    /// <summary>How somebody is called who bought in passing.</summary>
    public const string PasserBy = "Khách tại chợ";

    /// <summary>No basket holds more of one thing, and no price makes it overflow.</summary>
    private static readonly Quantity MostOfOne = Quantity.Of(100_000);

    public static TillDraft? Read(TillSale sale, DateTimeOffset now, out IReadOnlyList<FieldProblem> problems)
    {
        var found = new List<FieldProblem>();
        void Add(string field, string code, string message) => found.Add(new FieldProblem(field, code, message));

        if (sale.Id == Guid.Empty)
        {
            Add("id", "required", "Thiếu mã của lần bán.");
        }

        var lines = sale.Lines ?? [];
        if (lines.Count is 0 or > Order.MostLines)
        {
            Add("lines", "count", $"Một lần bán có 1 đến {Order.MostLines} dòng.");
        }
        else
        {
            JudgeLines(lines, Add);
        }

        OrderCode? code = null;
        if (!string.IsNullOrEmpty(sale.Code))
        {
            code = OrderCode.TryRead(sale.Code, out var read) ? read : null;
            if (code is null)
            {
                Add("code", "notACode", "Mã đơn không đúng.");
            }
        }

        if (!Enum.IsDefined(sale.Payment))
        {
            Add("payment", "required", "Xin chọn cách trả tiền.");
        }

        // Whole milliseconds, as they are kept: "now" of the caller is not later than ours.
        if (sale.SoldAt.ToUnixTimeMilliseconds() > now.ToUnixTimeMilliseconds() || sale.SoldAt < now - SaleMoment.FarthestBack - TimeSpan.FromDays(1))
        {
            Add("soldAt", "outOfRange", "Ngày bán không đúng.");
        }

        var name = Words("name", sale.Name, 80, Add);
        var buyer = new Buyer(name.Length > 0 ? name : PasserBy, default)
        {
            Nickname = Words("nickname", sale.Nickname, 40, Add),
            Hamlet = Words("hamlet", sale.Hamlet, 80, Add),
        };
        if (sale.Payment == TillPayment.Owed && name.Length == 0)
        {
            Add("name", "required", "Xin ghi tên người nợ.");
        }

        problems = found;
        return found.Count > 0 ? null : new TillDraft(sale with { Lines = lines }, code, buyer);
    }

    /// <summary>The same sale has the same hash. When it was made is no part of it: a person may have been asked for the day meanwhile.</summary>
    public string ContentHash()
    {
        var content = new StringBuilder();
        foreach (var line in Sale.Lines)
        {
            content.Append(CultureInfo.InvariantCulture, $"{line.ProductId:N}*{line.Quantity.Thousandths}*{line.UnitPrice.Dong}\n");
        }

        content.Append(CultureInfo.InvariantCulture, $"{Sale.Payment}\n{Code}\n{Sale.AccountId:N}\n{Sale.OutingId:N}\n{Buyer.Name}\n{Buyer.Nickname}\n{Buyer.Hamlet}");
        return Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(content.ToString())));
    }

    private static void JudgeLines(IReadOnlyList<TillLine> lines, Action<string, string, string> add)
    {
        Int128 total = 0;
        for (var i = 0; i < lines.Count; i++)
        {
            if (lines[i] is not { } line || line.ProductId == Guid.Empty)
            {
                add($"lines[{i}]", "required", "Dòng này thiếu mặt hàng.");
                continue;
            }

            if (!line.Quantity.IsPositive || line.Quantity > MostOfOne || (line.ProductId is null && line.Quantity != Quantity.One))
            {
                add($"lines[{i}].quantity", "outOfRange", "Số lượng phải lớn hơn 0 và không quá 100.000.");
            }
            else if (!line.UnitPrice.IsPositive || line.UnitPrice.Dong > Order.GreatestTotal)
            {
                add($"lines[{i}].price", "outOfRange", "Số tiền phải từ 1 đồng.");
            }
            else
            {
                // Rounded to the đồng, a tiny quantity of something cheap would cost nothing.
                var cost = ((Int128)line.UnitPrice.Dong * line.Quantity.Thousandths + 500) / 1000;
                total += cost;
                if (cost == 0)
                {
                    add($"lines[{i}].price", "outOfRange", "Số tiền phải từ 1 đồng.");
                }
            }
        }

        if (total > Order.GreatestTotal)
        {
            add("lines", "tooMuch", "Tổng tiền quá lớn.");
        }

        if (lines.Select(line => line?.ProductId).OfType<Guid>().GroupBy(id => id).Any(same => same.Count() > 1))
        {
            add("lines", "twice", "Mỗi mặt hàng chỉ một dòng.");
        }
    }

    private static string Words(string field, string? typed, int most, Action<string, string, string> add)
    {
        if (PlainText.TryRead(typed, most, out var words))
        {
            return words;
        }

        var isLong = typed!.Length > most;
        add(field, isLong ? "tooLong" : "invalid", isLong ? $"Xin viết gọn trong {most} ký tự." : "Có ký tự lạ. Xin gõ lại.");
        return "";
    }
}
