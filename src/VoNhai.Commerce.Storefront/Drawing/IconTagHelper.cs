using Microsoft.AspNetCore.Razor.TagHelpers;

namespace VoNhai.Commerce.Storefront.Drawing;

/// <summary><c>&lt;icon name="gio" /&gt;</c>: an icon beside its word, silent to screen readers because the word speaks.</summary>
[HtmlTargetElement("icon", Attributes = "name", TagStructure = TagStructure.WithoutEndTag)]
public sealed class IconTagHelper : TagHelper
{
    /// <summary>A name that <see cref="Icons"/> knows.</summary>
    public string Name { get; set; } = "";

    /// <inheritdoc />
    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        ArgumentNullException.ThrowIfNull(output);
        output.TagName = "svg";
        output.TagMode = TagMode.StartTagAndEndTag;
        output.Attributes.SetAttribute("class", "icon");
        output.Attributes.Add("viewBox", "0 0 24 24");
        output.Attributes.Add("aria-hidden", "true");
        output.Content.SetHtmlContent($"<path d=\"{Icons.Outline(Name)}\"/>");
    }
}
