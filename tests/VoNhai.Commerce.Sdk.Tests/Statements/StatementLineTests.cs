using VoNhai.Commerce.Money;
using VoNhai.Commerce.Statements;
using Xunit;

namespace VoNhai.Commerce.Sdk.Tests.Statements;

public sealed class StatementLineTests
{
    private static readonly object?[] Header = ["Ngày giao dịch", "Số tham chiếu", "Ghi nợ", "Ghi có", "Số dư", "Nội dung"];

    public static TheoryData<object?[], string> Unreadable() => new()
    {
        { ["23/11/2026", "A", "", "25O.000", "", "chữ O"], "amountUnreadable" },
        { ["23/11/2026", "A", "", "", "1.000.000", "không có số"], "amountMissing" },
        { ["23/11/2026", "A", "5.000", "5.000", "", "cả hai"], "bothWays" },
        { ["23/11/2026", "A", "", "-5.000", "", "âm"], "signDoesNotFit" },
        { ["11/23/2026", "A", "", "5.000", "", "tháng trước ngày"], "dateUnreadable" },
        { ["", "A", "", "5.000", "", "không ngày"], "dateUnreadable" },
        { ["hôm qua", "A", "", "5.000", "", "không ngày"], "dateUnreadable" },
        { ["11/23/2026", "A", "", "x", "", "cả ngày lẫn số"], "amountUnreadable" },
    };

    [Theory, MemberData(nameof(Unreadable))]
    public void A_line_that_cannot_be_read_stays_with_its_reason(object?[] row, string reason)
    {
        var line = Assert.Single(Layouts.Understand(XlsxFile.Write([Header, row])).Lines);

        Assert.Equal((LineFate.Unreadable, reason, 2), (line.Fate, line.Reason!.Code, line.Row));
        Assert.Null(line.Amount);
        Assert.Contains((string)row[^1]!, line.Raw, StringComparison.Ordinal);
        Assert.Empty(line.Identity);
    }

    public static TheoryData<object?[], string> Skipped() => new()
    {
        { ["Tổng số", "", "5.000", "5.000"], "total" },
        { ["Tổng phát sinh trong kỳ", "", "5.000", "5.000"], "total" },
        { ["Total", "", "5.000", "5.000"], "total" },
        { ["Số dư đầu kỳ", "", "", "", "5.000"], "balanceOnly" },
        { ["", "", "", "5.000", "", "Số dư cuối kỳ"], "balanceOnly" },
        { Header, "heading" },
        { ["Kính chào quý khách"], "note" },
        { ["23/11/2026", "A", "0", "0", "5.000", "phí 0 đồng"], "noMoney" },
    };

    [Theory, MemberData(nameof(Skipped))]
    public void What_is_no_transfer_is_skipped_by_name(object?[] row, string reason)
    {
        object?[] money = ["23/11/2026", "A", "", "5.000", "", "QZ"];
        var lines = Layouts.Understand(XlsxFile.Write([Header, money, row])).Lines;

        Assert.Equal([LineFate.Read, LineFate.Skipped], lines.Select(line => line.Fate));
        Assert.Equal(reason, lines[1].Reason!.Code);
    }

    [Fact]
    public void A_transfer_whose_memo_says_total_is_a_transfer()
    {
        object?[] row = ["23/11/2026", "A", "", "5.000", "", "Tổng số tiền chè"];

        Assert.Equal(LineFate.Read, Assert.Single(Layouts.Understand(XlsxFile.Write([Header, row])).Lines).Fate);
    }

    [Fact]
    public void An_amount_with_bare_commas_in_a_comma_file_is_unreadable_and_not_250()
    {
        var csv = "Ngay giao dich,So tham chieu,Ghi no,Ghi co,So du,Noi dung\n23/11/2026,A,,250,000,1,250,000,QZ4K7M2P97G\n"u8;

        var line = Assert.Single(Layouts.Understand(csv.ToArray()).Lines);
        Assert.Equal((LineFate.Unreadable, StatementReasons.CellsDoNotFit), (line.Fate, line.Reason));
    }

    [Fact]
    public void A_quotation_mark_that_swallows_a_line_is_told()
    {
        var csv = "Ngay giao dich;So tham chieu;Ghi no;Ghi co;So du;Noi dung\n23/11/2026;A;;5.000;;\"che bup\n23/11/2026;B;;6.000;;\"xin\" cam on\n23/11/2026;C;;7.000;;het\n"u8;

        var lines = Layouts.Understand(csv.ToArray()).Lines;
        Assert.Equal([LineFate.Unreadable, LineFate.Read], lines.Select(line => line.Fate));
        Assert.Equal(StatementReasons.QuotesBroken, lines[0].Reason);
    }

    [Fact]
    public void A_quotation_mark_that_never_closes_refuses_the_file()
    {
        var csv = "Ngay giao dich;So tham chieu;Ghi no;Ghi co;So du;Noi dung\n23/11/2026;A;;5.000;;\"che bup\n23/11/2026;B;;6.000;;xin\n"u8;

        Assert.Equal(new StatementReading.Refused(StatementReasons.QuotesBroken), StatementReader.Read(csv.ToArray(), Layouts.Account));
    }

    [Fact]
    public void Unknown_headings_are_shown_to_a_person()
    {
        object?[][] rows = [["Khi nào", "Bao nhiêu", "Ai"], ["23/11/2026", "5.000", "An"]];

        var unknown = Assert.IsType<StatementReading.ColumnsUnknown>(StatementReader.Read(CsvFile.Write(rows), Layouts.Account));
        Assert.Equal([["Khi nào", "Bao nhiêu", "Ai"], ["23/11/2026", "5.000", "An"]], unknown.Preview.Rows);

        Assert.True(StatementMapping.TryMake(
            new Dictionary<StatementField, int> { [StatementField.Date] = 0, [StatementField.SignedAmount] = 1, [StatementField.Memo] = 2 }, unknown.Preview.Headings, out var mapping, out _));
        var line = Assert.Single(Layouts.Understand(CsvFile.Write(rows), mapping).InOrder);
        Assert.Equal((Vnd.Of(5_000), "An"), (line.Amount!.Value, line.Memo));
    }

