namespace VoNhai.Commerce.Orders;

/// <summary>How an order's history writes who did something.</summary>
public static class Actors
{
    /// <summary>The buyer.</summary>
    public const string Buyer = "buyer";

    /// <summary>The clock.</summary>
    public const string System = "system";

    /// <summary>What stands before the id of a run's keeper.</summary>
    public const string RunKeeper = "keeper:";

    /// <summary>Which side that is; whatever is not written as another is the household's.</summary>
    public static Actor Of(string by)
    {
        ArgumentNullException.ThrowIfNull(by);
        return by switch
        {
            Buyer => Actor.Buyer,
            System => Actor.System,
            _ when by.StartsWith(RunKeeper, StringComparison.Ordinal) => Actor.RunKeeper,
            _ => Actor.Household,
        };
    }
}
