using System.Diagnostics;
using System.Security.Claims;
using Microsoft.Extensions.Localization;
using Microsoft.Extensions.Options;
using VoNhai.Commerce.Counter;
using VoNhai.Commerce.Storefront.Accounts;
using VoNhai.Commerce.Storefront.Hosting;
using VoNhai.Commerce.Storefront.Resources;

namespace VoNhai.Commerce.Storefront.Announcer;

/// <summary>
/// <c>GET /nha-ban/loa/tin?sau=</c>: news of money for the household that is logged in. Without <c>sau</c> it answers at once with the
/// latest; with it the question stays open until something comes. Why not a stream: docs/decisions/announcer.md.
/// </summary>
internal static class AnnouncerDoor
{
    /// <summary>For a telephone that found no place among the listeners.</summary>
    private const int AskAgainMilliseconds = 5_000;

    public static IEndpointRouteBuilder MapAnnouncer(this IEndpointRouteBuilder routes)
    {
        // What is said aloud at the stall is Vietnamese (Announcement); what stands on the page about feeds is for its reader.
        routes.MapGet("/nha-ban/loa/tin", TellAsync).WithMetadata(new VisitorsLanguageAttribute()).RequireAuthorization(ShopRoles.Till);
        return routes;
    }

    private static async Task<IResult> TellAsync(
        ClaimsPrincipal person,
        HttpResponse response,
        IMoneyNews news,
        Listeners listeners,
        IOptions<AnnouncerSettings> settings,
        IHostApplicationLifetime host,
        IStringLocalizer<Texts> texts,
        string? sau = null,
        CancellationToken cancellationToken = default)
    {
        response.Headers.CacheControl = "no-store";
        if (person.HouseholdId() is not { } householdId)
        {
            return Results.Forbid();
        }

        using var place = listeners.TryJoin(householdId);
        var began = Stopwatch.GetTimestamp();
        try
        {
            var page = await ListenAsync(news, householdId, sau, place is not null, settings.Value, host.ApplicationStopping, cancellationToken);
            var feed = FeedHealth.Of(await news.ListHearingsAsync(householdId, cancellationToken), page.ReadAt, texts);
            var held = (long)Stopwatch.GetElapsedTime(began).TotalMilliseconds;
            return Results.Ok(new NewsDocument(
                page.Next, held, place is null ? AskAgainMilliseconds : 0, feed, [.. page.Items.Select(item => NewsItem.Of(item, page.ReadAt))]));
        }
        catch (OperationCanceledException) when (cancellationToken.IsCancellationRequested)
        {
            // The telephone hung up: nobody is there to be answered.
            return Results.Empty;
        }
    }

    private static async Task<MoneyNewsPage> ListenAsync(
        IMoneyNews news, Guid householdId, string? after, bool mayWait, AnnouncerSettings settings, CancellationToken stopping, CancellationToken cancellationToken)
    {
        var began = Stopwatch.GetTimestamp();
        var page = await news.ReadAsync(householdId, after, cancellationToken);
        while (mayWait && after is not null && page.Items.Count == 0 && Stopwatch.GetElapsedTime(began).TotalSeconds < settings.HoldSeconds && !stopping.IsCancellationRequested)
        {
            await Task.Delay(settings.LookMilliseconds, cancellationToken);
            page = await news.ReadAsync(householdId, page.Next, cancellationToken);
        }

        return page;
    }
}
