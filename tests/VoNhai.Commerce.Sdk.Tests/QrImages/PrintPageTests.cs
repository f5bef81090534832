using System.Globalization;
using VoNhai.Commerce.Money;
using VoNhai.Commerce.QrImages;
using VoNhai.Commerce.VietQr;
using Xunit;

namespace VoNhai.Commerce.Sdk.Tests.QrImages;

/// <summary>Every code on every paper is read from the paper, and nothing sticks out of it.</summary>
public sealed class PrintPageTests
{
    private const string LongHolder = "HO KINH DOANH NGUYEN HOANG PHUONG THANH TRUC";
    private const string LongProduct = "Mật ong rừng Thần Sa nguyên chất quay tay mùa hoa nhãn, chai thủy tinh có nút bấc, biếu tặng người thân dịp Tết";

    private static readonly VietQrTransfer Agribank = VietQrTransfer.To(Banks.Agribank, "0000000000");
    private static readonly VietQrTransfer Practice = VietQrTransfer.To(Banks.Practice, "0000000000");

    // As long as a code to pay gets: 19 characters of account, 13 of amount, 25 of memo.
    private static readonly VietQrTransfer Longest = VietQrTransfer.To(Banks.Agribank, "00ABCDEFGHIJKLMNOPQ").WithAmount(Vnd.Of(9_999_999_999_999)).WithMemo("mat ong rung Than Sa 1 ch");

    // Practice accounts are made by us, ten digits each.
    private static readonly VietQrTransfer LongestPractice = VietQrTransfer.To(Banks.Practice, "0000000000").WithAmount(Vnd.Of(9_999_999_999_999)).WithMemo("mat ong rung Than Sa 1 ch");

    /// <summary>No text breaks a paper: halves of characters and what is no character are printed as a sign for that.</summary>
    [Theory]
    [InlineData(0xD800)]
    [InlineData(0xDC00)]
    [InlineData(0xFFFE)]
    [InlineData(0xFFFF)]
    [InlineData(0)]
    public void A_paper_is_printed_whatever_a_name_holds(int unit)
    {
        var name = $"Mật ong {(char)unit} rừng";
        var tags = PriceTagPages.Of([new PriceTag(name, Vnd.Of(1), name, name, Agribank)], TagsPerSheet.Eight);
        var stand = StandPage.Of(StallStand.Of(Agribank, "NGUYEN THI MUI"), name, name, PaperSize.A5);
        Assert.Contains("<svg", tags.Body, StringComparison.Ordinal);
        Assert.Contains("<svg", stand.Body, StringComparison.Ordinal);
    }

    public static TheoryData<PaperSize, bool, bool> Papers
    {
        get
        {
            var papers = new TheoryData<PaperSize, bool, bool>();
            foreach (var size in Enum.GetValues<PaperSize>())
            {
                papers.Add(size, false, false);
                papers.Add(size, false, true);
                papers.Add(size, true, false);
                papers.Add(size, true, true);
            }

            return papers;
        }
    }

    public static TheoryData<TagsPerSheet, bool, bool> Sheets => new()
    {
        { TagsPerSheet.Eight, false, false },
        { TagsPerSheet.Eight, true, true },
        { TagsPerSheet.Eight, false, true },
        { TagsPerSheet.TwentyOne, false, false },
        { TagsPerSheet.TwentyOne, false, true },
        { TagsPerSheet.TwentyOne, true, false },
        { TagsPerSheet.TwentyOne, true, true },
    };

    [Theory]
    [MemberData(nameof(Papers))]
    public void A_stand_is_read_from_its_paper(PaperSize size, bool isPractice, bool isLong)
    {
        var stand = StallStand.Of(isLong ? isPractice ? LongestPractice.WithoutAmount() : Longest.WithoutAmount() : isPractice ? Practice : Agribank, isLong ? LongHolder : "NGUYEN THI MUI");
        var page = StandPage.Of(stand, isLong ? LongHolder : "NGUYEN THI MUI", "Nhà Bà Mùi · xóm Đồng Chăn, xã La Hiên" + (isLong ? ", tỉnh Thái Nguyên, cạnh trường tiểu học và trạm y tế xã" : ""), size);

        AssertPapers(page, [stand.Payload]);
        Assert.Equal(isPractice, page.Body.Contains("<p class=\"p-tap\">TẬP, KHÔNG CHUYỂN TIỀN</p>", StringComparison.Ordinal));
        Assert.Contains("Đọc tên, đọc số tiền, rồi mới bấm", page.Body, StringComparison.Ordinal);
    }

