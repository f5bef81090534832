using CsCheck;
using VoNhai.Commerce.Emv;
using VoNhai.Commerce.Money;
using VoNhai.Commerce.VietQr;
using Xunit;

namespace VoNhai.Commerce.Sdk.Tests.VietQr;

public sealed class VietQrTransferTests
{
    private const string Account = "0000000000";

    internal static readonly Gen<VietQrTransfer> Transfers =
        from bin in Gen.Char['0', '9'].Array[6].Select(digits => new string(digits))
        from account in Gen.Char.AlphaNumeric.Array[1, 19].Select(letters => new string(letters))
        from card in Gen.Char['0', '9'].Array[12, 19].Select(digits => new string(digits))
        from isCard in Gen.Bool
        from amount in Gen.Long[0, 9_999_999_999_999]
        from memo in Gen.Char["QZ4K7M2P97Gabcđềữ .-!"].Array[0, 25].Select(letters => new string(letters))
        let start = isCard ? VietQrTransfer.ToCard(bin, card) : VietQrTransfer.To(bin, account)
        let priced = amount == 0 ? start : start.WithAmount(Vnd.Of(amount))
        select memo.Any(char.IsLetterOrDigit) ? priced.WithMemo(memo) : priced;

    [Fact]
    public void Is_written_object_by_object()
    {
        var transfer = VietQrTransfer.To(Banks.Agribank, Account).WithAmount(Vnd.Of(250_000)).WithMemo("QZ4K7M2P97G");
        Assert.Equal(
            "000201" + "010212" + "3854" + "0010A000000727" + "0124" + "0006970405" + "01100000000000" + "0208QRIBFTTA"
            + "5303704" + "5406250000" + "5802VN" + "6215" + "0811QZ4K7M2P97G" + "6304738F",
            transfer.Payload);
    }

    [Fact]
    public void To_a_card_has_the_service_of_cards() =>
        Assert.Contains("0208QRIBFTTC", VietQrTransfer.ToCard(Banks.Vietcombank, "9704360000000000").Payload, StringComparison.Ordinal);

    [Fact]
    public void With_an_amount_is_for_one_payment_and_without_for_many()
    {
        var open = VietQrTransfer.To(Banks.Agribank, Account).WithMemo("TIEN NA");
        Assert.Contains("010211", open.Payload, StringComparison.Ordinal);
        Assert.Contains("010212", open.WithAmount(Vnd.Of(1)).Payload, StringComparison.Ordinal);
        Assert.Equal(open, open.WithAmount(Vnd.Of(1)).WithoutAmount());
    }

    [Fact]
    public void Pads_the_check_value_with_zeros()
    {
        var padded = Enumerable.Range(0, 200)
            .Select(i => VietQrTransfer.To(Banks.Agribank, $"{i:0000000000}").Payload)
            .Where(payload => payload[^4] == '0')
            .ToList();
        Assert.NotEmpty(padded);
        Assert.All(padded, payload => Assert.True(VietQrReader.Read(payload).Valid));
    }

    [Fact]
    public void Read_back_is_itself() => Transfers.Sample(transfer =>
        VietQrTransfer.TryParse(transfer.Payload, out var read, out _) && read.Equals(transfer) && read.Payload == transfer.Payload);

    [Fact]
    public void Is_sound_to_the_letter() => Transfers.Sample(transfer =>
        VietQrReader.Read(transfer.Payload) is { Valid: true } reading
        && (reading.Bin, reading.Account, reading.Amount, reading.Memo) == (transfer.Bin, transfer.Account, transfer.Amount, transfer.Memo));

    [Fact]
    public void Is_plain_ascii() => Transfers.Sample(transfer => transfer.Payload.All(c => c is >= ' ' and <= '~'));

    [Fact]
    public void Does_not_change_when_another_is_made_of_it()
    {
        var transfer = VietQrTransfer.To(Banks.Agribank, Account);
        var payload = transfer.Payload;
        _ = transfer.WithAmount(Vnd.Of(5)).WithMemo("a");
        Assert.Equal(payload, transfer.Payload);
        Assert.Null(transfer.Amount);
    }

