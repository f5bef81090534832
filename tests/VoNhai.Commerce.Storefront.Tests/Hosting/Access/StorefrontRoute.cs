using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.Routing;
using Microsoft.AspNetCore.StaticAssets;
using Microsoft.Extensions.DependencyInjection;
using VoNhai.Commerce.Storefront.Accounts;
using VoNhai.Commerce.Storefront.Tests.Running;

namespace VoNhai.Commerce.Storefront.Tests.Hosting.Access;

/// <summary>One way into the storefront, as it is mapped: a verb and a pattern.</summary>
/// <param name="Verb">GET or POST. A page answers GET even when no handler does; what answers GET answers HEAD too.</param>
/// <param name="Pattern">As it was written, with its constraints: <c>/nha-ban/hang/{id:guid}</c>.</param>
/// <param name="Handlers">Of a page, the names of its handlers for this verb, sorted; without the nameless one.</param>
/// <param name="Endpoint">What the framework has of it.</param>
internal sealed record StorefrontRoute(string Verb, string Pattern, IReadOnlyList<string> Handlers, RouteEndpoint Endpoint)
{
    /// <summary>All files of <c>wwwroot</c> together: they are everyone's.</summary>
    public const string Files = "/{file}";

    public string Name => $"{Verb} {Pattern}";

    public static IReadOnlyList<StorefrontRoute> AllOf(StorefrontServer server) =>
    [
        .. server.Services.GetRequiredService<EndpointDataSource>().Endpoints.OfType<RouteEndpoint>()
            .Where(endpoint => endpoint.RoutePattern.RawText != AccountHosting.FilesInDevelopment).SelectMany(Of).DistinctBy(route => route.Name).OrderBy(route => route.Pattern, StringComparer.Ordinal).ThenBy(route => route.Verb, StringComparer.Ordinal),
    ];

    private static IEnumerable<StorefrontRoute> Of(RouteEndpoint endpoint)
    {
        var pattern = "/" + endpoint.RoutePattern.RawText!.TrimStart('/');
        if (endpoint.Metadata.GetMetadata<StaticAssetDescriptor>() is not null)
        {
            return [new StorefrontRoute("GET", Files, [], endpoint)];
        }

        if (endpoint.Metadata.GetMetadata<PageActionDescriptor>() is { } page)
        {
            var handlers = Assert.IsType<CompiledPageActionDescriptor>(page).HandlerMethods
                .ToLookup(handler => handler.HttpMethod.ToUpperInvariant(), handler => handler.Name ?? "");
            return handlers.Select(verb => verb.Key).Append("GET").Distinct().Select(verb =>
                new StorefrontRoute(verb, pattern, [.. handlers[verb].Where(name => name.Length > 0).Order(StringComparer.Ordinal)], endpoint));
        }

        var verbs = endpoint.Metadata.GetMetadata<IHttpMethodMetadata>()?.HttpMethods ?? ["GET"];
        return verbs.Where(verb => verb != "HEAD" || !verbs.Contains("GET")).Select(verb => new StorefrontRoute(verb, pattern, [], endpoint));
    }
}
