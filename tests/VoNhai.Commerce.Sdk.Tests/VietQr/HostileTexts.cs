namespace VoNhai.Commerce.Sdk.Tests.VietQr;

/// <summary>An endless stream of texts that a reader must survive, the same for the same seed: damaged codes, grammar gone astray, noise.</summary>
internal sealed class HostileTexts(int seed)
{
    private const string Noise = "0000000111222333445566789 abcXYZ{}|/:\0\n\u00A0đế\u0300\u0665\uFEFF\uFFFD\uD83C\uDF6F\uD800\uFFFF";

    private readonly Random _random = new(seed);
    private readonly PayloadMutations _mutations = new(seed);
    private readonly PayloadGrammar _grammar = new(new Random(seed));

    public string Next() => _random.Next(8) switch
    {
        < 5 => _mutations.Next(),
        < 7 => _grammar.Next(),
        _ => _random.GetString(Noise, _random.Next(_random.Next(100) == 0 ? 6_000 : 160)),
    };

    /// <summary>The bytes of a text, with some of them changed so that they may be no text any more.</summary>
    public byte[] Damage(byte[] utf8)
    {
        for (var changes = _random.Next(1, 4); changes > 0 && utf8.Length > 0; changes--)
        {
            utf8[_random.Next(utf8.Length)] = (byte)_random.Next(256);
        }

        return utf8;
    }
}
