using System.Globalization;
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

/// <summary>
/// <c>/dat-hang</c>: the cart becomes one order for each household, all of them or none; with <c>?ho={slug}</c> only what belongs to one.
/// </summary>
public sealed class DatHangModel(ICatalog catalog, ICheckout checkout, BasketCookie cookie, IStringLocalizer<Texts> texts) : PageModel
{
    /// <summary>Whose part of the cart; empty for all of it.</summary>
    [BindProperty(SupportsGet = true, Name = "ho")]
    public string? HouseholdSlug { get; set; }

    /// <summary>What the buyer typed.</summary>
    [BindProperty]
    public CheckoutForm Form { get; set; } = new();

    /// <summary>What is ordered: one order each.</summary>
    public IReadOnlyList<Basket> Baskets { get; private set; } = [];

    /// <summary>What all of it costs.</summary>
    public Vnd Total => Baskets.Aggregate(Vnd.Zero, (sum, basket) => sum + basket.Total);

    /// <summary>Communes that the typed name could mean, when it is more than one.</summary>
    public IReadOnlyList<Commune> CommuneChoices { get; private set; } = [];

    /// <summary>Shows the form.</summary>
    public async Task<IActionResult> OnGetAsync(CancellationToken cancellationToken)
    {
        Baskets = await FindBasketsAsync(cancellationToken);
        if (Baskets.Count == 0)
        {
            return RedirectToPage("/GioHang");
        }

        Form.Key = CheckoutKeys.New();
        NoteShown();
        return Page();
    }

    /// <summary>Places the orders; pressing twice places them once.</summary>
    public async Task<IActionResult> OnPostAsync(CancellationToken cancellationToken)
    {
        Baskets = await FindBasketsAsync(cancellationToken);
        if (Baskets.Count == 0)
        {
            // What was in the cart may have become orders by this very form.
            return CheckoutKeys.IsOne(Form.Key) && await checkout.FindPlacedAsync(CheckoutKeys.AllOf(Form.Key!), cancellationToken) is { Count: > 0 } placed
                ? ToOrders(placed)
                : RedirectToPage("/GioHang");
        }

        var communeCode = ReadCommune();
        AskAboutOldPhone();
        if (!CheckoutKeys.IsOne(Form.Key))
        {
            RenewKey();
        }
        else if (ModelState.IsValid && !Baskets.Select(basket => basket.Household.Slug).ToHashSet().SetEquals(Form.Shown.Keys))
        {
            ModelState.AddModelError("", texts["Checkout.CartChanged"]);
            NoteShown();
        }

        if (!ModelState.IsValid)
        {
            return Again();
        }

        switch (await checkout.PlaceTogetherAsync([.. Baskets.Select((basket, number) => WishOf(basket, number, communeCode))], cancellationToken))
        {
            case TogetherOutcome.Placed placed:
                cookie.Write(Response, cookie.Read(Request).Without([.. Baskets.SelectMany(basket => basket.Lines).Select(line => line.Product.Id)]));
                return ToOrders(placed.Orders);
            case TogetherOutcome.Refused refused:
                foreach (var (basket, why) in Baskets.Zip(refused.Why))
                {
                    Tell(basket, why);
                }

                return Again();
            case var unknown:
                throw new CommerceException($"Checkout answered {unknown.GetType().Name}, which the page does not show.");
        }
    }

    private async Task<IReadOnlyList<Basket>> FindBasketsAsync(CancellationToken cancellationToken)
    {
        var baskets = await Basket.OfAsync(cookie.Read(Request), catalog, cancellationToken);
        return [.. baskets.Where(basket => string.IsNullOrEmpty(HouseholdSlug) || basket.Household.Slug == HouseholdSlug)];
    }

    private CheckoutRequest WishOf(Basket basket, int number, string? communeCode) => new()
    {
        IdempotencyKey = CheckoutKeys.Of(Form.Key!, number),
        Lines = [.. basket.Lines.Select(line => new CheckoutLine(line.Product.Id, line.Quantity))],
        BuyerName = Form.Name ?? "",
        BuyerPhone = Form.Phone ?? "",
        Delivery = Form.Delivery,
        // A buyer chooses cash; who takes it follows from where the goods change hands.
        Payment = Form.Payment == PaymentChoice.Transfer ? PaymentChoice.Transfer
            : Form.Delivery == DeliveryKind.Delivery ? PaymentChoice.Cod
            : PaymentChoice.Cash,
        CommuneCode = communeCode,
        Address = Form.Delivery == DeliveryKind.Delivery ? Form.Address ?? "" : "",
        Note = Form.Note ?? "",
        ExpectedTotal = Vnd.Of(Form.Shown[basket.Household.Slug]),
    };

