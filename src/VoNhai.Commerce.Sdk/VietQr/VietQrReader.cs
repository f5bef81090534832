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
/// A sound code costs three objects in all: the reading, its tree and the tree's nodes; texts are made when they are asked for.
/// </remarks>
public static class VietQrReader
{
    internal const int MemoId = EmvIds.Purpose;
    private const char ByteOrderMark = '\uFEFF';

    /// <summary>Reads one code to the letter. Never throws, whatever the text.</summary>
    /// <param name="payload">What was scanned; <c>null</c> is read as the empty text.</param>
    public static VietQrReading Read(string? payload) => Read(payload, VietQrStrictness.Strict);

    /// <summary>Reads one code. Never throws, whatever the text.</summary>
    /// <param name="payload">What was scanned; <c>null</c> is read as the empty text.</param>
    /// <param name="strictness">How it is judged.</param>
    public static VietQrReading Read(string? payload, VietQrStrictness strictness) =>
        Read(payload ?? "", malformedAt: -1, strictness);

    /// <summary>Reads one code. Never throws, whatever the text; more than <see cref="EmvReader.MaxLength"/> units are not copied.</summary>
    /// <param name="payload">What was scanned.</param>
    /// <param name="strictness">How it is judged.</param>
    public static VietQrReading Read(ReadOnlySpan<char> payload, VietQrStrictness strictness) =>
        payload.Length > EmvReader.MaxLength ? TooLong() : Read(payload.ToString(), malformedAt: -1, strictness);

    /// <summary>
    /// Reads one code from the bytes that a scanner gives. Never throws, whatever the bytes: what is not UTF-8 becomes U+FFFD and an
    /// error. Offsets count UTF-16 units of the text.
    /// </summary>
    /// <param name="utf8">What was scanned.</param>
    /// <param name="strictness">How it is judged.</param>
    public static VietQrReading Read(ReadOnlySpan<byte> utf8, VietQrStrictness strictness) =>
        utf8.Length > EmvUtf8.MaxBytes ? TooLong() : Read(EmvUtf8.Decode(utf8, out var malformedAt), malformedAt, strictness);

    internal static bool TryFindMemo(EmvTree tree, out EmvObject memo)
    {
        memo = default;
        return tree.TryFind(EmvIds.AdditionalData, out var additional) && additional.TryFind(MemoId, out memo);
    }

    private static VietQrReading Read(string payload, int malformedAt, VietQrStrictness strictness)
    {
        var core = CoreOf(payload);
        var isLenient = strictness == VietQrStrictness.Lenient;
        var start = isLenient ? core.Start.Value : 0;
        var tree = EmvReader.Read(isLenient ? payload[core] : payload, Math.Max(malformedAt - start, -1), NapasAccount.Shape);
        var account = NapasAccount.In(tree);
        var scheme = QrClassifier.SchemeOf(tree, account);
        var amount = QrAmount.In(tree, isVietnamese: account is not null || scheme == QrScheme.Vnpay);

        var findings = default(EmvFindings);
        CheckSurroundings(payload, core, isLenient, ref scheme, ref findings);
        if (scheme == QrScheme.NotEmv)
        {
            findings.Add(new(tree.Text.Length > EmvReader.MaxLength ? EmvProblems.TooLong : VietQrProblems.NotEmv, 0));
        }
        else
        {
            Judge(tree, scheme, account, amount, strictness, ref findings);
        }

        if (start > 0)
        {
            findings.MoveBehind(start);
        }

        return new VietQrReading(tree, scheme, account, amount, findings);
    }

    private static VietQrReading TooLong()
    {
        var findings = default(EmvFindings);
        findings.Add(new(EmvProblems.TooLong, 0));
        return new(EmvReader.TooLong(""), QrScheme.NotEmv, account: null, default, findings);
    }

    private static void Judge(
        EmvTree tree, QrScheme scheme, NapasAccount? account, QrAmount amount, VietQrStrictness strictness, ref EmvFindings findings)
    {
        findings.AddAll(tree.Problems);
        EmvProfile.Check(tree, strictness == VietQrStrictness.Lenient ? EmvStrictness.Lenient : EmvStrictness.Strict, ref findings);
        if (account is not null || scheme == QrScheme.Vnpay)
        {
            VietQrRules.CheckVietnamese(tree, ref findings);
        }
        else
        {
            EmvProfile.CheckInitiation(tree, isDemanded: false, ref findings);
        }

        amount.Check(tree, ref findings);
        if (account is { } napas)
        {
            VietQrRules.Check(tree, napas, amount.IsPresent, strictness, ref findings);
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
    private static void CheckSurroundings(string payload, Range core, bool isLenient, ref QrScheme scheme, ref EmvFindings findings)
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
        findings.Add(new(VietQrProblems.SurroundingText, start > 0 && !isLenient ? 0 : end - start, severity: severity));
    }
}
