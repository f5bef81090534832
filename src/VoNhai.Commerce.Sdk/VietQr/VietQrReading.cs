using VoNhai.Commerce.Emv;
using VoNhai.Commerce.Money;

namespace VoNhai.Commerce.VietQr;

/// <summary>What a code says and everything that is wrong with it. A damaged code has a reading too, as far as it goes.</summary>
/// <remarks>Immutable. Texts are cut out of the code when they are first asked for.</remarks>
public sealed class VietQrReading
{
    private readonly NapasAccount? _napas;
    private readonly QrAmount _amount;
    private string? _bin;
    private string? _account;
    private string? _memo;

    internal VietQrReading(EmvTree tree, QrScheme scheme, NapasAccount? account, QrAmount amount, in EmvFindings findings)
    {
        Tree = tree;
        Scheme = scheme;
        _napas = account;
        _amount = amount;
        Problems = findings.ToList();
        Valid = !findings.HasErrors;
    }

    /// <summary>Whose code it is.</summary>
    public QrScheme Scheme { get; }

    /// <summary>What the text is when it is no payment code; <c>null</c> when it is one.</summary>
    public PlainQr? Plain => Scheme == QrScheme.NotEmv ? PlainQr.Of(Tree.Text) : null;

    /// <summary>Whether no problem is an error.</summary>
    public bool Valid { get; }

    /// <summary>The receiving bank as written, six digits in a sound code; <c>null</c> when the code is no VietQR.</summary>
    public string? Bin => _bin ??= _napas?.Bin?.ToString();

    /// <summary>The receiving account, card or merchant number as written; <c>null</c> when the code is no VietQR.</summary>
    public string? Account => _account ??= _napas?.Account?.ToString();

    /// <summary>The service code as written, e.g. QRIBFTTA.</summary>
    public string? Service => (_napas?.Service ?? _napas?.MisplacedService)?.ToString();

    /// <summary>The amount, when it is in đồng and readable. An amount in another currency is never passed off as đồng.</summary>
    public Vnd? Amount => _amount.Vnd;

    /// <summary>The figure of object 54 in <see cref="Currency"/>, whichever that is; <c>null</c> when absent or malformed.</summary>
    public decimal? AmountFigure => _amount.Figure;

    /// <summary>Object 53 as written: ISO 4217 in three digits, 704 for đồng.</summary>
    public string? Currency => ValueOf(EmvIds.Currency);

    /// <summary>Objects 55 to 57: a tip or fee on top of the amount.</summary>
    public EmvTip Tip => EmvTip.In(Tree);

    /// <summary>Object 58 as written: ISO 3166 in two letters, VN for Vietnam.</summary>
    public string? Country => ValueOf(EmvIds.Country);

    /// <summary>The purpose (62-08) as written; <c>***</c> means that the app asks the payer.</summary>
    public string? Memo => _memo ??= VietQrReader.TryFindMemo(Tree, out var memo) ? memo.ToString() : null;

    /// <summary>Template 62: bill, store, terminal and the like.</summary>
    public EmvAdditionalData AdditionalData => EmvAdditionalData.In(Tree);

    /// <summary>Object 52 as written: ISO 18245 in four digits.</summary>
    public string? MerchantCategory => ValueOf(EmvIds.MerchantCategory);

    /// <summary>The merchant's name (59) as written. Anyone can write any name into a code: it proves nothing.</summary>
    public string? MerchantName => ValueOf(EmvIds.MerchantName);

    /// <summary>The merchant's city (60) as written.</summary>
    public string? MerchantCity => ValueOf(EmvIds.MerchantCity);

    /// <summary>The merchant's postal code (61) as written.</summary>
    public string? PostalCode => ValueOf(EmvIds.PostalCode);

    /// <summary>Template 64: the merchant's name in a language with its own letters. It proves as little as <see cref="MerchantName"/>.</summary>
    public EmvLanguage Language => EmvLanguage.In(Tree);

    /// <summary>Whether the code names the practice bank and no other bank or network. Also true for damaged text that seems to.</summary>
    public bool IsPractice => PracticeNaming == PracticeNaming.Alone;

    /// <summary>Everything found; offsets count in the text that was given.</summary>
    public IReadOnlyList<EmvProblem> Problems { get; }

    /// <summary>The whole code. Under <see cref="VietQrStrictness.Lenient"/> it begins behind what surrounded the code.</summary>
    public EmvTree Tree { get; }

    internal PracticeNaming PracticeNaming => PracticeCode.NamingIn(Tree);

    private string? ValueOf(int id) => Tree.TryFind(id, out var found) ? found.ToString() : null;
}
