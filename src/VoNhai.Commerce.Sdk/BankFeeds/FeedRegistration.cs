namespace VoNhai.Commerce.BankFeeds;

/// <summary>A feed that a household has switched on: which provider tells us about which account, and how it proves itself.</summary>
public sealed class FeedRegistration
{
    /// <summary>Registers a feed.</summary>
    /// <param name="id">A version 7 GUID; part of the door's address.</param>
    /// <param name="householdId">Whose account it reports on.</param>
    /// <param name="accountId">The receiving account it reports on.</param>
    /// <param name="provider">See <see cref="BankFeedProviders"/>.</param>
    /// <param name="bin">Bank of the account.</param>
    /// <param name="account">Number of the account.</param>
    public FeedRegistration(Guid id, Guid householdId, Guid accountId, string provider, string bin, string account)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(provider);
        ArgumentException.ThrowIfNullOrWhiteSpace(bin);
        ArgumentException.ThrowIfNullOrWhiteSpace(account);
        Id = id;
        HouseholdId = householdId;
        AccountId = accountId;
        Provider = provider;
        Bin = bin;
        Account = account;
    }

    /// <summary>Its identity, and the last part of the door's address.</summary>
    public Guid Id { get; private set; }

    /// <summary>The household.</summary>
    public Guid HouseholdId { get; private set; }

    /// <summary>The receiving account.</summary>
    public Guid AccountId { get; private set; }

    /// <summary>Who sends.</summary>
    public string Provider { get; private set; }

    /// <summary>Bank of the account.</summary>
    public string Bin { get; private set; }

    /// <summary>Number of the account: a delivery about another account is kept, but pays nothing.</summary>
    public string Account { get; private set; }

    /// <summary>The static key in use; <c>null</c> when the feed has none.</summary>
    public string? ApiKey { get; init; }

    /// <summary>The static key that is being replaced.</summary>
    public string? PreviousApiKey { get; init; }

    /// <summary>The signing secret in use; <c>null</c> when the feed has none.</summary>
    public string? HmacSecret { get; init; }

    /// <summary>The signing secret that is being replaced.</summary>
    public string? PreviousHmacSecret { get; init; }

    /// <summary>Which list the feed is pulled from, see <see cref="TransferLists"/>; <c>null</c> when it is only pushed.</summary>
    public string? ListName { get; init; }

    /// <summary>The token that opens the list; <c>null</c> when the feed is only pushed.</summary>
    public string? ListToken { get; init; }

    /// <summary>When the household gave it up, in UTC; <c>null</c> while it is in use. A retired feed lets nobody in and is not pulled.</summary>
    public DateTimeOffset? RetiredAt { get; init; }

    /// <summary>Whether it has a secret of a kind that its provider uses: SePay a key or a signature, Bank Hub a key, the others a signature.</summary>
    public bool CanProve => Provider switch
    {
        BankFeedProviders.SePay => Has(ApiKey, PreviousApiKey) || Has(HmacSecret, PreviousHmacSecret),
        BankFeedProviders.SePayBankHub => Has(ApiKey, PreviousApiKey),
        _ => Has(HmacSecret, PreviousHmacSecret),
    };

    /// <summary>The active secrets.</summary>
    /// <exception cref="ArgumentException">There is none.</exception>
    public FeedSecrets Secrets() => new(Present(ApiKey, PreviousApiKey), Present(HmacSecret, PreviousHmacSecret));

    // An empty text in a row is no secret: it must never become a key that everybody has.
    private static string[] Present(params string?[] secrets) => [.. secrets.OfType<string>().Where(secret => !string.IsNullOrWhiteSpace(secret))];

    private static bool Has(params string?[] secrets) => Present(secrets).Length > 0;
}
