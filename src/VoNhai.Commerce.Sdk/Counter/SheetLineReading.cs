using System.Text.RegularExpressions;
using VoNhai.Commerce.Catalog;
using VoNhai.Commerce.Money;
using VoNhai.Commerce.Sheets;
using VoNhai.Commerce.Text;

namespace VoNhai.Commerce.Counter;

/// <summary>From the cells of one line to what the listing form would have sent, judged by the form's rules.</summary>
/// <param name="scene">What it is judged against.</param>
/// <param name="line">The line.</param>
/// <param name="own">The cells of the product as it stands; what the sheet has no column for is taken from here. <c>null</c> for a new one.</param>
internal sealed partial class SheetLineReading(SheetScene scene, SheetLine line, IReadOnlyDictionary<SheetColumn, string>? own)
{
    // The smallest note in use is 1,000 ₫; less is rather "35.000" that a spreadsheet of another country read as 35.
    private static readonly Vnd OddPrice = Vnd.Of(1_000);
    private const int OddFactor = 5;

    private static readonly SheetColumn[] Apart = [SheetColumn.Code, SheetColumn.Stock, SheetColumn.StockReason, SheetColumn.Publish, SheetColumn.Photos, SheetColumn.Stamp];

    private readonly List<SheetProblem> problems = [];
    private readonly List<string> doubts = [];

    public SheetLine Line => line;

    public IReadOnlyList<SheetProblem> Problems => problems;

    public IReadOnlyList<string> Doubts => doubts;

    public IReadOnlyList<string> Pictures { get; } = SheetPictures.In(line[SheetColumn.Photos]);

    /// <summary>What a new product begins with; known after <see cref="Listing"/>.</summary>
    public Quantity OpeningStock { get; private set; }

    /// <summary>Whether a cell says something else of the product than what stands.</summary>
    public bool IsRevised => own is not null && line.Cells.Any(cell => !Apart.Contains(cell.Key) && !SheetKeys.AreSame(cell.Value, own[cell.Key]));

    public void Add(SheetColumn? column, string message) => problems.Add(new SheetProblem(line.Number, column, message));

    /// <summary>What is said of the product; <c>null</c> when there is a problem.</summary>
    public Listing? Listing()
    {
        var draft = new ListingDraft
        {
            Name = Cell(SheetColumn.Name),
            Category = CategoryOf(Cell(SheetColumn.Category)),
            Unit = Cell(SheetColumn.Unit),
            Price = Cell(SheetColumn.Price),
            Stock = own is null ? Cell(SheetColumn.Stock) : null,
            Minimum = Cell(SheetColumn.Minimum),
            Step = Cell(SheetColumn.Step),
            Months = MonthsOf(Cell(SheetColumn.Months)),
            SeasonNote = Cell(SheetColumn.SeasonNote),
            PreOrderFrom = Cell(SheetColumn.PreOrderFrom),
            HarvestOn = Cell(SheetColumn.HarvestOn),
            BestBefore = Cell(SheetColumn.BestBefore),
            Processing = ProcessingOf(Cell(SheetColumn.Processing)),
            Description = Cell(SheetColumn.Description),
            Ingredients = Cell(SheetColumn.Ingredients),
            Storage = Cell(SheetColumn.Storage),
            Maker = Cell(SheetColumn.Maker),
        };
        var reading = ListingReading.Of(draft, scene.Today);
        problems.AddRange(reading.Problems.Select(problem => new SheetProblem(line.Number, SheetColumns.OfField(problem.Field), problem.Message)));
        OpeningStock = reading.Stock;
        if (problems.Count > 0 || reading.Listing is not { } listing)
        {
            return null;
        }

        Doubt(listing);
        return listing;
    }

    /// <summary>Whether it is to be on the stall.</summary>
    public bool Publish(bool byDefault)
    {
        var typed = line[SheetColumn.Publish];
        if (typed.Length == 0)
        {
            return byDefault;
        }

        if (SheetWords.AnswerOf(typed) is { } answer)
        {
            return answer;
        }

        Add(SheetColumn.Publish, "Xin ghi “có” hoặc “không”.");
        return byDefault;
    }

    /// <summary>By how much the stock of a product changes, and why; <c>null</c> when it does not, was changed so before, or cannot be.</summary>
    public (Quantity By, StockReason Why, Guid Key)? StockChange(StoredListing stored)
    {
        var typed = line[SheetColumn.Stock];
        var product = stored.Product;
        if (typed.Length == 0 || typed == own![SheetColumn.Stock])
        {
            return null;
        }

        if (!Quantity.TryRead(typed, out var target))
        {
            Add(SheetColumn.Stock, "Xin ghi số, ví dụ 2 hoặc 0,5.");
            return null;
        }

        if (SheetStamp.Read(line[SheetColumn.Stamp]) is not { } stamp)
        {
            if (target != product.Stock)
            {
                Add(SheetColumn.Stock, $"Kho nay còn {product.Stock}. Muốn đổi kho, xin tải bảng và giữ cột “{SheetColumn.Stamp.Heading()}”.");
            }

            return null;
        }

        var key = SheetKeys.OfStock(product.Id, stamp, target);
        if (target == stamp.Stock || scene.Made.ContainsKey(key))
        {
            return null;
        }

        if (stamp.Adjustments != stored.Adjustments)
        {
            Add(SheetColumn.Stock, $"Kho đã được sửa từ lúc tải bảng, nay còn {product.Stock}. Xin tải bảng mới.");
            return null;
        }

        return Judge(stamp.Stock, target, product) is { } change ? (change.By, change.Why, key) : null;
    }

