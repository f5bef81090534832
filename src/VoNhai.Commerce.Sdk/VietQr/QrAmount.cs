using VoNhai.Commerce.Emv;
using VoNhai.Commerce.Money;

namespace VoNhai.Commerce.VietQr;

/// <summary>Object 54 and the currency that it is meant in.</summary>
internal readonly struct QrAmount
{
    public const string VndCode = "704";
    private const long TransferLimit = 499_999_999;

    private readonly EmvFigure _figure;
    private readonly bool _isVnd;
    private readonly bool _isWellWritten;

    private QrAmount(ReadOnlySpan<char> text, bool isVnd)
    {
        IsPresent = true;
        _isVnd = isVnd;
        _isWellWritten = EmvFigure.TryRead(text, EmvFigure.MostCharacters, out _figure);
    }

    public bool IsPresent { get; }

    /// <summary>The figure in whatever currency; <c>null</c> when absent or malformed.</summary>
    public decimal? Figure => _isWellWritten ? _figure.Value : null;

    /// <summary>The amount when it is in đồng and whole; otherwise <c>null</c>, never a guess.</summary>
    public Vnd? Vnd => _isVnd && _isWellWritten && _figure.IsWhole ? Money.Vnd.Of(_figure.Whole) : null;

    /// <param name="tree">The code.</param>
    /// <param name="isVietnamese">Whether a code without a currency means đồng.</param>
    public static QrAmount In(EmvTree tree, bool isVietnamese)
    {
        if (!tree.TryFind(EmvIds.Amount, out var amount))
        {
            return default;
        }

        var isVnd = tree.TryFind(EmvIds.Currency, out var currency) ? currency.Value is VndCode : isVietnamese;
        return new(amount.Value, isVnd);
    }

    // NAPAS format text 5.2.6: digits and at most one dot, not zero, decimals as the currency has them.
    public void Check(EmvTree tree, ref EmvFindings findings)
    {
        if (!tree.TryFind(EmvIds.Amount, out var amount))
        {
            return;
        }

        if (!_isWellWritten)
        {
            var kind = amount.Value.Length > EmvFigure.MostCharacters ? VietQrProblems.AmountTooLong : VietQrProblems.AmountMalformed;
            findings.Add(new(kind, amount.ValueOffset));
            return;
        }

        if (_figure.IsZero)
        {
            findings.Add(new(VietQrProblems.AmountZero, amount.ValueOffset));
        }

        if (_isVnd)
        {
            CheckDong(amount, ref findings);
        }
    }

    private void CheckDong(EmvObject amount, ref EmvFindings findings)
    {
        if (amount.Value.Contains('.'))
        {
            var kind = _figure.IsWhole ? VietQrProblems.AmountZeroDecimals : VietQrProblems.AmountFraction;
            findings.Add(new(kind, amount.ValueOffset));
        }

        // Half a đồng above the limit is above it too.
        if (_figure.Whole > TransferLimit || (_figure.Whole == TransferLimit && !_figure.IsWhole))
        {
            findings.Add(new(VietQrProblems.AmountAboveTransferLimit, amount.ValueOffset));
        }
    }
}
