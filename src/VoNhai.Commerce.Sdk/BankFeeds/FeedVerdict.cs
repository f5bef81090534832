using VoNhai.Commerce.Payments;

namespace VoNhai.Commerce.BankFeeds;

/// <summary>What a feed makes of a delivery.</summary>
public abstract record FeedVerdict
{
    private FeedVerdict()
    {
    }

    /// <summary>It is genuine and says this; empty for a test ping.</summary>
    public sealed record Genuine(IReadOnlyList<IncomingTransfer> Transfers) : FeedVerdict
    {
        /// <summary>What may be kept of it: no balance, and accounts of others masked, in fields and in memos.</summary>
        public ReadOnlyMemory<byte> Copy { get; init; }

        /// <summary>The same with its memos untouched, for the rare memo in which masking would hide a code.</summary>
        public ReadOnlyMemory<byte> CopyWithWholeMemos { get; init; }
    }

    /// <summary>It proves nothing: no, wrong or stale credentials. Nothing of it is kept.</summary>
    /// <param name="Reason">For the log: says what is missing or wrong, never the secret or the body.</param>
    public sealed record NotGenuine(string Reason) : FeedVerdict;

    /// <summary>It is genuine but cannot be understood. It is kept for a person to look at.</summary>
    /// <param name="Reason">For the log: which field, never its value.</param>
    public sealed record Unreadable(string Reason) : FeedVerdict
    {
        /// <summary>What may be kept of it; empty when it is too long to be kept.</summary>
        public ReadOnlyMemory<byte> Copy { get; init; }
    }
}
