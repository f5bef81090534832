namespace VoNhai.Commerce.Storefront.Pages.NhaBan;

/// <summary>What a person brings to the statement page.</summary>
public sealed class StatementForm
{
    /// <summary>The receiving account that the statement is of.</summary>
    public Guid AccountId { get; set; }

    /// <summary>The file; <c>null</c> when the one that was looked at is meant.</summary>
    public IFormFile? File { get; set; }

    /// <summary>Finds the file that was looked at.</summary>
    public string? Ticket { get; set; }

    /// <summary>The first day that the statement covers whole, as a date field sends it; empty to go by its lines.</summary>
    public string? From { get; set; }

    /// <summary>The last day.</summary>
    public string? To { get; set; }

    /// <summary>Of each column what it tells; <c>null</c> when nobody said. It begins as <c>null</c>, because binding cannot fill an empty list.</summary>
    public IReadOnlyList<string?>? Columns { get; set; }
}
