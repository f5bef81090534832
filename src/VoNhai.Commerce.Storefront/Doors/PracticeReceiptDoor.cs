using System.Net.Mime;
using System.Security.Claims;
using VoNhai.Commerce.Storefront.Accounts;
using VoNhai.Commerce.Storefront.Drawing;
using VoNhai.Commerce.Storefront.Practice;

namespace VoNhai.Commerce.Storefront.Doors;

/// <summary><c>/thuc-hanh/ngan-hang/bien-nhan/{so}.png</c>: a receipt of one's own account, to look at and not to keep.</summary>
internal static class PracticeReceiptDoor
{
    public static IEndpointRouteBuilder MapPracticeReceipts(this IEndpointRouteBuilder routes)
    {
        routes.MapGet("/thuc-hanh/ngan-hang/bien-nhan/{so:long}.png", DrawAsync).RequireAuthorization();
        return routes;
    }

    private static async Task<IResult> DrawAsync(long so, ClaimsPrincipal person, Wallets wallets, PracticeReceipt receipts, HttpResponse response, CancellationToken cancellationToken)
    {
        response.Headers.CacheControl = "no-store";
        return await wallets.OfAsync(person.UserId(), cancellationToken) is { } wallet && PracticeReceipt.IsReady && await wallets.FindAsync(wallet, so, cancellationToken) is { } line
            ? Results.Bytes(await receipts.DrawAsync(wallet, line, cancellationToken), MediaTypeNames.Image.Png)
            : Results.NotFound();
    }
}
