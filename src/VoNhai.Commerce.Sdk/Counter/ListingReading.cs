using VoNhai.Commerce.Catalog;
using VoNhai.Commerce.Money;
using VoNhai.Commerce.Text;

namespace VoNhai.Commerce.Counter;

/// <summary>From what was typed to a listing that contradicts itself nowhere, or to every problem by field.</summary>
internal sealed record ListingReading(Listing? Listing, Quantity Stock, IReadOnlyList<FieldProblem> Problems)
{
    /// <summary>The most characters of a category's key; the column takes no more.</summary>
    public const int MostCategory = 40;

    private const int MostName = 120;
    private const int MostDescription = 2000;
    private const int MostIngredients = 500;
    private const int MostLabel = 200;
    private const int MostSeasonNote = 80;

    private static readonly Quantity MostOrdered = Quantity.Of(100_000);

    /// <summary>More than a household harvests, less than what overflows when it is summed up.</summary>
    public static readonly Quantity MostStock = Quantity.Of(10_000_000);

    private static readonly Vnd MostPrice = Vnd.Of(9_999_999_999);

    public static ListingReading Of(ListingDraft draft, DateOnly today)
    {
        var fields = new DraftFields(today);
        var name = fields.Words("name", draft.Name, MostName, "Xin ghi tên món hàng.");
        var unit = UnitOf(draft.Unit, fields);
        var price = PriceOf(draft.Price, fields);
        var step = fields.Quantity("step", draft.Step, Quantity.One, MostOrdered);
        var minimum = fields.Quantity("minimum", draft.Minimum, step > Quantity.One ? step : null, MostOrdered) ?? FirstStep(step);
        var stock = fields.Quantity("stock", IsNothing(draft.Stock) ? null : draft.Stock, Quantity.Zero, MostStock);
        JudgeAmounts(unit, minimum, step, fields);
        var season = SeasonOf(draft.Months, fields);
        var (preOrderFrom, harvestOn) = (fields.Day("preOrderFrom", draft.PreOrderFrom), fields.Day("harvestOn", draft.HarvestOn));
        var bestBefore = fields.Day("bestBefore", draft.BestBefore);
        JudgeDays(draft, preOrderFrom, harvestOn, bestBefore, fields);
        var listing = new Listing
        {
            Name = name,
            Unit = unit!,
            Price = price,
            Minimum = minimum ?? Quantity.One,
            Step = step ?? Quantity.One,
            Season = season,
            SeasonNote = fields.Words("seasonNote", draft.SeasonNote, MostSeasonNote),
            PreOrderFrom = preOrderFrom,
            HarvestOn = harvestOn,
            BestBefore = bestBefore,
            Processing = draft.Processing,
            Category = CategoryOf(draft.Category, fields),
            Description = fields.Words("description", draft.Description, MostDescription),
            Ingredients = fields.Words("ingredients", draft.Ingredients, MostIngredients, draft.Processing == Processing.Processed ? "Món chế biến cần ghi thành phần." : null),
            Storage = fields.Words("storage", draft.Storage, MostLabel),
            Maker = fields.Words("maker", draft.Maker, MostLabel),
        };
        JudgeStars(listing, fields);
        if (!Enum.IsDefined(draft.Processing))
        {
            fields.Add("processing", "invalid", "Xin chọn cách làm.");
        }

        return new ListingReading(fields.Problems.Count == 0 ? listing : null, stock ?? Quantity.Zero, fields.Problems);
    }

    private static UnitOfSale? UnitOf(string? typed, DraftFields fields)
    {
        if (UnitOfSale.TryRead(typed?.Length > MostCategory ? null : typed, out var unit, out var problem))
        {
            return unit;
        }

        fields.Add("unit", problem == UnitProblem.CountMissing ? "countMissing" : string.IsNullOrWhiteSpace(typed) ? "required" : "unknown", problem switch
        {
            UnitProblem.CountMissing => "Chục là mấy? Ví dụ: chục 10 quả, chục 12 quả.",
            UnitProblem.ContentUnknown => "Xin ghi đủ, ví dụ: gói 500 g, chai 1 lít.",
            _ => "Xin chọn đơn vị bán: kg, chục 10 quả, gói 500 g …",
        });
        return null;
    }

