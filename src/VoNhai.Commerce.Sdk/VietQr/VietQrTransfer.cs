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
    /// <summary>As memo or detail: the app is to ask the payer for it.</summary>
    public const string AskPayer = "***";

    private const int LongestCode = 290;

    private string? _payload;
    private bool? _isForOnePayment;

    private VietQrTransfer(string bin, string account, bool isToCard)
    {
        Bin = bin;
        Account = account;
        IsToCard = isToCard;
    }

    private VietQrTransfer(VietQrTransfer other)
        : this(other.Bin, other.Account, other.IsToCard)
    {
        Amount = other.Amount;
        Memo = other.Memo;
        Details = other.Details;
        Merchant = other.Merchant;
        _isForOnePayment = other._isForOnePayment;
    }

    /// <summary>The receiving bank: six digits.</summary>
    public string Bin { get; }

    /// <summary>The receiving account or card number.</summary>
    public string Account { get; }

    /// <summary>Whether <see cref="Account"/> is a card number.</summary>
    public bool IsToCard { get; }

    /// <summary>The amount that the app fills in; <c>null</c> when the payer types it.</summary>
    public Vnd? Amount { get; private init; }

    /// <summary>The memo as the code carries it; a built one is <see cref="AskPayer"/> or <see cref="Text.BankText"/>.</summary>
    public string? Memo { get; private init; }

    /// <summary>What it carries beside the memo.</summary>
    public TransferDetails Details { get; private init; } = TransferDetails.None;

    /// <summary>Who is paid, as the code shows it.</summary>
    public MerchantDisplay Merchant { get; private init; } = MerchantDisplay.None;

    /// <summary>
    /// Whether the code is for one payment (object 01 is 12) and not for many (11). Unless it was said otherwise: when there is an
    /// amount, because some apps fill the amount in only then.
    /// </summary>
    public bool IsForOnePayment => _isForOnePayment ?? Amount is not null;

    /// <summary>Whether it goes to <see cref="Banks.Practice"/>: no real money can move, and every picture of it says so.</summary>
    public bool IsPractice => Bin == Banks.PracticeBin;

    /// <summary>
    /// The text of the QR code. Objects 00, 01, 38, 52 to 54, 58 to 63 in this order. A transfer that was read is written anew, see
    /// <see cref="TryParse"/> for what it keeps.
    /// </summary>
    public string Payload => _payload ??= Write();

    /// <summary>
    /// What to know of this transfer though it can be built: an amount above 499.999.999 đồng, a bank that is unknown or of which
    /// lists do not say that transfers arrive, a memo over 25 characters, a use that does not go with the amount… Found anew at each call.
    /// </summary>
    public IReadOnlyList<VietQrFieldProblem> Warnings => VietQrWarnings.Of(this);

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
        VietQrFields.Refuse(VietQrFields.CheckBin(bin), nameof(bin));
        VietQrFields.Refuse(VietQrFields.CheckAccount(account), nameof(account));
        return new(bin, account, isToCard: false);
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
        VietQrFields.Refuse(VietQrFields.CheckBin(bin), nameof(bin));
        VietQrFields.Refuse(VietQrFields.CheckCard(cardNumber), nameof(cardNumber));
        return new(bin, cardNumber, isToCard: true);
    }

    /// <summary>The same transfer with an amount.</summary>
    /// <param name="amount">1 to 9.999.999.999.999 đồng. Banks take less than 500 million in one fast transfer.</param>
    /// <exception cref="ArgumentException">The amount cannot stand in a code.</exception>
    public VietQrTransfer WithAmount(Vnd amount)
    {
        VietQrFields.Refuse(VietQrFields.CheckAmount(amount), nameof(amount));
        return new(this) { Amount = amount };
    }

    /// <summary>The same transfer without an amount: the payer types it.</summary>
    public VietQrTransfer WithoutAmount() => new(this) { Amount = null };

    /// <summary>The same transfer in a code for many payments (object 01 is 11), even with an amount.</summary>
    public VietQrTransfer ForManyPayments() => new(this) { _isForOnePayment = false };

    /// <summary>The same transfer in a code for one payment (object 01 is 12), even without an amount.</summary>
    public VietQrTransfer ForOnePayment() => new(this) { _isForOnePayment = true };

    /// <summary>The same transfer with a memo under <see cref="MemoPolicy.Standard"/>: "Đình Cả" becomes "Dinh Ca".</summary>
    /// <param name="memo">At most 25 characters once written so; <see cref="AskPayer"/>; or blank, which takes the memo away.</param>
    /// <exception cref="ArgumentException">It is longer, or nothing of it can be written. A memo is never cut: half a reference pays nothing.</exception>
    public VietQrTransfer WithMemo(string? memo) => WithMemo(memo, MemoPolicy.Standard);

    /// <summary>The same transfer with a memo.</summary>
    /// <param name="memo">What the policy allows; <see cref="AskPayer"/>; or blank, which takes the memo away.</param>
    /// <param name="policy">How long it may be, and what becomes of marks.</param>
    /// <exception cref="ArgumentException">The policy refuses it, or there is no room beside <see cref="Details"/>.</exception>
    public VietQrTransfer WithMemo(string? memo, MemoPolicy policy)
    {
        ArgumentNullException.ThrowIfNull(policy);
        VietQrFields.Refuse(VietQrFields.CheckMemo(memo, policy, out var written), nameof(memo));
        VietQrFields.Refuse(VietQrFields.CheckRoom(written, Details), nameof(memo));
        return new(this) { Memo = written };
    }

    /// <summary>The same transfer with other details.</summary>
    /// <exception cref="ArgumentException">Details and memo together have more than 99 characters, four of which go before each.</exception>
    public VietQrTransfer WithDetails(TransferDetails details)
    {
        ArgumentNullException.ThrowIfNull(details);
        VietQrFields.Refuse(VietQrFields.CheckRoom(Memo, details), nameof(details));
        return new(this) { Details = details };
    }

    /// <summary>The same transfer that shows who is paid.</summary>
    public VietQrTransfer WithMerchant(MerchantDisplay merchant)
    {
        ArgumentNullException.ThrowIfNull(merchant);
        return new(this) { Merchant = merchant };
    }

    /// <summary>Says for each field why a transfer to an account cannot be built; empty when it can. Never throws.</summary>
    /// <param name="bin">As typed.</param>
    /// <param name="account">As typed.</param>
    /// <param name="amount"><c>null</c> for none.</param>
    /// <param name="memo">Blank for none.</param>
    public static IReadOnlyList<VietQrFieldProblem> Check(string? bin, string? account, Vnd? amount = null, string? memo = null) =>
        Check(new TransferDraft { Bin = bin, Account = account, Amount = amount, Memo = memo });

    /// <summary>Says for each field why a transfer cannot be built; empty when it can.</summary>
    public static IReadOnlyList<VietQrFieldProblem> Check(TransferDraft draft)
    {
        ArgumentNullException.ThrowIfNull(draft);
        return draft.Check();
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
        out IReadOnlyList<VietQrFieldProblem> problems) =>
        TryCreate(new TransferDraft { Bin = bin, Account = account, Amount = amount, Memo = memo }, out transfer, out problems);

    /// <summary>Builds a transfer from what was typed, or says for each field why not.</summary>
    /// <param name="draft">What was typed.</param>
    /// <param name="transfer">The transfer, or <c>null</c>.</param>
    /// <param name="problems">Empty exactly when there is a transfer.</param>
    public static bool TryCreate(
        TransferDraft draft, [NotNullWhen(true)] out VietQrTransfer? transfer, out IReadOnlyList<VietQrFieldProblem> problems)
    {
        problems = Check(draft);
        if (problems.Count > 0)
        {
            transfer = null;
            return false;
        }

        VietQrFields.CheckMemo(draft.Memo, draft.MemoPolicy, out var memo);
        transfer = new(draft.Bin!, draft.Account!, draft.IsToCard)
        {
            Amount = draft.Amount,
            Memo = memo,
            Details = draft.Details(),
            Merchant = draft.Merchant(),
            _isForOnePayment = draft.IsForOnePayment,
        };
        return true;
    }

    /// <summary>
    /// Reads a transfer out of a scanned text under <see cref="VietQrStrictness.Lenient"/>. Never throws.
    /// A sound code that is no transfer to an account or card (a shop's, another network's) is refused too;
    /// <see cref="VietQrReader"/> reads those.
    /// </summary>
    /// <remarks>
    /// The transfer keeps bank, account, amount and the memo as it stands, whether it is for one payment, and of
    /// <see cref="Details"/> and <see cref="Merchant"/> what a code of ours could carry to the letter. Left out is the rest: tips
    /// (55 to 57), the names in another language (64), other networks, and ids that nobody reads. <see cref="VietQrReading.Tree"/> has all.
    /// </remarks>
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

        var isForOnePayment = reading.Tree.TryFind(EmvIds.InitiationMethod, out var method) && method.Value is "12";
        transfer = new(reading.Bin!, reading.Account!, reading.Scheme == QrScheme.VietQrCard)
        {
            Amount = reading.Amount,
            Memo = reading.Memo,
            Details = TransferDetails.In(reading.Tree),
            Merchant = MerchantDisplay.In(reading.Tree),
            _isForOnePayment = isForOnePayment == reading.Amount is not null ? null : isForOnePayment,
        };
        return true;
    }

    /// <summary>Equal when the codes are.</summary>
    public bool Equals(VietQrTransfer? other) => other is not null && Payload == other.Payload;

    /// <inheritdoc />
    public override bool Equals(object? obj) => Equals(obj as VietQrTransfer);

    /// <inheritdoc />
    public override int GetHashCode() => Payload.GetHashCode(StringComparison.Ordinal);

    /// <summary>The payload.</summary>
    public override string ToString() => Payload;

    private static EmvProblem? WhyNoTransfer(VietQrReading reading) => reading switch
    {
        { Scheme: not (QrScheme.VietQrAccount or QrScheme.VietQrCard or QrScheme.MoMo or QrScheme.ZaloPay) } => new(VietQrProblems.NotATransfer, 0),

        // Read leniently with a warning, but a code of ours would break the standard.
        { Account.Length: > VietQrRules.LongestAccount } => new(VietQrProblems.AccountTooLong, 0),
        _ => null,
    };

    private string Write()
    {
        // 6 + 6 + 67 + 8 + 7 + 17 + 6 + 29 + 19 + 14 + 103 + 8 = 290 characters at the very most.
        var writer = new EmvWriter(stackalloc char[LongestCode]);
        writer.Put(EmvIds.FormatIndicator, "01");
        writer.Put(EmvIds.InitiationMethod, IsForOnePayment ? "12" : "11");
        WriteAccount(ref writer);
        Merchant.WriteCategory(ref writer);
        writer.Put(EmvIds.Currency, QrAmount.VndCode);
        if (Amount is { } amount)
        {
            writer.Put(EmvIds.Amount, amount.Dong);
        }

        writer.Put(EmvIds.Country, "VN");
        Merchant.WriteNames(ref writer);
        if (Memo is not null || Details.Length > 0)
        {
            WriteAdditional(ref writer);
        }

        writer.PutCrc();
        return writer.Written.ToString();
    }

    private void WriteAdditional(ref EmvWriter writer)
    {
        var additional = writer.Open(EmvIds.AdditionalData);
        Details.WriteBeforeMemo(ref writer);
        if (Memo is not null)
        {
            writer.Put(VietQrReader.MemoId, Memo);
        }

        Details.WriteBehindMemo(ref writer);
        writer.Close(additional);
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
