namespace VoNhai.Commerce.Storefront.Accounts;

/// <summary>What became of a card.</summary>
public abstract record EnrolmentOutcome
{
    private EnrolmentOutcome()
    {
    }

    /// <summary>The person is on the device now.</summary>
    /// <param name="User">Who.</param>
    /// <param name="DeviceId">Where.</param>
    /// <param name="Secret">What the device has to keep.</param>
    public sealed record Enrolled(ShopUser User, Guid DeviceId, string Secret) : EnrolmentOutcome;

    /// <summary>Unknown, used, replaced or too old: nobody is told which.</summary>
    public sealed record Gone : EnrolmentOutcome;
}
