using System.Globalization;
using System.Text;
using System.Xml;
using Microsoft.Extensions.Localization;
using Microsoft.Net.Http.Headers;
using VoNhai.Commerce.Catalog;
using VoNhai.Commerce.Counter;
using VoNhai.Commerce.Storefront.Hosting;
using VoNhai.Commerce.Storefront.Hosting.Guards;
using VoNhai.Commerce.Storefront.Listing;
using VoNhai.Commerce.Storefront.Photos;
using VoNhai.Commerce.Storefront.Resources;

namespace VoNhai.Commerce.Storefront.Doors;

/// <summary>
/// <c>/san-pham.xml</c>: what can be ordered today, as RSS 2.0 with the words of Google Merchant Center, which Meta and others read too. Written
/// part by part as it is read, so that 100,000 products take no more memory than a hundred.
/// </summary>
/// <remarks>See https://support.google.com/merchants/answer/14987622 and https://support.google.com/merchants/answer/7052112.</remarks>
internal static class ProductFeedDoor
{
    private const string Google = "http://base.google.com/ns/1.0";
    private const int MostTitle = 150;

    public static IEndpointRouteBuilder MapProductFeed(this IEndpointRouteBuilder routes)
    {
        routes.MapMethods("/san-pham.xml", [HttpMethods.Get, HttpMethods.Head], WriteAsync).WithMetadata(new PublicContentAttribute()).AllowAnonymous();
        return routes;
    }

    private static async Task WriteAsync(HttpContext context, ICatalog catalog, CatalogStamp stamp, Site site, IStringLocalizer<Texts> texts, CancellationToken cancellationToken)
    {
        var (request, response) = (context.Request, context.Response);
        var address = site.AddressOf(request);
        var tag = new EntityTagHeaderValue($"\"{await stamp.ReadAsync(cancellationToken)}\"", isWeak: true);
        response.GetTypedHeaders().ETag = tag;
        if (request.GetTypedHeaders().IfNoneMatch.Any(known => known.Equals(EntityTagHeaderValue.Any) || known.Compare(tag, useStrongComparison: false)))
        {
            response.StatusCode = StatusCodes.Status304NotModified;
            return;
        }

        response.ContentType = "application/rss+xml; charset=utf-8";
        if (HttpMethods.IsHead(request.Method))
        {
            return;
        }

        await using var xml = XmlWriter.Create(response.Body, new XmlWriterSettings { Async = true, CloseOutput = false, Encoding = new UTF8Encoding(encoderShouldEmitUTF8Identifier: false) });
        await xml.WriteStartDocumentAsync();
        await xml.WriteStartElementAsync(null, "rss", null);
        await xml.WriteAttributeStringAsync(null, "version", null, "2.0");
        await xml.WriteAttributeStringAsync("xmlns", "g", null, Google);
        await xml.WriteStartElementAsync(null, "channel", null);
        await xml.WriteElementStringAsync(null, "title", null, texts["Site.Name"]);
        await xml.WriteElementStringAsync(null, "link", null, address.AbsoluteUri);
        await xml.WriteElementStringAsync(null, "description", null, texts["Site.Slogan"]);
        for (string? after = null; ;)
        {
            var page = await catalog.ListAsync(new CatalogQuery { Take = CatalogQuery.MostTaken, After = after }, cancellationToken);
            foreach (var product in page.Items.Where(product => product.Orderability.TakesOrders()))
            {
                await WriteItemAsync(xml, product, address, texts);
            }

            await xml.FlushAsync();
            if ((after = page.Next) is null)
            {
                break;
            }
        }

        await xml.WriteEndDocumentAsync();
    }

    private static async Task WriteItemAsync(XmlWriter xml, ProductView product, Uri site, IStringLocalizer<Texts> texts)
    {
        await xml.WriteStartElementAsync(null, "item", null);
        await SayAsync("id", product.Id.ToString());
        await SayAsync("title", Title(product));
        await SayAsync("description", product.Description.Length > 0 ? product.Description : product.Name);
        await SayAsync("link", new Uri(site, $"/san-pham/{product.Slug}").AbsoluteUri);

        // A drawing is no picture of the goods, and SVG is not taken.
        foreach (var (index, photo) in product.Photos.Index())
        {
            await SayAsync(index == 0 ? "image_link" : "additional_image_link", new Uri(site, PhotoAddress.Of(photo, photo.Width)).AbsoluteUri);
        }

        await SayAsync("price", string.Create(CultureInfo.InvariantCulture, $"{product.Price.Dong} VND"));
        if (UnitOfSale.TryRead(product.Unit, out var unit, out _) && unit.Grams is { } grams)
        {
            await SayAsync("unit_pricing_measure", string.Create(CultureInfo.InvariantCulture, $"{grams} g"));
        }

        var isLater = product.Orderability == Orderability.PreOrder;
        await SayAsync("availability", isLater ? "preorder" : "in_stock");
        if (isLater && product.HarvestOn is { } harvest)
        {
            await SayAsync("availability_date", harvest.ToString("yyyy-MM-dd'T'00:00+07:00", CultureInfo.InvariantCulture));
        }

        await SayAsync("condition", "new");
        await SayAsync("identifier_exists", "no");
        await SayAsync("brand", product.Household.Name);
        if (Categories.Keys.Contains(product.Category))
        {
            await SayAsync("product_type", texts[$"Category.{product.Category}"]);
        }

        await xml.WriteEndElementAsync();

        Task SayAsync(string name, string text) => xml.WriteElementStringAsync("g", name, Google, Clean(text));
    }

    private static string Title(ProductView product)
    {
        var title = $"{product.Name} ({product.Unit})";
        return title.Length <= MostTitle ? title : title[..(char.IsHighSurrogate(title[MostTitle - 1]) ? MostTitle - 1 : MostTitle)];
    }

    /// <summary>Without what XML cannot carry: a host's own import may have brought control characters.</summary>
    private static string Clean(string text)
    {
        if (text.All(XmlConvert.IsXmlChar))
        {
            return text;
        }

        var clean = new StringBuilder(text.Length);
        foreach (var rune in text.EnumerateRunes())
        {
            if (rune.Value > char.MaxValue || XmlConvert.IsXmlChar((char)rune.Value))
            {
                clean.Append(rune.ToString());
            }
        }

        return clean.ToString();
    }
}
