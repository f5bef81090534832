using System.Text;
using CsCheck;
using VoNhai.Commerce.Sheets;
using Xunit;

namespace VoNhai.Commerce.Sdk.Tests.Sheets;

/// <summary>A sheet as bytes: what Excel and its relatives make of it, and what strangers do to it.</summary>
public sealed class SheetFileTests
{
    private const string Heading = "Tên hàng;Bán theo;Giá (đồng)";

    private static readonly Gen<string> OddCell = Gen.Char["=+-@\t\r\n'\" ;,|\u00A0\uFF1D\u0302\u0323aơđẤ0"].Array[0, 12].Select(letters => new string(letters));

    [Fact]
    public void What_was_written_is_read_to_the_letter() => OddCell.Array[1, 4].Sample(cells =>
    {
        var sheet = Sheet.Read(Sheet.Write([.. cells.Select(cell => new Dictionary<SheetColumn, string> { [SheetColumn.Name] = "x", [SheetColumn.Description] = cell, [SheetColumn.Maker] = cell })]));
        Assert.Empty(sheet.Problems);
        Assert.Equal(cells, sheet.Lines.Select(line => line.Cells[SheetColumn.Description]));
        Assert.Equal(cells, sheet.Lines.Select(line => line.Cells[SheetColumn.Maker]));
    });

    /// <summary>However another spreadsheet cuts the file, no piece of it begins like a formula. Control: without the guard some do.</summary>
    [Fact]
    public void No_cut_makes_a_formula()
    {
        OddCell.Sample(cell => Assert.DoesNotContain(Pieces(FormulaGuard.Guard(cell)), IsFormula));
        Assert.Contains(Pieces("na, =1+1"), IsFormula);
        Assert.Contains(Pieces("\"=1+1"), IsFormula);
    }

    [Theory]
    [InlineData("=1+1", "'=1+1")]
    [InlineData("-5", "'-5")]
    [InlineData("'=1", "''=1")]
    [InlineData("'na", "'na")]
    [InlineData("na;\t@x", "na;'\t'@x")]
    [InlineData("na, quả to", "na, quả to")]
    public void The_guard_is_an_apostrophe_only_where_a_formula_could_begin(string text, string cell)
    {
        Assert.Equal(cell, FormulaGuard.Guard(text));
        Assert.Equal(text, FormulaGuard.Strip(cell));
    }

