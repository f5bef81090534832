using System.Text;
using VoNhai.Commerce.BankFeeds;
using VoNhai.Commerce.Payments;
using Xunit;

namespace VoNhai.Commerce.Sdk.Tests.BankFeeds;

public sealed class SePayHostileInputTests
{
    private const int Seed = 20_261_123;

    private static readonly byte[][] Spices =
    [
        [0xFF], [0xC0, 0x80], [0xED, 0xA0, 0x80], [0xEF, 0xBB, 0xBF], [0],
        .. new[] { "\\ud800", "\\u0000", "\"", "{", "}", "[", "]", ",", ":", "\\", "1e308", "-0", "null", "9223372036854775808", "\"id\":1,", "\"\\ud800\":1,", "\"\":1,\"\":2," }
            .Select(Encoding.ASCII.GetBytes),
    ];

    [Fact]
    public void Never_throws_for_150_000_mutated_bodies()
    {
        var random = new Random(Seed);
        var genuine = new SePayRequest();
        var feed = new SePayFeed(SePayRequest.OnlyApiKey);
        var (read, unread) = (0, 0);
        for (var i = 0; i < 150_000; i++)
        {
            var verdict = feed.Accept(genuine.Headers, Mutated(genuine.Body, random), SePayRequest.Now);
            if (verdict is FeedVerdict.Genuine { Transfers: [var transfer] })
            {
                AssertFitToKeep(transfer);
                read++;
            }
            else
            {
                Assert.IsType<FeedVerdict.Unreadable>(verdict);
                unread++;
            }
        }

        // Both ends were reached, or the mutations show nothing.
        Assert.True(read > 5_000 && unread > 5_000, $"{read} read, {unread} unread; seed {Seed}");
    }

    [Fact]
    public void Never_throws_and_lets_nobody_in_for_50_000_mutated_headers()
    {
        var random = new Random(Seed);
        var feed = new SePayFeed(SePayRequest.BothKinds);
        for (var i = 0; i < 50_000; i++)
        {
            var signed = new SePayRequest().SignedBy(SePayRequest.Secret);
            var name = random.Next(2) == 0 ? "X-SePay-Signature" : "X-SePay-Timestamp";
            var value = Mutated(signed.Headers[name], random);
            if (string.Equals(value, signed.Headers[name], StringComparison.OrdinalIgnoreCase))
            {
                continue;
            }

            Assert.IsType<FeedVerdict.NotGenuine>(feed.Accept(signed.And(name, value).Headers, signed.Body, SePayRequest.Now));

            var key = Mutated("Apikey " + SePayRequest.ApiKey, random);
            if (key.Trim(' ').Split(' ')[^1] != SePayRequest.ApiKey)
            {
                Assert.IsType<FeedVerdict.NotGenuine>(feed.Accept(new Dictionary<string, string> { ["Authorization"] = key }, signed.Body, SePayRequest.Now));
            }
        }
    }

    private static void AssertFitToKeep(IncomingTransfer transfer)
    {
        Assert.InRange(transfer.Amount.Dong, 1, 9_999_999_999_999);
        Assert.InRange(transfer.Account.Length, 1, 40);
        Assert.All(transfer.ProviderTransactionId, c => Assert.True(char.IsAsciiDigit(c)));
        Assert.InRange(transfer.OccurredAt.UtcDateTime.Year, 1999, 9999);
        Assert.NotNull(transfer.Fingerprint() ?? "none");
        TransferMatcher.CodesIn(transfer);
    }

    private static byte[] Mutated(byte[] body, Random random)
    {
        var bytes = body.ToList();
        for (var changes = random.Next(1, 4); changes > 0; changes--)
        {
            var at = random.Next(bytes.Count);
            switch (random.Next(5))
            {
                case 0:
                    bytes[at] = (byte)random.Next(256);
                    break;
                case 1:
                    bytes.InsertRange(at, Spices[random.Next(Spices.Length)]);
                    break;
                case 2:
                    bytes.RemoveRange(at, random.Next(Math.Min(8, bytes.Count - at)));
                    break;
                case 3:
                    bytes[at] = (byte)"0123456789\" ,:{}"[random.Next(16)];
                    break;
                default:
                    var length = random.Next(Math.Min(40, bytes.Count - at));
                    bytes.InsertRange(random.Next(bytes.Count), bytes.GetRange(at, length));
                    break;
            }
        }

        return [.. bytes];
    }

    private static string Mutated(string header, Random random)
    {
        var at = random.Next(header.Length);
        var c = random.Next(4) == 0 ? (char)random.Next(char.MaxValue) : (char)random.Next(' ', 127);
        return random.Next(3) switch
        {
            0 => header[..at] + c + header[(at + 1)..],
            1 => header[..at] + c + header[at..],
            _ => header[..at] + header[(at + 1)..],
        };
    }
}
