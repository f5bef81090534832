using VoNhai.Commerce.Money;
using VoNhai.Commerce.Payments;
using Xunit;

namespace VoNhai.Commerce.Sdk.Tests.Payments;

public sealed class IncomingTransferTests
{
    private static readonly IncomingTransfer Seen = new()
    {
        Provider = "sepay",
        ProviderTransactionId = "92704",
        BankReference = "FT26324000001",
        Account = "0000000000",
        Amount = Vnd.Of(250_000),
        Direction = TransferDirection.In,
        Memos = ["", "QZ4K7M2P97G", "BankAPINotify"],
        OccurredAt = new DateTimeOffset(2026, 11, 20, 23, 50, 0, TimeSpan.FromHours(7)),
    };

    [Fact]
    public void The_same_money_has_one_fingerprint_at_every_source() =>
        Assert.Equal(Seen.Fingerprint(), (Seen with
        {
            Provider = "statement",
            ProviderTransactionId = "row-7",
            VirtualAccount = "VA1",
            Memos = ["QZ4K7M2P97G CT tu"],
            OccurredAt = new DateTimeOffset(2026, 11, 19, 17, 0, 0, TimeSpan.Zero),
        }).Fingerprint());

    [Fact]
    public void Other_money_has_another_fingerprint()
    {
        IncomingTransfer[] others =
        [
            Seen with { Account = "0000000001" },
            Seen with { Amount = Vnd.Of(250_001) },
            Seen with { Direction = TransferDirection.Out },
            Seen with { BankReference = "FT26324000002" },
            Seen with { OccurredAt = Seen.OccurredAt.AddMinutes(10) },
        ];

        Assert.Equal(others.Length + 1, others.Append(Seen).Select(transfer => transfer.Fingerprint()).Distinct().Count());
    }

    [Fact]
    public void The_day_is_the_day_in_Vietnam()
    {
        var afterMidnight = Seen with { OccurredAt = new DateTimeOffset(2026, 11, 20, 17, 0, 0, TimeSpan.Zero) };

        Assert.NotEqual(Seen.Fingerprint(), afterMidnight.Fingerprint());
        Assert.Equal(afterMidnight.Fingerprint(), (afterMidnight with { OccurredAt = afterMidnight.OccurredAt.AddHours(23) }).Fingerprint());
    }

    [Fact]
    public void Without_a_bank_reference_nothing_can_be_compared() => Assert.Null((Seen with { BankReference = "" }).Fingerprint());

    [Fact]
    public void Is_32_hex_digits() => Assert.Matches("^[0-9a-f]{32}$", Seen.Fingerprint());

    [Fact]
    public void The_memo_is_the_first_that_says_anything()
    {
        Assert.Equal("QZ4K7M2P97G", Seen.Memo);
        Assert.Equal("", (Seen with { Memos = [] }).Memo);
    }
}
