using VoNhai.Commerce.Emv;
using VoNhai.Commerce.Money;
using VoNhai.Commerce.VietQr;
using Xunit;

namespace VoNhai.Commerce.Sdk.Tests.VietQr;

/// <summary>The morning check: green for the household's own stand and for nothing else.</summary>
public sealed class StallStandTests(ITestOutputHelper output)
{
    private const int Seed = 20231005;
    private const int ForgeriesOfAKind = 1_000;

    private static readonly StallStand Stand = StallStand.Of("970405", "0000000000", "NGUYEN THI MUI");

    [Fact]
    public void Is_green_for_its_own_code() => Assert.IsType<StandCheck.Own>(Stand.Check(Stand.Payload));

    [Fact]
    public void Stays_green_with_what_a_scanner_adds_and_in_any_order()
    {
        Assert.True(Stand.Check(Stand.Payload + "\r\n").IsGreen);
        Assert.True(Stand.Check("\uFEFF" + Stand.Payload).IsGreen);
        Assert.True(Stand.Check([Stand.Payload, "", Stand.Payload]).IsGreen);
        Assert.True(Stand.Check(Sealed("000201" + "5914Nguyen Thi Mui" + "5802VN" + "5303704" + Account + "010211")).IsGreen);
    }

    [Fact]
    public void Carries_the_name_and_no_amount()
    {
        var read = VietQrReader.Read(Stand.Payload);
        Assert.True(read.Valid);
        Assert.Empty(read.Problems);
        Assert.Equal(
            (QrScheme.VietQrAccount, "970405", "0000000000", "NGUYEN THI MUI", null),
            (read.Scheme, read.Bin, read.Account, read.MerchantName, read.Amount));
    }

    [Theory]
    [InlineData("Nguyễn Thị Mùi", "NGUYEN THI MUI")]
    [InlineData("Hộ kinh doanh Nguyễn Thị Ngọc Huyền", "HO K D N THI NGOC HUYEN")]
    [InlineData("Đặng Hoàng Phương Thanh Trúc", "DANG H PHUONG THANH TRUC")]
    [InlineData("Abcdefghijklmnopqrstuvwxyzabcdef", "ABCDEFGHIJKLMNOPQRSTUVWXY")]
    public void Writes_a_name_as_banks_do_and_shortens_it_from_the_middle(string holder, string carried)
    {
        var stand = StallStand.Of("970405", "0000000000", holder);
        Assert.Equal(carried, stand.PayeeName);
        Assert.True(stand.Check(stand.Payload).IsGreen);
    }

    public static TheoryData<string, Type> Forgeries => new()
    {
        { "", typeof(StandCheck.NoCode) },
        { " \n", typeof(StandCheck.NoCode) },
        { "https://example.com/tra-tien", typeof(StandCheck.NotTransfer) },
        { Stand.Payload[..^1] + (Stand.Payload[^1] == '0' ? '1' : '0'), typeof(StandCheck.Damaged) },
        { Stand.Payload[..40], typeof(StandCheck.Damaged) },
        { StallStand.Of("970405", "0000000001", "NGUYEN THI MUI").Payload, typeof(StandCheck.OtherAccount) },
        { StallStand.Of("970436", "0000000000", "NGUYEN THI MUI").Payload, typeof(StandCheck.OtherAccount) },
        { StallStand.Of("970405", "0000000000", "NGUYEN THI MUOI").Payload, typeof(StandCheck.OtherName) },
        { VietQrTransfer.To("970405", "0000000000").Payload, typeof(StandCheck.NameMissing) },
        { StallStand.Of(VietQrTransfer.ToCard("970405", "000000000000"), "NGUYEN THI MUI").Payload, typeof(StandCheck.OtherAccount) },
        { Added("540550000"), typeof(StandCheck.AmountAdded) },
        { Added("550201"), typeof(StandCheck.AmountAdded) },
        { StallStand.Of(VietQrTransfer.To("970405", "0000000000").WithMemo("ung ho"), "NGUYEN THI MUI").Payload, typeof(StandCheck.Altered) },
        { Added("26200010A00000077501020A"), typeof(StandCheck.Altered) },
        { Added("64140002VI0104BINH"), typeof(StandCheck.Altered) },
        { Added("5910TRAN VAN B"), typeof(StandCheck.Damaged) },
        { Added(Account.Replace("0000000000", "0000000009", StringComparison.Ordinal)), typeof(StandCheck.Damaged) },
        { Sealed(Stand.Payload[..^8].Replace("010211", "010212", StringComparison.Ordinal)), typeof(StandCheck.Altered) },
        { Sealed(Stand.Payload[..^8].Replace("QRIBFTTA", "QRIBFTTC", StringComparison.Ordinal)), typeof(StandCheck.NotTransfer) },
        { Sealed(Stand.Payload[..^8].Replace("NGUYEN THI", "NGUYỄN THỊ", StringComparison.Ordinal)), typeof(StandCheck.Altered) },
    };

