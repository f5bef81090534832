using System.Globalization;
using VoNhai.Commerce.Emv;

namespace VoNhai.Commerce.Benchmarks.Controls;

/// <summary>Control: the builder that everybody writes first. It takes our check value, so that only the building differs.</summary>
public static class ConcatenatingBuilder
{
    public static string Build(string bin, string account, long? amount, string? memo)
    {
        var beneficiary = Object(0, bin) + Object(1, account);
        var payload = Object(0, "01") + Object(1, amount is null ? "11" : "12")
            + Object(38, Object(0, "A000000727") + Object(1, beneficiary) + Object(2, "QRIBFTTA"))
            + Object(53, "704");
        if (amount is { } dong)
        {
            payload += Object(54, dong.ToString(CultureInfo.InvariantCulture));
        }

        payload += Object(58, "VN");
        if (memo is not null)
        {
            payload += Object(62, Object(8, memo));
        }

        payload += "6304";
        return payload + EmvCrc.Of(payload).ToString("X4", CultureInfo.InvariantCulture);
    }

    private static string Object(int id, string value) =>
        id.ToString("00", CultureInfo.InvariantCulture) + value.Length.ToString("00", CultureInfo.InvariantCulture) + value;
}
