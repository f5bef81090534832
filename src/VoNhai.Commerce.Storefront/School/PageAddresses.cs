using Microsoft.AspNetCore.Razor.Hosting;

namespace VoNhai.Commerce.Storefront.School;

/// <summary>The pages of this storefront that a lesson can send somebody to, as they were compiled.</summary>
internal static class PageAddresses
{
    public static IReadOnlySet<string> All { get; } = new RazorCompiledItemLoader().LoadItems(typeof(PageAddresses).Assembly)
        .SelectMany(item => item.Metadata.OfType<RazorCompiledItemMetadataAttribute>())
        .Where(metadata => metadata.Key == "RouteTemplate" && !metadata.Value.Contains('{', StringComparison.Ordinal))
        .Select(metadata => metadata.Value)
        .ToHashSet(StringComparer.Ordinal);
}
