using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.Extensions.Localization;
using VoNhai.Commerce.Counter;
using VoNhai.Commerce.Orders;
using VoNhai.Commerce.QrImages;
using VoNhai.Commerce.Storefront.Accounts;
using VoNhai.Commerce.Storefront.Hosting;
using VoNhai.Commerce.Storefront.Listing;
using VoNhai.Commerce.Storefront.Resources;
using VoNhai.Commerce.Storefront.Ways;

namespace VoNhai.Commerce.Storefront.Pages.NhaBan.InGiay;

/// <summary><c>/nha-ban/in/phieu-don/{code}?co=A6</c>: an order of the household on paper, for whoever gets the parcel.</summary>
[Authorize(Policy = ShopRoles.Packing)]
public sealed class SlipModel(IOrderDesk desk, IStringLocalizer<Texts> texts, IStringLocalizer<WayTexts> ways) : PageModel
{
    /// <summary>The chosen paper; A6 goes into a parcel.</summary>
    public PaperSize Paper { get; private set; }

    /// <summary>The order's code.</summary>
    public string Code { get; private set; } = "";

    /// <summary>What will be printed.</summary>
    public PrintPage Print { get; private set; } = null!;

    /// <summary>Shows it; another household's order is as good as missing.</summary>
    public async Task<IActionResult> OnGetAsync(string code, [FromQuery(Name = "co")] string? paper, CancellationToken cancellationToken)
    {
        if (User.HouseholdId() is not { } householdId)
        {
            return Forbid();
        }

        if (await desk.FindAsync(householdId, code, cancellationToken) is not { } order)
        {
            return NotFound();
        }

        (Code, Paper) = (order.Code.ToString(), PaperChoice.Read(paper, PaperSize.A6));
        Print = OrderSlipPages.Of(SlipOf(order), Paper);
        return Page();
    }

    private OrderSlip SlipOf(OrderView order) => new()
    {
        Code = order.Code.ToString(),
        Seller = order.Household.Name,
        Buyer = order.Buyer.Name,
        Phone = order.Buyer.Phone.ToReadable(),
        Place = PlaceOf(order.Delivery),
        Payment = texts.ForOthers()[$"State.{PaymentWords.KeyOf(order)}"],
        HolderName = order.Payment.HolderName,
        Transfer = order.Payment.Transfer,
        IsPractice = order.Household.IsPractice,
        Total = order.Total,
        Lines =
        [
            .. order.Lines.Select(line => new OrderSlipLine($"{line.ProductName} × {line.Quantity} {line.Unit}", line.Total)),
            .. order.Delivery.Fee.IsPositive ? [new OrderSlipLine(ways.ForOthers()["Course.Fee"], order.Delivery.Fee)] : Array.Empty<OrderSlipLine>(),
        ],
    };

    private string PlaceOf(Delivery delivery)
    {
        var place = WayWords.Of(delivery, ways.ForOthers(), texts.ForOthers()["Checkout.Pickup"]);
        return delivery.Note.Length > 0 ? $"{place} · {delivery.Note}" : place;
    }
}
