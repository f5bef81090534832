using System.Globalization;
using VoNhai.Commerce.Emv;
using VoNhai.Commerce.Money;

namespace VoNhai.Commerce.VietQr;

/// <summary>Object 54 and the currency that it is meant in.</summary>
internal readonly struct QrAmount
{
    public const string VndCode = "704";
    private const int MostCharacters = 13;
    private const long TransferLimit = 499_999_999;

    private readonly EmvObject? _amount;
    private readonly bool _isVnd;

    private QrAmount(EmvObject? amount, bool isVnd)
    {
        _amount = amount;
        _isVnd = isVnd;
        if (amount is { } found && IsWellWritten(found.Value))
        {
            Figure = decimal.Parse(found.Value, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture);
        }
    }

    public bool IsPresent => _amount is not null;

    /// <summary>The figure in whatever currency; <c>null</c> when absent or malformed.</summary>
    public decimal? Figure { get; }

    /// <summary>The amount when it is in đồng and whole; otherwise <c>null</c>, never a guess.</summary>
    public Vnd? Vnd => _isVnd && Figure is { } figure && figure == decimal.Truncate(figure) ? Money.Vnd.Of((long)figure) : null;

    /// <param name="tree">The code.</param>
    /// <param name="isVietnamese">Whether a code without a currency means đồng.</param>
    public static QrAmount In(EmvTree tree, bool isVietnamese)
    {
        var isVnd = tree.TryFind(EmvIds.Currency, out var currency) ? currency.Value is VndCode : isVietnamese;
        return new(tree.TryFind(EmvIds.Amount, out var amount) ? amount : null, isVnd);
    }

    // NAPAS format text 5.2.6: digits and at most one dot, not zero, decimals as the currency has them.
    public void Check(List<EmvProblem> problems)
    {
        if (_amount is not { } amount)
        {
            return;
        }

        if (Figure is not { } figure)
        {
            var kind = amount.Value.Length > MostCharacters ? VietQrProblems.AmountTooLong : VietQrProblems.AmountMalformed;
            problems.Add(new(kind, amount.ValueOffset));
            return;
        }

        if (figure == 0)
        {
            problems.Add(new(VietQrProblems.AmountZero, amount.ValueOffset));
        }

        if (_isVnd && amount.Value.Contains('.'))
        {
            var kind = figure == decimal.Truncate(figure) ? VietQrProblems.AmountZeroDecimals : VietQrProblems.AmountFraction;
            problems.Add(new(kind, amount.ValueOffset));
        }

        if (_isVnd && figure > TransferLimit)
        {
            problems.Add(new(VietQrProblems.AmountAboveTransferLimit, amount.ValueOffset));
        }
    }

    // "50000." is well written, ".5" and "5 000" are not.
    private static bool IsWellWritten(ReadOnlySpan<char> text)
    {
        var dot = text.IndexOf('.');
        var whole = dot < 0 ? text : text[..dot];
        var decimals = dot < 0 ? default : text[(dot + 1)..];
        return text.Length <= MostCharacters && whole.Length > 0 && AreDigits(whole) && AreDigits(decimals);
    }

    private static bool AreDigits(ReadOnlySpan<char> text) => !text.ContainsAnyExceptInRange('0', '9');
}
