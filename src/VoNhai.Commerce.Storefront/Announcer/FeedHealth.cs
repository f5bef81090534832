using Microsoft.Extensions.Localization;
using VoNhai.Commerce.Counter;
using VoNhai.Commerce.Storefront.Listing;

namespace VoNhai.Commerce.Storefront.Announcer;

/// <summary>Whether silence of the loudspeaker means anything, in words.</summary>
/// <param name="State"><c>heard</c>, <c>silent</c> or <c>deaf</c> (no feed): also the end of a style class.</param>
/// <param name="Text">For the household.</param>
internal sealed record FeedHealth(string State, string Text)
{
    /// <summary>A feed is silent when no money comes, so a quiet day is a reason to look and no fault.</summary>
    private static readonly TimeSpan QuietDay = TimeSpan.FromHours(24);

    /// <summary>Judges the household's accounts; the worst of them counts.</summary>
    public static FeedHealth Of(IReadOnlyList<AccountHearing> accounts, DateTimeOffset now, IStringLocalizer texts)
    {
        ArgumentNullException.ThrowIfNull(accounts);
        ArgumentNullException.ThrowIfNull(texts);
        if (!accounts.Any(account => account.HasFeed))
        {
            return new FeedHealth("deaf", texts["Loa.NoFeed"]);
        }

        if (accounts.FirstOrDefault(account => !account.HasFeed) is { } deaf)
        {
            return new FeedHealth("deaf", texts["Loa.OneWithoutFeed", deaf.Account[^Math.Min(4, deaf.Account.Length)..]]);
        }

        if (accounts.Any(account => account.LastHeardAt is null))
        {
            return new FeedHealth("silent", texts["Loa.NeverHeard"]);
        }

        var longest = accounts.Min(account => account.LastHeardAt!.Value);
        return now - longest > QuietDay
            ? new FeedHealth("silent", texts["Loa.LongSilent", Clock.Show(longest)])
            : new FeedHealth("heard", texts["Loa.Heard", Clock.ShowShort(accounts.Max(account => account.LastHeardAt!.Value), now)]);
    }
}
