using VoNhai.Commerce.Emv;

namespace VoNhai.Commerce.VietQr;

/// <summary>
/// Reads any scanned text: tells whose code it is, what it says and what is wrong with it.
/// </summary>
/// <remarks>
/// A code with the network A000000727 in object 38 (or, wrongly, 26) is judged by the VietQR profile, any other by the EMV
/// profile of its scheme. Errors under the strict judgement: 00 not first or not 01; 01 absent or neither 11 nor 12, currency
/// not 704, country not VN (VietQR and VNPAY); a repeated root id, or a repeated id inside the account; an account over 19;
/// an unknown service; decimals other than zeros; an empty object anywhere; lengths that do not fit; a bad check value.
/// </remarks>
public static class VietQrReader
{
    internal const int MemoId = 8;
    private const char ByteOrderMark = '\uFEFF';

    /// <summary>Reads one code. Never throws, whatever the text.</summary>
    /// <param name="payload">What was scanned; <c>null</c> is read as the empty text.</param>
    /// <param name="strictness">How it is judged.</param>
    public static VietQrReading Read(string? payload, VietQrStrictness strictness = VietQrStrictness.Strict)
    {
        payload ??= "";
        var core = CoreOf(payload);
        var isLenient = strictness == VietQrStrictness.Lenient;
        var tree = EmvReader.Read(isLenient ? payload[core] : payload, NapasAccount.Shape);
        var account = NapasAccount.In(tree);
        var scheme = QrClassifier.SchemeOf(tree, account);
        var amount = QrAmount.In(tree, isVietnamese: account is not null || scheme == QrScheme.Vnpay);

        var problems = new List<EmvProblem>();
        CheckSurroundings(payload, core, isLenient, ref scheme, problems);
        if (scheme == QrScheme.NotEmv)
        {
            problems.Add(new(tree.Text.Length > EmvReader.MaxLength ? EmvProblems.TooLong : VietQrProblems.NotEmv, 0));
        }
        else
        {
            Judge(tree, scheme, account, amount, strictness, problems);
        }

        if (isLenient && core.Start.Value > 0)
        {
            MoveBehind(core.Start.Value, problems);
        }

        return new VietQrReading(tree, scheme, account, amount, problems.AsReadOnly());
    }

    internal static bool TryFindMemo(EmvTree tree, out EmvObject memo)
    {
        memo = default;
        return tree.TryFind(EmvIds.AdditionalData, out var additional) && additional.TryFind(MemoId, out memo);
    }

    private static void Judge(
        EmvTree tree, QrScheme scheme, NapasAccount? account, QrAmount amount, VietQrStrictness strictness, List<EmvProblem> problems)
    {
        problems.AddRange(tree.Problems);
        EmvProfile.Check(tree, problems);
        if (account is not null || scheme == QrScheme.Vnpay)
        {
            VietQrRules.CheckVietnamese(tree, problems);
        }
        else
        {
            EmvProfile.CheckInitiation(tree, problems, isDemanded: false);
        }

        amount.Check(problems);
        if (account is { } napas)
        {
            VietQrRules.Check(tree, napas, amount.IsPresent, strictness, problems);
        }
    }

    // Scanners and copying hands add spaces, line ends and byte order marks.
    private static Range CoreOf(string payload)
    {
        var start = 0;
        var end = payload.Length;
        while (start < end && IsSurrounding(payload[start]))
        {
            start++;
        }

        while (end > start && IsSurrounding(payload[end - 1]))
        {
            end--;
        }

        return start..end;
    }

    private static bool IsSurrounding(char c) => c == ByteOrderMark || char.IsWhiteSpace(c);

    // To the letter, a code behind a space has no readable object; it is still a code and not just any text.
    private static void CheckSurroundings(string payload, Range core, bool isLenient, ref QrScheme scheme, List<EmvProblem> problems)
    {
        var (start, end) = (core.Start.Value, core.End.Value);
        if (end - start == payload.Length || !payload.AsSpan(start).StartsWith("0002", StringComparison.Ordinal))
        {
            return;
        }

        if (scheme == QrScheme.NotEmv && !isLenient && payload.Length <= EmvReader.MaxLength)
        {
            scheme = QrScheme.OtherEmv;
        }

        var severity = isLenient ? EmvSeverity.Warning : EmvSeverity.Error;
        problems.Add(new(VietQrProblems.SurroundingText, start > 0 && !isLenient ? 0 : end - start, severity: severity));
    }

    private static void MoveBehind(int start, List<EmvProblem> problems)
    {
        for (var i = 0; i < problems.Count; i++)
        {
            problems[i] = problems[i].MovedBy(start);
        }
    }
}
