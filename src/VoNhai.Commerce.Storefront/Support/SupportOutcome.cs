namespace VoNhai.Commerce.Storefront.Support;

/// <summary>What a typed code came to.</summary>
public abstract record SupportOutcome
{
    private SupportOutcome()
    {
    }

    /// <summary>The view is open until then.</summary>
    public sealed record Opened(DateTimeOffset Until) : SupportOutcome;

    /// <summary>It was another code; so many tries are left for the one that the household shows.</summary>
    public sealed record Wrong(int TriesLeft) : SupportOutcome;

    /// <summary>The household shows no code, or no longer: used, run out, replaced, or guessed at too often.</summary>
    public sealed record Gone : SupportOutcome;
}
