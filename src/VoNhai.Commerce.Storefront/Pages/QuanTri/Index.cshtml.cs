using System.Globalization;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using VoNhai.Commerce.Counter;
using VoNhai.Commerce.Storefront.Accounts;
using VoNhai.Commerce.Storefront.Declarations;
using VoNhai.Commerce.Storefront.Feeds;
using VoNhai.Commerce.Storefront.Market;
using VoNhai.Commerce.Storefront.Privacy;

namespace VoNhai.Commerce.Storefront.Pages.QuanTri;

/// <summary><c>/quan-tri</c>: how the site is doing, and where an operator's work is. It shows no money of anybody.</summary>
[Authorize(Policy = ShopRoles.Operator)]
public sealed class IndexModel(HouseholdAccounts accounts, IListingLooks looks, FeedOverview feeds, DataRequests requests, DeclarationBook book, MarketMode market) : PageModel
{
    /// <summary>How far waiting goods are counted.</summary>
    public const int MostWaiting = 200;

    private const int PulsesInPart = 25;

    /// <summary>Households in numbers.</summary>
    public HouseholdCounts Counts { get; private set; } = new(0, 0, 0);

    /// <summary>How many goods wait to be looked at; at most <see cref="MostWaiting"/>.</summary>
    public int Waiting { get; private set; }

    /// <summary>How many buyers ask for a copy or to be blanked.</summary>
    public int Requests { get; private set; }

    /// <summary>Whether buyers read texts that the operator published.</summary>
    public bool HasPolicy { get; private set; }

    /// <summary>Whether several households sell and something that must be recorded is not.</summary>
    public bool MarketIsBehind { get; private set; }

    /// <summary>How feeds are doing.</summary>
    public IReadOnlyList<FeedPulse> Pulses { get; private set; } = [];

    /// <summary>Which part of the feeds is shown, from 0.</summary>
    public int Part { get; private set; }

    /// <summary>Whether another part follows.</summary>
    public bool HasMore { get; private set; }

    /// <summary>Shows it.</summary>
    public async Task OnGetAsync([FromQuery(Name = "phan")] string? part, CancellationToken cancellationToken)
    {
        Part = int.TryParse(part, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? Math.Min(number, 10_000) : 0;
        Counts = await accounts.CountAsync(cancellationToken);
        Waiting = (await looks.WaitingAsync(MostWaiting, cancellationToken)).Count;
        Requests = await requests.CountOpenAsync(cancellationToken);
        HasPolicy = await book.LatestVersionAsync(DeclarationKind.Policy, cancellationToken) is not null;
        MarketIsBehind = (await market.ReadAsync(cancellationToken)).IsBehind;
        (Pulses, HasMore) = await feeds.ReadAsync(Part, PulsesInPart, cancellationToken);
    }
}
