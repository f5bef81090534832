using Microsoft.Extensions.Localization;
using VoNhai.Commerce.Counter;
using VoNhai.Commerce.Storefront.Announcer;
using VoNhai.Commerce.Storefront.Listing;

namespace VoNhai.Commerce.Storefront.Pages.NhaBan;

/// <summary>Whether the household hears of its money, in one line: colour, picture and word.</summary>
/// <param name="State"><c>heard</c>, <c>silent</c>, <c>deaf</c> (no feed) or <c>failing</c>: a text of its own says the word.</param>
/// <param name="Style">The notice's style.</param>
/// <param name="Icon">Its picture.</param>
/// <param name="Detail">When it was heard last, and what to do.</param>
internal sealed record BoardFeed(string State, string Style, string Icon, string Detail)
{
    /// <summary>Judges feeds and accounts. What is known to be broken counts before what is merely quiet.</summary>
    public static BoardFeed Of(IReadOnlyList<FeedView> feeds, IReadOnlyList<AccountHearing> accounts, DateTimeOffset now, IStringLocalizer board, IStringLocalizer texts)
    {
        ArgumentNullException.ThrowIfNull(feeds);
        ArgumentNullException.ThrowIfNull(board);
        if (feeds.FirstOrDefault(feed => feed.Condition is FeedCondition.Failing or FeedCondition.Refusing or FeedCondition.NotStarted) is { } broken)
        {
            var last = broken.LastHeardAt is { } heard ? board["Feed.LastHeard", Clock.ShowShort(heard, now)] : board["Feed.Never"];
            return new BoardFeed("failing", "notice-error", "loi", $"{last} {board["Feed.LookYourself"]}");
        }

        var health = FeedHealth.Of(accounts, now, texts);
        return health.State switch
        {
            "heard" => new BoardFeed(health.State, "notice-ok", "xong", board["Feed.LastHeard", Clock.ShowShort(accounts.Max(account => account.LastHeardAt!.Value), now)]),
            "silent" => new BoardFeed(
                health.State,
                "notice-warn",
                "canh-bao",
                $"{(accounts.Min(account => account.LastHeardAt) is { } longest ? board["Feed.LastHeard", Clock.ShowShort(longest, now)] : board["Feed.Never"])} {board["Feed.LookYourself"]}"),
            _ => new BoardFeed(health.State, "notice-info", "tin", board["Feed.LookYourself"]),
        };
    }
}
