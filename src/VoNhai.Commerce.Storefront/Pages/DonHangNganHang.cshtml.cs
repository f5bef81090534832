using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using VoNhai.Commerce.Counter;
using VoNhai.Commerce.Storefront.Codes;
using VoNhai.Commerce.VietQr;

namespace VoNhai.Commerce.Storefront.Pages;

/// <summary>
/// <c>/don-hang/{code}/ngan-hang?k={secret}</c>: whose bank's app to open; with <c>app=</c> the way into it, remembered by the device. No address to come back
/// to is handed on: it would carry the order's secret to others.
/// </summary>
[AllowAnonymous]
public sealed class DonHangNganHangModel(IOrderTracking tracking, PayersBank bank) : PageModel
{
    private string code = "";

    /// <summary>Every app with a link, those that fill in first.</summary>
    public IReadOnlyList<BankApp> Apps => BankAppLink.Apps;

    /// <summary>The order's page.</summary>
    public string Back => $"/don-hang/{code}?k={Uri.EscapeDataString(Secret)}";

    /// <summary>Lists the apps, or opens one.</summary>
    public async Task<IActionResult> OnGetAsync(string code, string? app, string? coc, CancellationToken cancellationToken)
    {
        if (await tracking.FindAsync(code, Secret, cancellationToken) is not { } order)
        {
            return NotFound();
        }

        this.code = order.Code.ToString();
        var transfer = coc is null ? order.Payment.Transfer : order.Payment.Deposits.FirstOrDefault(asked => asked.Code.ToString() == coc)?.Transfer;
        if (transfer is null || !CanOpen(transfer))
        {
            return LocalRedirect(Back);
        }

        if (BankAppLink.TryFind(app, out var chosen) && BankAppLink.To(chosen.Id, transfer, order.Payment.HolderName) is { } link)
        {
            bank.Remember(Response, chosen);
            return Redirect(link.AbsoluteUri);
        }

        return Page();
    }

    /// <summary>Whether any app can be opened for a transfer: not for play money, nor for a bank that the links cannot name.</summary>
    public static bool CanOpen(VietQrTransfer transfer) => BankAppLink.To(BankAppLink.Apps[0].Id, transfer) is not null;

    /// <summary>The way into an app.</summary>
    public string AddressOf(BankApp app)
    {
        ArgumentNullException.ThrowIfNull(app);
        var deposit = Request.Query["coc"].ToString();
        return $"/don-hang/{code}/ngan-hang?k={Uri.EscapeDataString(Secret)}{(deposit.Length == 0 ? "" : "&coc=" + Uri.EscapeDataString(deposit))}&app={app.Id}";
    }

    /// <summary>Read by hand: the framework writes a handler's arguments into the log.</summary>
    private string Secret => Request.Query["k"].ToString();
}