    [Theory]
    [InlineData("Na dai Đình Cả", "Na dai Dinh Ca")]
    [InlineData("  đặt   cọc ", "dat coc")]
    [InlineData("", null)]
    [InlineData("   ", null)]
    [InlineData(null, null)]
    public void Writes_the_memo_as_banks_carry_it(string? memo, string? written) =>
        Assert.Equal(written, VietQrTransfer.To(Banks.Agribank, Account).WithMemo(memo).Memo);

    [Theory]
    [InlineData("97040")]
    [InlineData("9704055")]
    [InlineData("97O405")]
    [InlineData("٩٧٠٤٠٥")]
    [InlineData("")]
    public void Refuses_a_bin_that_is_not_six_digits(string bin) =>
        Assert.Equal("bin", Assert.Throws<ArgumentException>(() => VietQrTransfer.To(bin, Account)).ParamName);

    [Theory]
    [InlineData("")]
    [InlineData("00000000000000000000")]
    [InlineData("000 000")]
    [InlineData("000-000")]
    [InlineData("tàikhoản")]
    [InlineData("０００")]
    public void Refuses_an_account_that_a_code_cannot_carry(string account) =>
        Assert.Equal("account", Assert.Throws<ArgumentException>(() => VietQrTransfer.To(Banks.Agribank, account)).ParamName);

    [Theory]
    [InlineData("97043600000")]
    [InlineData("97043600000000000000")]
    [InlineData("970436000000000A")]
    public void Refuses_a_card_number_that_is_none(string card) =>
        Assert.Throws<ArgumentException>(() => VietQrTransfer.ToCard(Banks.Vietcombank, card));

    [Theory]
    [InlineData(0)]
    [InlineData(-5)]
    [InlineData(10_000_000_000_000)]
    public void Refuses_an_amount_out_of_range(long dong) =>
        Assert.Throws<ArgumentException>(() => VietQrTransfer.To(Banks.Agribank, Account).WithAmount(Vnd.Of(dong)));

    [Theory]
    [InlineData("12345678901234567890123456")]
    [InlineData("!!!")]
    [InlineData("- .")]
    [InlineData("🍯")]
    public void Refuses_a_memo_rather_than_cut_it(string memo) =>
        Assert.Throws<ArgumentException>(() => VietQrTransfer.To(Banks.Agribank, Account).WithMemo(memo));

    [Fact]
    public void Names_every_bad_field_at_once()
    {
        var problems = VietQrTransfer.Check("97040", "tài khoản", Vnd.Of(0), new string('a', 26));
        Assert.Equal(["bin", "account", "amount", "memo"], problems.Select(problem => problem.Field));
        Assert.All(problems, problem => Assert.InRange(problem.Vietnamese.Split(' ').Length, 3, 12));
        Assert.False(VietQrTransfer.TryCreate("97040", null, null, null, out var transfer, out var same));
        Assert.Null(transfer);
        Assert.Equal(["bin", "account"], same.Select(problem => problem.Field));
    }

    [Fact]
    public void Check_is_content_exactly_when_building_succeeds() =>
        Gen.Select(
            Gen.OneOf(Gen.Const("970405"), Gen.String),
            Gen.OneOf(Gen.Const("0000000000"), Gen.String),
            Gen.OneOf(Gen.Long[1, 1000], Gen.Long),
            Gen.OneOf(Gen.Const("QZ4K7M2P97G"), Gen.String))
        .Sample((bin, account, amount, memo) =>
            (VietQrTransfer.Check(bin, account, Vnd.Of(amount), memo).Count == 0) == Builds(bin, account, amount, memo)
            && VietQrTransfer.TryCreate(bin, account, Vnd.Of(amount), memo, out _, out _) == Builds(bin, account, amount, memo));

