namespace VoNhai.Commerce.Storefront.Accounts;

/// <summary>What became of a PIN.</summary>
public abstract record PinOutcome
{
    private PinOutcome()
    {
    }

    /// <summary>It is this person.</summary>
    public sealed record Welcome(ShopUser User, Guid DeviceId) : PinOutcome;

    /// <summary>Wrong; so many tries are left.</summary>
    public sealed record Wrong(int TriesLeft) : PinOutcome;

    /// <summary>The PIN is dead here, or never was: a new card or the passphrase is needed.</summary>
    public sealed record Dead : PinOutcome;
}
