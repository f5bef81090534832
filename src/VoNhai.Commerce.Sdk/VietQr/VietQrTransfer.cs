using System.Diagnostics.CodeAnalysis;
using VoNhai.Commerce.Emv;
using VoNhai.Commerce.Money;

namespace VoNhai.Commerce.VietQr;

/// <summary>A VietQR code for a transfer: to which bank and account or card, how much, and with which memo. Immutable.</summary>
/// <example>
/// <code>
/// var transfer = VietQrTransfer.To(Banks.Agribank, "0000000000").WithAmount(Vnd.Of(250_000)).WithMemo("QZ4K7M2P97G");
/// var payload = transfer.Payload;
/// </code>
/// </example>
public sealed class VietQrTransfer : IEquatable<VietQrTransfer>
{
    private string? _payload;

    private VietQrTransfer(string bin, string account, bool isToCard, Vnd? amount, string? memo)
    {
        Bin = bin;
        Account = account;
        IsToCard = isToCard;
        Amount = amount;
        Memo = memo;
    }

    /// <summary>The receiving bank: six digits.</summary>
    public string Bin { get; }

    /// <summary>The receiving account or card number.</summary>
    public string Account { get; }

    /// <summary>Whether <see cref="Account"/> is a card number.</summary>
    public bool IsToCard { get; }

    /// <summary>The amount that the app fills in; <c>null</c> when the payer types it.</summary>
    public Vnd? Amount { get; }

    /// <summary>The memo as the code carries it; a built one is at most 25 characters of <see cref="Text.BankText"/>.</summary>
    public string? Memo { get; }

    /// <summary>Whether it goes to <see cref="Banks.Practice"/>: no real money can move, and every picture of it says so.</summary>
    public bool IsPractice => Bin == Banks.PracticeBin;

    /// <summary>
    /// The text of the QR code. Objects 00, 01, 38, 53, 54, 58, 62, 63 in this order; 01 is 12 (one payment) with an amount
    /// and 11 (many) without. A transfer that was read is written anew: shop name, bill number and the like are left out.
    /// </summary>
    public string Payload => _payload ??= Write();

    /// <summary>A transfer to an account at a known bank.</summary>
    /// <param name="bank">From <see cref="Banks"/>.</param>
    /// <param name="account">1 to 19 ASCII letters and digits: account number, nickname or virtual account.</param>
    /// <exception cref="ArgumentException">The account cannot stand in a code.</exception>
    public static VietQrTransfer To(Bank bank, string account)
    {
        ArgumentNullException.ThrowIfNull(bank);
        return To(bank.Bin, account);
    }

    /// <summary>A transfer to an account at any bank, known to <see cref="Banks"/> or not.</summary>
    /// <param name="bin">Six digits.</param>
    /// <param name="account">1 to 19 ASCII letters and digits.</param>
    /// <exception cref="ArgumentException">BIN or account cannot stand in a code.</exception>
    public static VietQrTransfer To(string bin, string account)
    {
        Refuse(VietQrFields.CheckBin(bin), nameof(bin));
        Refuse(VietQrFields.CheckAccount(account), nameof(account));
        return new(bin, account, isToCard: false, amount: null, memo: null);
    }

    /// <summary>A transfer to a card of a known bank.</summary>
    /// <param name="bank">From <see cref="Banks"/>.</param>
    /// <param name="cardNumber">12 to 19 digits; domestic cards have 16 or 19.</param>
    /// <exception cref="ArgumentException">The card number cannot stand in a code.</exception>
    public static VietQrTransfer ToCard(Bank bank, string cardNumber)
    {
        ArgumentNullException.ThrowIfNull(bank);
        return ToCard(bank.Bin, cardNumber);
    }

    /// <summary>A transfer to a card of any bank, known to <see cref="Banks"/> or not.</summary>
    /// <param name="bin">Six digits.</param>
    /// <param name="cardNumber">12 to 19 digits; domestic cards have 16 or 19.</param>
    /// <exception cref="ArgumentException">BIN or card number cannot stand in a code.</exception>
    public static VietQrTransfer ToCard(string bin, string cardNumber)
    {
        Refuse(VietQrFields.CheckBin(bin), nameof(bin));
        Refuse(VietQrFields.CheckCard(cardNumber), nameof(cardNumber));
        return new(bin, cardNumber, isToCard: true, amount: null, memo: null);
    }

    /// <summary>The same transfer with an amount.</summary>
    /// <param name="amount">1 to 9.999.999.999.999 đồng. Banks take less than 500 million in one fast transfer.</param>
    /// <exception cref="ArgumentException">The amount cannot stand in a code.</exception>
    public VietQrTransfer WithAmount(Vnd amount)
    {
        Refuse(VietQrFields.CheckAmount(amount), nameof(amount));
        return new(Bin, Account, IsToCard, amount, Memo);
    }

    /// <summary>The same transfer without an amount: the payer types it.</summary>
    public VietQrTransfer WithoutAmount() => new(Bin, Account, IsToCard, null, Memo);

    /// <summary>The same transfer with a memo, written as banks carry it (<see cref="Text.BankText.Fold"/>): "Đình Cả" becomes "Dinh Ca".</summary>
    /// <param name="memo">At most 25 characters once written so; a blank text takes the memo away.</param>
    /// <exception cref="ArgumentException">It is longer, or nothing of it can be written. A memo is never cut: half a reference pays nothing.</exception>
    public VietQrTransfer WithMemo(string? memo)
    {
        Refuse(VietQrFields.CheckMemo(memo, out var written), nameof(memo));
        return new(Bin, Account, IsToCard, Amount, written);
    }

