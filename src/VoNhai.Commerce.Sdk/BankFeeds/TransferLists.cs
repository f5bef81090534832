namespace VoNhai.Commerce.BankFeeds;

/// <summary>The lists that a feed can be pulled from.</summary>
public static class TransferLists
{
    /// <summary>SePay's API v2.</summary>
    public const string SePay = "sepay-v2";

    /// <summary>SePay's older user API.</summary>
    public const string SePayOld = "sepay-userapi";

    /// <summary>Casso's API v2.</summary>
    public const string Casso = "casso";

    /// <summary>The lists that belong to a provider; none for one that can only push.</summary>
    public static IReadOnlyList<string> Of(string provider) => provider switch
    {
        BankFeedProviders.SePay => [SePay, SePayOld],
        BankFeedProviders.Casso => [Casso],
        _ => [],
    };

    /// <summary>Opens the list of a feed; <c>null</c> when it has none or is retired.</summary>
    public static ITransferList? Open(FeedRegistration registration, FeedOptions options)
    {
        ArgumentNullException.ThrowIfNull(registration);
        ArgumentNullException.ThrowIfNull(options);
        if (registration.RetiredAt is not null || registration.ListToken is not { Length: > 0 } token)
        {
            return null;
        }

        return registration.ListName switch
        {
            SePay => new SePayList(options.SePayList, registration.Account, token),
            SePayOld => new SePayOldList(options.SePayOldList, registration.Account, token),
            Casso => new CassoList(options.CassoList, registration.Account, token),
            _ => null,
        };
    }
}
