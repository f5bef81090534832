using System.Globalization;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.Extensions.Localization;
using VoNhai.Commerce.Counter;
using VoNhai.Commerce.Money;
using VoNhai.Commerce.Orders;
using VoNhai.Commerce.Places;
using VoNhai.Commerce.Storefront.Baskets;
using VoNhai.Commerce.Storefront.Hosting;
using VoNhai.Commerce.Storefront.Listing;
using VoNhai.Commerce.Storefront.Privacy;
using VoNhai.Commerce.Storefront.Resources;
using VoNhai.Commerce.Storefront.Ways;

namespace VoNhai.Commerce.Storefront.Pages;

/// <summary>
/// <c>/dat-hang</c>: the cart becomes one order for each household, all of them or none; with <c>?ho={slug}</c> only what belongs to one.
/// </summary>
[AllowAnonymous]
public sealed class DatHangModel(
    ICatalog catalog, ICheckout checkout, IDeliveryDesk deliveries, BasketCookie cookie, Consents consents, IStringLocalizer<Texts> texts, IStringLocalizer<WayTexts> ways) : PageModel
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

    /// <summary>For each household of the form, by its address, its ways of delivery and its open runs; empty where it set up none.</summary>
    public IReadOnlyDictionary<string, IReadOnlyList<DeliveryOffer>> Offers { get; private set; } = new Dictionary<string, IReadOnlyList<DeliveryOffer>>();

    /// <summary>The questions of those households that have ways of delivery.</summary>
    public IEnumerable<WaysShown> Ways =>
        from basket in Baskets
        let offers = Offers[basket.Household.Slug]
        where offers.Count > 0
        select new WaysShown(basket, offers, WayOf(basket)?.Id, Baskets.Count > 1);

    /// <summary>Whether some of it is to be brought or sent.</summary>
    public bool IsBrought => Baskets.Any(basket => KindOf(basket) == DeliveryKind.Delivery);

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

        await TellOfLostAnswerAsync(cancellationToken);
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
            if (!CheckoutKeys.IsOne(Form.Key) || await checkout.FindPlacedAsync(CheckoutKeys.AllOf(Form.Key!), cancellationToken) is not { Count: > 0 } placed)
            {
                return LocalRedirect(GioHangModel.OrderedElsewhere);
            }

            cookie.ForgetFormKey(Response);
            return ToOrders(placed);
        }

        ReadWays();
        var communeCode = ReadCommune();
        AskAboutOldPhone();
        if (!CheckoutKeys.IsOne(Form.Key))
        {
            RenewKey();
        }
        else if (ModelState.IsValid && !Baskets.Select(basket => basket.Household.Slug).ToHashSet().SetEquals(Form.Shown.Keys))
        {
            ModelState.AddModelError("", texts["Checkout.CartChanged"]);
            SetKey(cookie.FormKey(HttpContext, HouseholdSlug));
            NoteShown();
        }

        if (!ModelState.IsValid)
        {
            return Again();
        }

        var agreedTo = await consents.ShownVersionAsync(Request.Form["chinhSach"], cancellationToken);
        using var agreed = consents.WithOrders(agreedTo, wantsLetters: !string.IsNullOrWhiteSpace(Form.Email));
        switch (await checkout.PlaceTogetherAsync([.. Baskets.Select((basket, number) => WishOf(basket, number, communeCode))], cancellationToken))
        {
            case TogetherOutcome.Placed placed:
                cookie.Write(Response, cookie.Read(Request).Without([.. Baskets.SelectMany(basket => basket.Lines).Select(line => line.Product.Id)]));
                cookie.ForgetFormKey(Response);
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
        var all = await Basket.OfAsync(cookie.Read(Request), catalog, cancellationToken);
        var baskets = all.Where(basket => string.IsNullOrEmpty(HouseholdSlug) || basket.Household.Slug == HouseholdSlug).ToList();
        var offers = new Dictionary<string, IReadOnlyList<DeliveryOffer>>(StringComparer.Ordinal);
        foreach (var household in baskets.Select(basket => basket.Household))
        {
            offers[household.Slug] = await deliveries.ListOffersAsync(household.Id, cancellationToken);
        }

        Offers = offers;
        return baskets;
    }

    /// <summary>The way that was chosen for a household; <c>null</c> where none was, or where there are none to choose from.</summary>
    private ChosenWay? WayOf(Basket basket) => ChosenWay.Read(Form.Ways.GetValueOrDefault(basket.Household.Slug));

    private DeliveryKind KindOf(Basket basket) =>
        Offers[basket.Household.Slug] is not { Count: > 0 } offers ? Form.Delivery
        : offers.FirstOrDefault(offer => offer.Id == WayOf(basket)?.Id)?.Kind ?? DeliveryKind.Pickup;

    /// <summary>What is no longer offered is asked again.</summary>
    private void ReadWays()
    {
        foreach (var (basket, offers) in Baskets.Select(basket => (basket, Offers[basket.Household.Slug])))
        {
            var chosen = WayOf(basket);
            var isAsked = offers.Count > 0 || !string.IsNullOrEmpty(Form.Ways.GetValueOrDefault(basket.Household.Slug));
            if (isAsked && offers.All(offer => offer.Id != chosen?.Id))
            {
                ModelState.AddModelError(FieldOf("delivery.choice", basket), ways[chosen is null ? "Choose.Missing" : "Choose.Gone"]);
            }
        }
    }

    private CheckoutRequest WishOf(Basket basket, int number, string? communeCode) => new()
    {
        IdempotencyKey = CheckoutKeys.Of(Form.Key!, number),
        Lines = [.. basket.Lines.Select(line => new CheckoutLine(line.Product.Id, line.Quantity))],
        BuyerName = Form.Name ?? "",
        BuyerPhone = Form.Phone ?? "",
        Delivery = KindOf(basket),
        DeliveryChoice = WayOf(basket)?.Id,
        // A buyer chooses cash; who takes it follows from where the goods change hands.
        Payment = Form.Payment == PaymentChoice.Transfer ? PaymentChoice.Transfer
            : KindOf(basket) == DeliveryKind.Delivery ? PaymentChoice.Cod
            : PaymentChoice.Cash,
        CommuneCode = KindOf(basket) == DeliveryKind.Delivery ? communeCode : null,
        Address = KindOf(basket) == DeliveryKind.Delivery ? Form.Address ?? "" : "",
        Note = Form.Note ?? "",
        Email = Form.Email ?? "",
        ExpectedTotal = ShownWith(basket),
    };

    /// <summary>Goods and fee as they were shown; a number that no page of ours showed is no total.</summary>
    private Vnd ShownWith(Basket basket) =>
        Form.Shown[basket.Household.Slug] is var shown and >= 0 and <= Order.GreatestTotal ? Vnd.Of(shown) + (WayOf(basket)?.Fee ?? Vnd.Zero) : Vnd.Of(-1);

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
                foreach (var problem in invalid.Problems.Where(problem => !IsTold(FieldOf(problem.Field, basket), Said(problem))))
                {
                    ModelState.AddModelError(FieldOf(problem.Field, basket), Said(problem));
                }

                break;
            case CheckoutOutcome.SoldOut soldOut:
                ModelState.AddModelError("", texts["Checkout.SoldOut", soldOut.ProductName, soldOut.Left, UnitWords.Of(soldOut.Unit)]);
                break;
            case CheckoutOutcome.BeyondUnpaidShare beyond:
                ModelState.AddModelError("", texts["Checkout.Held", beyond.ProductName, beyond.Most, UnitWords.Of(beyond.Unit)]);
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

    /// <summary>The SDK's sentences are Vietnamese; those that a buyer may meet have an English one here.</summary>
    private string Said(FieldProblem problem) =>
        Languages.Current == Languages.English && texts[$"Wrong.{problem.Field}.{problem.Code}"] is { ResourceNotFound: false } said ? said : problem.Message;

    /// <summary>The form was sent before with other words: a new key makes it a new order, and the buyer sees it again first.</summary>
    private void RenewKey()
    {
        if (!IsTold("", texts["Checkout.SentBefore"]))
        {
            ModelState.AddModelError("", texts["Checkout.SentBefore"]);
        }

        SetKey(cookie.RenewFormKey(HttpContext, HouseholdSlug));
    }

    /// <summary>
    /// The cart is still there, and yet it was ordered: the answer never came back to the buyer. Who orders again is to know it; that holds for a part of
    /// the cart, too, and for all of it after a part.
    /// </summary>
    private async Task TellOfLostAnswerAsync(CancellationToken cancellationToken)
    {
        var keys = cookie.FormKeys(Request, Baskets.Select(basket => basket.Household.Slug)).SelectMany(CheckoutKeys.AllOf).ToList();
        var placed = keys.Count == 0 ? [] : await checkout.FindPlacedAsync(keys, cancellationToken);
        if (placed.Count == 0)
        {
            Form.Key = cookie.FormKey(HttpContext, HouseholdSlug);
            return;
        }

        ModelState.AddModelError("", texts["Checkout.PlacedBefore", string.Join(", ", placed.Select(order => order.Code))]);
        Form.Key = cookie.RenewFormKey(HttpContext, HouseholdSlug);
    }

    private void SetKey(string key)
    {
        ModelState.Remove($"{nameof(Form)}.{nameof(CheckoutForm.Key)}");
        Form.Key = key;
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
        if (!IsBrought || string.IsNullOrWhiteSpace(Form.Commune))
        {
            return null;
        }

        if (PlaceReading.TryResolve(Form.Province, Form.Commune, out var commune, out var candidates))
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

    /// <summary>Without a script: shows the form again, with the communes of the province that was chosen and all that was typed.</summary>
    public Task<IActionResult> OnPostXaAsync(CancellationToken cancellationToken)
    {
        ModelState.Clear();
        return OnGetAsync(cancellationToken);
    }

    private PageResult Again()
    {
        Response.StatusCode = StatusCodes.Status422UnprocessableEntity;
        return Page();
    }

    private string FieldOf(string field, Basket basket)
    {
        var name = field switch
        {
            "buyer.name" => nameof(CheckoutForm.Name),
            "buyer.phone" => nameof(CheckoutForm.Phone),
            "buyer.email" => nameof(CheckoutForm.Email),
            "delivery.communeCode" => nameof(CheckoutForm.Commune),
            "delivery.address" => nameof(CheckoutForm.Address),
            "delivery.note" => nameof(CheckoutForm.Note),
            "delivery.kind" or "delivery.choice" when Offers[basket.Household.Slug].Count > 0 => $"{nameof(CheckoutForm.Ways)}[{basket.Household.Slug}]",
            "delivery.kind" => nameof(CheckoutForm.Delivery),
            "payment" => nameof(CheckoutForm.Payment),
            _ => null,
        };
        return name is null ? "" : string.Create(CultureInfo.InvariantCulture, $"{nameof(Form)}.{name}");
    }
}
