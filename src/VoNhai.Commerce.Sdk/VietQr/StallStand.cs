namespace VoNhai.Commerce.VietQr;

/// <summary>
/// The household's code on the table (bảng QR): bank, account and the holder's name, no amount. It knows its own code, and so tells in
/// the morning whether what stands there is still the same.
/// </summary>
/// <remarks>
/// Anyone can stick another code over it, and anyone can write any name into a code. The check therefore asks for everything
/// at once: a sound code of the same kind, the same bank, account and name, and nothing that could change what is paid.
/// </remarks>
public sealed class StallStand
{
    private readonly VietQrReading _own;

    private StallStand(VietQrTransfer transfer, string payeeName)
    {
        Transfer = transfer;
        PayeeName = payeeName;
        _own = VietQrReader.Read(Payload);
    }

    /// <summary>What its code asks for: no amount, and the name in object 59.</summary>
    public VietQrTransfer Transfer { get; }

    /// <summary>The text of its QR code.</summary>
    public string Payload => Transfer.Payload;

    /// <summary>The holder's name as the code carries it: upper case without marks, at most 25 characters.</summary>
    public string PayeeName { get; }

    /// <summary>The stand of an account or card.</summary>
    /// <param name="transfer">Bank and account or card; a memo is kept, an amount is refused.</param>
    /// <param name="holderName">As the bank writes it. A name over 25 characters is carried with initials.</param>
    /// <exception cref="ArgumentException">The transfer has an amount, or nothing of the name can be written.</exception>
    public static StallStand Of(VietQrTransfer transfer, string holderName)
    {
        ArgumentNullException.ThrowIfNull(transfer);
        ArgumentException.ThrowIfNullOrWhiteSpace(holderName);
        if (transfer.Amount is not null)
        {
            throw new ArgumentException("A stall stand leaves the amount to the buyer.", nameof(transfer));
        }

        var name = VietQr.PayeeName.Of(holderName);
        if (!name.Any(char.IsAsciiLetterOrDigit))
        {
            throw new ArgumentException("Nothing of the name can be written in a code.", nameof(holderName));
        }

        return new(transfer.WithMerchant(transfer.Merchant with { Name = name }), name);
    }

    /// <summary>The stand of an account at a bank given by its BIN.</summary>
    /// <param name="bin">Six digits.</param>
    /// <param name="account">1 to 19 ASCII letters and digits.</param>
    /// <param name="holderName">As the bank writes it.</param>
    /// <exception cref="ArgumentException">One of them cannot stand in a code.</exception>
    public static StallStand Of(string bin, string account, string holderName) => Of(VietQrTransfer.To(bin, account), holderName);

    /// <summary>Compares what a picture of the stand holds. Several different codes in one picture are never green.</summary>
    /// <param name="scanned">Every text that was found, in any order; the same text found twice counts once.</param>
    public StandCheck Check(IEnumerable<string> scanned)
    {
        ArgumentNullException.ThrowIfNull(scanned);
        var different = scanned.Where(text => !string.IsNullOrWhiteSpace(text)).Distinct(StringComparer.Ordinal).ToList();
        return different.Count > 1 ? new StandCheck.SeveralCodes(different.Count) : Check(different.FirstOrDefault());
    }

    /// <summary>Compares one scanned text. Never throws, whatever the text.</summary>
    /// <param name="scanned">What was scanned; <c>null</c> or blank when nothing was found.</param>
    public StandCheck Check(string? scanned)
    {
        if (string.IsNullOrWhiteSpace(scanned))
        {
            return new StandCheck.NoCode();
        }

        // Leniently: a line end that a scanner adds is no reason for alarm.
        var read = VietQrReader.Read(scanned, VietQrStrictness.Lenient);
        return WhyUnreadable(read) ?? WhyOtherPayee(read) ?? StandAdditions.In(read.Tree, _own.Tree) ?? new StandCheck.Own();
    }

    private static StandCheck? WhyUnreadable(VietQrReading read) => read switch
    {
        { Scheme: QrScheme.NotEmv } => new StandCheck.NotTransfer(read.Scheme),
        { Valid: false } => new StandCheck.Damaged(read.Problems),
        { Bin: null } or { Account: null } => new StandCheck.NotTransfer(read.Scheme),
        _ => null,
    };

    private StandCheck? WhyOtherPayee(VietQrReading read)
    {
        if (read.Bin != _own.Bin || read.Account != _own.Account)
        {
            return new StandCheck.OtherAccount(read.Bin!, read.Account!);
        }

        if (read.Scheme != _own.Scheme)
        {
            return new StandCheck.NotTransfer(read.Scheme);
        }

        return read.MerchantName is not { } name ? new StandCheck.NameMissing()
            : VietQr.PayeeName.AreSame(name, PayeeName) ? null
            : new StandCheck.OtherName(name);
    }
}
