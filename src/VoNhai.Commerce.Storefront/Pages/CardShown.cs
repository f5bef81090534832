using VoNhai.Commerce.QrImages;
using VoNhai.Commerce.Storefront.Accounts;

namespace VoNhai.Commerce.Storefront.Pages;

/// <summary>A card as a page shows or prints it.</summary>
/// <param name="Card">The card.</param>
/// <param name="Site">The site's address, for whoever types.</param>
/// <param name="IsPractice">Whether it stands on it that this is practice.</param>
public sealed record CardShown(PrintedCard Card, string Site, bool IsPractice)
{
    /// <summary>What the code holds: a link that shows the card and uses nothing up.</summary>
    public string Link => $"{Site}/vao-may?the={Card.Code}";

    /// <summary>Where the digits are typed, as people read it.</summary>
    public string TypedAddress => $"{Site[(Site.IndexOf("//", StringComparison.Ordinal) + 2)..]}/vao-may";

    /// <summary>The drawing as the address of a picture.</summary>
    public string Picture => "data:image/svg+xml;base64," + Convert.ToBase64String(System.Text.Encoding.UTF8.GetBytes(QrImage.Svg(Link, new QrImageOptions { Use = QrUse.Print })));

    /// <summary>The card as the page of this request shows it.</summary>
    public static CardShown Of(PrintedCard card, HttpRequest request, bool isPractice)
    {
        ArgumentNullException.ThrowIfNull(request);
        return new CardShown(card, $"{request.Scheme}://{request.Host}{request.PathBase}", isPractice);
    }
}
