using System.Security.Cryptography;
using System.Text;
using VoNhai.Commerce.Catalog;
using VoNhai.Commerce.Sheets;

namespace VoNhai.Commerce.Counter;

/// <summary>What a sheet comes to: the steps that are to be written, and how they are told. Pure: the same scene gives the same plan.</summary>
internal sealed class SheetPlan
{
    private readonly SheetScene scene;
    private readonly List<SheetProblem> problems;
    private readonly Dictionary<string, string> slugsOfNames;
    private readonly List<SheetStep> steps = [];
    private readonly Dictionary<Guid, int> linesOfProducts = [];
    private readonly Dictionary<string, (int Line, bool IsNew)> linesOfNames = new(StringComparer.OrdinalIgnoreCase);

    private SheetPlan(SheetScene scene, Sheet sheet)
    {
        this.scene = scene;
        problems = [.. sheet.Problems];
        slugsOfNames = scene.Stored.GroupBy(stored => KeyOf(stored.Product.Name, stored.Product.Unit), StringComparer.OrdinalIgnoreCase)
            .ToDictionary(same => same.Key, same => same.First().Product.Slug, StringComparer.OrdinalIgnoreCase);
    }

    /// <summary>What is to be written, line by line; lines with a problem are missing.</summary>
    public IReadOnlyList<SheetStep> Steps => steps;

    /// <summary>How it is told.</summary>
    public SheetReport Report { get; private set; } = null!;

    public static SheetPlan Of(SheetScene scene, Sheet sheet)
    {
        var plan = new SheetPlan(scene, sheet);
        foreach (var line in sheet.Lines)
        {
            plan.Take(line);
        }

        var added = plan.steps.Count(step => step.View.Fate == SheetLineFate.New);
        if (scene.Stored.Count + added > scene.MostProducts)
        {
            plan.problems.Add(new SheetProblem(0, null, $"Một gian có nhiều nhất {scene.MostProducts} món."));
        }

        if (sheet.Lines.Count == 0 && plan.problems.Count == 0)
        {
            plan.problems.Add(new SheetProblem(0, null, "Bảng chưa có món nào dưới hàng tiêu đề."));
        }

        plan.Report = new SheetReport([.. plan.steps.Select(step => step.View)], [.. plan.problems.OrderBy(problem => problem.Line).ThenBy(problem => problem.Column)], sheet.Notes, plan.Seal());
        return plan;
    }

    /// <summary>The keys of all changes that the sheet could make; those that were made before are looked up.</summary>
    public static IReadOnlyList<Guid> KeysOf(SheetScene scene, Sheet sheet)
    {
        var keys = new HashSet<Guid>();
        foreach (var line in sheet.Lines)
        {
            if (line[SheetColumn.Code].Length == 0)
            {
                keys.Add(SheetKeys.OfNew(scene.HouseholdId, line));
            }
            else if (scene.Find(line[SheetColumn.Code]) is { } stored && SheetStamp.Read(line[SheetColumn.Stamp]) is { } stamp && Quantity.TryRead(line[SheetColumn.Stock], out var target))
            {
                keys.Add(SheetKeys.OfStock(stored.Product.Id, stamp, target));
            }
        }

        return [.. keys];
    }

    private void Take(SheetLine line)
    {
        var code = line[SheetColumn.Code];
        if (code.Length == 0)
        {
            TakeNew(line);
        }
        else if (scene.Find(code) is not { } stored)
        {
            problems.Add(new SheetProblem(line.Number, SheetColumn.Code, "Gian không có món nào mang mã này. Món mới thì bỏ trống ô Mã."));
        }
        else if (!linesOfProducts.TryAdd(stored.Product.Id, line.Number))
        {
            problems.Add(new SheetProblem(line.Number, SheetColumn.Code, $"Mã này đã có ở dòng {linesOfProducts[stored.Product.Id]}."));
        }
        else
        {
            TakeStored(line, stored);
        }
    }

    private void TakeNew(SheetLine line)
    {
        if (line[SheetColumn.Name].StartsWith(SheetExamples.Mark, StringComparison.OrdinalIgnoreCase))
        {
            problems.Add(new SheetProblem(line.Number, SheetColumn.Name, "Đây là dòng ví dụ. Xin xóa dòng này."));
            return;
        }

        var key = SheetKeys.OfNew(scene.HouseholdId, line);
        var reading = new SheetLineReading(scene, line, own: null);
        if (scene.Made.TryGetValue(key, out var made))
        {
            var name = scene.Stored.FirstOrDefault(stored => stored.Product.Id == made)?.Product.Name ?? line[SheetColumn.Name];
            Keep(reading, new SheetStep { View = ViewOf(reading, name, SheetLineFate.Same, [], []), ProductId = made, Key = key });
            return;
        }

        var listing = reading.Listing();
        var publish = reading.Publish(byDefault: true);
        if (listing is not null)
        {
            NameOnce(reading, listing.Name, listing.Unit.ToString(), isNew: true);
            Keep(reading, new SheetStep
            {
                View = ViewOf(reading, listing.Name, SheetLineFate.New, [], publish ? ListingWaits.Of(listing) : []),
                Listing = listing,
                Publish = publish,
                SettlesPublication = true,
                Stock = reading.OpeningStock,
                Reason = StockReason.Opening,
                Key = key,
            });
        }
        else
        {
            problems.AddRange(reading.Problems);
        }
    }

