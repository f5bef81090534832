using Microsoft.AspNetCore.Razor.TagHelpers;
using VoNhai.Commerce.Orders;

namespace VoNhai.Commerce.Storefront.Drawing;

/// <summary><c>&lt;phone-link number="…" /&gt;</c> behind a name: " · 0912 345 678" to touch; nothing for somebody who gave no number, at the till.</summary>
[HtmlTargetElement("phone-link", Attributes = "number", TagStructure = TagStructure.WithoutEndTag)]
public sealed class PhoneLinkTagHelper : TagHelper
{
    /// <summary>The number; <c>default</c> for none.</summary>
    public PhoneNumber Number { get; set; }

    /// <inheritdoc />
    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        ArgumentNullException.ThrowIfNull(output);
        if (Number == default)
        {
            output.SuppressOutput();
            return;
        }

        output.TagName = "a";
        output.TagMode = TagMode.StartTagAndEndTag;
        output.PreElement.SetContent(" · ");
        output.Attributes.SetAttribute("class", "phone");
        output.Attributes.SetAttribute("href", $"tel:{Number}");
        output.Content.SetContent(Number.ToReadable());
    }
}
