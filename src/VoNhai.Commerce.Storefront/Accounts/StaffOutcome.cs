namespace VoNhai.Commerce.Storefront.Accounts;

/// <summary>What became of giving or taking a role.</summary>
public abstract record StaffOutcome
{
    private StaffOutcome()
    {
    }

    /// <summary>It is done, or it was before.</summary>
    /// <param name="UserId">Who.</param>
    /// <param name="Name">As it is called.</param>
    /// <param name="IsNew">Whether an account was made, which enters by a card.</param>
    public sealed record Done(string UserId, string Name, bool IsNew) : StaffOutcome;

    /// <summary>Nobody has this number, and no name was given to make an account.</summary>
    public sealed record NameNeeded : StaffOutcome;

    /// <summary>An operator has no household of its own: it would look after itself.</summary>
    public sealed record HasHousehold : StaffOutcome;

    /// <summary>Without this one no operator could enter.</summary>
    public sealed record LastOperator : StaffOutcome;

    /// <summary>There is no such person with this role.</summary>
    public sealed record Gone : StaffOutcome;
}
