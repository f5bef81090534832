using System.Globalization;
using VoNhai.Commerce.Emv;
using VoNhai.Commerce.VietQr;

namespace VoNhai.Commerce.Benchmarks.Controls;

/// <summary>
/// Control: the reader that everybody writes first, with Substring and a dictionary a level, here with every rule that ours checks on a
/// VietQR code in ASCII. It takes our check value, so that only the reading differs. It throws at nothing, but knows no places.
/// </summary>
public static class SubstringReader
{
    private static readonly string[] Services = ["QRIBFTTA", "QRIBFTTC", "QRPUSH", "QRCASH"];

    public static SubstringReading Read(string payload)
    {
        var reading = new SubstringReading();
        var root = Parse(payload, reading, isRoot: true);
        CheckRoot(payload, root, reading);
        CheckTip(root, reading);
        CheckAmount(root, reading);
        if (root.TryGetValue("62", out var additional))
        {
            CheckMemo(Parse(additional, reading, isRoot: false), reading);
        }

        if (root.TryGetValue("64", out var language))
        {
            Parse(language, reading, isRoot: false);
        }

        if (root.TryGetValue("38", out var template))
        {
            CheckAccount(Parse(template, reading, isRoot: false), reading);
        }
        else
        {
            reading.Errors.Add("no account");
        }

        return reading;
    }

    private static Dictionary<string, string> Parse(string text, SubstringReading reading, bool isRoot)
    {
        var objects = new Dictionary<string, string>();
        var last = "";
        var at = 0;
        while (at < text.Length)
        {
            if (at + 4 > text.Length
                || !int.TryParse(text.Substring(at, 2), NumberStyles.None, CultureInfo.InvariantCulture, out _)
                || !int.TryParse(text.Substring(at + 2, 2), NumberStyles.None, CultureInfo.InvariantCulture, out var length)
                || at + 4 + length > text.Length)
            {
                reading.Errors.Add("structure");
                break;
            }

            var id = text.Substring(at, 2);
            var value = text.Substring(at + 4, length);
            if (length == 0)
            {
                reading.Errors.Add("empty " + id);
            }

            if (!objects.TryAdd(id, value))
            {
                reading.Errors.Add("twice " + id);
            }

            if (string.CompareOrdinal(id, last) < 0 && !(isRoot && id == "63"))
            {
                reading.Warnings.Add("order " + id);
            }

            last = id;
            at += 4 + length;
        }

        if (isRoot && last != "63")
        {
            reading.Errors.Add("check value is not last");
        }

        return objects;
    }

    private static void CheckRoot(string payload, Dictionary<string, string> root, SubstringReading reading)
    {
        if (!payload.StartsWith("000201", StringComparison.Ordinal))
        {
            reading.Errors.Add("format");
        }

        if (!root.TryGetValue("01", out var method) || (method != "11" && method != "12"))
        {
            reading.Errors.Add("method");
        }
        else if ((method == "12") != root.ContainsKey("54"))
        {
            reading.Warnings.Add("reuse");
        }

        if (!root.TryGetValue("53", out var currency) || currency != "704")
        {
            reading.Errors.Add("currency");
        }

        if (!root.TryGetValue("58", out var country) || country != "VN")
        {
            reading.Errors.Add("country");
        }

        foreach (var id in root.Keys)
        {
            var number = int.Parse(id, CultureInfo.InvariantCulture);
            if (number is >= 65 and <= 79)
            {
                reading.Warnings.Add("reserved " + id);
            }
        }

        CheckCrc(payload, root, reading);
    }

    private static void CheckCrc(string payload, Dictionary<string, string> root, SubstringReading reading)
    {
        if (!root.TryGetValue("63", out var crc) || crc.Length != 4)
        {
            reading.Errors.Add("check value");
            return;
        }

        var due = EmvCrc.Of(payload.Substring(0, payload.Length - 4)).ToString("X4", CultureInfo.InvariantCulture);
        if (!string.Equals(crc, due, StringComparison.OrdinalIgnoreCase))
        {
            reading.Errors.Add("check value");
        }
        else if (crc != due)
        {
            reading.Warnings.Add("lower case");
        }
    }

    private static void CheckTip(Dictionary<string, string> root, SubstringReading reading)
    {
        root.TryGetValue("55", out var kind);
        if (root.ContainsKey("56") != (kind == "02") || root.ContainsKey("57") != (kind == "03"))
        {
            reading.Warnings.Add("tip");
        }
    }

    private static void CheckAmount(Dictionary<string, string> root, SubstringReading reading)
    {
        if (!root.TryGetValue("54", out var text))
        {
            return;
        }

        if (text.Length > 13 || text.StartsWith('.') || !decimal.TryParse(text, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var amount))
        {
            reading.Errors.Add("amount");
            return;
        }

        reading.Amount = amount;
        if (amount == 0 || amount != decimal.Truncate(amount))
        {
            reading.Errors.Add("amount");
        }

        if (text.Contains('.', StringComparison.Ordinal) || amount > 499_999_999)
        {
            reading.Warnings.Add("amount");
        }
    }

    private static void CheckMemo(Dictionary<string, string> additional, SubstringReading reading)
    {
        if (!additional.TryGetValue("08", out var memo))
        {
            return;
        }

        reading.Memo = memo;
        if (memo.Length > 25 || memo.Any(c => c >= 0x80))
        {
            reading.Warnings.Add("memo");
        }
    }

    private static void CheckAccount(Dictionary<string, string> template, SubstringReading reading)
    {
        if (!template.TryGetValue("00", out var network) || network != "A000000727" || !template.TryGetValue("01", out var nested))
        {
            reading.Errors.Add("account");
            return;
        }

        var beneficiary = Parse(nested, reading, isRoot: false);
        CheckBank(beneficiary, reading);
        if (!beneficiary.TryGetValue("01", out var account) || account.Length > 19)
        {
            reading.Errors.Add("account");
        }
        else if (!account.All(char.IsAsciiLetterOrDigit))
        {
            reading.Warnings.Add("account");
        }

        reading.Account = account;
        if (beneficiary.ContainsKey("02"))
        {
            reading.Errors.Add("service");
        }
        else if (!template.TryGetValue("02", out var service))
        {
            reading.Warnings.Add("service");
        }
        else if (!Services.Contains(service))
        {
            reading.Errors.Add("service");
        }
        else
        {
            reading.Service = service;
        }
    }

    private static void CheckBank(Dictionary<string, string> beneficiary, SubstringReading reading)
    {
        if (!beneficiary.TryGetValue("00", out var bin) || bin.Length != 6 || !bin.All(char.IsAsciiDigit))
        {
            reading.Errors.Add("bank");
        }
        else if (!Banks.TryFind(bin, out _))
        {
            reading.Warnings.Add("bank");
        }

        reading.Bin = bin;
    }
}
