using VoNhai.Commerce.Emv;
using VoNhai.Commerce.VietQr;

namespace VoNhai.Commerce.Sdk.Tests.VietQr;

/// <summary>
/// What thieves, rain and clumsy hands make of a stand's code, the same for the same seed: another household's code, objects
/// edited, added, repeated, shuffled or taken away with the check value computed anew, and plain damage.
/// </summary>
internal sealed class StandForgeries
{
    private const string Alphabet = "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ";

    private readonly Random _random;
    private readonly string _own;

    public StandForgeries(string own, int seed)
    {
        _own = own;
        _random = new Random(seed);
    }

    public static IReadOnlyList<string> Kinds { get; } =
        ["swapped", "neighbour", "digit", "inserted", "removed", "repeated", "second account", "amount", "renamed", "damaged"];

    public string Next(string kind) => kind switch
    {
        "swapped" => Stand(_random.Next(2) == 0 ? "970405" : "970436", Text(10), "TRAN VAN B"),

        // Same bank, same name, and an account that differs in one place only.
        "neighbour" => Edited(objects => ReplaceValue(objects, "38", Changed)),
        "digit" => Sealed(Changed(_own[..^8])),
        "inserted" => Edited(objects => objects.Insert(_random.Next(1, objects.Count + 1), RandomObject())),
        "removed" => Edited(objects => objects.RemoveAt(_random.Next(objects.Count))),
        "repeated" => Edited(objects => objects.Insert(_random.Next(1, objects.Count + 1), Changed(objects[_random.Next(objects.Count)]))),
        "second account" => Edited(objects => objects.Insert(_random.Next(1, objects.Count), Tlv(_random.Next(26, 52), OtherAccount()))),
        "amount" => Edited(objects => objects.Insert(_random.Next(1, objects.Count + 1), Tlv(_random.Next(54, 58), Text(_random.Next(1, 9))))),
        "renamed" => Edited(objects => ReplaceValue(objects, "59", _ => Text(_random.Next(1, 25)))),
        _ => Damaged(),
    };

    private static string Stand(string bin, string account, string name) => StallStand.Of(bin, account, name).Payload;

    private string Edited(Action<List<string>> edit)
    {
        var objects = new List<string>();
        for (var at = 0; at < _own.Length - 8;)
        {
            var length = 4 + int.Parse(_own.AsSpan(at + 2, 2), null);
            objects.Add(_own.Substring(at, length));
            at += length;
        }

        edit(objects);
        if (_random.Next(3) == 0 && objects.Count > 1)
        {
            var tail = objects.Skip(1).ToArray();
            _random.Shuffle(tail);
            objects = [objects[0], .. tail];
        }

        return Sealed(string.Concat(objects));
    }

    private static void ReplaceValue(List<string> objects, string id, Func<string, string> change)
    {
        var at = objects.FindIndex(text => text.StartsWith(id, StringComparison.Ordinal));
        objects[at] = Tlv(int.Parse(id, null), change(objects[at][4..]));
    }

    private string RandomObject() => Tlv(_random.Next(2, 100), _random.Next(2) == 0 ? Text(_random.Next(1, 30)) : OtherAccount());

    private string OtherAccount() => EmvReader.Read(Stand("970405", Text(10), "TRAN VAN B")).TryFind(38, out var account) ? account.ToString() : "";

    private string Changed(string text)
    {
        var at = _random.Next(text.Length);
        var other = Alphabet[_random.Next(Alphabet.Length)];
        return text[..at] + (other == text[at] ? '#' : other) + text[(at + 1)..];
    }

    // Without a new check value: dirt, a torn edge, two halves of two codes.
    private string Damaged() => _random.Next(4) switch
    {
        0 => Changed(_own),
        1 => _own[.._random.Next(1, _own.Length)],
        2 => _own[.._random.Next(1, _own.Length)] + Stand("970405", Text(10), "TRAN VAN B")[_random.Next(60)..],
        _ => _own + _own[_random.Next(_own.Length)..],
    };

    private string Text(int length) => string.Concat(Enumerable.Range(0, length).Select(_ => Alphabet[_random.Next(Alphabet.Length)]));

    private static string Tlv(int id, string value) => $"{id:00}{value.Length:00}{value}";

    private static string Sealed(string text) => text + "6304" + EmvCrc.Of(text + "6304").ToString("X4", null);
}
