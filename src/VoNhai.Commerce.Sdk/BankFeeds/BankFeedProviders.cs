namespace VoNhai.Commerce.BankFeeds;

/// <summary>The providers whose deliveries can be read. A provider is named in the door's address: <c>/webhooks/{provider}/{feedId}</c>.</summary>
public static class BankFeedProviders
{
    /// <summary>SePay: reads the household's bank account and pushes each transaction.</summary>
    public const string SePay = "sepay";

    /// <summary>Opens the door of a registered feed, or <c>null</c> for a provider that is not known here.</summary>
    /// <exception cref="ArgumentException">The registration has no secret.</exception>
    public static IBankFeed? Open(FeedRegistration registration)
    {
        ArgumentNullException.ThrowIfNull(registration);
        return registration.Provider switch
        {
            SePay => new SePayFeed(registration.Secrets()),
            _ => null,
        };
    }
}