    /// <summary>The price of one unit, or why it is none.</summary>
    public static Vnd PriceOf(string? typed, DraftFields fields)
    {
        if (!VndReader.TryRead(typed, out var price))
        {
            fields.Add("price", string.IsNullOrWhiteSpace(typed) ? "required" : "notAnAmount", "Xin ghi giá, ví dụ 50.000 hoặc 50k.");
        }
        else if (!price.IsPositive || price > MostPrice)
        {
            fields.Add("price", "outOfRange", "Giá phải lớn hơn 0 và dưới 10 tỷ đồng.");
        }

        return price;
    }

    private static bool IsNothing(string? typed) => Quantity.TryRead(typed, out var quantity) && quantity == Quantity.Zero;

    /// <summary>The first whole number of steps that makes at least one unit: steps of 0,3 begin at 1,2.</summary>
    private static Quantity? FirstStep(Quantity? step) => step is { IsPositive: true } each
        ? Quantity.OfThousandths((Quantity.One.Thousandths + each.Thousandths - 1) / each.Thousandths * each.Thousandths)
        : null;

    private static void JudgeAmounts(UnitOfSale? unit, Quantity? minimum, Quantity? step, DraftFields fields)
    {
        if (unit is { CanBeDivided: false })
        {
            foreach (var (field, quantity) in new[] { ("minimum", minimum), ("step", step) })
            {
                if (quantity is { } asked && !asked.IsMultipleOf(Quantity.One))
                {
                    fields.Add(field, "notWhole", $"Bán theo {unit} thì phải là số tròn.");
                }
            }
        }

        if (minimum is { } least && step is { } each && !least.IsMultipleOf(each))
        {
            fields.Add("minimum", "notInSteps", $"Mua ít nhất phải chia hết cho {each}.");
        }
    }

    private static Season SeasonOf(IReadOnlyList<int> months, DraftFields fields)
    {
        if (months.Count == 0)
        {
            return Season.AllYear;
        }

        if (months.All(month => month is >= 1 and <= 12))
        {
            return Season.Of(months);
        }

        fields.Add("months", "invalid", "Tháng phải từ 1 đến 12.");
        return Season.AllYear;
    }

    private static void JudgeDays(ListingDraft draft, DateOnly? preOrderFrom, DateOnly? harvestOn, DateOnly? bestBefore, DraftFields fields)
    {
        if (preOrderFrom is not null && string.IsNullOrWhiteSpace(draft.HarvestOn))
        {
            fields.Add("harvestOn", "required", "Nhận đặt trước thì cần ngày hái.");
        }

        if (preOrderFrom >= harvestOn)
        {
            fields.Add("preOrderFrom", "notBefore", "Ngày mở đặt phải trước ngày hái.");
        }

        if (bestBefore < harvestOn)
        {
            fields.Add("bestBefore", "notAfter", "Hạn dùng phải sau ngày hái.");
        }
    }

    private static string CategoryOf(string? typed, DraftFields fields)
    {
        var key = typed?.Trim() ?? "";
        if (key.Length > MostCategory || !key.All(c => char.IsAsciiLetterLower(c) || char.IsAsciiDigit(c) || c is '_' or '-'))
        {
            fields.Add("category", "invalid", "Xin chọn một loại hàng.");
            return "";
        }

        return key;
    }

    /// <summary>Stars come from a certificate with its number and expiry, never from words.</summary>
    private static void JudgeStars(Listing listing, DraftFields fields)
    {
        foreach (var (field, text) in new[] { ("name", listing.Name), ("description", listing.Description) })
        {
            var key = VietnameseText.SearchKey(text);
            if (text.AsSpan().IndexOfAny('★', '☆', '⭐') >= 0 || (key.Contains("ocop", StringComparison.Ordinal) && key.Contains(" sao", StringComparison.Ordinal)))
            {
                fields.Add(field, "starsInWords", "Xin bỏ số sao ở đây. Ghi vào mục giấy chứng nhận.");
            }
        }
    }
}
