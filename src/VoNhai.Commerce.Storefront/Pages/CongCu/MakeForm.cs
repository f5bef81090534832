namespace VoNhai.Commerce.Storefront.Pages.CongCu;

/// <summary>What is typed to make a code.</summary>
public sealed class MakeForm
{
    /// <summary>The most characters of a field that are looked at.</summary>
    public const int MostTyped = 100;

    /// <summary>The bank: any name, or a BIN.</summary>
    public string? Bank { get; set; }

    /// <summary>The BIN of a bank that was chosen among several.</summary>
    public string? Bin { get; set; }

    /// <summary>The account's number.</summary>
    public string? Account { get; set; }

    /// <summary>The amount as people write it; empty when the payer types it.</summary>
    public string? Amount { get; set; }

    /// <summary>The memo.</summary>
    public string? Memo { get; set; }
}
