namespace VoNhai.Commerce.Emv;

/// <summary>What EMVCo's merchant-presented mode asks of the root objects of any code, whichever network it belongs to.</summary>
/// <remarks>
/// Country, currency, merchant name and city are left to the network's own rules: codes in daily use (VietQR, PromptPay)
/// leave them out against the letter of the standard.
/// </remarks>
public static class EmvProfile
{
    /// <summary>The problems of structure and those of the root objects to the letter, in the order in which they were found.</summary>
    public static IReadOnlyList<EmvProblem> Check(EmvTree tree) => Check(tree, EmvStrictness.Strict);

    /// <summary>The problems of structure and those of the root objects, in the order in which they were found.</summary>
    /// <param name="tree">The code.</param>
    /// <param name="strictness">How it is judged.</param>
    public static IReadOnlyList<EmvProblem> Check(EmvTree tree, EmvStrictness strictness)
    {
        ArgumentNullException.ThrowIfNull(tree);
        var findings = default(EmvFindings);
        findings.AddAll(tree.Problems);
        Check(tree, strictness, ref findings);
        CheckInitiation(tree, isDemanded: false, ref findings);
        return findings.ToList();
    }

    internal static void Check(EmvTree tree, EmvStrictness strictness, ref EmvFindings findings)
    {
        CheckFormatIndicator(tree, strictness, ref findings);
        CheckIds(tree, ref findings);
        CheckOrder(tree, ref findings);
        EmvTip.Check(tree, ref findings);
        CheckCrc(tree, ref findings);
    }

    /// <summary>Object 01. The standard leaves it optional; VietQR demands it.</summary>
    internal static void CheckInitiation(EmvTree tree, bool isDemanded, ref EmvFindings findings)
    {
        if (!tree.TryFind(EmvIds.InitiationMethod, out var method))
        {
            if (isDemanded)
            {
                findings.Add(new(EmvProblems.InitiationMethodMissing, tree.Text.Length));
            }
        }
        else if (method.Value is not ("11" or "12"))
        {
            var severity = isDemanded ? EmvSeverity.Error : EmvSeverity.Warning;
            findings.Add(new(EmvProblems.InitiationMethodUnknown, method.Offset, severity: severity));
        }
    }

    private static void CheckFormatIndicator(EmvTree tree, EmvStrictness strictness, ref EmvFindings findings)
    {
        var isThere = tree.TryFind(EmvIds.FormatIndicator, out var indicator);
        if (!isThere || indicator.Offset > 0)
        {
            var isOnlyMoved = isThere && strictness == EmvStrictness.Lenient;
            findings.Add(new(EmvProblems.FormatIndicatorNotFirst, 0, severity: isOnlyMoved ? EmvSeverity.Warning : EmvSeverity.Error));
        }

        if (isThere && indicator.Value is not "01")
        {
            findings.Add(new(EmvProblems.FormatIndicatorUnknown, indicator.Offset));
        }
    }

    private static void CheckIds(EmvTree tree, ref EmvFindings findings)
    {
        var (seen, repeated) = (default(EmvIdSet), default(EmvIdSet));
        var saysWhoIsPaid = false;
        var nodes = tree.Nodes;
        for (var i = 0; i < nodes.Length; i = nodes[i].Next)
        {
            int id = nodes[i].Id;
            if (!seen.Add(id) && repeated.Add(id))
            {
                findings.Add(new(EmvProblems.DuplicateId, nodes[i].Start, EmvIds.TextOf(id)));
            }

            saysWhoIsPaid |= id is >= 2 and <= 51;
            if (id is >= 65 and <= 79)
            {
                findings.Add(new(EmvProblems.ReservedId, nodes[i].Start, EmvIds.TextOf(id)));
            }
        }

        if (!saysWhoIsPaid)
        {
            findings.Add(new(EmvProblems.MerchantAccountMissing, tree.Text.Length));
        }
    }

    // Said once, for the first object that stands too late. The places of root 00 and 63 are rules of their own.
    private static void CheckOrder(EmvTree tree, ref EmvFindings findings)
    {
        var nodes = tree.Nodes;
        for (var i = 0; i < nodes.Length; i++)
        {
            int next = nodes[i].Next;
            if (next < nodes.Length && nodes[next].Id < nodes[i].Id && nodes[next].Parent == nodes[i].Parent
                && !(nodes[next].Parent < 0 && (nodes[next].Id is EmvIds.FormatIndicator or EmvIds.Crc || nodes[i].Id == EmvIds.Crc)))
            {
                findings.Add(new(EmvProblems.ShuffledOrder, nodes[next].Start, EmvIds.PathOf(nodes, next)));
                return;
            }
        }
    }

    // The last object 63 counts, never the text "6304": a memo or an account may contain that.
    private static void CheckCrc(EmvTree tree, ref EmvFindings findings)
    {
        var nodes = tree.Nodes;
        var (crc, last) = (-1, -1);
        for (var i = 0; i < nodes.Length; i = nodes[i].Next)
        {
            last = i;
            crc = nodes[i].Id == EmvIds.Crc ? i : crc;
        }

        if (crc < 0)
        {
            findings.Add(new(EmvProblems.CrcMissing, tree.Text.Length));
            return;
        }

        if (crc != last || nodes[crc].ValueEnd != tree.Text.Length)
        {
            findings.Add(new(EmvProblems.CrcNotLast, nodes[crc].Start));
        }

        CheckCrcValue(tree, nodes[crc], ref findings);
    }

    private static void CheckCrcValue(EmvTree tree, EmvNode crc, ref EmvFindings findings)
    {
        if (!TryReadHex(tree.Text.AsSpan(crc.ValueStart, crc.ValueEnd - crc.ValueStart), out var written, out var hasLowerCase))
        {
            findings.Add(new(EmvProblems.CrcMalformed, crc.Start));
        }
        else if (written != EmvCrc.Of(tree.Text.AsSpan(0, crc.ValueStart)))
        {
            findings.Add(new(EmvProblems.CrcMismatch, crc.ValueStart));
        }
        else if (hasLowerCase)
        {
            findings.Add(new(EmvProblems.CrcLowerCase, crc.ValueStart));
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
