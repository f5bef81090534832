using CsCheck;
using VoNhai.Commerce.Emv;
using VoNhai.Commerce.Money;
using VoNhai.Commerce.VietQr;
using Xunit;

namespace VoNhai.Commerce.Sdk.Tests.VietQr;

public sealed class TransferDetailsTests
{
    private static readonly VietQrTransfer Transfer = VietQrTransfer.To(Banks.Agribank, "0000000000").WithAmount(Vnd.Of(250_000));

    private static readonly string Full = new('A', 25);

    [Fact]
    public void Are_written_by_their_numbers()
    {
        var payload = Transfer.WithMemo("QZ4K7M2P97G").WithDetails(new()
        {
            Bill = "HD/12",
            Mobile = VietQrTransfer.AskPayer,
            Store = "Đình Cả",
            Loyalty = "L",
            Reference = "R",
            Customer = "C",
            Terminal = "Q1",
            Asks = PayerData.Email | PayerData.Address,
        }).Payload;
        Assert.Contains("6269" + "0105HD/12" + "0203***" + "0307Dinh Ca" + "0401L" + "0501R" + "0601C" + "0702Q1" + "0811QZ4K7M2P97G" + "0902AE", payload, StringComparison.Ordinal);
        Assert.True(VietQrReader.Read(payload).Valid);
        Assert.Empty(VietQrReader.Read(payload).Problems);
    }

    [Fact]
    public void Fill_object_62_to_the_last_of_99_characters_and_no_further()
    {
        var details = new TransferDetails { Bill = Full, Store = Full };
        var memo = new string('B', 99 - (2 * 29) - 4);
        var full = Transfer.WithDetails(details).WithMemo(memo, MemoPolicy.Longest);
        Assert.True(VietQrTransfer.TryParse(full.Payload, out var read, out _));
        Assert.Equal((full, memo, details), (read, read.Memo, read.Details));
        Assert.Contains("6299", full.Payload, StringComparison.Ordinal);

        Assert.Throws<ArgumentException>(() => Transfer.WithDetails(details).WithMemo(memo + "B", MemoPolicy.Longest));
        Assert.Throws<ArgumentException>(() => full.WithDetails(details with { Loyalty = "1" }));
        Assert.Equal(full.Payload, full.WithDetails(details).Payload);
    }

    /// <summary>A mark without its letter is invisible and is taken away: what is left may be nothing, or begin and end with a space.</summary>
    [Theory]
    [InlineData("\u0301")]
    [InlineData("\u0300 \u0301")]
    public void Refuse_a_text_of_marks_alone(string marks)
    {
        Assert.Throws<ArgumentException>(() => new TransferDetails { Bill = marks });
        Assert.Throws<ArgumentException>(() => new MerchantDisplay { Name = marks });
        Assert.Equal(["store", "merchantCity"], VietQrTransfer.Check(new TransferDraft { Bin = "970405", Account = "0", Store = marks, MerchantCity = marks }).Select(problem => problem.Field));
    }

    [Theory]
    [InlineData("a \u0301")]
    [InlineData("\u0301 a")]
    [InlineData(" \u0301 a \u0301 ")]
    public void Have_no_space_left_where_a_mark_was(string typed)
    {
        Assert.Equal("a", new TransferDetails { Bill = typed }.Bill);
        Assert.Equal("a", new MerchantDisplay { Name = typed }.Name);
    }

    /// <summary>Whatever can be built is sound to our own reader and reads back as it was built.</summary>
    [Fact]
    public void Whatever_is_built_from_any_text_reads_back_equal()
    {
        var texts = Gen.OneOf(
            Gen.String[Gen.Char["aĐ~ .-*0\u0301\u0323\u00A0\u200B\u202E\uFFFE\uD800\uDC00"], 0, 7],
            Gen.String[0, 5]);
        Gen.Select(texts, texts, texts, texts).Sample(
            (memo, bill, name, city) =>
            {
                var draft = new TransferDraft { Bin = "970405", Account = "0", Memo = memo, Bill = bill, Terminal = name, MerchantName = name, MerchantCity = city, MerchantPostalCode = bill };
                if (!VietQrTransfer.TryCreate(draft, out var built, out _))
                {
                    return;
                }

                Assert.True(VietQrTransfer.TryParse(built.Payload, out var read, out var problems), built.Payload);
                Assert.Empty(problems);
                Assert.Equal((built, built.Memo, built.Details, built.Merchant), (read, read.Memo, read.Details, read.Merchant));
            },
            iter: 20_000);
    }

    // What a builder without limits does: 103 characters are announced as "03", and the code reads back as another one.
    [Fact]
    public void Control_a_length_that_wraps_reads_back_with_the_memo_lost()
    {
        var inner = $"0125{Full}0325{Full}0725{Full}0812{new string('B', 12)}";
        Assert.Equal(103, inner.Length);
        var wrapped = Transfer.Payload[..^8] + $"62{inner.Length % 100:00}{inner}6304";
        Assert.NotEqual(new string('B', 12), VietQrReader.Read(wrapped + $"{EmvCrc.Of(wrapped):X4}").Memo);
    }

