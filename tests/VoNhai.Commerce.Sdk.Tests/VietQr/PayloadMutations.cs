using VoNhai.Commerce.Emv;
using VoNhai.Commerce.Money;
using VoNhai.Commerce.VietQr;

namespace VoNhai.Commerce.Sdk.Tests.VietQr;

/// <summary>An endless stream of damaged codes, the same for the same seed. Half of them are sealed anew, to get past the check value.</summary>
internal sealed class PayloadMutations
{
    private const string Alphabet = "0123456789012345678901234567890123456789ABCXYZabc .,*|\0\n\u00A0đế\u0300\u0665\u2028\uD83C\uDF6F\uFEFF\uFFFF";

    private readonly Random _random;
    private readonly string[] _seeds;
    private readonly char[] _room = new char[1024];

    public PayloadMutations(int seed)
    {
        _random = new Random(seed);
        string[] built =
        [
            VietQrTransfer.To(Banks.Practice, "0000000000").Payload,
            VietQrTransfer.To(Banks.Agribank, "0000000000").WithAmount(Vnd.Of(250_000)).WithMemo("QZ4K7M2P97G").Payload,
            VietQrTransfer.ToCard(Banks.Vietcombank, "9704360000000000").WithMemo("tien mat ong").Payload,
        ];
        _seeds = [.. VietQrVector.All.Select(vector => vector.Mended).Where(text => text.Length > 0), .. built];
    }

    public string Next()
    {
        var length = Copy(_seeds[_random.Next(_seeds.Length)]);
        for (var changes = _random.Next(1, 5); changes > 0; changes--)
        {
            length = Change(length);
        }

        return _random.Next(2) == 0 ? Seal(length) : new string(_room, 0, length);
    }

    private int Copy(string text)
    {
        text.CopyTo(_room);
        return text.Length;
    }

    private int Change(int length)
    {
        var at = _random.Next(length + 1);
        switch (_random.Next(6))
        {
            case 0 when at < length:
                _room[at] = Alphabet[_random.Next(Alphabet.Length)];
                return length;
            case 1 when at < length:
                _room.AsSpan(at + 1, length - at - 1).CopyTo(_room.AsSpan(at));
                return length - 1;
            case 2 when length < _room.Length:
                _room.AsSpan(at, length - at).CopyTo(_room.AsSpan(at + 1));
                _room[at] = Alphabet[_random.Next(Alphabet.Length)];
                return length + 1;
            case 3:
                return at;
            case 4:
                return Splice(at);
            default:
                return Repeat(at, length);
        }
    }

    // The head of this code and the tail of another.
    private int Splice(int at)
    {
        var other = _seeds[_random.Next(_seeds.Length)];
        var tail = other.AsSpan(_random.Next(other.Length));
        tail = tail[..Math.Min(tail.Length, _room.Length - at)];
        tail.CopyTo(_room.AsSpan(at));
        return at + tail.Length;
    }

    private int Repeat(int at, int length)
    {
        var run = _room.AsSpan(at, Math.Min(_random.Next(30), length - at)).ToArray();
        var fits = Math.Min(run.Length, _room.Length - length);
        run.AsSpan(0, fits).CopyTo(_room.AsSpan(length));
        return length + fits;
    }

    private string Seal(int length)
    {
        var text = new string(_room, 0, length);
        var crc = text.LastIndexOf("6304", StringComparison.Ordinal);
        text = (crc < 0 ? text : text[..crc]) + "6304";
        return text + EmvCrc.Of(text).ToString("X4", null);
    }
}