    [Fact]
    public void A_persons_mapping_goes_before_our_own_for_the_same_headings_only()
    {
        var rows = Layouts.All["BIDV, as its PDF"];
        var found = Layouts.Understand(XlsxFile.Write(rows)).Mapping;
        var columns = found.Columns.ToDictionary();
        columns[StatementField.Reference] = 6;
        Assert.True(StatementMapping.TryMake(columns, found.Headings, out var corrected, out _));

        Assert.Equal("11", Layouts.Understand(XlsxFile.Write(rows), corrected).InOrder[0].Reference);
        Assert.Equal("TP1", Layouts.Understand(XlsxFile.Write(Layouts.All["TPBank"]), corrected).InOrder[0].Reference);
    }

    [Fact]
    public void A_mapping_is_kept_as_text()
    {
        foreach (var rows in Layouts.All.Values)
        {
            var mapping = Layouts.Understand(XlsxFile.Write(rows)).Mapping;
            Assert.True(StatementMapping.TryRead(mapping.ToText(), out var read));
            Assert.Equal(mapping, read);
        }
    }

    [Theory]
    [InlineData("")]
    [InlineData("Date=0")]
    [InlineData("Date=0\n")]
    [InlineData("Date=0;Credit=0\n")]
    [InlineData("Date=0;Credit=-1\n")]
    [InlineData("Date=0;Credit=9999\n")]
    [InlineData("Date=0;Date=1;Credit=2\n")]
    [InlineData("Date=0;99=1;Credit=2\n")]
    [InlineData("Credit=1;Memo=2\n")]
    public void A_mapping_without_date_or_amount_is_none(string text) => Assert.False(StatementMapping.TryRead(text, out _));

    [Fact]
    public void Two_equal_transfers_of_one_day_are_two()
    {
        object?[] line = ["23/11/2026", "", "", "5.000", "", "An tra tien"];
        var lines = Layouts.Understand(XlsxFile.Write([Header, line, line])).InOrder;

        Assert.Equal(2, lines.Select(one => one.Identity).Distinct().Count());
        Assert.Equal(lines[0].Identity[..32], lines[1].Identity[..32]);
    }

    [Fact]
    public void A_line_has_one_identity_in_every_file_and_format()
    {
        object?[] one = ["23/11/2026 09:05:00", "", "", "5.000", "105.000", "An  trả tiền"];
        object?[] two = ["23/11/2026 09:06:00", "", "", "5.000", "110.000", "An tra tien"];
        var whole = Layouts.Understand(XlsxFile.Write([Header, one, two])).InOrder;
        var part = Layouts.Understand(CsvFile.Write([Header, two])).InOrder;
        var asNumbers = Layouts.Understand(XlsFile.Write([Header, [new DateTime(2026, 11, 23, 9, 6, 0), "", null, 5000, 110000, "An tra tien"]])).InOrder;

        Assert.Equal(whole[1].Identity, part[0].Identity);
        Assert.Equal(whole[1].Identity, asNumbers[0].Identity);
        Assert.NotEqual(whole[0].Identity, whole[1].Identity);
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public void A_missing_line_is_found_by_the_running_balance(bool newestFirst)
    {
        var statement = Layouts.Understand(XlsxFile.Write(Market(newestFirst, without: [4])));

        var gap = Assert.Single(statement.Gaps);
        Assert.Equal(Vnd.Of(5_000 + 4), gap.Missing);
        Assert.Equal(newestFirst ? 1 : -1, gap.AfterRow - gap.BeforeRow);
        Assert.True(gap.From < gap.To);
    }

    /// <summary>Control: an unbroken list has no gaps in either direction, and two missing lines are told apart or together.</summary>
    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public void An_unbroken_list_has_no_gaps(bool newestFirst)
    {
        Assert.Empty(Layouts.Understand(XlsxFile.Write(Market(newestFirst, without: []))).Gaps);
        Assert.Equal(2, Layouts.Understand(XlsxFile.Write(Market(newestFirst, without: [3, 6]))).Gaps.Count);
        Assert.Equal([Vnd.Of(10_000 + 7)], Layouts.Understand(XlsxFile.Write(Market(newestFirst, without: [3, 4]))).Gaps.Select(gap => gap.Missing));
    }

    [Fact]
    public void An_unreadable_line_leaves_a_gap_of_its_size()
    {
        var rows = Market(newestFirst: false, without: []);
        rows[4][3] = "5.0O3";

        Assert.Equal([Vnd.Of(5_003)], Layouts.Understand(XlsxFile.Write(rows)).Gaps.Select(gap => gap.Missing));
    }

    /// <summary>Nine transfers of 5,000 + n after a balance of 100,000.</summary>
    private static object?[][] Market(bool newestFirst, int[] without)
    {
        var balance = 100_000L;
        var lines = new List<object?[]>();
        for (var n = 0; n < 9; n++)
        {
            balance += 5_000 + n;
            lines.Add([$"23/11/2026 09:0{n}:00", $"R{n}", "", $"{5_000 + n}", $"{balance}", $"lan {n}"]);
        }

        var kept = lines.Where((_, n) => !without.Contains(n)).ToList();
        if (newestFirst)
        {
            kept.Reverse();
        }

        return [Header, .. kept];
    }
}
