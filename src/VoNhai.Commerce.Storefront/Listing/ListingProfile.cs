using AutoMapper;
using VoNhai.Commerce.Counter;
using VoNhai.Commerce.Places;

namespace VoNhai.Commerce.Storefront.Listing;

/// <summary>From the SDK's products to the cards of the listing.</summary>
public sealed class ListingProfile : Profile
{
    /// <summary>Says how; a test asserts that nothing is left out.</summary>
    public ListingProfile() =>
        CreateMap<ProductView, ProductCard>()
            .ForMember(card => card.Price, map => map.MapFrom(product => product.Price.ToString()))
            .ForMember(card => card.Photo, map => map.MapFrom(product => product.Photos.Count > 0 ? product.Photos[0] : null))
            .ForMember(card => card.Season, map => map.MapFrom(product => SeasonWords.Of(product.Season)))
            .ForMember(card => card.Harvest, map => map.MapFrom(product => Clock.ShowShort(product.HarvestOn)))
            .ForMember(card => card.Commune, map => map.MapFrom(product => CommuneName(product.Household.CommuneCode)));

    private static string CommuneName(string code) => Communes.TryFind(code, out var commune) ? commune.Name : "";
}
