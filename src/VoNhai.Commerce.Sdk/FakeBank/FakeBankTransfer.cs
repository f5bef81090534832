using VoNhai.Commerce.Money;
using VoNhai.Commerce.Payments;

namespace VoNhai.Commerce.FakeBank;

/// <summary>A transfer that never happened: what a bank would have seen, for tests and for the practice bank. Nothing is checked, so that wrong ones can be made, too.</summary>
public sealed record FakeBankTransfer
{
    /// <summary>The provider's id. The same id again is the same transfer told twice.</summary>
    public required long Id { get; init; }

    /// <summary>The account that the money moved on.</summary>
    public required string Account { get; init; }

    /// <summary>How much.</summary>
    public required Vnd Amount { get; init; }

    /// <summary>The memo as it arrives, after the sending bank had its way with it: see <see cref="BankHabit.Mangle"/>.</summary>
    public required string Memo { get; init; }

    /// <summary>When the bank booked it; sent as Vietnamese time, to the second.</summary>
    public required DateTimeOffset OccurredAt { get; init; }

    /// <summary>In, unless it is to test money that leaves.</summary>
    public TransferDirection Direction { get; init; } = TransferDirection.In;

    /// <summary>The virtual account it was sent to; empty for none.</summary>
    public string VirtualAccount { get; init; } = "";

    /// <summary>The bank's reference; empty for none. Two sources that give the same one speak of the same money.</summary>
    public string BankReference { get; init; } = "";

    /// <summary>The account on the other side, for providers that name it; empty for none.</summary>
    public string CounterpartyAccount { get; init; } = "";

    /// <summary>The bank on the other side, for providers that name it; empty for none.</summary>
    public string CounterpartyBin { get; init; } = "";

    /// <summary>The holder on the other side, for providers that name it; empty for none.</summary>
    public string CounterpartyName { get; init; } = "";

    /// <summary>The provider's own guess of the code; <c>null</c> as so often.</summary>
    public string? Code { get; init; }

    /// <summary>The receiving bank's name as the provider writes it.</summary>
    public string Gateway { get; init; } = "NganHangTap";

    /// <summary>The balance afterwards; providers send 0 when the bank gives none.</summary>
    public Vnd BalanceAfter { get; init; }
}