    [Fact]
    public void Excel_in_Vietnam_opens_it()
    {
        var file = Sheet.Write([new Dictionary<SheetColumn, string> { [SheetColumn.Name] = "Na \"bở\"; to" }]);

        Assert.Equal([0xEF, 0xBB, 0xBF], file[..3]);
        var lines = Encoding.UTF8.GetString(file.AsSpan(3)).Split("\r\n");
        Assert.StartsWith("Mã;Tên hàng;Loại hàng;Bán theo;Giá (đồng);Kho;", lines[0], StringComparison.Ordinal);
        Assert.StartsWith(";\"Na \"\"bở\"\"; to\";", lines[1], StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(";")]
    [InlineData(",")]
    [InlineData("\t")]
    [InlineData("|")]
    public void Every_separator_is_understood(string separator)
    {
        var sheet = ReadText($"{Heading}\nNa;kg;50000\n\nChè;kg;95000\n".Replace(";", separator, StringComparison.Ordinal));

        Assert.Empty(sheet.Problems);
        Assert.Equal([(2, "Na", "50000"), (4, "Chè", "95000")], sheet.Lines.Select(line => (line.Number, line[SheetColumn.Name], line[SheetColumn.Price])));
    }

    [Fact]
    public void Excels_hint_of_the_separator_is_followed() =>
        Assert.Equal("Na, loại 1", Assert.Single(ReadText($"sep=;\r\n{Heading}\r\nNa, loại 1;kg;50000").Lines)[SheetColumn.Name]);

    [Theory]
    [InlineData("gia", SheetColumn.Price)]
    [InlineData("  GIÁ  (ĐỒNG) ", SheetColumn.Price)]
    [InlineData("Đơn vị tính", SheetColumn.Unit)]
    [InlineData("Tồn kho", SheetColumn.Stock)]
    [InlineData("Dấu bảng", SheetColumn.Stamp)]
    public void Headings_are_known_without_marks_and_under_other_names(string heading, SheetColumn column)
    {
        Assert.True(SheetColumns.TryFind(heading, out var found));
        Assert.Equal(column, found);
    }

    [Fact]
    public void A_line_inside_a_cell_is_counted() =>
        Assert.Equal([2, 4], ReadText($"{Heading};Mô tả\nNa;kg;1000;\"hai\ndòng\"\nChè;kg;1000;").Lines.Select(line => line.Number));

    [Fact]
    public void UTF16_and_the_old_code_page_are_read_and_the_old_one_is_told()
    {
        var utf16 = Encoding.Unicode.GetPreamble().Concat(Encoding.Unicode.GetBytes($"{Heading}\nChè;kg;1000")).ToArray();
        Assert.Equal("Chè", Assert.Single(Sheet.Read(utf16).Lines)[SheetColumn.Name]);

        var old = CodePagesEncodingProvider.Instance.GetEncoding(1258)!.GetBytes($"{Heading}\nNa bo\u0300;kg;1000".Normalize(NormalizationForm.FormC).Replace("ò", "o\u0300", StringComparison.Ordinal)
            .Replace("à", "a\u0300", StringComparison.Ordinal).Replace("á", "a\u0301", StringComparison.Ordinal).Replace("ồ", "ô\u0300", StringComparison.Ordinal));
        var sheet = Sheet.Read(old);
        Assert.Contains("Windows-1258", Assert.Single(sheet.Notes), StringComparison.Ordinal);
        Assert.Equal("Na bò", Assert.Single(sheet.Lines)[SheetColumn.Name].Normalize(NormalizationForm.FormC));
    }

    public static TheoryData<string, byte[], int, string> Refused() => new()
    {
        { "nothing", [], 0, "Tệp trống" },
        { "a workbook", [.. "PK\u0003\u0004"u8, 0, 0], 0, "tệp Excel" },
        { "an old workbook", [0xD0, 0xCF, 0x11, 0xE0, 1, 2, 3], 0, "tệp Excel" },
        { "a picture", [0xFF, 0xD8, 0xFF, 0xE0, 0, 1, 2, 0, 3, 0, 9], 0, "không phải tệp CSV" },
        { "NUL in the third line", Encoding.UTF8.GetBytes($"{Heading}\nNa;kg;1000\nCh\0è;kg;1000\n{new string('x', 9000)}"), 3, "NUL" },
        { "no headings", Encoding.UTF8.GetBytes("Na;kg;50000\nChè;kg;95000"), 1, "hàng tiêu đề" },
        { "only a line of blanks", Encoding.UTF8.GetBytes(";;;\n"), 1, "hàng tiêu đề" },
        { "a heading is missing", Encoding.UTF8.GetBytes("Tên hàng;Giá (đồng)\nNa;1000"), 1, "Thiếu cột “Bán theo”" },
        { "a heading twice", Encoding.UTF8.GetBytes($"{Heading};Giá\nNa;kg;1000;1000"), 1, "hai cột" },
        { "a cell too many", Encoding.UTF8.GetBytes($"{Heading}\nNa;kg;1000;x"), 2, "nhiều ô hơn" },
        { "a quote that never closes", Encoding.UTF8.GetBytes($"{Heading}\n\"Na;kg;1000\nChè;kg;1000"), 2, "ngoặc kép" },
        { "words behind a quote", Encoding.UTF8.GetBytes($"{Heading}\n\"Na\" bở;kg;1000"), 2, "ngoặc kép" },
        { "a cell without end", Encoding.UTF8.GetBytes($"{Heading}\n{new string('x', 20_000)};kg;1000"), 2, "Ô quá dài" },
        { "a record without end", Encoding.UTF8.GetBytes($"{Heading}\n\"{new string('x', 1_000_000)}"), 2, "ngoặc kép" },
    };

    [Theory, MemberData(nameof(Refused))]
    public void What_is_no_sheet_is_told_by_line(string what, byte[] file, int line, string told)
    {
        var problem = Assert.Single(Sheet.Read(file).Problems);

        Assert.True(problem.Line == line, $"{what}: {problem}");
        Assert.Contains(told, problem.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void More_lines_than_may_be_are_none()
    {
        var sheet = Sheet.Read(Encoding.UTF8.GetBytes($"{Heading}\n{string.Concat(Enumerable.Repeat("Na;kg;1000\n", 6))}"), mostLines: 5);

        Assert.Empty(sheet.Lines);
        Assert.Contains("hơn 5 dòng", Assert.Single(sheet.Problems).Message, StringComparison.Ordinal);
        Assert.Contains("quá lớn", Assert.Single(Sheet.Read(new byte[Sheet.MostBytes + 1]).Problems).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Bytes_of_any_kind_throw_nothing() =>
        Gen.Byte.Array[0, 300].Sample(bytes => Sheet.Read((byte[])[.. Encoding.UTF8.GetBytes(Heading), (byte)'\n', .. bytes]).Lines.Count >= 0);

    [Theory]
    [InlineData("", "")]
    [InlineData("quanh năm", "")]
    [InlineData("tháng 3–5, 9–10", "3 4 5 9 10")]
    [InlineData("3-5;9", "3 4 5 9")]
    [InlineData("11 đến 2", "1 2 11 12")]
    [InlineData("T8, T9", "8 9")]
    [InlineData("7", "7")]
    public void Months_are_read_as_people_write_them(string cell, string months)
    {
        Assert.True(SheetMonths.TryRead(cell, out var read));
        Assert.Equal(months, string.Join(' ', read));
    }

    [Theory]
    [InlineData("5-Mar")]
    [InlineData("05/03/2026")]
    [InlineData("13")]
    [InlineData("0-3")]
    [InlineData("mùa thu")]
    public void What_Excel_makes_of_months_is_refused(string cell) => Assert.False(SheetMonths.TryRead(cell, out _));

    private static Sheet ReadText(string text) => Sheet.Read(Encoding.UTF8.GetBytes(text));

    private static string[] Pieces(string cell) => cell.Split([';', ',', '|', '\t', '\r', '\n']);

    /// <summary>A spreadsheet trims and unquotes; an apostrophe in front makes it text.</summary>
    private static bool IsFormula(string piece)
    {
        var seen = piece.TrimStart('"', ' ', '\u00A0', '\u3000');
        return seen.Length > 0 && seen[0] is ('=' or '+' or '-' or '@' or '\uFF1D');
    }
}
