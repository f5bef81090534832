namespace VoNhai.Commerce.BankFeeds;

/// <summary>
/// What a feed proves itself with. Up to two of each kind are active at a time, so that one can be replaced without a gap.
/// </summary>
/// <remarks>It prints as <c>***</c>, so that it never slips into a log.</remarks>
public sealed class FeedSecrets
{
    /// <summary>Takes the active secrets.</summary>
    /// <param name="apiKeys">Static keys; 0 to 2, none empty.</param>
    /// <param name="hmacSecrets">Secrets of signatures; 0 to 2, none empty.</param>
    /// <exception cref="ArgumentException">There is none at all, one is empty, or there are more than two of a kind: a feed without a secret does not start.</exception>
    public FeedSecrets(IReadOnlyList<string> apiKeys, IReadOnlyList<string> hmacSecrets)
    {
        ArgumentNullException.ThrowIfNull(apiKeys);
        ArgumentNullException.ThrowIfNull(hmacSecrets);
        if (apiKeys.Count + hmacSecrets.Count == 0 || apiKeys.Count > 2 || hmacSecrets.Count > 2
            || apiKeys.Concat(hmacSecrets).Any(string.IsNullOrWhiteSpace))
        {
            throw new ArgumentException("A feed has one or two secrets of a kind, none of them empty.");
        }

        ApiKeys = apiKeys;
        HmacSecrets = hmacSecrets;
    }

    /// <summary>Static keys.</summary>
    public IReadOnlyList<string> ApiKeys { get; }

    /// <summary>Secrets of signatures.</summary>
    public IReadOnlyList<string> HmacSecrets { get; }

    /// <summary>Never the secrets.</summary>
    public override string ToString() => "***";
}
