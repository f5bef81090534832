namespace VoNhai.Commerce.BankFeeds;

/// <summary>What a provider's list answered.</summary>
public abstract record ListAnswer
{
    private ListAnswer()
    {
    }

    /// <summary>A page of records, each genuine or unreadable; those of other accounts are left out.</summary>
    /// <param name="Records">What the page holds.</param>
    /// <param name="Next">Where to go on, now or next time.</param>
    /// <param name="IsLast">Whether there is nothing more at present.</param>
    public sealed record Page(IReadOnlyList<FeedVerdict> Records, string Next, bool IsLast) : ListAnswer;

    /// <summary>Too many calls: ask again after so long, 1 second to 1 hour.</summary>
    public sealed record SlowDown(TimeSpan Wait) : ListAnswer;

    /// <summary>No answer that can be used; ask again later.</summary>
    /// <param name="Reason">For the log and the household's page; never the token nor anything that was sent.</param>
    public sealed record Failed(string Reason) : ListAnswer;
}
