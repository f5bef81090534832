namespace VoNhai.Commerce.Storefront.Accounts;

/// <summary>What a helper (người phụ) may do for a household. Books, money and accounts are never among it.</summary>
[Flags]
public enum HelperRights
{
    /// <summary>Nothing.</summary>
    None = 0,

    /// <summary>Sell at the till and hear what money comes in.</summary>
    Sell = 1,

    /// <summary>Accept, pack, weigh and hand over orders.</summary>
    Pack = 2,

    /// <summary>List goods, with photos, prices and stock.</summary>
    List = 4,

    /// <summary>All of it.</summary>
    All = Sell | Pack | List,
}