    private void TakeStored(SheetLine line, StoredListing stored)
    {
        var product = stored.Product;
        var own = SheetCells.Of(stored, scene.Categories);
        var reading = new SheetLineReading(scene, line, own);
        var listing = reading.IsRevised ? reading.Listing() : null;
        var publish = reading.Publish(stored.WantsPublished);
        List<SheetChange> changes = listing is null ? [] :
        [
            .. SheetCells.Of(listing, scene.Categories).Where(cell => !SheetKeys.AreSame(cell.Text, own[cell.Column])).Select(cell => new SheetChange(cell.Column, own[cell.Column], cell.Text)),
        ];
        var isRevised = changes.Count > 0;
        if (isRevised && SheetStamp.Read(line[SheetColumn.Stamp]) is { } stamp && stamp.Version != product.Version)
        {
            reading.Add(null, "Món này đã được sửa từ lúc tải bảng. Xin tải bảng mới.");
        }

        var stock = reading.StockChange(stored);
        if (stock is { } change)
        {
            changes.Add(new SheetChange(SheetColumn.Stock, SheetText.Of(product.Stock), $"{SheetText.Of(product.Stock + change.By)} ({SheetWords.Of(change.Why)})"));
        }

        if (publish != stored.WantsPublished)
        {
            changes.Add(new SheetChange(SheetColumn.Publish, SheetText.Of(stored.WantsPublished), SheetText.Of(publish)));
        }

        NameOnce(reading, listing?.Name ?? product.Name, listing?.Unit.ToString() ?? product.Unit, isNew: false);
        var settles = isRevised || publish != stored.WantsPublished;
        Keep(reading, new SheetStep
        {
            View = ViewOf(
                reading, listing?.Name ?? product.Name, changes.Count > 0 ? SheetLineFate.Changed : SheetLineFate.Same, changes,
                settles && publish ? listing is null ? ListingWaits.Of(product) : ListingWaits.Of(listing) : []),
            ProductId = product.Id,
            Listing = isRevised ? listing : null,
            Publish = publish,
            SettlesPublication = settles,
            Stock = stock?.By,
            Reason = stock?.Why ?? StockReason.Counted,
            Key = stock?.Key ?? Guid.Empty,
        });
    }

    private void Keep(SheetLineReading reading, SheetStep step)
    {
        reading.JudgePictures();
        problems.AddRange(reading.Problems);
        if (reading.Problems.Count == 0)
        {
            steps.Add(step);
        }
    }

    /// <summary>Two products of one name and unit may stand on a stall; a file that makes a second one is rather the same line twice.</summary>
    private void NameOnce(SheetLineReading reading, string name, string unit, bool isNew)
    {
        var key = KeyOf(name, unit);
        if (isNew && slugsOfNames.TryGetValue(key, out var slug))
        {
            reading.Add(SheetColumn.Name, $"Gian đã có món này. Muốn sửa thì ghi mã {slug}.");
        }
        else if (!linesOfNames.TryAdd(key, (reading.Line.Number, isNew)) && (isNew || linesOfNames[key].IsNew))
        {
            reading.Add(SheetColumn.Name, $"Trùng tên và đơn vị với dòng {linesOfNames[key].Line}.");
        }
    }

    private static string KeyOf(string name, string unit) => $"{name}\u001F{unit}";

    private static SheetLineView ViewOf(SheetLineReading reading, string name, SheetLineFate fate, IReadOnlyList<SheetChange> changes, IReadOnlyList<ListingWait> waits) =>
        new(reading.Line.Number, name, fate, changes, waits, reading.Doubts, reading.Pictures);

    /// <summary>What would be written, without what only stands beside it: goods that are sold meanwhile change no wish.</summary>
    private string Seal()
    {
        var said = new StringBuilder();
        foreach (var step in steps)
        {
            said.Append('\n').AppendJoin('\u001F', step.View.Number, step.View.Fate, step.ProductId, step.Key, step.Publish, step.Stock?.Thousandths, step.Reason);
            said.AppendJoin('\u001F', step.View.Pictures);
            foreach (var change in step.View.Changes.Where(change => change.Column != SheetColumn.Stock))
            {
                said.Append('\u001E').AppendJoin('\u001F', change.Column, change.Before, change.After);
            }
        }

        return Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(said.ToString())));
    }
}
