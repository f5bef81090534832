using VoNhai.Commerce.Counter;
using VoNhai.Commerce.Storefront.Accounts;
using VoNhai.Commerce.Storefront.Photos;

namespace VoNhai.Commerce.Storefront.Doors;

/// <summary>
/// A photo of spoiled goods: <c>/nha-ban/don/{code}/anh/{entry}-{width}.webp</c> for its household, <c>/don-hang/{code}/anh/…?k=</c> for whoever
/// has the order's secret. Nobody keeps it; whatever is wrong with the address has one and the same answer.
/// </summary>
internal static class ProofPhotoDoor
{
    public static IEndpointRouteBuilder MapProofPhotos(this IEndpointRouteBuilder routes)
    {
        routes.MapGet("/nha-ban/don/{code}/anh/{entry:guid}-{width}.webp", ShowHouseholdAsync).RequireAuthorization(ShopRoles.Household);
        routes.MapGet("/don-hang/{code}/anh/{entry:guid}-{width}.webp", ShowBuyerAsync).AllowAnonymous();
        return routes;
    }

    public static string ForHousehold(string code, ProofPhoto proof, int width) => $"/nha-ban/don/{code}/anh/{proof.EntryId}-{width}.webp";

    public static string ForBuyer(string code, string secret, ProofPhoto proof, int width) => $"/don-hang/{code}/anh/{proof.EntryId}-{width}.webp?k={secret}";

    private static async Task<IResult> ShowHouseholdAsync(string code, Guid entry, string width, HttpContext context, IProofPhotos photos, CancellationToken cancellationToken) =>
        context.User.HouseholdId() is { } householdId && PhotoAddress.TryReadWidth(width, out var pixels)
            ? Show(context, await photos.ReadAsync(householdId, code, entry, pixels, cancellationToken))
            : Results.NotFound();

    private static async Task<IResult> ShowBuyerAsync(
        string code, Guid entry, string width, HttpContext context, IProofPhotos photos, string? k = null, CancellationToken cancellationToken = default) =>
        PhotoAddress.TryReadWidth(width, out var pixels)
            ? Show(context, await photos.ReadForBuyerAsync(code, k ?? "", entry, pixels, cancellationToken))
            : Results.NotFound();

    private static IResult Show(HttpContext context, ReadOnlyMemory<byte>? picture)
    {
        context.Response.Headers.CacheControl = "no-store";
        return picture is { } bytes ? Results.Bytes(bytes, "image/webp") : Results.NotFound();
    }
}