    [Theory]
    [MemberData(nameof(Forgeries))]
    public void Names_what_is_wrong(string scanned, Type expected)
    {
        var found = Stand.Check(scanned);
        Assert.IsType(expected, found);
        Assert.False(found.IsGreen);
        Assert.All(found.Vietnamese.Split(['.', '!'], StringSplitOptions.RemoveEmptyEntries), sentence => Assert.InRange(sentence.Split(' ', StringSplitOptions.RemoveEmptyEntries).Length, 1, 12));
    }

    [Fact]
    public void Of_two_codes_in_one_picture_it_trusts_neither() =>
        Assert.IsType<StandCheck.SeveralCodes>(Stand.Check([Stand.Payload, StallStand.Of("970405", "0000000001", "NGUYEN THI MUI").Payload]));

    /// <summary>As many objects as the own stand has, but one twice instead of the other.</summary>
    [Fact]
    public void Is_not_green_when_a_detail_stands_twice_in_the_place_of_another()
    {
        var stand = StallStand.Of(VietQrTransfer.To("970405", "0000000000").WithMemo("SEVQR").WithDetails(new() { Store = "QUAY1" }), "NGUYEN THI MUI");
        const string own = "62180305QUAY10805SEVQR";
        Assert.True(stand.Check(Sealed(stand.Payload[..^8])).IsGreen);
        Assert.IsType<StandCheck.Altered>(stand.Check(Sealed(stand.Payload[..^8].Replace(own, "62180805SEVQR0805SEVQR", StringComparison.Ordinal))));
    }

    [Fact]
    public void A_stand_with_a_memo_or_for_a_card_knows_its_own()
    {
        var memo = StallStand.Of(VietQrTransfer.To("970405", "0000000000").WithMemo("SEVQR"), "NGUYEN THI MUI");
        Assert.True(memo.Check(memo.Payload).IsGreen);
        Assert.IsType<StandCheck.Altered>(memo.Check(Stand.Payload));
        var card = StallStand.Of(VietQrTransfer.ToCard("970405", "9704050000000000"), "NGUYEN THI MUI");
        Assert.True(card.Check(card.Payload).IsGreen);
    }

    [Fact]
    public void Is_never_green_for_a_forgery()
    {
        var (wrong, green) = CountGreen(text => Stand.Check(text).IsGreen);
        output.WriteLine($"seed {Seed}: {StandForgeries.Kinds.Count * ForgeriesOfAKind} forgeries, {green} harmless edits green");
        Assert.Empty(wrong);

        // Shop category, city and postal code change nothing for the payer: a few forgeries do no more than that.
        Assert.InRange(green, 1, ForgeriesOfAKind);
    }

    // Controls: what most would write first goes green for thieves' codes.
    [Fact]
    public void Control_comparing_the_account_alone_goes_wrongly_green() =>
        Assert.True(CountGreen(text => text.Contains("0000000000", StringComparison.Ordinal)).Wrong.Count > 1_000);

    [Fact]
    public void Control_comparing_what_the_reader_says_goes_wrongly_green()
    {
        Assert.True(CountGreen(text => VietQrReader.Read(text) is { Valid: true, Bin: "970405", Account: "0000000000" }).Wrong.Count > 100);
        Assert.True(CountGreen(text => VietQrReader.Read(text) is { Valid: true, Bin: "970405", Account: "0000000000", MerchantName: "NGUYEN THI MUI" }).Wrong.Count > 100);
    }

    [Fact]
    public void Is_refused_with_an_amount_or_without_a_name()
    {
        var transfer = VietQrTransfer.To("970405", "0000000000");
        Assert.Throws<ArgumentException>(() => StallStand.Of(transfer.WithAmount(Vnd.Of(1)), "NGUYEN THI MUI"));
        Assert.Throws<ArgumentException>(() => StallStand.Of(transfer, "…"));
        Assert.Throws<ArgumentException>(() => StallStand.Of(transfer, " "));
    }

    private static string Account => EmvReader.Read(Stand.Payload).TryFind(38, out var account) ? $"38{account.Value.Length:00}{account}" : "";

    private static (List<string> Wrong, int Green) CountGreen(Func<string, bool> isGreen)
    {
        var (wrong, green) = (new List<string>(), 0);
        var own = PhoneEyes.See(Stand.Payload, firstWins: true);
        foreach (var kind in StandForgeries.Kinds)
        {
            var forgeries = new StandForgeries(Stand.Payload, Seed);
            for (var i = 0; i < ForgeriesOfAKind; i++)
            {
                var forgery = forgeries.Next(kind);
                if (!isGreen(forgery))
                {
                    continue;
                }

                green++;
                if (PhoneEyes.See(forgery, firstWins: true) != own || PhoneEyes.See(forgery, firstWins: false) != own
                    || EmvCrc.Of(forgery.AsSpan(0, forgery.Length - 4)).ToString("X4", null) != forgery[^4..])
                {
                    wrong.Add($"{kind}: {forgery}");
                }
            }
        }

        return (wrong, green);
    }

    private static string Added(string objects) => Sealed(Stand.Payload[..^8] + objects);

    private static string Sealed(string text) => text + "6304" + EmvCrc.Of(text + "6304").ToString("X4", null);
}
