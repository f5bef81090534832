using System.Text;

namespace VoNhai.Commerce.Sdk.Tests.Orders;

/// <summary>Memos that carry none of our codes: pure chance, and what banks and people really write with every number and reference drawn anew.</summary>
internal sealed class ForeignMemos(int seed)
{
    private const string Letters = "ABCDEFGHIJKLMNOPQRSTUVWXYZ";
    private const string Any = "0123456789" + Letters;

    private static readonly string[] Names = ["NGUYEN VAN", "LY THI", "HOANG A", "TRIEU THI", "NONG VAN", "LUONG THI", "DANG QUOC", "VU QUYNH", "QUACH", "ZUONG"];
    private static readonly string[] Words = ["chuyen tien", "tra tien che", "mua mat ong", "ck", "thanh toan don hang", "gui tien nha ba Mui", "tien na", "dat coc", "HD", "SP"];

    private readonly Random random = new(seed);

    /// <summary>10…120 letters and digits, now and then a space.</summary>
    public string Chance()
    {
        var memo = new StringBuilder();
        for (var length = random.Next(10, 121); length > 0; length--)
        {
            memo.Append(random.Next(8) == 0 ? ' ' : Any[random.Next(Any.Length)]);
        }

        return memo.ToString();
    }

    /// <summary>A memo of the corpus, or of a name and words, with other digits and other references; spaces come and go, case too.</summary>
    public string Realistic()
    {
        var source = random.Next(3) == 0
            ? $"{Names[random.Next(Names.Length)]} {Letters[random.Next(26)]} {Words[random.Next(Words.Length)]} {random.NextInt64(10_000_000_000)}"
            : BankMemo.All[random.Next(BankMemo.All.Count)].Raw;
        var memo = new StringBuilder(source.Length + 4);
        foreach (var token in source.Split(' '))
        {
            var isReference = token.Any(char.IsAsciiDigit) && token.Any(char.IsAsciiLetter);
            foreach (var c in token)
            {
                memo.Append(char.IsAsciiDigit(c) ? (char)('0' + random.Next(10)) : isReference && char.IsAsciiLetter(c) && random.Next(2) == 0 ? Letters[random.Next(26)] : c);
            }

            if (random.Next(12) != 0)
            {
                memo.Append(' ');
            }
        }

        if (memo.Length > 1 && random.Next(3) == 0)
        {
            memo.Insert(random.Next(memo.Length), ' ');
        }

        return random.Next(4) == 0 ? memo.ToString().ToUpperInvariant() : memo.ToString();
    }
}
