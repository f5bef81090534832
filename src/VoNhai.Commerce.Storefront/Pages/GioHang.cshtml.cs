using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.Extensions.Localization;
using VoNhai.Commerce.Catalog;
using VoNhai.Commerce.Counter;
using VoNhai.Commerce.Orders;
using VoNhai.Commerce.Storefront.Baskets;
using VoNhai.Commerce.Storefront.Resources;

namespace VoNhai.Commerce.Storefront.Pages;

/// <summary><c>/gio-hang</c>: the cart. It is written without a token, so that product pages stay cacheable; the browser's word on where it comes from guards it.</summary>
[AllowAnonymous]
[IgnoreAntiforgeryToken]
public sealed class GioHangModel(ICatalog catalog, BasketCookie cookie, IStringLocalizer<Texts> texts) : PageModel
{
    /// <summary>Where an old page leads whose cart became orders, or was emptied, on another page.</summary>
    public const string OrderedElsewhere = "/gio-hang?trang=cu";

    /// <summary>The buyer pressed on an old page.</summary>
    public bool CameFromOldPage => Request.Query["trang"] == "cu";

    /// <summary>The cart by household: each becomes one order.</summary>
    public IReadOnlyList<Basket> Baskets { get; private set; } = [];

    /// <summary>What is wrong with what was typed last, by product.</summary>
    public Dictionary<Guid, string> Problems { get; } = [];

    /// <summary>What was typed last and could not be taken, by product.</summary>
    public Dictionary<Guid, string> Typed { get; } = [];

    /// <summary>What was noted without a network and is asked about: at today's price, beside the one that was seen.</summary>
    public IReadOnlyList<WishShown> Wishes { get; private set; } = [];

    /// <summary>The same, as the form sends it back.</summary>
    public string Noted { get; private set; } = "";

    /// <summary>Shows the cart; <paramref name="ghi"/> are products noted without a network, <paramref name="gia"/> the prices that were seen then, in đồng.</summary>
    public async Task OnGetAsync([FromQuery] string? ghi, [FromQuery] string? gia, CancellationToken cancellationToken)
    {
        await ReadAsync(cancellationToken);
        var noted = Cart.Read(ghi);
        Noted = noted.ToString();
        Wishes = await WishShown.OfAsync(noted, gia, catalog, texts, cancellationToken);
    }

    private async Task ReadAsync(CancellationToken cancellationToken) => Baskets = await Basket.OfAsync(cookie.Read(Request), catalog, cancellationToken);

    /// <summary>The buyer still wants what was noted, or not. Said twice, it is in the cart once.</summary>
    public async Task<IActionResult> OnPostGhiAsync(string? ghi, bool van, CancellationToken cancellationToken)
    {
        var cart = cookie.Read(Request);
        foreach (var wish in van ? await WishShown.OfAsync(Cart.Read(ghi), null, catalog, texts, cancellationToken) : [])
        {
            if (wish is { Product: { } product, Problem: null } && cart.Of(product.Id) < wish.Quantity)
            {
                cart = cart.With(product.Id, wish.Quantity);
            }
        }

        cookie.Write(Response, cart);
        return RedirectToPage();
    }

    /// <summary>Puts a product in: what is in already is added to.</summary>
    public async Task<IActionResult> OnPostThemAsync(Guid mon, string? soLuong, CancellationToken cancellationToken)
    {
        var cart = cookie.Read(Request);
        if (await FindAsync(mon, cancellationToken) is not { } product)
        {
            return NotFound();
        }

        if (product.Orderability == Orderability.Orderable && !string.IsNullOrWhiteSpace(soLuong) && QuantityProblem.Of(product, soLuong, texts) is not null)
        {
            // Back to the field where it was typed: the page says there what is wrong.
            return LocalRedirect($"/san-pham/{product.Slug}?soLuong={Uri.EscapeDataString(soLuong[..Math.Min(soLuong.Length, SanPhamModel.MostTyped)])}#soLuong");
        }

        var more = string.IsNullOrWhiteSpace(soLuong) ? product.Minimum : Quantity.TryRead(soLuong, out var read) ? read : (Quantity?)null;
        var wanted = more is { } added ? added + cart.Of(mon) : (Quantity?)null;
        return await PutAsync(product, wanted, soLuong, cancellationToken);
    }

    /// <summary>Sets how much of a product; zero takes it out.</summary>
    public async Task<IActionResult> OnPostSuaAsync(Guid mon, string? soLuong, CancellationToken cancellationToken)
    {
        if (await FindAsync(mon, cancellationToken) is not { } product)
        {
            return await OnPostBoAsync(mon, cancellationToken);
        }

        return await PutAsync(product, Quantity.TryRead(soLuong, out var wanted) ? wanted : null, soLuong, cancellationToken);
    }

    /// <summary>Takes a product out.</summary>
    public Task<IActionResult> OnPostBoAsync(Guid mon, CancellationToken cancellationToken)
    {
        cancellationToken.ThrowIfCancellationRequested();
        cookie.Write(Response, cookie.Read(Request).With(mon, Quantity.Zero));
        return Task.FromResult<IActionResult>(RedirectToPage());
    }

    private async Task<ProductView?> FindAsync(Guid id, CancellationToken cancellationToken) =>
        (await catalog.FindProductsAsync([id], cancellationToken)).SingleOrDefault();

    private async Task<IActionResult> PutAsync(ProductView product, Quantity? wanted, string? typed, CancellationToken cancellationToken)
    {
        if (wanted is { } quantity && (quantity == Quantity.Zero || QuantityProblem.Of(product, quantity, texts) is null))
        {
            var cart = cookie.Read(Request);
            if (!cart.IsFull || cart.Of(product.Id).IsPositive)
            {
                cookie.Write(Response, cart.With(product.Id, quantity));
                return RedirectToPage();
            }
        }

        await ReadAsync(cancellationToken);
        Problems[product.Id] = wanted is { } refused ? QuantityProblem.Of(product, refused, texts) ?? texts["Cart.Full", Cart.MostLines].Value : texts["Cart.NotANumber"].Value;
        Typed[product.Id] = typed ?? "";
        if (!Baskets.SelectMany(basket => basket.Lines).Any(line => line.Product.Id == product.Id))
        {
            Baskets = [.. Baskets, new Basket(product.Household, [new BasketLine(product, product.Minimum)])];
        }

        Response.StatusCode = StatusCodes.Status422UnprocessableEntity;
        return Page();
    }
}
