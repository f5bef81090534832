using System.Diagnostics.CodeAnalysis;

namespace VoNhai.Commerce.BankFeeds;

/// <summary>The providers whose deliveries can be read. A provider is named in the door's address: <c>/webhooks/{provider}/{feedId}</c>.</summary>
public static class BankFeedProviders
{
    /// <summary>SePay: reads the household's bank account and pushes each transaction.</summary>
    public const string SePay = "sepay";

    /// <summary>SePay Bank Hub: the same news for a platform whose households have no SePay account of their own.</summary>
    public const string SePayBankHub = "sepay-bankhub";

    /// <summary>Casso, Webhook V2.</summary>
    public const string Casso = "casso";

    /// <summary>payOS, Casso's payment links.</summary>
    public const string PayOs = "payos";

    /// <summary>All of them.</summary>
    public static IReadOnlyList<string> All { get; } = [SePay, SePayBankHub, Casso, PayOs];

    /// <summary>Opens the door of a registered feed, or <c>null</c> for a provider that is not known here.</summary>
    /// <exception cref="ArgumentException">The registration has no secret of the kind that its provider proves itself with.</exception>
    public static IBankFeed? Open(FeedRegistration registration)
    {
        ArgumentNullException.ThrowIfNull(registration);
        return registration.Provider switch
        {
            SePay => new SePayFeed(registration.Secrets()),
            SePayBankHub => new SePayBankHubFeed(registration.Secrets()),
            Casso => new CassoFeed(registration.Secrets()),
            PayOs => new PayOsFeed(registration.Secrets()),
            _ => null,
        };
    }

    /// <summary>Opens the door of a registered feed; otherwise says why it does not start. A feed without a secret never does.</summary>
    /// <param name="registration">The feed.</param>
    /// <param name="feed">Its door.</param>
    /// <param name="obstacle">For the log and the household's page; never a secret.</param>
    public static bool TryOpen(FeedRegistration registration, [NotNullWhen(true)] out IBankFeed? feed, [NotNullWhen(false)] out string? obstacle)
    {
        ArgumentNullException.ThrowIfNull(registration);
        obstacle = registration.RetiredAt is not null ? "the feed is retired"
            : !All.Contains(registration.Provider) ? "nobody here reads this provider"
            : !registration.CanProve ? "the feed has no secret that its provider can prove itself with"
            : null;
        feed = obstacle is null ? Open(registration) : null;
        return feed is not null;
    }
}
