namespace VoNhai.Commerce.Counter;

/// <summary>What to answer to whoever delivered.</summary>
public abstract record InboxReceipt
{
    private InboxReceipt()
    {
    }

    /// <summary>It is stored: answer 2xx, also for what was seen before, matched nothing or went out.</summary>
    /// <param name="Credited">How many transfers were newly credited to an order.</param>
    public sealed record Acknowledged(int Credited) : InboxReceipt;

    /// <summary>It proves nothing: answer 401. An unknown feed gets the same answer.</summary>
    /// <param name="Reason">For the log.</param>
    public sealed record NotGenuine(string Reason) : InboxReceipt;

    /// <summary>It is genuine but cannot be understood; it is stored for a person: answer 400.</summary>
    /// <param name="Reason">For the log.</param>
    public sealed record Unreadable(string Reason) : InboxReceipt;
}
