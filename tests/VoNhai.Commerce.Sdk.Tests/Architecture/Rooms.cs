namespace VoNhai.Commerce.Sdk.Tests.Architecture;

/// <summary>
/// The rooms of the SDK and what each may import, as docs/decisions and the architecture have it. A new room or arrow is one letter in
/// docs/decisions and one line here.
/// </summary>
internal static class Rooms
{
    public const string Root = "";

    private static readonly string[] BelowCounter =
    [
        "Money", "Text", "Emv", "VietQr", "QrImages", "Places", "Catalog", "Orders", "Payments", "BankFeeds", "Statements", "Sheets", "SalesBook",
        "Notices", "FakeBank",
    ];

    public static IReadOnlyDictionary<string, string[]> Arrows { get; } = new Dictionary<string, string[]>(StringComparer.Ordinal)
    {
        [Root] = [],
        ["Money"] = ["Text"], // docs/decisions/arrow-money-text.md
        ["Text"] = [],
        ["Emv"] = [],
        ["VietQr"] = ["Money", "Text", "Emv"],
        ["QrImages"] = ["Money", "Text", "VietQr"],
        ["Places"] = ["Text"],
        ["Catalog"] = ["Money", "Text", "Places"],
        ["Orders"] = ["Money", "Text", "Catalog", "Places"],
        ["Payments"] = ["Money", "Text", "VietQr", "Catalog", "Orders"],
        ["BankFeeds"] = ["Money", "Text", "VietQr", "Payments"],
        ["Statements"] = ["Money", "Text", "VietQr", "Payments"],
        ["Sheets"] = ["Text", "Catalog"], // docs/decisions/sheets.md
        ["SalesBook"] = ["Money", "Catalog", "Orders", "Payments"],
        ["StripePayments"] = ["Money", "Orders", "Payments"],
        ["Notices"] = ["Text", "Catalog", "Orders", "Payments"],
        ["FakeBank"] = ["Money", "Text", "VietQr", "Payments", "BankFeeds"],
        ["Counter"] = BelowCounter,
        ["Storage"] = [.. BelowCounter, "Counter"],
        ["Setup"] = [.. BelowCounter, "Counter", "StripePayments", "Storage"],
    };

    /// <summary>Packages of which only these rooms may know.</summary>
    public static IReadOnlyDictionary<string, string[]> Owners { get; } = new Dictionary<string, string[]>(StringComparer.Ordinal)
    {
        ["Stripe"] = ["StripePayments"],
        ["Microsoft.EntityFrameworkCore"] = ["Storage", "Setup"],
        ["QRCoder"] = ["QrImages"],
        ["CsvHelper"] = ["Statements", "Sheets", "SalesBook"],
        ["SpreadCheetah"] = ["SalesBook"],
        ["ExcelDataReader"] = ["Statements"],
    };

    /// <summary>Extension methods live where their receivers live; these are the rooms whose folders hold them.</summary>
    public static IReadOnlyDictionary<string, string> Guests { get; } = new Dictionary<string, string>(StringComparer.Ordinal)
    {
        ["Microsoft.Extensions.DependencyInjection"] = "Setup",
        ["Microsoft.EntityFrameworkCore"] = "Storage",
        ["Microsoft.EntityFrameworkCore.Migrations"] = "Storage",
    };

    /// <summary>What the table does not allow, as "Money → Payments (Vnd)".</summary>
    public static IReadOnlyList<string> Forbidden(IEnumerable<Arrow> arrows) =>
    [
        .. arrows.Where(arrow => !IsAllowed(arrow)).Select(arrow => $"{arrow.From} → {arrow.To} ({arrow.Where})").Distinct().Order(StringComparer.Ordinal),
    ];

    private static bool IsAllowed(Arrow arrow) => arrow.To == arrow.From
        || (arrow.To == Root)
        || (Arrows.TryGetValue(arrow.From, out var allowed) && allowed.Contains(arrow.To, StringComparer.Ordinal));
}
