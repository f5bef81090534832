using System.Globalization;
using System.Security.Cryptography;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.Extensions.Localization;
using VoNhai.Commerce.Counter;
using VoNhai.Commerce.Money;
using VoNhai.Commerce.Orders;
using VoNhai.Commerce.Places;
using VoNhai.Commerce.Storefront.Baskets;
using VoNhai.Commerce.Storefront.Resources;

namespace VoNhai.Commerce.Storefront.Pages;

/// <summary><c>/dat-hang?ho={slug}</c>: what of the cart belongs to one household becomes an order.</summary>
public sealed class DatHangModel(ICatalog catalog, ICheckout checkout, BasketCookie cookie, IStringLocalizer<Texts> texts) : PageModel
{
    /// <summary>Whose part of the cart.</summary>
    [BindProperty(SupportsGet = true, Name = "ho")]
    public string? HouseholdSlug { get; set; }

    /// <summary>What the buyer typed.</summary>
    [BindProperty]
    public CheckoutForm Form { get; set; } = new();

    /// <summary>What is ordered.</summary>
    public Basket Basket { get; private set; } = null!;

    /// <summary>Communes that the typed name could mean, when it is more than one.</summary>
    public IReadOnlyList<Commune> CommuneChoices { get; private set; } = [];

    /// <summary>Shows the form.</summary>
    public async Task<IActionResult> OnGetAsync(CancellationToken cancellationToken)
    {
        if (await FindBasketAsync(cancellationToken) is not { } basket)
        {
            return RedirectToPage("/GioHang");
        }

        Basket = basket;
        Form.Key = RandomNumberGenerator.GetHexString(32, lowercase: true);
        Form.ShownTotal = basket.Total.Dong;
        return Page();
    }

    /// <summary>Places the order; pressing twice places it once.</summary>
    public async Task<IActionResult> OnPostAsync(CancellationToken cancellationToken)
    {
        if (await FindBasketAsync(cancellationToken) is not { } basket)
        {
            return RedirectToPage("/GioHang");
        }

        Basket = basket;
        var communeCode = ReadCommune();
        if (!ModelState.IsValid)
        {
            return Again();
        }

        var outcome = await checkout.PlaceAsync(
            new CheckoutRequest
            {
                IdempotencyKey = "web-" + Form.Key,
                Lines = [.. basket.Lines.Select(line => new CheckoutLine(line.Product.Id, line.Quantity))],
                BuyerName = Form.Name ?? "",
                BuyerPhone = Form.Phone ?? "",
                Delivery = Form.Delivery,
                CommuneCode = communeCode,
                Address = Form.Delivery == DeliveryKind.Delivery ? Form.Address ?? "" : "",
                Note = Form.Note ?? "",
                Email = Form.Email ?? "",
                ExpectedTotal = Form.ShownTotal is { } shown ? Vnd.Of(shown) : null,
            },
            cancellationToken);
        switch (outcome)
        {
            case CheckoutOutcome.Placed placed:
                cookie.Write(Response, cookie.Read(Request).Without([.. basket.Lines.Select(line => line.Product.Id)]));
                return LocalRedirect($"/don-hang/{placed.Order.Code}?k={placed.Order.Secret.Reveal()}");
            case CheckoutOutcome.Invalid invalid:
                foreach (var problem in invalid.Problems)
                {
                    ModelState.AddModelError(FieldOf(problem.Field), problem.Message);
                }

                return Again();
            case CheckoutOutcome.SoldOut soldOut:
                ModelState.AddModelError("", texts["Checkout.SoldOut", soldOut.ProductName, soldOut.Left, soldOut.Unit]);
                return Again();
            case CheckoutOutcome.PriceChanged changed:
                ModelState.AddModelError("", texts["Checkout.PriceChanged", changed.Total]);
                ModelState.Remove($"{nameof(Form)}.{nameof(CheckoutForm.ShownTotal)}");
                Form.ShownTotal = changed.Total.Dong;
                return Again();
            case CheckoutOutcome.KeyReused:
                // The form was sent before with other words: a new key makes it a new order, and the buyer sees it again first.
                ModelState.AddModelError("", texts["Checkout.SentBefore"]);
                ModelState.Remove($"{nameof(Form)}.{nameof(CheckoutForm.Key)}");
                Form.Key = RandomNumberGenerator.GetHexString(32, lowercase: true);
                return Again();
            default:
                throw new CommerceException($"Checkout answered {outcome.GetType().Name}, which the page does not show.");
        }
    }

    private async Task<Basket?> FindBasketAsync(CancellationToken cancellationToken)
    {
        var baskets = await Basket.OfAsync(cookie.Read(Request), catalog, cancellationToken);
        return baskets.FirstOrDefault(basket => string.IsNullOrEmpty(HouseholdSlug) || basket.Household.Slug == HouseholdSlug);
    }

    /// <summary>A buyer types the name of the commune; what could be several is asked back.</summary>
    private string? ReadCommune()
    {
        if (Form.Delivery != DeliveryKind.Delivery || string.IsNullOrWhiteSpace(Form.Commune))
        {
            return null;
        }

        if (Communes.TryResolve(Form.Commune, out var commune, out var candidates))
        {
            return commune.Code;
        }

        // A choice counts only for the name it was offered for: whoever types another name afterwards means that one.
        CommuneChoices = candidates;
        if (candidates.FirstOrDefault(candidate => candidate.Code == Form.ChosenCommune) is { } chosen)
        {
            return chosen.Code;
        }

        ModelState.AddModelError(
            $"{nameof(Form)}.{nameof(CheckoutForm.Commune)}",
            texts[candidates.Count > 0 ? "Checkout.SeveralCommunes" : "Checkout.NoCommune"]);
        return null;
    }

    private PageResult Again()
    {
        Response.StatusCode = StatusCodes.Status422UnprocessableEntity;
        return Page();
    }

    private static string FieldOf(string field)
    {
        var name = field switch
        {
            "buyer.name" => nameof(CheckoutForm.Name),
            "buyer.phone" => nameof(CheckoutForm.Phone),
            "buyer.email" => nameof(CheckoutForm.Email),
            "delivery.communeCode" => nameof(CheckoutForm.Commune),
            "delivery.address" => nameof(CheckoutForm.Address),
            "delivery.note" => nameof(CheckoutForm.Note),
            "delivery.kind" => nameof(CheckoutForm.Delivery),
            _ => null,
        };
        return name is null ? "" : string.Create(CultureInfo.InvariantCulture, $"{nameof(Form)}.{name}");
    }
}
