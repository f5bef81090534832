using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using VoNhai.Commerce.Catalog;
using VoNhai.Commerce.Money;

namespace VoNhai.Commerce.Payments;

/// <summary>Which way the money went, seen from the household's account.</summary>
public enum TransferDirection
{
    /// <summary>Into the account.</summary>
    In,

    /// <summary>Out of the account.</summary>
    Out,
}

/// <summary>Money that a bank saw move on an account, whoever told us: every feed and every statement line becomes one of these.</summary>
public sealed record IncomingTransfer
{
    /// <summary>Who told us: <c>sepay</c>, <c>casso</c>, …</summary>
    public required string Provider { get; init; }

    /// <summary>The provider's own id of the transfer; unique within one feed. The same money has another id at another source.</summary>
    public required string ProviderTransactionId { get; init; }

    /// <summary>The bank's reference; empty when the source gives none. At some banks a small running number, so never unique alone.</summary>
    public string BankReference { get; init; } = "";

    /// <summary>The account that the money moved on.</summary>
    public required string Account { get; init; }

    /// <summary>The virtual account it was sent to, if any.</summary>
    public string VirtualAccount { get; init; } = "";

    /// <summary>How much; more than nothing.</summary>
    public required Vnd Amount { get; init; }

    /// <summary>In or out.</summary>
    public required TransferDirection Direction { get; init; }

    /// <summary>
    /// What the payer and the banks wrote, best text first. The code is looked for in each until one holds any:
    /// a provider's own guess of the code comes last, because providers cut and miss codes.
    /// </summary>
    public required IReadOnlyList<string> Memos { get; init; }

    /// <summary>When the bank booked it. Banks give Vietnamese time without a zone; late evening may be booked the next day.</summary>
    public required DateTimeOffset OccurredAt { get; init; }

    /// <summary>The other side's account number, where the source names it whole; empty otherwise. A refund goes there by default.</summary>
    public string CounterpartyAccount { get; init; } = "";

    /// <summary>Six-digit number of the other side's bank; empty when the source does not name it or names it in a way that we do not know.</summary>
    public string CounterpartyBin { get; init; } = "";

    /// <summary>The other side's name as the bank writes it; may be empty.</summary>
    public string CounterpartyName { get; init; } = "";

    /// <summary>The first memo that says anything; may be empty.</summary>
    public string Memo => Memos.FirstOrDefault(memo => memo.Length > 0) ?? "";

    /// <summary>
    /// What is the same about one transfer at every source: account, direction, amount, bank reference and day in Vietnam, as 32
    /// hex digits; <c>null</c> without a bank reference. Two transfers of one source may share it: see Storage for how they are told apart.
    /// </summary>
    public string? Fingerprint()
    {
        if (BankReference.Length == 0)
        {
            return null;
        }

        var day = VietnamTime.DayOf(OccurredAt).ToString("yyyyMMdd", CultureInfo.InvariantCulture);
        var facts = string.Create(CultureInfo.InvariantCulture, $"{Account}\n{Direction}\n{Amount.Dong}\n{BankReference}\n{day}");
        return Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(facts)).AsSpan(0, 16));
    }
}