    private LocalRedirectResult ToOrders(IReadOnlyList<OrderView> orders) => LocalRedirect(orders.Count == 1
        ? $"/don-hang/{orders[0].Code}?k={orders[0].Secret.Reveal()}"
        : $"/dat-hang/xong?k={Form.Key}");

    private void Tell(Basket basket, CheckoutOutcome? why)
    {
        switch (why)
        {
            case null:
                break;
            case CheckoutOutcome.Invalid invalid:
                foreach (var problem in invalid.Problems.Where(problem => !IsTold(FieldOf(problem.Field), problem.Message)))
                {
                    ModelState.AddModelError(FieldOf(problem.Field), problem.Message);
                }

                break;
            case CheckoutOutcome.SoldOut soldOut:
                ModelState.AddModelError("", texts["Checkout.SoldOut", soldOut.ProductName, soldOut.Left, soldOut.Unit]);
                break;
            case CheckoutOutcome.BeyondUnpaidShare beyond:
                ModelState.AddModelError("", texts["Checkout.Held", beyond.ProductName, beyond.Most, beyond.Unit]);
                break;
            case CheckoutOutcome.PriceChanged changed:
                ModelState.AddModelError("", Baskets.Count == 1 ? texts["Checkout.PriceChanged", changed.Total] : texts["Checkout.PartPriceChanged", basket.Household.Name, changed.Total]);
                NoteShown();
                break;
            case CheckoutOutcome.KeyReused:
                RenewKey();
                break;
            default:
                throw new CommerceException($"Checkout answered {why.GetType().Name}, which the page does not show.");
        }
    }

    /// <summary>The form was sent before with other words: a new key makes it a new order, and the buyer sees it again first.</summary>
    private void RenewKey()
    {
        if (!IsTold("", texts["Checkout.SentBefore"]))
        {
            ModelState.AddModelError("", texts["Checkout.SentBefore"]);
        }

        ModelState.Remove($"{nameof(Form)}.{nameof(CheckoutForm.Key)}");
        Form.Key = CheckoutKeys.New();
    }

    /// <summary>What stands on the page is what the buyer agrees to by pressing.</summary>
    private void NoteShown()
    {
        foreach (var key in ModelState.Keys.Where(key => key.StartsWith($"{nameof(Form)}.{nameof(CheckoutForm.Shown)}", StringComparison.Ordinal)).ToList())
        {
            ModelState.Remove(key);
        }

        Form.Shown.Clear();
        foreach (var basket in Baskets)
        {
            Form.Shown[basket.Household.Slug] = basket.Total.Dong;
        }
    }

    /// <summary>Today's number stands in the field, the question beside it; pressing again says yes.</summary>
    private void AskAboutOldPhone()
    {
        if (!PhoneNumber.TryRead(Form.Phone, out var phone, out var wasOld) || !wasOld)
        {
            return;
        }

        const string field = $"{nameof(Form)}.{nameof(CheckoutForm.Phone)}";
        var typed = Form.Phone!.Trim();
        ModelState.Remove(field);
        Form.Phone = phone.ToReadable();
        ModelState.AddModelError(field, texts["Checkout.OldPhone", typed, Form.Phone]);
    }

    private bool IsTold(string field, string sentence) => ModelState.TryGetValue(field, out var entry) && entry.Errors.Any(error => error.ErrorMessage == sentence);

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
            "delivery.communeCode" => nameof(CheckoutForm.Commune),
            "delivery.address" => nameof(CheckoutForm.Address),
            "delivery.note" => nameof(CheckoutForm.Note),
            "delivery.kind" => nameof(CheckoutForm.Delivery),
            "payment" => nameof(CheckoutForm.Payment),
            _ => null,
        };
        return name is null ? "" : string.Create(CultureInfo.InvariantCulture, $"{nameof(Form)}.{name}");
    }
}
