using Microsoft.Extensions.DependencyInjection;

namespace VoNhai.Commerce.Sdk.Tests.Snippets;

internal static class SetOptions
{
    public static void Run(IServiceCollection services)
    {
        // snippet
        services.AddVoNhaiCommerce(c =>
        {
            c.StoreIn<ShopDbContext>();
            c.Options.PaymentLifetime = TimeSpan.FromHours(12);      // out of range: refused here, at the start
            c.Options.CategoryWords["fruit"] = ["trái cây", "hoa quả"];
        });
        // end
    }
}
