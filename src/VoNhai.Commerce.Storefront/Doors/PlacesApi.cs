using System.Text.Json.Serialization;
using VoNhai.Commerce.Counter;
using VoNhai.Commerce.Storefront.Doors.Document;
using VoNhai.Commerce.Places;
using VoNhai.Commerce.Storefront.Hosting;
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
        api.MapGet("/places", Find).WithMetadata(new PublicContentAttribute())
            .Describe("listPlaces", "Places", "Provinces and communes", "The provinces; with `province` its communes; with `q` the communes that a typed name or address may mean, under names of old, too.").Produces<PlaceList>().Refuses(400);
        return api;
    }

    private static IResult Find(HttpResponse response, string? q = null, string? province = null)
    {
        if (q?.Length > LongestQuery)
        {
            return Problems.OfFields(new FieldProblem("q", "tooLong", Languages.Say($"Tên cần tìm dài quá {LongestQuery} ký tự.", $"The name to find is longer than {LongestQuery} characters.")));
        }

        Province? within = null;
        if (!string.IsNullOrEmpty(province) && !Provinces.TryFind(province, out within))
        {
            return Problems.OfFields(new FieldProblem("province", "unknown", Languages.Say("Không có tỉnh nào mang mã này.", "No province has this code.")));
        }

        response.Headers.CacheControl = Cacheable;
        if (string.IsNullOrWhiteSpace(q))
        {
            return within is null
                ? Results.Ok(new PlaceList([.. Provinces.All.Select(Place.Of)]))
                : Results.Ok(new PlaceList([.. Communes.In(within.Code).Select(Place.Of)]));
        }

        // An address says more than its first part: what it surely means, or may mean, comes first.
        Communes.TryResolve(q, out _, out var meant);
        var found = meant.Concat(Communes.Search(q, Communes.MostTaken)).Distinct().Where(commune => within is null || commune.Province == within);
        return Results.Ok(new PlaceList([.. found.Take(MostFound).Select(Place.Of)]));
    }

    /// <summary>Provinces, or communes.</summary>
    internal sealed record PlaceList(IReadOnlyList<Place> Items);

    internal sealed record ProvinceItem(string Code, string Name, string Kind, string FullName)
    {
        public static ProvinceItem Of(Province province) => new(province.Code, province.Name, province.Kind, province.FullName);
    }

    /// <summary>A province, or a commune with its former names and its province.</summary>
    internal sealed record Place(string Code, string Name, string Kind, string FullName)
    {
        [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
        public IReadOnlyList<string>? FormerNames { get; init; }

        [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
        public ProvinceItem? Province { get; init; }

        public static Place Of(Province province) => new(province.Code, province.Name, province.Kind, province.FullName);

        public static Place Of(Commune commune) => new(commune.Code, commune.Name, commune.Kind, commune.FullName)
        {
            FormerNames = commune.FormerNames,
            Province = ProvinceItem.Of(commune.Province),
        };
    }
}
