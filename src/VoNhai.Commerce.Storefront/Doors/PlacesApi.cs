using VoNhai.Commerce.Counter;
using VoNhai.Commerce.Places;
using VoNhai.Commerce.Storefront.Hosting.Guards;

namespace VoNhai.Commerce.Storefront.Doors;

/// <summary>
/// <c>GET /api/v1/places</c>: the provinces; with <c>?province=</c> (two digits) its communes; with <c>?q=</c> the communes that a typed name or
/// address may mean, under names of old, too, the likeliest first.
/// </summary>
internal static class PlacesApi
{
    private const int LongestQuery = 200;
    private const int MostFound = 20;

    // The list changes with the program only; an hour is how long a new version may go unseen.
    private const string Cacheable = "public, max-age=3600";

    public static IEndpointRouteBuilder MapPlaces(this IEndpointRouteBuilder api)
    {
        api.MapGet("/places", Find).WithMetadata(new PublicContentAttribute());
        return api;
    }

    private static IResult Find(HttpResponse response, string? q = null, string? province = null)
    {
        if (q?.Length > LongestQuery)
        {
            return Problems.OfFields(new FieldProblem("q", "tooLong", $"Tên cần tìm dài quá {LongestQuery} ký tự."));
        }

        Province? within = null;
        if (!string.IsNullOrEmpty(province) && !Provinces.TryFind(province, out within))
        {
            return Problems.OfFields(new FieldProblem("province", "unknown", "Không có tỉnh nào mang mã này."));
        }

        response.Headers.CacheControl = Cacheable;
        if (string.IsNullOrWhiteSpace(q))
        {
            return within is null
                ? Results.Ok(new Found<ProvinceItem>([.. Provinces.All.Select(ProvinceItem.Of)]))
                : Results.Ok(new Found<CommuneItem>([.. Communes.In(within.Code).Select(CommuneItem.Of)]));
        }

        // An address says more than its first part: what it surely means, or may mean, comes first.
        Communes.TryResolve(q, out _, out var meant);
        var found = meant.Concat(Communes.Search(q, Communes.MostTaken)).Distinct().Where(commune => within is null || commune.Province == within);
        return Results.Ok(new Found<CommuneItem>([.. found.Take(MostFound).Select(CommuneItem.Of)]));
    }

    private sealed record Found<T>(IReadOnlyList<T> Items);

    private sealed record ProvinceItem(string Code, string Name, string Kind, string FullName)
    {
        public static ProvinceItem Of(Province province) => new(province.Code, province.Name, province.Kind, province.FullName);
    }

    private sealed record CommuneItem(string Code, string Name, string Kind, string FullName, IReadOnlyList<string> FormerNames, ProvinceItem Province)
    {
        public static CommuneItem Of(Commune commune) =>
            new(commune.Code, commune.Name, commune.Kind, commune.FullName, commune.FormerNames, ProvinceItem.Of(commune.Province));
    }
}
