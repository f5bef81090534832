namespace VoNhai.Commerce.Counter;

/// <summary>What became of handing a notice over. Reasons are kept and shown to the household: no address, no secret, at most 200 characters.</summary>
public abstract record SendOutcome
{
    private SendOutcome()
    {
    }

    /// <summary>It was taken over.</summary>
    public sealed record Sent : SendOutcome;

    /// <summary>Not now.</summary>
    /// <param name="Reason">Why, in a few words.</param>
    /// <param name="ChannelIsDown">The channel as a whole does not answer: nothing else is tried on it in this round.</param>
    public sealed record TryLater(string Reason, bool ChannelIsDown) : SendOutcome;

    /// <summary>Never: the address does not exist, or does not want it.</summary>
    /// <param name="Reason">Why, in a few words.</param>
    public sealed record Refused(string Reason) : SendOutcome;
}
