using System.Globalization;
using System.Text;
using VoNhai.Commerce.Counter;
using VoNhai.Commerce.Notices;
using VoNhai.Commerce.Orders;
using Microsoft.Extensions.Localization;
using VoNhai.Commerce.Storefront.Listing;
using VoNhai.Commerce.Storefront.Resources;

namespace VoNhai.Commerce.Storefront.Mail;

/// <summary>
/// What a letter says: sentences, the goods, one link to act and one to stop. Neither a phone number nor an account stands in it, and the
/// secret of the order's link only in the buyer's.
/// </summary>
/// <param name="Subject">One line; nothing that a person typed.</param>
/// <param name="Sentences">What happened.</param>
/// <param name="Goods">What was ordered.</param>
/// <param name="Action">Where to look, and in which words.</param>
/// <param name="Closing">Said last.</param>
/// <param name="Stop">The link that ends these letters.</param>
internal sealed record Letter(
    string Subject, IReadOnlyList<string> Sentences, IReadOnlyList<string> Goods, (string Words, Uri Address) Action, string Closing, Uri Stop)
{
    public static Letter Of(OutgoingNotice notice, Uri site, IStringLocalizer<NoticeTexts> texts)
    {
        var (order, isBuyers) = (notice.Order, notice.Receiver == NoticeReceiver.Buyer);
        var kind = isBuyers ? notice.Kind.ToString() : "New";
        var sentences = new List<string> { texts[$"{kind}.Text", order.Code, OneLine(order.Household.Name), notice.Amount] };
        if (!isBuyers)
        {
            sentences.Add(texts["New.Buyer", OneLine(order.Buyer.Name)]);
        }
        else if (order.Payment.Transfer?.Amount is { } due && order.Step == OrderStep.Placed)
        {
            sentences.Add(texts["Due", due]);
        }

        if (order.Household.IsPractice)
        {
            sentences.Add(texts["Practice"]);
        }

        sentences.Add(texts["At", Clock.Show(notice.At)]);
        return new Letter(
            texts[$"{kind}.Subject", order.Code],
            sentences,
            [.. order.Lines.Select(line => string.Create(CultureInfo.InvariantCulture, $"{OneLine(line.ProductName)} × {line.Quantity} {OneLine(line.Unit)}: {line.Total}")), texts["Total", order.Total]],
            isBuyers
                ? (texts["Open"], new Uri(site, $"/don-hang/{order.Code}?k={order.Secret.Reveal()}"))
                : (texts["New.Open"], new Uri(site, $"/nha-ban/don/{order.Code}")),
            texts[isBuyers ? "KeepLink" : "New.Change"],
            new Uri(site, $"/thoi-thu?k={notice.StopSecret.Reveal()}"));
    }

    /// <summary>Names may be old or from elsewhere: nothing in them breaks a line or turns the direction of writing.</summary>
    internal static string OneLine(string text)
    {
        var clean = new StringBuilder(text.Length);
        foreach (var rune in text.EnumerateRunes())
        {
            var isForeign = Rune.GetUnicodeCategory(rune)
                is UnicodeCategory.Control or UnicodeCategory.Format or UnicodeCategory.LineSeparator or UnicodeCategory.ParagraphSeparator or UnicodeCategory.PrivateUse;
            clean.Append(isForeign ? " " : rune.ToString());
        }

        return string.Join(' ', clean.ToString().Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
    }
}
