using VoNhai.Commerce.BankFeeds;
using VoNhai.Commerce.Counter;

namespace VoNhai.Commerce.Storefront.Feeds;

/// <summary>One way to connect a feed: a provider and how it proves itself.</summary>
/// <param name="Key">What a form sends, and the end of its words' names.</param>
/// <param name="Provider">See <see cref="BankFeedProviders"/>.</param>
/// <param name="Signs">Whether the secret signs each delivery; otherwise it is sent along as it is.</param>
public sealed record FeedChoice(string Key, string Provider, bool Signs)
{
    /// <summary>All of them, the most usual first.</summary>
    public static IReadOnlyList<FeedChoice> All { get; } =
    [
        new("sepay-hmac", BankFeedProviders.SePay, Signs: true),
        new("sepay-key", BankFeedProviders.SePay, Signs: false),
        new("sepay-bankhub", BankFeedProviders.SePayBankHub, Signs: false),
        new("casso", BankFeedProviders.Casso, Signs: true),
        new("payos", BankFeedProviders.PayOs, Signs: true),
    ];

    /// <summary>The secret in the place where the provider proves itself with it.</summary>
    public FeedCredentials Credentials(string? secret, string? listToken = null) => Signs
        ? new FeedCredentials { HmacSecret = secret, ListToken = listToken }
        : new FeedCredentials { ApiKey = secret, ListToken = listToken };

    /// <summary>The ways of a provider that a feed can be given new secrets in.</summary>
    public static IReadOnlyList<FeedChoice> Of(string provider) => [.. All.Where(choice => choice.Provider == provider)];
}
