namespace VoNhai.Commerce.Payments;

/// <summary>A household's own bank account. Buyers pay straight into it; nobody else ever holds the money.</summary>
public sealed class ReceivingAccount
{
    /// <summary>Makes a receiving account.</summary>
    /// <param name="id">A version 7 GUID.</param>
    /// <param name="householdId">Whose it is.</param>
    /// <param name="bin">Six-digit bank identification number.</param>
    /// <param name="number">1…19 ASCII letters and digits.</param>
    /// <param name="holderName">The holder as the bank writes it: upper case, no marks. Buyers compare it before they pay.</param>
    public ReceivingAccount(Guid id, Guid householdId, string bin, string number, string holderName)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(bin);
        ArgumentException.ThrowIfNullOrWhiteSpace(number);
        ArgumentException.ThrowIfNullOrWhiteSpace(holderName);
        Id = id;
        HouseholdId = householdId;
        Bin = bin;
        Number = number;
        HolderName = holderName;
    }

    /// <summary>Its identity.</summary>
    public Guid Id { get; private set; }

    /// <summary>The household that owns it.</summary>
    public Guid HouseholdId { get; private set; }

    /// <summary>Six-digit bank identification number.</summary>
    public string Bin { get; private set; }

    /// <summary>Account number or alias.</summary>
    public string Number { get; private set; }

    /// <summary>The holder as the bank writes it.</summary>
    public string HolderName { get; private set; }

    /// <summary>
    /// Words that the bank wants before our code in the memo, or no notice is ever sent: <c>SEVQR</c> at VietinBank,
    /// <c>TKP…</c> for some virtual accounts. Usually empty.
    /// </summary>
    public string MemoPrefix { get; init; } = "";
}
