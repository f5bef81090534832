using System.Globalization;
using System.Text;
using VoNhai.Commerce.Text;

namespace VoNhai.Commerce.FakeBank;

/// <summary>
/// The tricks that banks play on a memo, one method each, and the invented numbers and names they wrap around it. The invented parts
/// never hold the letters Q and Z, so that they cannot make up a code.
/// </summary>
internal sealed class MemoMangler(string memo, Random random, DateTimeOffset now)
{
    public static readonly DateTimeOffset FixedDay = new(2026, 11, 23, 8, 30, 15, TimeSpan.FromHours(7));

    // Nobody is called this: tập, thử, mẫu, ví dụ, chơi are words for practice.
    private static readonly string[] Names = ["NGUYEN VAN TAP", "HOANG THI THU", "TRIEU VAN MAU", "LY THI VI DU", "MA VAN CHOI"];

    private readonly DateTimeOffset local = now.ToOffset(FixedDay.Offset);

    /// <summary>The memo without marks and with nothing outside ASCII, as every bank leaves it.</summary>
    public string Memo { get; } = ToAscii(memo.Length <= BankHabit.MostMemo ? memo : memo[..BankHabit.MostMemo]);

    public string Name() => Names[random.Next(Names.Length)];

    public string Digits(int count) => Take("0123456789", count);

    public string Hex(int count) => Take("0123456789ABCDEF", count);

    public string Letters(int count) => Take("ABCDEFGHJKLMNPRSTUVWXYabcdefghjkmnprstuvwxy", count);

    /// <summary>Four zeros in front: no bank gives out such a number.</summary>
    public string Account() => "0000" + Digits(7);

    public string At(string format) => local.ToString(format, CultureInfo.InvariantCulture);

    public string Transferred() => $"CT tu {Account()} {Name()} toi {Account()} {Name()}";

    public bool Sometimes() => random.Next(2) == 0;

    /// <summary>The tail is lost.</summary>
    public static string Cut(string text, int most) => text.Length <= most ? text : text[..most];

    /// <summary>Dots and hyphens become spaces.</summary>
    public static string Unpointed(string text) => text.Replace('.', ' ').Replace('-', ' ');

    /// <summary>Something stands after every so many characters, in the middle of a word or a code, too.</summary>
    public static string Wrapped(string text, int column, char at)
    {
        var wrapped = new StringBuilder(text.Length + (text.Length / column));
        for (var i = 0; i < text.Length; i++)
        {
            if (i > 0 && i % column == 0)
            {
                wrapped.Append(at);
            }

            wrapped.Append(text[i]);
        }

        return wrapped.ToString();
    }

    private string Take(string alphabet, int count) => string.Create(count, (alphabet, random), static (span, source) =>
    {
        foreach (ref var c in span)
        {
            c = source.alphabet[source.random.Next(source.alphabet.Length)];
        }
    });

    private static string ToAscii(string text) => new([.. VietnameseText.WithoutMarks(text).Where(c => c is >= ' ' and < '\x7F')]);
}
