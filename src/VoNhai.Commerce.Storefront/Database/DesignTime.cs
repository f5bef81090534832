using VoNhai.Commerce.Storefront.Accounts;

namespace VoNhai.Commerce.Storefront.Database;

/// <summary>What the model asks of the application: Identity's schema depends on its options.</summary>
internal static class DesignTime
{
    public static IServiceProvider Services()
        => new ServiceCollection().Configure<Microsoft.AspNetCore.Identity.IdentityOptions>(AccountRules.Apply).BuildServiceProvider();
}
