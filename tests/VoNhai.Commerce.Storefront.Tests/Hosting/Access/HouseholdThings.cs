namespace VoNhai.Commerce.Storefront.Tests.Hosting.Access;

/// <summary>One thing of each kind that a household has and an address or a form names.</summary>
internal sealed record HouseholdThings
{
    public required string Order { get; init; }
    public required string PaidOrder { get; init; }
    public required string DepositOrder { get; init; }
    public required string Deposit { get; init; }
    public required string Entry { get; init; }
    public required string Transfer { get; init; }
    public required string Debtor { get; init; }
    public required string Product { get; init; }
    public required string Lot { get; init; }
    public required string Paper { get; init; }
    public required string Account { get; init; }
    public required string Feed { get; init; }
    public required string Way { get; init; }
    public required string Outing { get; init; }
    public required string SaleCode { get; init; }
    public required string SaleKey { get; init; }
    public required string Helper { get; init; }
    public required string Device { get; init; }
    public required string Session { get; init; }

    /// <summary>Things that nobody has, of the same forms.</summary>
    public static HouseholdThings Missing { get; } = new()
    {
        Order = "QZ4K7M2P97G",
        PaidOrder = "QZ4K7M2P97G",
        DepositOrder = "QZ4K7M2P97G",
        Deposit = "QZ4K7M2P97G",
        Entry = Guid.CreateVersion7().ToString(),
        Transfer = Guid.CreateVersion7().ToString(),
        Debtor = Guid.NewGuid().ToString("N"),
        Product = Guid.CreateVersion7().ToString(),
        Lot = Guid.CreateVersion7().ToString(),
        Paper = Guid.CreateVersion7().ToString(),
        Account = Guid.CreateVersion7().ToString(),
        Feed = Guid.CreateVersion7().ToString(),
        Way = Guid.CreateVersion7().ToString(),
        Outing = Guid.CreateVersion7().ToString(),
        SaleCode = "QZ4K7M2P97G",
        SaleKey = Guid.CreateVersion7().ToString(),
        Helper = Guid.NewGuid().ToString(),
        Device = Guid.CreateVersion7().ToString(),
        Session = Guid.CreateVersion7().ToString(),
    };

    /// <summary>All of them, to be taken out of an answer before two are compared.</summary>
    public IEnumerable<string> All =>
        [Order, PaidOrder, DepositOrder, Deposit, Entry, Transfer, Debtor, Product, Lot, Paper, Account, Feed, Way, Outing, SaleCode, SaleKey, Helper, Device, Session];
}
