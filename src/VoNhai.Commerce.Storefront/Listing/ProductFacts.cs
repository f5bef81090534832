using System.Globalization;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.Unicode;
using VoNhai.Commerce.Catalog;
using VoNhai.Commerce.Counter;
using VoNhai.Commerce.Storefront.Photos;

namespace VoNhai.Commerce.Storefront.Listing;

/// <summary>
/// A product or a household as search engines read it: JSON-LD in the words of schema.org. Only what the page shows; no review, no rating, no
/// certificate. It is data: browsers never run it, so the policy that forbids inline scripts is not asked.
/// </summary>
internal static class ProductFacts
{
    // Letters as they are, so that pages stay small; <, >, & and quotation marks as \u003C: no name can end the script element.
    private static readonly JsonSerializerOptions Writing = new() { Encoder = JavaScriptEncoder.Create(UnicodeRanges.All) };

    /// <summary>A product with its offer.</summary>
    /// <param name="product">What the page shows.</param>
    /// <param name="site">The address of this site, without a path.</param>
    public static string Of(ProductView product, Uri site)
    {
        ArgumentNullException.ThrowIfNull(product);
        var address = new Uri(site, $"/san-pham/{product.Slug}").AbsoluteUri;
        var offer = new JsonObject
        {
            ["@type"] = "Offer",
            ["url"] = address,
            ["price"] = product.Price.Dong.ToString(CultureInfo.InvariantCulture),
            ["priceCurrency"] = "VND",
            ["availability"] = $"https://schema.org/{AvailabilityOf(product.Orderability)}",
            ["seller"] = SellerOf(product.Household, site),
            ["priceSpecification"] = new JsonObject
            {
                ["@type"] = "UnitPriceSpecification",
                ["price"] = product.Price.Dong.ToString(CultureInfo.InvariantCulture),
                ["priceCurrency"] = "VND",
                ["unitText"] = product.Unit,
            },
        };
        if (product is { Orderability: Orderability.PreOrder, HarvestOn: { } harvest })
        {
            offer["availabilityStarts"] = harvest.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
        }

        var facts = new JsonObject { ["@context"] = "https://schema.org", ["@type"] = "Product", ["name"] = product.Name, ["url"] = address };
        if (product.Description.Length > 0)
        {
            facts["description"] = product.Description;
        }

        facts["image"] = new JsonArray([.. PicturesOf(product, site).Select(picture => JsonValue.Create(picture))]);
        facts["offers"] = offer;
        return facts.ToJsonString(Writing);
    }

    /// <summary>A household that sells.</summary>
    public static string Of(HouseholdView household, Uri site)
    {
        ArgumentNullException.ThrowIfNull(household);
        var facts = SellerOf(household, site);
        facts["@context"] = "https://schema.org";
        facts["address"] = new JsonObject { ["@type"] = "PostalAddress", ["streetAddress"] = household.Hamlet, ["addressLocality"] = Address.OfCommune(household.CommuneCode), ["addressCountry"] = "VN" };
        return facts.ToJsonString(Writing);
    }

    /// <summary>Every photo in its largest width; the drawing where there is none.</summary>
    private static IEnumerable<string> PicturesOf(ProductView product, Uri site) => product.Photos.Count > 0
        ? product.Photos.Select(photo => new Uri(site, PhotoAddress.Of(photo, photo.Width)).AbsoluteUri)
        : product.Picture.Length > 0 ? [new Uri(site, $"/img/sp/{product.Picture}.svg").AbsoluteUri] : [];

    private static JsonObject SellerOf(HouseholdView household, Uri site) => new()
    {
        ["@type"] = "Organization",
        ["name"] = household.Name,
        ["url"] = new Uri(site, $"/ho/{household.Slug}").AbsoluteUri,
    };

    private static string AvailabilityOf(Orderability orderability) => orderability switch
    {
        Orderability.Orderable => "InStock",
        Orderability.PreOrder => "PreOrder",
        _ => "OutOfStock",
    };
}
