namespace VoNhai.Commerce.Emv;

/// <summary>Tip and convenience fee: objects 55, 56 and 57 (EMVCo MPM, table 3.6). Read and never built.</summary>
/// <remarks><c>default</c> is no tip and no fee.</remarks>
public readonly record struct EmvTip
{
    private const int MostPercentCharacters = 5;

    private EmvTip(EmvTipKind kind, decimal? fixedFee, decimal? percent)
    {
        Kind = kind;
        FixedFee = fixedFee;
        Percent = percent;
    }

    /// <summary>Who decides about it, and how.</summary>
    public EmvTipKind Kind { get; }

    /// <summary>The fee in the currency of the code; <c>null</c> unless <see cref="EmvTipKind.FixedFee"/> and well written, never a guess.</summary>
    public decimal? FixedFee { get; }

    /// <summary>0.01 to 99.99; <c>null</c> unless <see cref="EmvTipKind.Percentage"/> and well written, never a guess.</summary>
    public decimal? Percent { get; }

    /// <summary>The tip of a code.</summary>
    public static EmvTip In(EmvTree tree)
    {
        ArgumentNullException.ThrowIfNull(tree);
        var kind = KindIn(tree);
        return new(
            kind,
            kind == EmvTipKind.FixedFee && tree.TryFind(EmvIds.TipFixedFee, out var fee) && TryReadFee(fee.Value, out var figure) ? figure.Value : null,
            kind == EmvTipKind.Percentage && tree.TryFind(EmvIds.TipPercent, out var percent) && TryReadPercent(percent.Value, out var rate) ? rate.Value : null);
    }

    internal static void Check(EmvTree tree, ref EmvFindings findings)
    {
        if (!tree.HasAny(EmvIds.Tip, EmvIds.TipPercent))
        {
            return;
        }

        var kind = KindIn(tree);
        if (kind == EmvTipKind.None && tree.TryFind(EmvIds.Tip, out var tip))
        {
            findings.Add(new(EmvProblems.TipUnknown, tip.ValueOffset));
        }

        CheckPart(tree, EmvIds.TipFixedFee, kind == EmvTipKind.FixedFee, TryReadFee, EmvProblems.TipFeeMalformed, ref findings);
        CheckPart(tree, EmvIds.TipPercent, kind == EmvTipKind.Percentage, TryReadPercent, EmvProblems.TipPercentMalformed, ref findings);
    }

    private static void CheckPart(EmvTree tree, int id, bool isDue, TryRead tryRead, EmvProblemKind malformed, ref EmvFindings findings)
    {
        if (!tree.TryFind(id, out var part))
        {
            if (isDue)
            {
                findings.Add(new(EmvProblems.TipPartMissing, tree.Text.Length, EmvIds.TextOf(id)));
            }
        }
        else if (!isDue)
        {
            findings.Add(new(EmvProblems.TipPartUnexpected, part.Offset, part.Path));
        }
        else if (!tryRead(part.Value, out _))
        {
            findings.Add(new(malformed, part.ValueOffset));
        }
    }

    private static EmvTipKind KindIn(EmvTree tree) => !tree.TryFind(EmvIds.Tip, out var tip) ? EmvTipKind.None : tip.Value switch
    {
        "01" => EmvTipKind.PayerDecides,
        "02" => EmvTipKind.FixedFee,
        "03" => EmvTipKind.Percentage,
        _ => EmvTipKind.None,
    };

    private static bool TryReadFee(ReadOnlySpan<char> text, out EmvFigure figure) =>
        EmvFigure.TryRead(text, EmvFigure.MostCharacters, out figure) && !figure.IsZero;

    private static bool TryReadPercent(ReadOnlySpan<char> text, out EmvFigure figure) =>
        EmvFigure.TryRead(text, MostPercentCharacters, out figure) && figure.Value is >= 0.01m and <= 99.99m;

    private delegate bool TryRead(ReadOnlySpan<char> text, out EmvFigure figure);
}