    /// <summary>Says for each field why a transfer to an account cannot be built; empty when it can. Never throws.</summary>
    /// <param name="bin">As typed.</param>
    /// <param name="account">As typed.</param>
    /// <param name="amount"><c>null</c> for none.</param>
    /// <param name="memo">Blank for none.</param>
    public static IReadOnlyList<VietQrFieldProblem> Check(string? bin, string? account, Vnd? amount = null, string? memo = null)
    {
        VietQrFieldProblem?[] found =
        [
            VietQrFields.CheckBin(bin),
            VietQrFields.CheckAccount(account),
            VietQrFields.CheckAmount(amount),
            VietQrFields.CheckMemo(memo, out _),
        ];
        return [.. found.OfType<VietQrFieldProblem>()];
    }

    /// <summary>Builds a transfer to an account from what was typed, or says for each field why not. Never throws.</summary>
    /// <param name="bin">Six digits.</param>
    /// <param name="account">1 to 19 ASCII letters and digits.</param>
    /// <param name="amount"><c>null</c> for none.</param>
    /// <param name="memo">Blank for none.</param>
    /// <param name="transfer">The transfer, or <c>null</c>.</param>
    /// <param name="problems">Empty exactly when there is a transfer.</param>
    public static bool TryCreate(
        string? bin,
        string? account,
        Vnd? amount,
        string? memo,
        [NotNullWhen(true)] out VietQrTransfer? transfer,
        out IReadOnlyList<VietQrFieldProblem> problems)
    {
        problems = Check(bin, account, amount, memo);
        if (problems.Count > 0)
        {
            transfer = null;
            return false;
        }

        VietQrFields.CheckMemo(memo, out var written);
        transfer = new(bin!, account!, isToCard: false, amount, written);
        return true;
    }

    /// <summary>
    /// Reads a transfer out of a scanned text under <see cref="VietQrStrictness.Lenient"/>. Never throws.
    /// A sound code that is no transfer to an account or card (a shop's, another network's) is refused too;
    /// <see cref="VietQrReader"/> reads those.
    /// </summary>
    /// <param name="payload">What was scanned.</param>
    /// <param name="transfer">The transfer, or <c>null</c>.</param>
    /// <param name="problems">Errors when there is no transfer; there may be warnings either way.</param>
    public static bool TryParse(string? payload, [NotNullWhen(true)] out VietQrTransfer? transfer, out IReadOnlyList<EmvProblem> problems)
    {
        var reading = VietQrReader.Read(payload, VietQrStrictness.Lenient);
        problems = reading.Problems;
        transfer = null;
        if (!reading.Valid)
        {
            return false;
        }

        if (WhyNoTransfer(reading) is { } reason)
        {
            problems = [.. problems, reason];
            return false;
        }

        transfer = new(reading.Bin!, reading.Account!, reading.Scheme == QrScheme.VietQrCard, reading.Amount, reading.Memo);
        return true;
    }

    /// <inheritdoc />
    public bool Equals(VietQrTransfer? other) =>
        other is not null && (Bin, Account, IsToCard, Amount, Memo) == (other.Bin, other.Account, other.IsToCard, other.Amount, other.Memo);

    /// <inheritdoc />
    public override bool Equals(object? obj) => Equals(obj as VietQrTransfer);

    /// <inheritdoc />
    public override int GetHashCode() => HashCode.Combine(Bin, Account, IsToCard, Amount, Memo);

    /// <summary>The payload.</summary>
    public override string ToString() => Payload;

    private static EmvProblem? WhyNoTransfer(VietQrReading reading) => reading switch
    {
        { Scheme: not (QrScheme.VietQrAccount or QrScheme.VietQrCard or QrScheme.MoMo or QrScheme.ZaloPay) } => new(VietQrProblems.NotATransfer, 0),

        // Read leniently with a warning, but a code of ours would break the standard.
        { Account.Length: > VietQrRules.LongestAccount } => new(VietQrProblems.AccountTooLong, 0),
        _ => null,
    };

    private static void Refuse(VietQrFieldProblem? problem, string parameter)
    {
        if (problem is not null)
        {
            throw new ArgumentException($"{problem.English} {problem.Vietnamese}", parameter);
        }
    }

    private string Write()
    {
        // 6 + 6 + 67 + 7 + 17 + 6 + 103 + 8 characters at the very most.
        var writer = new EmvWriter(stackalloc char[256]);
        writer.Put(EmvIds.FormatIndicator, "01");
        writer.Put(EmvIds.InitiationMethod, Amount is null ? "11" : "12");
        WriteAccount(ref writer);
        writer.Put(EmvIds.Currency, QrAmount.VndCode);
        if (Amount is { } amount)
        {
            writer.Put(EmvIds.Amount, amount.Dong);
        }

        writer.Put(EmvIds.Country, "VN");
        if (Memo is not null)
        {
            var additional = writer.Open(EmvIds.AdditionalData);
            writer.Put(VietQrReader.MemoId, Memo);
            writer.Close(additional);
        }

        writer.PutCrc();
        return writer.Written.ToString();
    }

    private void WriteAccount(ref EmvWriter writer)
    {
        var template = writer.Open(NapasAccount.Tag);
        writer.Put(NapasAccount.NetworkId, NapasAccount.Network);
        var beneficiary = writer.Open(NapasAccount.BeneficiaryId);
        writer.Put(NapasAccount.BinId, Bin);
        writer.Put(NapasAccount.AccountId, Account);
        writer.Close(beneficiary);
        writer.Put(NapasAccount.ServiceId, IsToCard ? NapasAccount.ToCard : NapasAccount.ToAccount);
        writer.Close(template);
    }
}