    [Fact]
    public void Created_from_fields_equals_the_built_one()
    {
        Assert.True(VietQrTransfer.TryCreate("970405", Account, Vnd.Of(5_000), "Đặt cọc", out var created, out var problems));
        Assert.Empty(problems);
        Assert.Equal(VietQrTransfer.To(Banks.Agribank, Account).WithAmount(Vnd.Of(5_000)).WithMemo("Dat coc"), created);
        Assert.Equal(created.GetHashCode(), VietQrTransfer.To("970405", Account).WithAmount(Vnd.Of(5_000)).WithMemo("Dat coc").GetHashCode());
        Assert.NotEqual(created, created.WithoutAmount());
    }

    [Fact]
    public void To_the_practice_bank_says_so()
    {
        Assert.True(VietQrTransfer.To(Banks.Practice, Account).IsPractice);
        Assert.True(VietQrTransfer.To("999999", Account).IsPractice);
        Assert.False(VietQrTransfer.To(Banks.Agribank, "9999990000").IsPractice);
    }

    [Theory]
    [InlineData("\uFEFF", "")]
    [InlineData(" \t", "\r\n")]
    [InlineData("", "\n")]
    public void Is_found_inside_what_a_scanner_adds(string before, string after)
    {
        var transfer = VietQrTransfer.To(Banks.Agribank, Account).WithAmount(Vnd.Of(250_000));
        Assert.True(VietQrTransfer.TryParse(before + transfer.Payload + after, out var read, out var problems));
        Assert.Equal(transfer, read);
        Assert.Equal(("surroundingText", EmvSeverity.Warning), (problems.Single().Code, problems.Single().Severity));
    }

    [Fact]
    public void Is_refused_with_place_and_sentence_when_a_digit_was_changed()
    {
        var payload = VietQrTransfer.To(Banks.Agribank, Account).WithAmount(Vnd.Of(250_000)).Payload;
        var changed = payload.Replace("250000", "950000", StringComparison.Ordinal);
        Assert.False(VietQrTransfer.TryParse("  " + changed, out var read, out var problems));
        Assert.Null(read);
        var error = problems.Single(problem => problem.IsError);
        Assert.Equal(("crcMismatch", changed.Length + 2 - 4), (error.Code, error.Offset));
        Assert.Contains($"error at {error.Offset}, crcMismatch:", error.ToString(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("00020101021126280010A000000775011001064159995204829953037045802VN5913123VIETNAMESE6005HANOI610610000062290313G7AUTO03 SAPO0708G7AUTO04630458BA")]
    [InlineData("00020101021129370016A000000677010111011300669245317755802TH54076000.00530376463049B3B")]
    public void A_sound_code_of_another_kind_is_no_transfer(string payload)
    {
        Assert.False(VietQrTransfer.TryParse(payload, out _, out var problems));
        Assert.Equal("notATransfer", problems.Single(problem => problem.IsError).Code);
    }

    [Fact]
    public void A_memo_with_marks_is_kept_as_it_was_read()
    {
        var read = VietQrVector.All.Where(vector => vector.Valid)
            .Select(vector => VietQrTransfer.TryParse(vector.Mended, out var transfer, out _) ? transfer : null)
            .First(transfer => transfer?.Memo?.Any(c => c > 0x7F) == true)!;
        Assert.True(VietQrTransfer.TryParse(read.Payload, out var again, out _));
        Assert.Equal(read, again);
    }

    [Fact]
    public void Every_sound_transfer_of_the_corpus_is_read_and_written_anew() => Assert.All(
        VietQrVector.All.Where(vector => vector.Valid && vector.Field("service") is "QRIBFTTA" or "QRIBFTTC"),
        vector =>
        {
            if (vector.Valid)
            {
                Assert.True(VietQrTransfer.TryParse(vector.Mended, out var read, out _));
                Assert.True(VietQrReader.Read(read.Payload).Valid);
            }
        });

    private static bool Builds(string bin, string account, long amount, string memo)
    {
        try
        {
            _ = VietQrTransfer.To(bin, account).WithAmount(Vnd.Of(amount)).WithMemo(memo).Payload;
            return true;
        }
        catch (ArgumentException)
        {
            return false;
        }
    }
}