    /// <summary>Whether every picture that the line names came along, and not too many.</summary>
    public void JudgePictures()
    {
        foreach (var name in Pictures.Where(name => !scene.Pictures.Contains(SheetPictures.KeyOf(name))))
        {
            Add(SheetColumn.Photos, scene.Pictures.Count == 0
                ? $"Chưa có ảnh “{Short(name)}”. Xin gửi tệp zip có bảng và ảnh, hoặc bỏ trống ô Ảnh."
                : $"Trong tệp zip không có ảnh “{Short(name)}”.");
        }

        if (Pictures.Count > scene.MostPhotos)
        {
            Add(SheetColumn.Photos, $"Mỗi món nhiều nhất {scene.MostPhotos} ảnh.");
        }
    }

    private string Cell(SheetColumn column) => line.Has(column) ? line[column] : own?[column] ?? "";

    private string CategoryOf(string typed)
    {
        var key = VietnameseText.SearchKey(typed);
        foreach (var (category, name) in scene.Categories)
        {
            if (key == VietnameseText.SearchKey(name) || typed == category)
            {
                return category;
            }
        }

        // A key of the host's that it does not name to people, and that stands there already.
        if (typed.Length == 0 || typed == own?[SheetColumn.Category])
        {
            return typed;
        }

        Add(SheetColumn.Category, $"Không có loại này. Các loại: {string.Join("; ", scene.Categories.Values)}.");
        return "";
    }

    private IReadOnlyList<int> MonthsOf(string typed)
    {
        if (SheetMonths.TryRead(typed, out var months))
        {
            return months;
        }

        Add(SheetColumn.Months, "Xin ghi như: tháng 3–5, 9. Nếu thấy ngày lạ thì Excel đã đổi “3-5” thành ngày.");
        return [];
    }

    private Processing ProcessingOf(string typed)
    {
        if (typed.Length == 0)
        {
            return Processing.Raw;
        }

        if (SheetWords.ProcessingOf(typed) is { } known)
        {
            return known;
        }

        Add(SheetColumn.Processing, $"Xin ghi một trong: {SheetWords.AllProcessings}.");
        return Processing.Raw;
    }

    private (Quantity By, StockReason Why)? Judge(Quantity before, Quantity target, Product product)
    {
        var typed = line[SheetColumn.StockReason];
        var why = SheetWords.ReasonOf(typed);
        if (why is not { } reason)
        {
            Add(SheetColumn.StockReason, (typed.Length == 0 ? $"Kho đổi từ {before} thành {target}: xin ghi vì sao. " : "") + $"Xin ghi một trong: {SheetWords.AllReasons}.");
            return null;
        }

        var by = target - before;
        var reading = StockReading.Of(
            new StockChange { Key = Guid.Empty, Amount = SheetText.Of(by.IsPositive ? by : before - target), TakesAway = !by.IsPositive, Reason = reason }, product, scene.Today);
        problems.AddRange(reading.Problems.Select(problem => new SheetProblem(line.Number, SheetColumn.Stock, problem.Message)));
        var left = product.Stock + by;
        if (left < Quantity.Zero)
        {
            Add(SheetColumn.Stock, $"Chỉ còn {product.Stock} {product.Unit}, không bớt được {before - target}.");
        }
        else if (left > ListingReading.MostStock)
        {
            Add(SheetColumn.Stock, $"Kho có nhiều nhất {ListingReading.MostStock}.");
        }

        return problems.Count == 0 ? (by, reason) : null;
    }

    private void Doubt(Listing listing)
    {
        if (listing.Price < OddPrice)
        {
            doubts.Add($"Giá chỉ {listing.Price}. Có đúng không?");
        }
        else if (own is not null && VndReader.TryRead(own[SheetColumn.Price], out var before) && (listing.Price.Dong > before.Dong * OddFactor || listing.Price.Dong * OddFactor < before.Dong))
        {
            doubts.Add($"Giá đổi nhiều: từ {before} thành {listing.Price}.");
        }

        if (LostMark().IsMatch(listing.Name) || LostMark().IsMatch(listing.Description))
        {
            doubts.Add("Có dấu ? giữa chữ: tệp có thể đã mất dấu.");
        }
    }

    private static string Short(string name) => name.Length > 60 ? name[..60] + "…" : name;

    [GeneratedRegex(@"\p{L}\?\p{L}", RegexOptions.CultureInvariant)]
    private static partial Regex LostMark();
}
