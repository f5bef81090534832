using System.Globalization;
using System.Text;
using static VoNhai.Commerce.QrImages.PrintPage;

namespace VoNhai.Commerce.QrImages;

/// <summary>Price tags, 8 or 21 on a sheet of A4, each with a code.</summary>
public static class PriceTagPages
{
    /// <summary>The most tags in one document: fifty sheets of the small ones.</summary>
    public const int MostTags = 1050;

    /// <summary>As many sheets as needed.</summary>
    /// <param name="tags">1 to <see cref="MostTags"/>, in the order of the sheet.</param>
    /// <param name="perSheet">8 or 21.</param>
    /// <exception cref="ArgumentException">No tag, or too many.</exception>
    public static PrintPage Of(IReadOnlyList<PriceTag> tags, TagsPerSheet perSheet)
    {
        ArgumentNullException.ThrowIfNull(tags);
        if (tags.Count is 0 or > MostTags)
        {
            throw new ArgumentException($"There must be 1 to {MostTags} tags.", nameof(tags));
        }

        var layout = TagLayout.Of(perSheet);
        var body = new StringBuilder();
        foreach (var sheet in tags.Chunk((int)perSheet))
        {
            body.Append(CultureInfo.InvariantCulture, $"<section class=\"paper p-tags p-tags-{(int)perSheet}\">\n");
            foreach (var tag in sheet)
            {
                Append(body, tag, layout);
            }

            body.Append("</section>\n");
        }

        return new PrintPage($"Thẻ giá, {tags.Count} thẻ", PaperSize.A4, body.ToString());
    }

    private static void Append(StringBuilder body, PriceTag tag, TagLayout layout)
    {
        var (size, name) = layout.Name.Fit(tag.Name);
        var (priceSize, price) = layout.Price.Fit(tag.Price.ToString().Replace('\u00A0', ' '));
        var code = PrintedCode.Svg(tag.Transfer, layout.CodeWidth, layout.CodeHeight);
        var hint = tag.Transfer.Amount is null ? "Tự gõ số tiền" : "Mã có sẵn số tiền";
        body.Append(
            CultureInfo.InvariantCulture,
            $"""
            <article class="p-tag"><div class="p-words">
            {PrintedWarning.ShortOf(tag.Transfer)}
            <b class="f{size}">{Encode(name)}</b>
            <p><span class="p{priceSize}">{Encode(price.Replace(' ', '\u00A0'))}</span> <small>/ {Encode(layout.Small.Fit(tag.Unit).Text)}</small></p>
            <p><small>{hint}</small><small>{Encode(PrintedCode.BankOf(tag.Transfer))}</small><small><b>{Encode(layout.Small.Fit(tag.HolderName).Text)}</b></small></p>
            </div><div class="p-qr">{code}</div></article>

            """);
    }
}
