using Microsoft.Net.Http.Headers;
using VoNhai.Commerce.Counter;
using VoNhai.Commerce.QrImages;
using VoNhai.Commerce.Storefront.Drawing;
using VoNhai.Commerce.VietQr;

namespace VoNhai.Commerce.Storefront.Doors;

/// <summary><c>/qr/{code}.svg?k=</c> and <c>/qr/{code}.png?k=</c>: the code to scan for what an order still asks for; with <c>coc=</c> for a deposit of it. The PNG is the one to save: it says in letters what the code says.</summary>
internal static class QrImageDoor
{
    public static IEndpointRouteBuilder MapQrImages(this IEndpointRouteBuilder routes)
    {
        routes.MapGet("/qr/{code}.{form:regex(^(svg|png)$)}", DrawAsync).AllowAnonymous();
        return routes;
    }

    private static async Task<IResult> DrawAsync(string code, string form, HttpResponse response, IOrderTracking tracking, QrCard card, string? k = null, string? coc = null, CancellationToken cancellationToken = default)
    {
        response.Headers.CacheControl = "no-store";
        if (await tracking.FindAsync(code, k ?? "", cancellationToken) is not { } order)
        {
            return Results.NotFound();
        }

        // Nothing is owed any more: a picture that could still be paid would cost somebody money.
        if (TransferOf(order, coc) is not { } transfer)
        {
            return Results.StatusCode(StatusCodes.Status410Gone);
        }

        if (form == "svg")
        {
            return Results.Text(transfer.ToSvg(), "image/svg+xml");
        }

        // The name that a phone gives to the saved picture.
        response.Headers.ContentDisposition = new ContentDispositionHeaderValue("inline") { FileName = $"{transfer.Memo ?? order.Code.ToString()}.png" }.ToString();
        return Results.Bytes(await card.DrawAsync(transfer, order.Payment.HolderName, cancellationToken), "image/png");
    }

    private static VietQrTransfer? TransferOf(OrderView order, string? deposit) =>
        deposit is null ? order.Payment.Transfer : order.Payment.Deposits.FirstOrDefault(asked => asked.Code.ToString() == deposit)?.Transfer;
}
