namespace VoNhai.Commerce.VietQr;

/// <summary>Why a transfer cannot be built from what was typed, or what to know of one that was: for a message beside the field.</summary>
/// <param name="Field">A property of <see cref="TransferDraft"/> in camelCase, e.g. <c>bin</c>, <c>account</c>, <c>amount</c>, <c>memo</c>.</param>
/// <param name="Code">The stable name of the problem in camelCase, e.g. <c>memoTooLong</c>.</param>
/// <param name="Vietnamese">One short sentence in Vietnamese.</param>
/// <param name="English">One short sentence in English.</param>
public sealed record VietQrFieldProblem(string Field, string Code, string Vietnamese, string English)
{
    /// <summary>Field, code and both sentences in one line.</summary>
    public override string ToString() => $"{Field}, {Code}: {Vietnamese} ({English})";
}
