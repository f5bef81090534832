using VoNhai.Commerce.Money;

namespace VoNhai.Commerce.VietQr;

/// <summary>A transfer as somebody typed it, not yet judged: for <see cref="VietQrTransfer.TryCreate(TransferDraft, out VietQrTransfer?, out IReadOnlyList{VietQrFieldProblem})"/>. Blank is left out.</summary>
public sealed record TransferDraft
{
    /// <summary>Six digits.</summary>
    public string? Bin { get; init; }

    /// <summary>Account or card number.</summary>
    public string? Account { get; init; }

    /// <summary>Whether <see cref="Account"/> is a card number.</summary>
    public bool IsToCard { get; init; }

    /// <summary><c>null</c> when the payer types it.</summary>
    public Vnd? Amount { get; init; }

    /// <summary>The memo.</summary>
    public string? Memo { get; init; }

    /// <summary>How the memo is judged.</summary>
    /// <value>Default <see cref="MemoPolicy.Standard"/>.</value>
    public MemoPolicy MemoPolicy { get; init; } = MemoPolicy.Standard;

    /// <summary>Whether the code is for one payment; <c>null</c>: when it has an amount.</summary>
    public bool? IsForOnePayment { get; init; }

    /// <summary>See <see cref="TransferDetails.Bill"/>.</summary>
    public string? Bill { get; init; }

    /// <summary>See <see cref="TransferDetails.Mobile"/>.</summary>
    public string? Mobile { get; init; }

    /// <summary>See <see cref="TransferDetails.Store"/>.</summary>
    public string? Store { get; init; }

    /// <summary>See <see cref="TransferDetails.Loyalty"/>.</summary>
    public string? Loyalty { get; init; }

    /// <summary>See <see cref="TransferDetails.Reference"/>.</summary>
    public string? Reference { get; init; }

    /// <summary>See <see cref="TransferDetails.Customer"/>.</summary>
    public string? Customer { get; init; }

    /// <summary>See <see cref="TransferDetails.Terminal"/>.</summary>
    public string? Terminal { get; init; }

    /// <summary>See <see cref="TransferDetails.Asks"/>.</summary>
    public PayerData Asks { get; init; }

    /// <summary>See <see cref="MerchantDisplay.Name"/>.</summary>
    public string? MerchantName { get; init; }

    /// <summary>See <see cref="MerchantDisplay.City"/>.</summary>
    public string? MerchantCity { get; init; }

    /// <summary>See <see cref="MerchantDisplay.PostalCode"/>.</summary>
    public string? MerchantPostalCode { get; init; }

    /// <summary>See <see cref="MerchantDisplay.Category"/>.</summary>
    public string? MerchantCategory { get; init; }

    /// <summary>Why it cannot be built, field by field; empty when it can.</summary>
    internal IReadOnlyList<VietQrFieldProblem> Check()
    {
        VietQrFieldProblem?[] found =
        [
            VietQrFields.CheckBin(Bin),
            IsToCard ? VietQrFields.CheckCard(Account) : VietQrFields.CheckAccount(Account),
            VietQrFields.CheckAmount(Amount),
            VietQrFields.CheckMemo(Memo, MemoPolicy, out _),
            Detail(Bill, "bill"),
            Detail(Mobile, "mobile"),
            Detail(Store, "store"),
            Detail(Loyalty, "loyalty"),
            Detail(Reference, "reference"),
            Detail(Customer, "customer"),
            Detail(Terminal, "terminal"),
            VietQrFields.CheckText(MerchantName, "merchantName", VietQrFields.LongestName, out _),
            VietQrFields.CheckText(MerchantCity, "merchantCity", VietQrFields.LongestCity, out _),
            VietQrFields.CheckText(MerchantPostalCode, "merchantPostalCode", VietQrFields.LongestPostalCode, out _),
            VietQrFields.CheckCategory(MerchantCategory),
        ];
        var problems = found.OfType<VietQrFieldProblem>().ToList();
        if (problems.Count == 0)
        {
            VietQrFields.CheckMemo(Memo, MemoPolicy, out var memo);
            problems.AddRange(VietQrFields.CheckRoom(memo, Details()) is { } crowded ? [crowded] : []);
        }

        return problems;
    }

    /// <exception cref="ArgumentException">One of them cannot be written.</exception>
    internal TransferDetails Details()
    {
        var details = new TransferDetails
        {
            Bill = Bill,
            Mobile = Mobile,
            Store = Store,
            Loyalty = Loyalty,
            Reference = Reference,
            Customer = Customer,
            Terminal = Terminal,
            Asks = Asks,
        };
        return details == TransferDetails.None ? TransferDetails.None : details;
    }

    /// <exception cref="ArgumentException">One of them cannot be written.</exception>
    internal MerchantDisplay Merchant()
    {
        var merchant = new MerchantDisplay { Name = MerchantName, City = MerchantCity, PostalCode = MerchantPostalCode, Category = MerchantCategory };
        return merchant == MerchantDisplay.None ? MerchantDisplay.None : merchant;
    }

    private static VietQrFieldProblem? Detail(string? text, string field) => VietQrFields.CheckText(text, field, VietQrFields.LongestDetail, out _);
}
