using System.Diagnostics.CodeAnalysis;

namespace VoNhai.Commerce.Orders;

/// <summary>
/// A Vietnamese mobile number: 0 and nine digits, of which the first is 3, 5, 7, 8 or 9. The prefix says nothing of the
/// carrier, since numbers are portable. <c>default</c> is no number: its text is empty.
/// </summary>
public readonly record struct PhoneNumber
{
    private readonly string? national;

    private PhoneNumber(string national) => this.national = national;

    /// <summary>The last four digits, which a buyer types to track an order; empty for <c>default</c>.</summary>
    public string LastFour => national is null ? "" : national[^4..];

    /// <summary>
    /// Reads what a person typed: spaces, dots, hyphens and brackets are ignored; +84, 84 and 0 are the same. Mobile numbers
    /// with eleven digits from before 15/09/2018 are turned into today's.
    /// </summary>
    public static bool TryRead([NotNullWhen(true)] string? typed, out PhoneNumber phone) => TryRead(typed, out phone, out _);

    /// <summary>
    /// Reads what a person typed, and tells whether it was a number from before 15/09/2018: a form asks then whether today's is right
    /// ("Số 0168 234 5678 nay là 038 234 5678, đúng không?"), because whoever types an old number may have meant another one.
    /// </summary>
    public static bool TryRead([NotNullWhen(true)] string? typed, out PhoneNumber phone, out bool wasOld)
    {
        (phone, wasOld) = (default, false);
        if (typed is null || typed.Length > 32)
        {
            return false;
        }

        var digits = new string([.. typed.Where(c => c is not (' ' or '\u00A0' or '.' or '-' or '(' or ')'))]);
        digits = digits.StartsWith("+84", StringComparison.Ordinal) ? "0" + digits[3..]
            : digits.StartsWith("84", StringComparison.Ordinal) && digits.Length is 11 or 12 ? "0" + digits[2..]
            : digits;
        if (digits.Length == 11 && OldPrefixes.TryGetValue(digits[..4], out var today))
        {
            (digits, wasOld) = (today + digits[4..], true);
        }

        if (digits.Length != 10 || digits[0] != '0' || !digits.All(char.IsAsciiDigit) || digits[1] is not ('3' or '5' or '7' or '8' or '9'))
        {
            return false;
        }

        phone = new PhoneNumber(digits);
        return true;
    }

    /// <summary>As it is stored and dialled: <c>0912345678</c>.</summary>
    public override string ToString() => national ?? "";

    /// <summary>As people read it: <c>0912 345 678</c>.</summary>
    public string ToReadable() => national is null ? "" : $"{national[..4]} {national[4..7]} {national[7..]}";

    private static readonly Dictionary<string, string> OldPrefixes = new(StringComparer.Ordinal)
    {
        ["0120"] = "070", ["0121"] = "079", ["0122"] = "077", ["0126"] = "076", ["0128"] = "078",
        ["0123"] = "083", ["0124"] = "084", ["0125"] = "085", ["0127"] = "081", ["0129"] = "082",
        ["0162"] = "032", ["0163"] = "033", ["0164"] = "034", ["0165"] = "035", ["0166"] = "036",
        ["0167"] = "037", ["0168"] = "038", ["0169"] = "039", ["0186"] = "056", ["0188"] = "058", ["0199"] = "059",
    };
}
