namespace VoNhai.Commerce.Storefront.Accounts;

/// <summary>Roles, which are also the names of the policies that ask for them.</summary>
public static class ShopRoles
{
    /// <summary>Enters <c>/nha-ban</c>: whoever belongs to a household. A policy only, since the household's id is the proof.</summary>
    public const string Household = "household";

    /// <summary>Enters <c>/chuyen</c>: sees who gets what from a run and the cash to collect. Operators enter too.</summary>
    public const string RunKeeper = "runkeeper";

    /// <summary>Enters <c>/lop-hoc</c>.</summary>
    public const string Trainer = "trainer";

    /// <summary>Enters <c>/quan-tri</c>.</summary>
    public const string Operator = "operator";
}
