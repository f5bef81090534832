namespace VoNhai.Commerce.BankFeeds;

/// <summary>Who reads what, whether it comes in now or was kept: reading needs no secret, so copies of a retired feed can be read, too.</summary>
internal static class FeedReaders
{
    /// <summary>Reads what a provider pushes.</summary>
    public static FeedReader? OfPush(string provider) => provider switch
    {
        BankFeedProviders.SePay => SePayBody.Reader,
        BankFeedProviders.SePayBankHub => SePayBankHubBody.Reader,
        BankFeedProviders.Casso => CassoBody.Reader,
        BankFeedProviders.PayOs => PayOsBody.Reader,
        _ => null,
    };

    /// <summary>Reads a record of a provider's list.</summary>
    public static FeedReader? OfPull(string provider) => provider switch
    {
        BankFeedProviders.SePay => SePayListRecord.Reader,
        BankFeedProviders.Casso => CassoListRecord.Reader,
        _ => null,
    };
}
