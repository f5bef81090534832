namespace VoNhai.Commerce.BankFeeds;

/// <summary>SePay's static key: <c>Authorization: Apikey …</c>.</summary>
internal static class SePayApiKey
{
    public const string Header = "Authorization";
    public const string Scheme = "Apikey";

    /// <summary>Why the key proves nothing; <c>null</c> when it does.</summary>
    public static string? Refusal(IReadOnlyDictionary<string, string> headers, IReadOnlyList<string> keys) =>
        keys.Count == 0 ? "it is not signed, and the feed has no API key" : StaticKey.Refusal(headers, Header, Scheme, keys);
}
