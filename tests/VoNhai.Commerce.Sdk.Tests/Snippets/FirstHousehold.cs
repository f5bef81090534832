using VoNhai.Commerce.Catalog;
using VoNhai.Commerce.Money;
using VoNhai.Commerce.Payments;

namespace VoNhai.Commerce.Sdk.Tests.Snippets;

internal static class FirstHousehold
{
    public static async Task RunAsync(ShopDbContext db)
    {
        // snippet
        var household = new Household(Guid.CreateVersion7(), "nha-ba-mui", "Nhà bà Mùi", communeCode: "05740", hamlet: "Xóm Hiên Minh");
        db.AddRange(
            household,
            new ReceivingAccount(Guid.CreateVersion7(), household.Id, bin: "970405", number: "0000000000", holderName: "NGUYEN THI MUI"),
            new Product(Guid.CreateVersion7(), household.Id, "che-bup", "Chè búp khô", unit: "gói 500 g", Vnd.Of(95_000)) { Stock = Quantity.Of(40) });
        await db.SaveChangesAsync();
        // end
    }
}
