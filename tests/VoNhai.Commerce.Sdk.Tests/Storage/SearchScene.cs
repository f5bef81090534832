using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Migrations;
using Microsoft.EntityFrameworkCore.Migrations.Operations;
using VoNhai.Commerce.Catalog;
using VoNhai.Commerce.Counter;

namespace VoNhai.Commerce.Sdk.Tests.Storage;

/// <summary>A small village whose catalogue has the search index, as a host's migration makes it.</summary>
internal static class SearchScene
{
    /// <summary>Runs what a migration with <c>AddVoNhaiCommerceSearch()</c> would run.</summary>
    public static Task InstallSearchAsync(this TrialShop shop) => shop.WithDbAsync(db => RunAsync(db, builder => builder.AddVoNhaiCommerceSearch()));

    public static Task DropSearchAsync(this TrialShop shop) => shop.WithDbAsync(db => RunAsync(db, builder => builder.DropVoNhaiCommerceSearch()));

    public static async Task<TrialShop> OpenAsync(Engine engine)
    {
        var shop = await TrialShop.OpenAsync(engine);
        shop.Options.CategoryWords["fruit"] = ["Trái cây"];
        await shop.InstallSearchAsync();
        var thinh = await HouseholdAsync(shop, "Nhà ông Thịnh", "05746", "Xóm Đồng Bưởi");
        var pao = await HouseholdAsync(shop, "Nhà anh Páo", "05719", "Bản Khuổi Mèo");
        var ly = await HouseholdAsync(shop, "Nhà cô Lý", "05755", "Xóm Bãi Cam");
        var far = await HouseholdAsync(shop, "Nhà chú Bảy", "00004", "Ngõ 5");
        await shop.ListAsync("Na dai La Hiên", "fruit", "Trồng trên sườn núi đá, chín trong 2–3 ngày.");
        await shop.ListAsync("Bưởi Diễn Tràng Xá", "fruit", "Thơm, vỏ vàng, để được lâu.", thinh);
        await shop.ListAsync("Bưởi da xanh", "fruit", "Ruột hồng, quả 1,2 kg.", thinh);
        await shop.ListAsync("Chè búp khô", "tea", "Sao tay, nước xanh vàng, vị chát dịu.", thinh);
        await shop.ListAsync("Chè trung du", "tea", "Vị đậm truyền thống.");
        await shop.ListAsync("Trà hoa vàng", "tea", "Sấy lạnh, đóng hộp thiếc.", ly);
        await shop.ListAsync("Mật ong hoa rừng", "honey", "Quay vụ xuân hè, chai thuỷ tinh 500 ml.", pao);
        await shop.ListAsync("Thịt lợn gác bếp", "meat", "Tẩm mắc khén, hong khói bếp củi.", pao);
        await shop.ListAsync("Măng khô", "dried", "Xé phơi nắng.", pao);
        await shop.ListAsync("Mang cá chép", "craft", "Đồ chơi trẻ con.", pao);
        await shop.ListAsync("Bánh đa", "ready_food", "Nướng than.", pao);
        await shop.ListAsync("Ngô nếp", "vegetable", "Hái trong ngày, luộc hoặc nướng.", ly);
        await shop.ListAsync("Rau ngò", "vegetable", "Thơm.", ly);
        await shop.ListAsync("Cam sành", "fruit", "Vườn đồi, mọng nước.", ly);
        await shop.ListAsync("Lạc đỏ", "grain", "Vỏ đỏ, phơi khô.", ly);
        await shop.ListAsync("Khoai sọ", "vegetable", "Bở, dẻo. Ăn với chè hoặc mật.", ly);
        await shop.ListAsync("Hoà lan đậu", "vegetable", "Đậu hoà lan non.", far);
        await shop.ListAsync("Gạo nếp cái hoa vàng", "grain", "Dẻo, thơm lâu.", ly);
        await shop.ListAsync("Chuối tây", "fruit", "Chín tự nhiên.", far);
        return shop;
    }

    public static Task<Product> ListAsync(this TrialShop shop, string name, string category, string description, Household? household = null) =>
        shop.SellAsync(name: name, household: household, change: p => new Product(p.Id, p.HouseholdId, p.Slug, p.Name, p.Unit, p.Price)
        {
            Stock = p.Stock,
            Category = category,
            Description = description,
        });

    public static async Task<IReadOnlyList<string>> HitsAsync(this TrialShop shop, string text) =>
        [.. (await shop.Catalog.ListAsync(new CatalogQuery { Text = text, Take = 100 })).Items.Select(product => product.Name)];

    /// <summary>Runs a statement as another program would, past the SDK.</summary>
    public static Task<int> ExecuteAsync(this TrialShop shop, FormattableString sql) => shop.WithDbAsync(db => db.Database.ExecuteSqlAsync(sql));

    private static async Task<Household> HouseholdAsync(TrialShop shop, string name, string commune, string hamlet)
    {
        var household = new Household(Guid.CreateVersion7(), $"ho-{Guid.NewGuid():N}", name, commune, hamlet);
        await shop.AddAsync(household, new Commerce.Payments.ReceivingAccount(Guid.CreateVersion7(), household.Id, "970436", Guid.NewGuid().ToString("N")[..10], "TEN CHU"));
        return household;
    }

    /// <summary>Runs what a migration would.</summary>
    public static async Task<int> RunAsync(PartnerDbContext db, Action<MigrationBuilder> migrate)
    {
        var builder = new MigrationBuilder(db.Database.ProviderName);
        migrate(builder);
        await db.Database.OpenConnectionAsync();
        foreach (var operation in builder.Operations.Cast<SqlOperation>())
        {
            await using var command = db.Database.GetDbConnection().CreateCommand();
            command.CommandText = operation.Sql;
            await command.ExecuteNonQueryAsync();
        }

        await db.Database.CloseConnectionAsync();
        return builder.Operations.Count;
    }
}
