using VoNhai.Commerce.Emv;
using VoNhai.Commerce.Money;

namespace VoNhai.Commerce.VietQr;

/// <summary>What a code says and everything that is wrong with it. A damaged code has a reading too, as far as it goes.</summary>
public sealed class VietQrReading
{
    internal VietQrReading(EmvTree tree, QrScheme scheme, NapasAccount? account, QrAmount amount, IReadOnlyList<EmvProblem> problems)
    {
        Tree = tree;
        Scheme = scheme;
        Problems = problems;
        Bin = account?.Bin?.ToString();
        Account = account?.Account?.ToString();
        Service = (account?.Service ?? account?.MisplacedService)?.ToString();
        Amount = amount.Vnd;
        AmountFigure = amount.Figure;
        Currency = ValueOf(EmvIds.Currency);
        Memo = VietQrReader.TryFindMemo(tree, out var memo) ? memo.ToString() : null;
        MerchantName = ValueOf(EmvIds.MerchantName);
        PracticeNaming = PracticeCode.NamingIn(tree);
        Valid = !problems.Any(problem => problem.IsError);
    }

    /// <summary>Whose code it is.</summary>
    public QrScheme Scheme { get; }

    /// <summary>What the text is when it is no payment code; <c>null</c> when it is one.</summary>
    public PlainQr? Plain => Scheme == QrScheme.NotEmv ? PlainQr.Of(Tree.Text) : null;

    /// <summary>Whether no problem is an error.</summary>
    public bool Valid { get; }

    /// <summary>The receiving bank as written, six digits in a sound code; <c>null</c> when the code is no VietQR.</summary>
    public string? Bin { get; }

    /// <summary>The receiving account, card or merchant number as written; <c>null</c> when the code is no VietQR.</summary>
    public string? Account { get; }

    /// <summary>The service code as written, e.g. QRIBFTTA.</summary>
    public string? Service { get; }

    /// <summary>The amount, when it is in đồng and readable. An amount in another currency is never passed off as đồng.</summary>
    public Vnd? Amount { get; }

    /// <summary>The figure of object 54 in <see cref="Currency"/>, whichever that is; <c>null</c> when absent or malformed.</summary>
    public decimal? AmountFigure { get; }

    /// <summary>Object 53 as written: ISO 4217 in three digits, 704 for đồng.</summary>
    public string? Currency { get; }

    /// <summary>The purpose (62-08) as written; <c>***</c> means that the app asks the payer.</summary>
    public string? Memo { get; }

    /// <summary>The merchant's name (59) as written. Anyone can write any name into a code: it proves nothing.</summary>
    public string? MerchantName { get; }

    /// <summary>Whether the code names the practice bank and no other. Also true for damaged text that seems to.</summary>
    public bool IsPractice => PracticeNaming == PracticeNaming.Alone;

    /// <summary>Everything found; offsets count in the text that was given.</summary>
    public IReadOnlyList<EmvProblem> Problems { get; }

    /// <summary>The whole code. Under <see cref="VietQrStrictness.Lenient"/> it begins behind what surrounded the code.</summary>
    public EmvTree Tree { get; }

    internal PracticeNaming PracticeNaming { get; }

    private string? ValueOf(int id) => Tree.TryFind(id, out var found) ? found.ToString() : null;
}
