using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.AspNetCore.Mvc.ViewFeatures;
using Microsoft.AspNetCore.Razor.TagHelpers;
using VoNhai.Commerce.Catalog;
using VoNhai.Commerce.Storefront.Hosting;

namespace VoNhai.Commerce.Storefront.Photos;

/// <summary>
/// <c>&lt;photo of="…" alt="…" sizes="40vw" /&gt;</c>: an <c>img</c> in all the widths that are there. <c>sizes</c> is written a little
/// smaller than the picture is shown: a phone's sharp screen would fetch four times the bytes for a difference that nobody sees.
/// </summary>
[HtmlTargetElement("photo", Attributes = "of", TagStructure = TagStructure.WithoutEndTag)]
public sealed class PhotoTagHelper : TagHelper
{
    // For browsers that do not choose.
    private const int Usual = 640;

    /// <summary>The photo.</summary>
    public Photo Of { get; set; } = null!;

    /// <summary>The page that it stands on: whoever saves data gets the smallest width.</summary>
    [ViewContext]
    [HtmlAttributeNotBound]
    public ViewContext Page { get; set; } = null!;

    /// <summary>Whether it is fetched only when it comes near the screen.</summary>
    public bool Lazy { get; set; } = true;

    /// <inheritdoc />
    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        ArgumentNullException.ThrowIfNull(output);
        output.TagName = "img";
        output.TagMode = TagMode.SelfClosing;
        var widths = Of.Widths;
        var savesData = SaveData.IsOn(Page.HttpContext.Request);
        output.Attributes.SetAttribute("src", PhotoAddress.Of(Of, savesData ? widths[0] : widths.FirstOrDefault(width => width >= Usual, widths[^1])));
        if (widths.Count > 1 && !savesData)
        {
            output.Attributes.SetAttribute("srcset", string.Join(", ", widths.Select(width => $"{PhotoAddress.Of(Of, width)} {width}w")));
        }
        else
        {
            output.Attributes.RemoveAll("sizes");
        }

        output.Attributes.SetAttribute("width", Of.Width);
        output.Attributes.SetAttribute("height", Of.Height);
        if (Lazy)
        {
            output.Attributes.SetAttribute("loading", "lazy");
        }

        output.Attributes.SetAttribute("decoding", "async");
    }
}
