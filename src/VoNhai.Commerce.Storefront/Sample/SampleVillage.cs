using System.Text.Json;
using VoNhai.Commerce.BankFeeds;
using VoNhai.Commerce.Catalog;
using VoNhai.Commerce.Money;
using VoNhai.Commerce.Payments;
using VoNhai.Commerce.VietQr;

namespace VoNhai.Commerce.Storefront.Sample;

/// <summary>
/// The village of the first start: seven practice households, one for each commune of Võ Nhai, and what they sell. The households
/// are invented; produce, prices and seasons are those of <c>vo-nhai.json</c>, mostly estimates of 2026.
/// </summary>
/// <param name="Households">Who sells.</param>
/// <param name="Accounts">Each household's account at the practice bank.</param>
/// <param name="Products">What they sell.</param>
internal sealed record SampleVillage(IReadOnlyList<Household> Households, IReadOnlyList<ReceivingAccount> Accounts, IReadOnlyList<Product> Products)
{
    private static readonly JsonSerializerOptions Json = new(JsonSerializerDefaults.Web) { UnmappedMemberHandling = System.Text.Json.Serialization.JsonUnmappedMemberHandling.Disallow };

    private static readonly Lazy<IReadOnlyDictionary<string, string>> Holders =
        new(() => Read().Accounts.ToDictionary(account => account.Number, account => account.HolderName, StringComparer.Ordinal));

    /// <summary>Whose account of the village it is, as the village was planted: what a household calls itself later is not the bank's word.</summary>
    public static string? HolderOf(string account) => Holders.Value.GetValueOrDefault(account);

    public static SampleVillage Read()
    {
        using var stream = typeof(SampleVillage).Assembly.GetManifestResourceStream("VoNhai.Commerce.Storefront.Sample.vo-nhai.json")!;
        var file = JsonSerializer.Deserialize<VillageFile>(stream, Json)!;
        var households = file.Households.Select(home => (Row: home, Household: home.ToHousehold())).ToList();
        return new SampleVillage(
            [.. households.Select(home => home.Household)],
            [.. households.Select(home => new ReceivingAccount(Guid.CreateVersion7(), home.Household.Id, Banks.Practice.Bin, home.Row.Account, home.Row.Holder))],
            [.. file.Products.Select(row => row.ToProduct(households.Single(home => home.Row.CommuneCode == row.Commune).Household.Id))]);
    }

    /// <summary>A SePay feed for an account, with both ways to prove itself switched on.</summary>
    public static FeedRegistration FeedFor(ReceivingAccount account, string secret) =>
        new(Guid.CreateVersion7(), account.HouseholdId, account.Id, BankFeedProviders.SePay, account.Bin, account.Number)
        {
            ApiKey = secret,
            HmacSecret = secret,
        };

    private sealed record VillageFile(IReadOnlyList<HouseholdRow> Households, IReadOnlyList<ProductRow> Products);

    private sealed record HouseholdRow(string Slug, string Name, string CommuneCode, string Hamlet, string Account, string Holder, string About, string PickupNote)
    {
        public Household ToHousehold() => new(Guid.CreateVersion7(), Slug, Name, CommuneCode, Hamlet) { About = About, PickupNote = PickupNote, IsPractice = true };
    }

    private sealed record ProductRow(
        string Slug, string Name, string Commune, string Category, string Unit, long Price, IReadOnlyList<int> Months, string Processing,
        string Picture, decimal Stock, decimal Minimum, decimal Step, string Description, bool Estimated = false)
    {
        public Product ToProduct(Guid householdId) => new(Guid.CreateVersion7(), householdId, Slug, Name, Unit, Vnd.Of(Price))
        {
            Category = Category,
            Description = Description,
            Picture = Picture,
            Stock = Quantity.Of(Stock),
            Minimum = Quantity.Of(Minimum),
            Step = Quantity.Of(Step),
            IsEstimated = Estimated,
            Season = Season.Of(Months),
            Processing = Enum.Parse<Processing>(Processing, ignoreCase: true),
        };
    }
}
