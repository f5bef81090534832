using VoNhai.Commerce.Money;
using VoNhai.Commerce.VietQr;

namespace VoNhai.Commerce.QrImages;

/// <summary>What an order slip says. The caller chooses the words: this room knows no orders.</summary>
public sealed record OrderSlip
{
    /// <summary>The order code, read aloud and shown large.</summary>
    public required string Code { get; init; }

    /// <summary>Who sells.</summary>
    public required string Seller { get; init; }

    /// <summary>Who ordered.</summary>
    public required string Buyer { get; init; }

    /// <summary>The buyer's telephone; may be empty.</summary>
    public string Phone { get; init; } = "";

    /// <summary>Where it goes or is picked up; may be empty.</summary>
    public string Place { get; init; } = "";

    /// <summary>How the payment stands, in a few words.</summary>
    public required string Payment { get; init; }

    /// <summary>What was ordered.</summary>
    public required IReadOnlyList<OrderSlipLine> Lines { get; init; }

    /// <summary>What all of it costs.</summary>
    public required Vnd Total { get; init; }

    /// <summary>Who is paid, as the bank writes it.</summary>
    public required string HolderName { get; init; }

    /// <summary>The code to pay what is still owed; <c>null</c> when nothing is.</summary>
    public VietQrTransfer? Transfer { get; init; }

    /// <summary>Play money: said on every sheet, also on one without a code.</summary>
    public bool IsPractice { get; init; }
}
