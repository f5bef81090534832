using System.Globalization;
using VoNhai.Commerce.Money;
using VoNhai.Commerce.Payments;

namespace VoNhai.Commerce.Storage;

/// <summary>Money that a bank saw, once, however many sources told us of it.</summary>
internal sealed class Transfer
{
    public required Guid Id { get; init; }

    public required Guid HouseholdId { get; init; }

    public required string Account { get; init; }

    public required Vnd Amount { get; init; }

    public required TransferDirection Direction { get; init; }

    public required string Memo { get; init; }

    public required string BankReference { get; init; }

    /// <summary>The account on the other side where the source named it; empty otherwise, and once its time is over.</summary>
    public string CounterpartyAccount { get; init; } = "";

    public string CounterpartyBin { get; init; } = "";

    public string CounterpartyName { get; init; } = "";

    public required DateTimeOffset OccurredAt { get; init; }

    public required DateTimeOffset RecordedAt { get; init; }

    /// <summary>See <see cref="IncomingTransfer.Fingerprint"/> and <see cref="TransferLog"/>.</summary>
    public required string? Fingerprint { get; init; }

    /// <summary>
    /// Tells transfers with one fingerprint apart: the first that a source reports is 0, its second 1. So two equal transfers of one
    /// source are two, and the n-th at one source is the n-th at another.
    /// </summary>
    public required int Ordinal { get; init; }

    public required TransferState State { get; init; }

    /// <summary>How often it was moved between orders. Whoever decides about it raises it from what was read, and loses if it changed.</summary>
    public int Turn { get; init; }

    /// <summary>Who last decided about it by hand; <c>null</c> when nobody did.</summary>
    public string? DecidedBy { get; init; }

    public string? DecidedReason { get; init; }

    /// <summary>Every decision changes it: each one raises the turn or changes the state.</summary>
    public string Standing => string.Create(CultureInfo.InvariantCulture, $"{State}.{Turn}");
}
