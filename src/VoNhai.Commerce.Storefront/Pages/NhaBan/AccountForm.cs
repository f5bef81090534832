namespace VoNhai.Commerce.Storefront.Pages.NhaBan;

/// <summary>What is typed about a new receiving account.</summary>
public sealed class AccountForm
{
    /// <summary>The longest that any field takes, in characters.</summary>
    public const int MostTyped = 120;

    /// <summary>The text of the bank app's own code, when one was read; bank and number are then taken from it alone.</summary>
    public string? Code { get; set; }

    /// <summary>The bank, by any of its names.</summary>
    public string? Bank { get; set; }

    /// <summary>The bank that was chosen among several.</summary>
    public string? Bin { get; set; }

    /// <summary>The account's number.</summary>
    public string? Number { get; set; }

    /// <summary>The number once more: a slip of a finger would send a family's money to a stranger.</summary>
    public string? Again { get; set; }

    /// <summary>The holder as the bank app shows it.</summary>
    public string? Holder { get; set; }

    /// <summary>Words that the bank wants before our code; usually none.</summary>
    public string? Prefix { get; set; }
}
