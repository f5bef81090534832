namespace VoNhai.Commerce.Storefront.Tests.Hosting.Access;

/// <summary>Who asks, in the order of the table's columns.</summary>
internal static class Caller
{
    public const string Visitor = "visitor";

    /// <summary>The owner of the household that the ids are of, who logged in a moment ago.</summary>
    public const string Owner = "owner";

    /// <summary>The same on an enrolled telephone that lay for six minutes.</summary>
    public const string Locked = "locked";

    /// <summary>Helpers of that household with one right each.</summary>
    public const string Seller = "sell";
    public const string Packer = "pack";
    public const string Lister = "list";

    public const string Keeper = "keeper";
    public const string Trainer = "trainer";
    public const string Operator = "operator";

    /// <summary>The owner of another household, with the first one's ids.</summary>
    public const string Other = "other";

    public static readonly IReadOnlyList<string> All = [Visitor, Owner, Locked, Seller, Packer, Lister, Keeper, Trainer, Operator, Other];
}