    [Theory]
    [InlineData("12345678901234567890123456")]
    [InlineData("🍯")]
    [InlineData("a\nb")]
    public void Refuse_what_cannot_be_written(string text)
    {
        Assert.Throws<ArgumentException>(() => new TransferDetails { Bill = text });
        Assert.Throws<ArgumentException>(() => new MerchantDisplay { Name = text });
        Assert.Throws<ArgumentException>(() => new TransferDetails { Asks = (PayerData)8 });
    }

    [Fact]
    public void A_shown_payee_is_written_around_the_money()
    {
        var transfer = Transfer.WithMerchant(new() { Name = "Nhà bà Mùi", City = "Thái Nguyên", PostalCode = "250000", Category = "5411" });
        Assert.Contains("52045411" + "5303704" + "5406250000" + "5802VN" + "5910Nha ba Mui" + "6011Thai Nguyen" + "6106250000" + "6304", transfer.Payload, StringComparison.Ordinal);
        var reading = VietQrReader.Read(transfer.Payload);
        Assert.Equal((true, QrScheme.VietQrAccount, "Nha ba Mui"), (reading.Valid, reading.Scheme, reading.MerchantName));
    }

    [Theory]
    [InlineData("54A1")]
    [InlineData("541")]
    [InlineData("٥٤١١")]
    public void A_category_has_four_digits(string category) => Assert.Throws<ArgumentException>(() => new MerchantDisplay { Category = category });

    [Fact]
    public void Read_back_are_themselves() => Gen.Select(Text(25), Text(25), Text(15), Gen.Int[0, 7], Gen.Bool).Sample((bill, name, city, asks, once) =>
    {
        var transfer = Transfer.WithDetails(new() { Bill = bill, Terminal = bill, Asks = (PayerData)asks }).WithMerchant(new() { Name = name, City = city });
        transfer = once ? transfer.ForOnePayment() : transfer.ForManyPayments();
        return VietQrTransfer.TryParse(transfer.Payload, out var read, out _)
            && read.Equals(transfer) && read.Details == transfer.Details && read.Merchant == transfer.Merchant && read.IsForOnePayment == once;
    });

    [Fact]
    public void Of_a_code_of_another_hand_are_kept_where_one_of_ours_could_carry_them()
    {
        var text = Transfer.Payload[..^8] + "5913Nhà bà Mùi ở " + "6006Ha Noi" + "6217" + "0105HD 12" + "0304Chợ " + "6304";
        var payload = text + $"{EmvCrc.Of(text):X4}";
        Assert.True(VietQrTransfer.TryParse(payload, out var read, out _));
        Assert.Equal(new MerchantDisplay { City = "Ha Noi" }, read.Merchant);
        Assert.Equal(new TransferDetails { Bill = "HD 12" }, read.Details);
        Assert.True(VietQrReader.Read(read.Payload).Valid);
    }

    [Fact]
    public void The_use_can_be_said_otherwise_than_by_the_amount()
    {
        var open = VietQrTransfer.To(Banks.Agribank, "0000000000");
        Assert.Equal((false, true), (open.IsForOnePayment, open.WithAmount(Vnd.Of(1)).IsForOnePayment));
        Assert.Contains("010211", open.WithAmount(Vnd.Of(1)).ForManyPayments().Payload, StringComparison.Ordinal);
        Assert.Contains("010212", open.ForOnePayment().Payload, StringComparison.Ordinal);
        Assert.Equal(open, open.ForManyPayments());
        Assert.False(open.ForManyPayments().WithAmount(Vnd.Of(1)).IsForOnePayment);
    }

    [Fact]
    public void Every_wrong_field_of_a_draft_is_named()
    {
        var long26 = new string('a', 26);
        var draft = new TransferDraft
        {
            Bin = "97", Account = "12", IsToCard = true, Amount = Vnd.Of(-1), Memo = long26, Bill = long26, Mobile = long26, Store = long26, Loyalty = long26,
            Reference = long26, Customer = long26, Terminal = long26, MerchantName = long26, MerchantCity = long26, MerchantPostalCode = long26, MerchantCategory = "1",
        };
        Assert.Equal(
            ["bin", "account", "amount", "memo", "bill", "mobile", "store", "loyalty", "reference", "customer", "terminal", "merchantName", "merchantCity", "merchantPostalCode", "merchantCategory"],
            VietQrTransfer.Check(draft).Select(problem => problem.Field));
        Assert.All(VietQrTransfer.Check(draft), problem => Assert.InRange(problem.Vietnamese.Split(' ').Length, 3, 12));
    }

    private static Gen<string?> Text(int longest) =>
        Gen.Char[' ', '~'].Array[0, longest].Select(letters => new string(letters).Trim() is { Length: > 0 } text ? text : null);
}
