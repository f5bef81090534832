namespace VoNhai.Commerce.Payments;

/// <summary>What a person tells with a ledger entry besides its amount.</summary>
public sealed record EntryDetails
{
    /// <summary>Nothing but the amount.</summary>
    public static readonly EntryDetails None = new();

    /// <summary>Why, or what for; at most 300 characters, may be empty.</summary>
    public string Reason { get; init; } = "";

    /// <summary>Where the money was seen; only, and always, for <see cref="LedgerEntryKind.Mark"/>.</summary>
    public SeenWhere? SeenWhere { get; init; }

    /// <summary>On which terms; only, and always, for <see cref="LedgerEntryKind.CreditGiven"/>.</summary>
    public CreditTerms? Terms { get; init; }

    /// <summary>When it happened, where that is not when it is written; <c>null</c> for now.</summary>
    public DateTimeOffset? OccurredAt { get; init; }

    /// <summary>The name of a picture that belongs to it; may be empty.</summary>
    public string Photo { get; init; } = "";

    /// <summary>Made by whoever showed the form, once per form: the same form sent twice is written once. <c>null</c> when nobody sends twice.</summary>
    public string? FormKey { get; init; }
}
