using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.Extensions.Localization;
using VoNhai.Commerce.Catalog;
using VoNhai.Commerce.Counter;
using VoNhai.Commerce.Money;
using VoNhai.Commerce.Storefront.Accounts;
using VoNhai.Commerce.Storefront.Resources;
using VoNhai.Commerce.Storefront.Till;

namespace VoNhai.Commerce.Storefront.Pages.NhaBan.Cho;

/// <summary><c>/nha-ban/cho</c>: the till without a script. What is being sold travels in the form; paying writes the order.</summary>
[Authorize(Policy = TillAccess.Policy)]
public sealed class ChoModel(ITillDesk till, TimeProvider time, IStringLocalizer<TillTexts> texts) : PageModel
{
    /// <summary>The sale's id: the same form sent twice is one sale.</summary>
    [BindProperty]
    public Guid Key { get; set; }

    /// <summary>What is being sold, see <see cref="TillBasket"/>.</summary>
    [BindProperty]
    public string? Basket { get; set; }

    /// <summary>The sum in đồng that the page showed when it was pressed: nobody sells for another one unasked.</summary>
    [BindProperty]
    public long? Shown { get; set; }

    /// <summary>"35k".</summary>
    [BindProperty]
    public string? Amount { get; set; }

    /// <summary>Who owes.</summary>
    [BindProperty]
    public string? Name { get; set; }

    /// <summary>What neighbours call them.</summary>
    [BindProperty]
    public string? Nickname { get; set; }

    /// <summary>Where they live.</summary>
    [BindProperty]
    public string? Hamlet { get; set; }

    /// <summary>What the phone would know, too.</summary>
    public TillSnapshot Shop { get; private set; } = null!;

    /// <summary>What is being sold.</summary>
    public IReadOnlyList<TillLine> Lines { get; private set; } = [];

    /// <summary>What is wrong, in sentences.</summary>
    public IReadOnlyList<string> Trouble { get; private set; } = [];

    /// <summary>What is wrong with the amount; empty when nothing.</summary>
    public string AmountTrouble { get; private set; } = "";

    /// <summary>What all of it costs.</summary>
    public Vnd Total => TotalOf(Lines);

    /// <summary>What a line is called.</summary>
    public string NameOf(TillLine line)
    {
        ArgumentNullException.ThrowIfNull(line);
        return line.ProductId is { } id ? Shop.Goods.First(goods => goods.Id == id).Name : texts["Free"];
    }

    /// <summary>Begins a sale.</summary>
    public Task<IActionResult> OnGetAsync(CancellationToken cancellationToken) => ShowAsync(_ => { }, cancellationToken);

    /// <summary>One more of a product.</summary>
    public Task<IActionResult> OnPostMoreAsync(Guid product, CancellationToken cancellationToken) =>
        ShowAsync(basket => basket.Set(product, Math.Min(basket.Of(product) + 1_000, 100_000_000)), cancellationToken);

    /// <summary>One less of what stands at a place.</summary>
    public Task<IActionResult> OnPostLessAsync(int at, CancellationToken cancellationToken) => ShowAsync(
        basket =>
        {
            if (at >= 0 && at < basket.Items.Count && basket.Items[at] is { Product: { } product, Value: > 1_000 } item)
            {
                basket.Set(product, item.Value - 1_000);
            }
            else
            {
                basket.RemoveAt(at);
            }
        },
        cancellationToken);

    /// <summary>An amount without a product.</summary>
    public Task<IActionResult> OnPostAmountAsync(CancellationToken cancellationToken) => ShowAsync(
        basket =>
        {
            if (VndReader.TryRead(Amount, out var amount) && amount.IsPositive && amount.Dong <= Orders.Order.GreatestTotal)
            {
                basket.Add(amount);
                Amount = "";
                ModelState.Remove(nameof(Amount));
            }
            else
            {
                AmountTrouble = texts["AmountWrong"];
            }
        },
        cancellationToken);

    /// <summary>Cash.</summary>
    public Task<IActionResult> OnPostCashAsync(CancellationToken cancellationToken) => SellAsync(TillPayment.Cash, cancellationToken);

    /// <summary>A transfer, which is waited for on the next page.</summary>
    public Task<IActionResult> OnPostTransferAsync(CancellationToken cancellationToken) => SellAsync(TillPayment.Transfer, cancellationToken);

    /// <summary>Owed by a named person.</summary>
    public Task<IActionResult> OnPostOweAsync(CancellationToken cancellationToken) => SellAsync(TillPayment.Owed, cancellationToken);

    private static Vnd TotalOf(IEnumerable<TillLine> lines) => lines.Aggregate(Vnd.Zero, (sum, line) => sum + line.Quantity.At(line.UnitPrice));

    private async Task<IActionResult> SellAsync(TillPayment payment, CancellationToken cancellationToken)
    {
        if (User.HouseholdId() is not { } householdId || await till.ReadAsync(householdId, Guid.Empty, cancellationToken) is not { } shop)
        {
            return Forbid();
        }

        var lines = TillBasket.Read(Basket).Lines(shop.Goods.ToDictionary(goods => goods.Id));
        if (lines.Count > 0 && Shown is { } shown && TotalOf(lines).Dong != shown)
        {
            Response.StatusCode = StatusCodes.Status409Conflict;
            Trouble = [texts["Changed", TotalOf(lines)]];
            return await ShowAsync(_ => { }, cancellationToken);
        }

        var sale = new TillSale
        {
            Id = Key,
            OutingId = shop.Outing?.Id,
            Lines = lines,
            Payment = payment,
            Name = payment == TillPayment.Owed ? Name ?? "" : "",
            Nickname = payment == TillPayment.Owed ? Nickname ?? "" : "",
            Hamlet = payment == TillPayment.Owed ? Hamlet ?? "" : "",
            SoldAt = time.GetUtcNow(),
        };
        switch (await till.SellAsync(householdId, sale, User.UserId(), cancellationToken))
        {
            case TillOutcome.Done done:
                return RedirectToPage("/NhaBan/Cho/Don", new { code = done.Order.Code.ToString(), key = Key });
            case TillOutcome.Invalid invalid:
                Trouble = [.. invalid.Problems.Select(problem => problem.Message).Distinct()];
                break;
            default:
                Trouble = [texts["Refused"]];
                break;
        }

        Response.StatusCode = StatusCodes.Status422UnprocessableEntity;
        return await ShowAsync(_ => { }, cancellationToken);
    }

    private async Task<IActionResult> ShowAsync(Action<TillBasket> change, CancellationToken cancellationToken)
    {
        if (User.HouseholdId() is not { } householdId || await till.ReadAsync(householdId, Guid.Empty, cancellationToken) is not { } shop)
        {
            return Forbid();
        }

        Shop = shop;
        var basket = TillBasket.Read(Basket);
        change(basket);
        var goods = shop.Goods.ToDictionary(one => one.Id);
        foreach (var gone in basket.Items.Where(item => item.Product is { } id && !goods.ContainsKey(id)).ToList())
        {
            basket.Set(gone.Product!.Value, 0);
        }

        Lines = basket.Lines(goods);
        Basket = basket.ToString();
        Key = Key == Guid.Empty ? Guid.CreateVersion7() : Key;
        Shown = Total.Dong;
        ModelState.Remove(nameof(Basket));
        ModelState.Remove(nameof(Shown));
        ModelState.Remove(nameof(Key));
        return Page();
    }
}
