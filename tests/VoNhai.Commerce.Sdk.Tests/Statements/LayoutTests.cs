using System.Text;
using VoNhai.Commerce.Money;
using VoNhai.Commerce.Statements;
using Xunit;

namespace VoNhai.Commerce.Sdk.Tests.Statements;

public sealed class LayoutTests
{
    private static readonly DateTimeOffset Day = new(2026, 11, 23, 0, 0, 0, TimeSpan.FromHours(7));

    public static TheoryData<string, StatementFormat> Everywhere()
    {
        var data = new TheoryData<string, StatementFormat>();
        foreach (var name in Layouts.All.Keys)
        {
            foreach (var format in Enum.GetValues<StatementFormat>())
            {
                data.Add(name, format);
            }
        }

        return data;
    }

    [Theory, MemberData(nameof(Everywhere))]
    public void Every_layout_is_read_in_every_format(string bank, StatementFormat format)
    {
        var statement = Layouts.Understand(Write(Layouts.All[bank], format));

        Assert.Equal(format, statement.Format);
        var transfers = statement.InOrder;
        Assert.Equal([LineFate.Read, LineFate.Outgoing], transfers.Select(line => line.Fate));
        Assert.Equal([Vnd.Of(250_000), Vnd.Of(-40_000)], transfers.Select(line => line.Amount!.Value));
        Assert.Contains("QZ4K7M2P97G", transfers[0].Memo, StringComparison.Ordinal);
        Assert.Equal("mua phan bon", transfers[1].Memo);
        Assert.All(transfers, line => Assert.Equal(Day, line.At!.Value - line.At.Value.TimeOfDay));
        Assert.Equal(bank != "Vietcombank, older", transfers[0].Balance == Vnd.Of(1_250_000));
        Assert.Equal(0, statement.Count(LineFate.Unreadable));
        Assert.Empty(statement.Gaps);
        Assert.All(statement.Lines.Where(line => !line.IsTransfer), line => Assert.Equal(LineFate.Skipped, line.Fate));
    }

    [Theory]
    [InlineData("Vietcombank", "5272.20135")]
    [InlineData("Vietcombank, older", "5272 - 20135")]
    [InlineData("MB", "FT26327000000001")]
    [InlineData("Techcombank", "FT240120B3JQ\\BNK")]
    [InlineData("BIDV", "013AB1")]
    [InlineData("BIDV, as its PDF", "TF1")]
    [InlineData("VietinBank", "")]
    [InlineData("Agribank", "")]
    [InlineData("TPBank", "TP1")]
    public void The_reference_is_the_banks(string bank, string reference) =>
        Assert.Equal(reference, Layouts.Understand(XlsxFile.Write(Layouts.All[bank])).InOrder[0].Reference);

    [Theory]
    [InlineData("MB", "NGUYEN VAN AN", "190011")]
    [InlineData("Techcombank", "NGUYEN VAN AN", "190011")]
    [InlineData("VietinBank", "NGUYEN VAN AN", "190011")]
    public void The_other_side_is_named(string bank, string name, string account)
    {
        var line = Layouts.Understand(XlsxFile.Write(Layouts.All[bank])).InOrder[0];

        Assert.Equal((name, account), (line.Counterparty, line.CounterAccount));
    }

    [Fact]
    public void Footers_are_skipped_by_name()
    {
        var statement = Layouts.Understand(XlsxFile.Write(Layouts.All["Vietcombank"]));

        Assert.Equal(
            [(7, StatementReasons.Total), (8, StatementReasons.Note)],
            statement.Lines.Where(line => line.Fate == LineFate.Skipped).Select(line => (line.Row, line.Reason!)));
    }

    [Fact]
    public void The_second_heading_of_MB_is_no_line()
    {
        var statement = Layouts.Understand(XlsxFile.Write(Layouts.All["MB"]));

        Assert.Equal([21, 22, 23], statement.Lines.Select(line => line.Row));
        Assert.Equal(new DateTimeOffset(2026, 11, 23, 12, 5, 30, TimeSpan.FromHours(7)), statement.Lines[0].At);
    }

