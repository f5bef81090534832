using System.Collections.Concurrent;
using Microsoft.AspNetCore.Html;
using Microsoft.AspNetCore.Razor.TagHelpers;

namespace VoNhai.Commerce.Storefront.Drawing;

/// <summary><c>&lt;icon name="gio" /&gt;</c>: an icon beside its word, silent to screen readers because the word speaks.</summary>
[HtmlTargetElement("icon", Attributes = "name", TagStructure = TagStructure.WithoutEndTag)]
public sealed class IconTagHelper : TagHelper
{
    // A page has some thirty of them, always the same.
    private static readonly ConcurrentDictionary<string, HtmlString> Drawn = new(StringComparer.Ordinal);

    /// <summary>A name that <see cref="Icons"/> knows.</summary>
    public string Name { get; set; } = "";

    /// <inheritdoc />
    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        ArgumentNullException.ThrowIfNull(output);
        output.TagName = null;
        output.Content.SetHtmlContent(Drawn.GetOrAdd(Name, Draw));
    }

    private static HtmlString Draw(string name) => new($"<svg class=\"icon\" viewBox=\"0 0 24 24\" aria-hidden=\"true\"><path d=\"{Icons.Outline(name)}\"/></svg>");
}
