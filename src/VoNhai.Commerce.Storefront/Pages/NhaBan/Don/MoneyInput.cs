namespace VoNhai.Commerce.Storefront.Pages.NhaBan.Don;

/// <summary>What a person typed about an order's money, as it came: every form of the page sends some of it.</summary>
public sealed class MoneyInput
{
    /// <summary>Made once by the page: the same form sent twice is written once.</summary>
    public string? Key { get; set; }

    /// <summary>How much, as people write it: "250.000", "50k", "1tr2"; for a deposit also "30%".</summary>
    public string? Amount { get; set; }

    /// <summary>Why.</summary>
    public string? Reason { get; set; }

    /// <summary>A picture of spoiled goods.</summary>
    public IFormFile? Photo { get; set; }

    /// <summary>Where money was seen: a name of <c>SeenWhere</c>.</summary>
    public string? Where { get; set; }

    /// <summary>When cash changed hands, on a Vietnamese clock: <c>2026-11-24T16:05</c>.</summary>
    public string? At { get; set; }

    /// <summary>On which terms goods go first: a name of <c>CreditTerms</c>.</summary>
    public string? Terms { get; set; }

    /// <summary>The line that is taken back.</summary>
    public string? Entry { get; set; }

    /// <summary>The deposit that is decided about.</summary>
    public string? Deposit { get; set; }

    /// <summary>What becomes of it: a name of <c>DepositEnd</c>.</summary>
    public string? End { get; set; }

    /// <summary>The transfer whose sender gets money back.</summary>
    public string? Payer { get; set; }

    /// <summary>The text of the buyer's own code.</summary>
    public string? Scanned { get; set; }

    /// <summary>The bank that was looked at a second time.</summary>
    public string? Bin { get; set; }

    /// <summary>The account that was looked at a second time.</summary>
    public string? Account { get; set; }

    /// <summary>The holder's name as the household's own bank app shows it.</summary>
    public string? Name { get; set; }
}
