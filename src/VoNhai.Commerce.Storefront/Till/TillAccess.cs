using VoNhai.Commerce.Storefront.Accounts;

namespace VoNhai.Commerce.Storefront.Till;

/// <summary>Who may sell at the till: the one place that says so, for its pages and its doors.</summary>
internal static class TillAccess
{
    /// <summary>Whoever belongs to the household; books and settings may ask for more.</summary>
    public const string Policy = ShopRoles.Till;
}
