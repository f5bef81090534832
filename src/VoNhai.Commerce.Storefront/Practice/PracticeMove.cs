namespace VoNhai.Commerce.Storefront.Practice;

/// <summary>One line of an account's book: play money that came or went.</summary>
internal sealed class PracticeMove
{
    /// <summary>Counts up.</summary>
    public long Number { get; init; }

    public required string Account { get; init; }

    /// <summary>In play đồng; negative when it went.</summary>
    public required long Amount { get; init; }

    public required long BalanceAfter { get; init; }

    public required string Memo { get; init; }

    /// <summary>The number that both banks know the transfer by.</summary>
    public required string Reference { get; init; }

    /// <summary>The other account; empty for money from nowhere, which the toy page makes.</summary>
    public string OtherAccount { get; init; } = "";

    public string OtherName { get; init; } = "";

    /// <summary>UTC milliseconds.</summary>
    public required long At { get; init; }

    /// <summary>The form that asked for it: sent twice, it is paid once. <c>null</c> where no form did.</summary>
    public string? FormKey { get; init; }
}
