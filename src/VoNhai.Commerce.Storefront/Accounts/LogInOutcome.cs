namespace VoNhai.Commerce.Storefront.Accounts;

/// <summary>What became of a log-in.</summary>
public abstract record LogInOutcome
{
    private LogInOutcome()
    {
    }

    /// <summary>It is this person.</summary>
    public sealed record Welcome(ShopUser User) : LogInOutcome;

    /// <summary>Unknown number, wrong passphrase or disabled: nobody is told which.</summary>
    public sealed record Refused : LogInOutcome;

    /// <summary>Too many tries; the passphrase was not looked at.</summary>
    /// <param name="Wait">How long until the next try counts.</param>
    public sealed record TryLater(TimeSpan Wait) : LogInOutcome;
}
