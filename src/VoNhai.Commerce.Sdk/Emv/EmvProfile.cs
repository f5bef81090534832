namespace VoNhai.Commerce.Emv;

/// <summary>What EMVCo's merchant-presented mode asks of the root objects of any code, whichever network it belongs to.</summary>
/// <remarks>
/// Country, currency, merchant name and city are left to the network's own rules: codes in daily use (VietQR, PromptPay)
/// leave them out against the letter of the standard.
/// </remarks>
public static class EmvProfile
{
    /// <summary>The problems of structure and those of the root objects, in the order in which they were found.</summary>
    public static IReadOnlyList<EmvProblem> Check(EmvTree tree)
    {
        ArgumentNullException.ThrowIfNull(tree);
        var problems = new List<EmvProblem>(tree.Problems);
        Check(tree, problems);
        CheckInitiation(tree, problems, isDemanded: false);
        return problems.AsReadOnly();
    }

    internal static void Check(EmvTree tree, List<EmvProblem> problems)
    {
        CheckFormatIndicator(tree, problems);
        CheckIds(tree, problems);
        CheckCrc(tree, problems);
    }

    /// <summary>Object 01. The standard leaves it optional; VietQR demands it.</summary>
    internal static void CheckInitiation(EmvTree tree, List<EmvProblem> problems, bool isDemanded)
    {
        if (!tree.TryFind(EmvIds.InitiationMethod, out var method))
        {
            if (isDemanded)
            {
                problems.Add(new(EmvProblems.InitiationMethodMissing, tree.Text.Length));
            }
        }
        else if (method.Value is not ("11" or "12"))
        {
            var severity = isDemanded ? EmvSeverity.Error : EmvSeverity.Warning;
            problems.Add(new(EmvProblems.InitiationMethodUnknown, method.Offset, severity: severity));
        }
    }

    private static void CheckFormatIndicator(EmvTree tree, List<EmvProblem> problems)
    {
        var objects = tree.Objects.GetEnumerator();
        if (!objects.MoveNext() || objects.Current.Id != EmvIds.FormatIndicator)
        {
            problems.Add(new(EmvProblems.FormatIndicatorNotFirst, 0));
        }

        if (tree.TryFind(EmvIds.FormatIndicator, out var indicator) && indicator.Value is not "01")
        {
            problems.Add(new(EmvProblems.FormatIndicatorUnknown, indicator.Offset));
        }
    }

    private static void CheckIds(EmvTree tree, List<EmvProblem> problems)
    {
        Span<int> times = stackalloc int[100];
        var saysWhoIsPaid = false;
        foreach (var candidate in tree.Objects)
        {
            if (++times[candidate.Id] == 2)
            {
                problems.Add(new(EmvProblems.DuplicateId, candidate.Offset, candidate.Path));
            }

            saysWhoIsPaid |= candidate.Id is >= 2 and <= 51;
            if (candidate.Id is >= 65 and <= 79)
            {
                problems.Add(new(EmvProblems.ReservedId, candidate.Offset, candidate.Path));
            }
        }

        if (!saysWhoIsPaid)
        {
            problems.Add(new(EmvProblems.MerchantAccountMissing, tree.Text.Length));
        }
    }

    // The last object 63 counts, never the text "6304": a memo or an account may contain that.
    private static void CheckCrc(EmvTree tree, List<EmvProblem> problems)
    {
        EmvObject? last = null;
        var isLastObject = false;
        foreach (var candidate in tree.Objects)
        {
            isLastObject = candidate.Id == EmvIds.Crc;
            last = isLastObject ? candidate : last;
        }

        if (last is not { } crc)
        {
            problems.Add(new(EmvProblems.CrcMissing, tree.Text.Length));
            return;
        }

        if (!isLastObject || crc.ValueOffset + crc.Value.Length != tree.Text.Length)
        {
            problems.Add(new(EmvProblems.CrcNotLast, crc.Offset));
        }

        CheckCrcValue(tree, crc, problems);
    }

    private static void CheckCrcValue(EmvTree tree, EmvObject crc, List<EmvProblem> problems)
    {
        if (!TryReadHex(crc.Value, out var written, out var hasLowerCase))
        {
            problems.Add(new(EmvProblems.CrcMalformed, crc.Offset));
        }
        else if (written != EmvCrc.Of(tree.Text.AsSpan(0, crc.ValueOffset)))
        {
            problems.Add(new(EmvProblems.CrcMismatch, crc.ValueOffset));
        }
        else if (hasLowerCase)
        {
            problems.Add(new(EmvProblems.CrcLowerCase, crc.ValueOffset));
        }
    }

    private static bool TryReadHex(ReadOnlySpan<char> digits, out int value, out bool hasLowerCase)
    {
        value = 0;
        hasLowerCase = false;
        foreach (var c in digits)
        {
            if (!char.IsAsciiHexDigit(c))
            {
                return false;
            }

            value = (value << 4) | (char.IsAsciiDigit(c) ? c - '0' : (c | 0x20) - 'a' + 10);
            hasLowerCase |= char.IsAsciiLetterLower(c);
            if (value > 0xFFFF)
            {
                return false;
            }
        }

        return digits.Length == 4;
    }
}