    [Theory]
    [MemberData(nameof(Sheets))]
    public void Every_tag_of_a_full_sheet_and_of_the_next_is_read(TagsPerSheet perSheet, bool isPractice, bool isLong)
    {
        var transfer = isLong ? isPractice ? LongestPractice : Longest : isPractice ? Practice : Agribank;
        var tags = Enumerable.Range(1, (int)perSheet + 1).Select(i => new PriceTag(
            isLong ? LongProduct : "Na dai La Hiên",
            Vnd.Of(isLong ? 9_999_999_000 + i : 45_000 + i),
            isLong ? "hộp quà 12 lọ 500 ml" : "kg",
            isLong ? LongHolder : "NGUYEN THI MUI",
            isLong || i % 2 == 0 ? transfer.WithAmount(Vnd.Of((isLong ? 9_999_999_999_000 : 45_000) + i)) : transfer.WithMemo($"na dai {i}"))).ToList();

        var page = PriceTagPages.Of(tags, perSheet);

        AssertPapers(page, [.. tags.Take((int)perSheet).Select(tag => tag.Transfer.Payload)], [tags[^1].Transfer.Payload]);
        Assert.Equal(isPractice ? tags.Count : 0, page.Body.Split("<p class=\"p-tap\">TẬP</p>").Length - 1);
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public void Each_of_many_little_tags_is_read_once_it_is_cut_out(bool isPractice)
    {
        var random = new Random(7);
        var payloads = Enumerable.Range(0, 4 * 21).Select(i => VietQrTransfer
            .To(isPractice ? Banks.Practice : Banks.Agribank, random.NextInt64(10_000_000_000).ToString("0000000000", CultureInfo.InvariantCulture))
            .WithAmount(Vnd.Of(random.Next(1, 400) * 1_000))
            .WithMemo(new[] { null, "na dai", "mat ong rung Than Sa" }[i % 3])).ToList();
        var page = PriceTagPages.Of([.. payloads.Select(transfer => new PriceTag("Na dai La Hiên", transfer.Amount!.Value, "kg", "NGUYEN THI MUI", transfer))], TagsPerSheet.TwentyOne);

        // Three by seven, as the dashed lines on the sheet show.
        var read = Paper.CutUp(page, Enumerable.Range(0, 21).Select(i => (7.25 + i % 3 * 66, 15.1 + i / 3 * 38.1, 63.5, 38.1)));

        Assert.Equal(payloads.Select(transfer => transfer.Payload).Order(StringComparer.Ordinal), read.Order(StringComparer.Ordinal));
    }

    [Theory]
    [MemberData(nameof(Papers))]
    public void A_slip_is_read_from_its_paper(PaperSize size, bool isPractice, bool isLong)
    {
        var slip = Slip(isLong ? isPractice ? LongestPractice : Longest : (isPractice ? Practice : Agribank).WithAmount(Vnd.Of(250_000)).WithMemo("QZ4K7M2P97G"), isLong, lines: isLong ? 1 : 2);
        AssertPapers(OrderSlipPages.Of(slip, size), [slip.Transfer!.Payload]);
    }

    [Theory]
    [InlineData(PaperSize.A4, 50, 4)]
    [InlineData(PaperSize.A5, 50, 5)]
    [InlineData(PaperSize.A6, 50, 9)]
    public void A_slip_of_many_lines_goes_on_on_the_next_sheet(PaperSize size, int lines, int most)
    {
        var slip = Slip(Agribank.WithAmount(Vnd.Of(250_000)).WithMemo("QZ4K7M2P97G"), isLong: true, lines);
        var page = OrderSlipPages.Of(slip, size);
        var paper = Paper.Of(page);

        Assert.InRange(paper.Codes.Count, 2, most);
        Assert.Equal([slip.Transfer!.Payload], paper.Codes[0]);
        Assert.All(paper.Codes.Skip(1), Assert.Empty);
        Assert.Equal("", Paper.OverflowOf(page));
        Assert.Equal(lines, page.Body.Split("<tr><td>").Length - 1);
    }

    [Theory]
    [InlineData(true, 3)]
    [InlineData(false, 5)]
    public void A_usual_order_fits_on_one_small_slip(bool isPractice, int lines)
    {
        var slip = Slip((isPractice ? Practice : Agribank).WithAmount(Vnd.Of(250_000)).WithMemo("QZ4K7M2P97G"), isLong: false, lines) with { Place = "Đến lấy" };
        var page = OrderSlipPages.Of(slip, PaperSize.A6);

        Assert.Equal(1, page.Body.Split("<section").Length - 1);
        Assert.Equal("", Paper.OverflowOf(page));
        Assert.Equal(2, OrderSlipPages.Of(slip with { Lines = [.. slip.Lines, .. slip.Lines] }, PaperSize.A6).Body.Split("<section").Length - 1);
    }

    [Fact]
    public void A_settled_slip_has_no_code_and_a_practice_one_still_says_so()
    {
        var page = OrderSlipPages.Of(Slip(Practice, isLong: false, 2) with { Transfer = null, IsPractice = true }, PaperSize.A6);
        Assert.DoesNotContain("<svg", page.Body, StringComparison.Ordinal);
        Assert.Contains("TẬP, KHÔNG CHUYỂN TIỀN", page.Body, StringComparison.Ordinal);
    }

    [Fact]
    public void What_was_typed_is_text_and_never_markup()
    {
        const string evil = "<script>alert(1)</script>\"'&</style>";
        var tag = PriceTagPages.Of([new(evil, Vnd.Of(1), evil, evil, Agribank)], TagsPerSheet.Eight);
        var slip = OrderSlipPages.Of(Slip(Agribank, false, 1) with { Buyer = evil, Place = evil, Seller = evil, Payment = evil, Phone = evil, Code = evil, Lines = [new(evil, Vnd.Of(1))] }, PaperSize.A4);
        var stand = StandPage.Of(StallStand.Of(Agribank, evil), evil, evil, PaperSize.A4);
        Assert.All([tag, slip, stand], page =>
        {
            Assert.DoesNotContain("<script", page.ToHtml(), StringComparison.Ordinal);
            Assert.Single(page.ToHtml().Split("</style>").Skip(1));
            Assert.DoesNotContain("style=", page.Body, StringComparison.Ordinal);
        });
    }

    // A comma in a length makes a style sheet's line void, and Vietnamese hosts write commas.
    [Fact]
    public void The_style_sheet_is_the_same_in_a_vietnamese_process()
    {
        var expected = PrintPage.CssFor(PaperSize.A5);
        var before = CultureInfo.CurrentCulture;
        try
        {
            CultureInfo.CurrentCulture = new CultureInfo("vi-VN");
            Assert.Equal(expected, PrintPage.CssFor(PaperSize.A5));
            Assert.Contains("--u: 1.48mm", PrintPage.CssFor(PaperSize.A5), StringComparison.Ordinal);
        }
        finally
        {
            CultureInfo.CurrentCulture = before;
        }
    }

    [Fact]
    public void Tags_are_one_to_a_thousand_and_fifty()
    {
        var tag = new PriceTag("Na dai", Vnd.Of(45_000), "kg", "NGUYEN THI MUI", Agribank);
        Assert.Throws<ArgumentException>(() => PriceTagPages.Of([], TagsPerSheet.Eight));
        Assert.Throws<ArgumentException>(() => PriceTagPages.Of([.. Enumerable.Repeat(tag, 1_051)], TagsPerSheet.Eight));
        Assert.Throws<ArgumentOutOfRangeException>(() => PriceTagPages.Of([tag], (TagsPerSheet)9));
    }

    [Fact]
    public void Control_a_code_printed_too_small_is_not_read()
    {
        var html = StandPage.Of(StallStand.Of(Longest.WithoutAmount(), LongHolder), LongHolder, "", PaperSize.A6).ToHtml();
        Assert.NotEmpty(Paper.Of(html).Codes[0]);
        Assert.Empty(Paper.Of(html.Replace("</style>", ".p-stand .p-qr { height: 9mm !important; }</style>", StringComparison.Ordinal)).Codes[0]);
    }

    [Fact]
    public void Control_a_code_without_its_quiet_zone_on_a_dark_page_is_not_read()
    {
        var html = StandPage.Of(StallStand.Of(Agribank, "NGUYEN THI MUI"), "NGUYEN THI MUI", "", PaperSize.A6).ToHtml();
        var cropped = System.Text.RegularExpressions.Regex.Replace(html, "viewBox=\"0 0 ([0-9]+) [0-9]+\"", match =>
            $"viewBox=\"4 4 {int.Parse(match.Groups[1].Value, null) - 8} {int.Parse(match.Groups[1].Value, null) - 8}\"");
        Assert.Empty(Paper.Of(cropped.Replace("</style>", ".p-stand .p-qr { background: #000; padding: 3mm; width: calc(var(--u) * 66); }</style>", StringComparison.Ordinal)).Codes[0]);
    }

    [Fact]
    public void Control_a_name_that_is_too_large_is_noticed()
    {
        var page = StandPage.Of(StallStand.Of(Agribank, LongHolder), "NGUYEN THI MUI", "", PaperSize.A5);
        Assert.Equal("", Paper.OverflowOf(page));
        var tooLong = page.ToHtml().Replace("NGUYEN THI MUI", string.Join(' ', Enumerable.Repeat("NGUYEN THI MUI", 4)), StringComparison.Ordinal);
        Assert.NotEqual("", Paper.OverflowOf(tooLong));
    }

    private static void AssertPapers(PrintPage page, params IReadOnlyList<string>[] expected)
    {
        Assert.Equal("", Paper.OverflowOf(page));
        var paper = Paper.Of(page);
        var (width, height) = page.Paper switch { PaperSize.A4 => (210, 297), PaperSize.A5 => (148, 210), _ => (105, 148) };
        Assert.Equal(expected.Length, paper.SizesInPoints.Count);
        Assert.All(paper.SizesInPoints, size => Assert.Equal((width, height), ((int)Math.Round(size.Width / 72 * 25.4), (int)Math.Round(size.Height / 72 * 25.4))));
        Assert.Equal(
            expected.Select(codes => string.Join('\n', codes.Order(StringComparer.Ordinal))),
            paper.Codes.Select(codes => string.Join('\n', codes.Order(StringComparer.Ordinal))));
    }

    private static OrderSlip Slip(VietQrTransfer transfer, bool isLong, int lines) => new()
    {
        Code = "QZ4K7M2P97G",
        Seller = isLong ? "Hợp tác xã nông nghiệp và dịch vụ du lịch cộng đồng Mỏ Gà, nhà Bà Mùi" : "Nhà Bà Mùi",
        Buyer = isLong ? "Nguyễn Hoàng Phương Thanh Trúc (cháu ngoại bà Mùi ở dưới xuôi)" : "Anh Bình",
        Phone = "0912 345 678",
        Place = isLong ? "Số 123 đường Thống Nhất, tổ dân phố số 7, phường Phan Đình Phùng, tỉnh Thái Nguyên · gửi bác bảo vệ cổng sau, gọi trước khi giao" : "Đến lấy tại nhà",
        Payment = "Đang chờ tiền",
        HolderName = isLong ? LongHolder : "NGUYEN THI MUI",
        Transfer = transfer,
        Total = Vnd.Of(isLong ? 9_999_999_999 : 250_000),
        Lines = [.. Enumerable.Range(1, lines).Select(i => new OrderSlipLine(isLong ? $"{LongProduct} × {i} hộp" : $"Na dai × {i} kg", Vnd.Of(isLong ? 999_999_999 : 125_000)))],
    };
}