    [Theory]
    [InlineData(',')]
    [InlineData(';')]
    [InlineData('\t')]
    [InlineData('|')]
    public void The_delimiter_is_found(char delimiter) =>
        Assert.Equal(2, Layouts.Understand(CsvFile.Write(Layouts.All["Techcombank"], delimiter)).InOrder.Count);

    public static TheoryData<string> Encodings() => ["utf-8", "utf-8 with mark", "utf-16", "utf-16BE", "utf-16 bare", "windows-1258"];

    [Theory, MemberData(nameof(Encodings))]
    public void The_encoding_is_found(string name)
    {
        object?[][] rows =
        [
            ["Ngày giao dịch", "Số tham chiếu", "Ghi nợ", "Ghi có", "Nội dung"],
            ["23/11/2026", "A1", "", "250.000", "Chè búp Võ Nhai"],
        ];
        var file = name switch
        {
            "utf-8" => CsvFile.Write(rows, ';'),
            "utf-8 with mark" => CsvFile.Write(rows, ';', new UTF8Encoding(true)),
            "utf-16" => CsvFile.Write(rows, ';', Encoding.Unicode),
            "utf-16BE" => CsvFile.Write(rows, ';', Encoding.BigEndianUnicode),
            "utf-16 bare" => CsvFile.Write(rows, ';', Encoding.Unicode)[2..],
            _ => In1258(rows),
        };

        var line = Assert.Single(Layouts.Understand(file).Lines);
        Assert.Equal((Vnd.Of(250_000), "Chè búp Võ Nhai"), (line.Amount!.Value, line.Memo));
    }

    [Fact]
    public void A_name_or_type_does_not_decide_what_a_file_is()
    {
        var html = Encoding.UTF8.GetBytes("<html><table><tr><td>Ngày giao dịch</td></tr></table></html>");

        Assert.Equal(new StatementReading.Refused(StatementReasons.WebPage), StatementReader.Read(html, Layouts.Account));
        Assert.Equal(new StatementReading.Refused(StatementReasons.Pdf), StatementReader.Read("%PDF-1.7"u8.ToArray(), Layouts.Account));
    }

    [Fact]
    public void A_statement_of_another_account_is_refused()
    {
        var other = Layouts.All["Vietcombank"].Select(row => row.Select(cell => cell is Layouts.Account ? "9999999999" : cell).ToArray());

        Assert.Equal(new StatementReading.Refused(StatementReasons.OtherAccount), StatementReader.Read(XlsxFile.Write(other), Layouts.Account));
    }

    [Fact]
    public void An_account_that_is_hidden_in_part_is_compared_by_its_end()
    {
        var hidden = Layouts.All["Vietcombank"].Select(row => row.Select(cell => cell is Layouts.Account ? "xxxxxx6789" : cell).ToArray());

        Assert.Equal(2, Layouts.Understand(XlsxFile.Write(hidden)).InOrder.Count);
    }

    private static byte[] Write(object?[][] rows, StatementFormat format) => format switch
    {
        StatementFormat.Csv => CsvFile.Write(rows, ';', new UTF8Encoding(true)),
        StatementFormat.Xls => XlsFile.Write(rows),
        _ => XlsxFile.Write(rows),
    };

    /// <summary>The code page has no letter ọ or ấ, but o and â and marks that follow them.</summary>
    private static byte[] In1258(object?[][] rows)
    {
        var marks = new Dictionary<char, string>
        {
            ['à'] = "a\u0300", ['ị'] = "i\u0323", ['ố'] = "ô\u0301", ['ế'] = "ê\u0301", ['ợ'] = "ơ\u0323", ['ộ'] = "ô\u0323", ['è'] = "e\u0300", ['ú'] = "u\u0301", ['õ'] = "o\u0303", ['ó'] = "o\u0301",
        };
        var encoding = CodePagesEncodingProvider.Instance.GetEncoding(1258, EncoderFallback.ExceptionFallback, DecoderFallback.ExceptionFallback)!;
        var apart = rows.Select(row => row.Select(cell => (object?)string.Concat(((string)cell!).Select(c => marks.GetValueOrDefault(c, c.ToString())))).ToArray());
        return CsvFile.Write(apart, ';', encoding);
    }
}
