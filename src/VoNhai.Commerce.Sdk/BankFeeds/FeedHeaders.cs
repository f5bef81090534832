namespace VoNhai.Commerce.BankFeeds;

/// <summary>Looks headers up without regard to case, whatever comparer the host's dictionary has.</summary>
internal static class FeedHeaders
{
    /// <summary>Whether the header was sent at all, empty or not.</summary>
    public static bool Has(IReadOnlyDictionary<string, string> headers, string name) => headers.Any(header => Is(header.Key, name));

    /// <summary>The header's value, or <c>null</c> when it is missing, empty, or there under two spellings: nobody can say which one counts.</summary>
    public static string? Only(IReadOnlyDictionary<string, string> headers, string name)
    {
        string? value = null;
        foreach (var header in headers)
        {
            if (!Is(header.Key, name))
            {
                continue;
            }

            if (value is not null)
            {
                return null;
            }

            value = header.Value ?? "";
        }

        return string.IsNullOrEmpty(value) ? null : value;
    }

    private static bool Is(string? key, string name) => string.Equals(key, name, StringComparison.OrdinalIgnoreCase);
}
