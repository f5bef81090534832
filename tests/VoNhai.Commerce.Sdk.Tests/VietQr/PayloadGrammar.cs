using System.Text;
using VoNhai.Commerce.Emv;

namespace VoNhai.Commerce.Sdk.Tests.VietQr;

/// <summary>An endless stream of texts made of data objects, as the grammar of the standard allows and as it almost does; the same for the same seed.</summary>
internal sealed class PayloadGrammar(Random random)
{
    private const string Letters = "0123456789ABCXYZabc .-*đế漢\uD83C\uDF6F";
    private static readonly string[] Networks = ["A000000727", "A000000775", "vn.airpay.www", "A000000677010111", "A005266284662577", "hong@aclb", "00"];
    private static readonly string[] Services = ["QRIBFTTA", "QRIBFTTC", "QRPUSH", "QRCASH", "QRIBFTTX"];
    private static readonly string[] Amounts = ["1", "250000", "50000.", "1.50", "0", "499999999", "9999999999999", ".5", "-1"];

    private readonly StringBuilder _text = new();
    private bool _countsBytes;

    public string Next()
    {
        _text.Clear();
        _countsBytes = random.Next(6) == 0;
        Append(0, "01");
        Append(1, random.Next(2) == 0 ? "11" : "12");
        Append(random.Next(3) == 0 ? random.Next(26, 52) : 38, Account());
        for (var more = random.Next(8); more > 0; more--)
        {
            AppendAny();
        }

        Append(53, random.Next(8) == 0 ? "764" : "704");
        Append(58, random.Next(8) == 0 ? "KH" : "VN");

        // One in five hundred is as long as a text may be, and longer.
        for (var huge = random.Next(500) == 0 ? random.Next(200, 1_200) : 0; huge > 0; huge--)
        {
            Append(random.Next(100), random.Next(3) == 0 ? "" : "x");
        }

        _text.Append("6304");
        return random.Next(8) == 0 ? _text.Append("0000").ToString() : _text.Append(EmvCrc.Of(_text.ToString()).ToString("X4", null)).ToString();
    }

    private void AppendAny()
    {
        switch (random.Next(8))
        {
            case 0:
                Append(54, Amounts[random.Next(Amounts.Length)]);
                break;
            case 1:
                Append(62, Objects(random.Next(1, 6), 12) + (random.Next(2) == 0 ? Object(8, Word(25)) : ""));
                break;
            case 2:
                Append(64, Object(0, "vi") + Object(1, Word(25)));
                break;
            case 3:
                Append(random.Next(80, 100), random.Next(2) == 0 ? Word(9) : Object(0, Word(12)) + Objects(2, 20));
                break;
            case 4:
                Append(55, $"0{random.Next(5)}");
                Append(random.Next(2) == 0 ? 56 : 57, Amounts[random.Next(Amounts.Length)]);
                break;
            case 5:
                Append(random.Next(26, 52), Account());
                break;
            default:
                Append(random.Next(100), Word(30));
                break;
        }
    }

    private string Account()
    {
        var network = random.Next(3) == 0 ? Networks[random.Next(Networks.Length)] : Networks[0];
        var beneficiary = Object(0, random.Next(4) == 0 ? Word(7) : "970405") + Object(1, random.Next(4) == 0 ? Word(22) : "0000000000");
        string[] parts = [Object(0, network), Object(1, beneficiary), Object(2, Services[random.Next(Services.Length)])];
        if (random.Next(6) == 0)
        {
            random.Shuffle(parts);
        }

        return string.Concat(parts);
    }

    private string Objects(int count, int longest) => string.Concat(Enumerable.Range(0, count).Select(_ => Object(random.Next(100), Word(longest))));

    private string Word(int longest) => random.GetString(Letters.AsSpan(0, random.Next(4) == 0 ? Letters.Length : 20), random.Next(longest + 1));

    private void Append(int id, string value) => _text.Append(Object(id, value));

    // Now and then the length tells a lie.
    private string Object(int id, string value)
    {
        var length = _countsBytes ? Encoding.UTF8.GetByteCount(value) : value.Length;
        return $"{id:00}{(random.Next(200) == 0 ? random.Next(100) : Math.Min(length, 99)):00}{value}";
    }
}
