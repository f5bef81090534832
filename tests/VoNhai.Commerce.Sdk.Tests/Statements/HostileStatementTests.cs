using System.IO.Compression;
using System.Text;
using VoNhai.Commerce.Statements;
using Xunit;

namespace VoNhai.Commerce.Sdk.Tests.Statements;

/// <summary>Files that were made to hurt: each is refused with a sentence, without an exception, within bounded memory.</summary>
public sealed class HostileStatementTests
{
    private const long MostAllocated = 300L * 1024 * 1024;

    public static TheoryData<string> Attacks() =>
    [
        "bomb in the sheet", "bomb in the shared strings", "bomb in the styles", "a cell without end", "an attribute without end", "millions of shared strings",
        "millions of merged cells", "entities", "another encoding", "a far-off row", "a far-off column", "a binary workbook", "no workbook", "half a zip",
        "endless tables in an xls", "millions of strings in an xls", "millions of strings called one", "millions of strings called none", "half an xls", "a locked xlsx", "a picture", "one line of 20 MB", "20 MB of commas", "20 MB of quotes", "nothing", "zeros", "too large",
    ];

    [Theory, MemberData(nameof(Attacks))]
    public void Is_refused_with_a_reason_in_bounded_memory(string attack)
    {
        var file = Make(attack);
        var before = GC.GetAllocatedBytesForCurrentThread();
        var timer = System.Diagnostics.Stopwatch.StartNew();

        var reading = StatementReader.Read(file, Layouts.Account);

        Assert.IsNotType<StatementReading.Understood>(reading);
        Assert.True(timer.Elapsed < TimeSpan.FromSeconds(20), $"{attack}: {timer.Elapsed}");
        var allocated = GC.GetAllocatedBytesForCurrentThread() - before;
        Assert.True(allocated < MostAllocated, $"{attack}: {allocated / 1024 / 1024} MB");
        TestContext.Current.TestOutputHelper?.WriteLine($"{attack}: {reading} in {timer.ElapsedMilliseconds} ms, {allocated / 1024 / 1024} MB allocated in all");
    }

    /// <summary>Control: what the archive itself claims would have let the bomb in.</summary>
    [Fact]
    public void The_bomb_is_small_outside_and_large_inside()
    {
        var file = Make("bomb in the sheet");
        using var zip = new ZipArchive(new MemoryStream(file));

        Assert.True(file.Length < 4 * 1024 * 1024);
        Assert.True(zip.GetEntry("xl/worksheets/sheet9.xml")!.Length > StatementLimits.MaxUnpacked);
    }

    /// <summary>Sums of a whole file stay in range: what no transfer can be is no amount.</summary>
    [Fact]
    public void Amounts_beyond_any_transfer_are_unreadable_and_sum_up_to_nothing()
    {
        static byte[] File(string amount, int lines) => Encoding.UTF8.GetBytes("Ngày giao dịch;Số tham chiếu;Ghi nợ;Ghi có;Số dư;Nội dung\n"
            + string.Concat(Enumerable.Range(0, lines).Select(i => $"24/11/2026 10:00:00;FT{i};;{amount};;mua hang\n")));

        var beyond = Assert.IsType<StatementReading.Understood>(StatementReader.Read(File("999.999.999.999.999", 10_000), Layouts.Account)).Statement;
        var greatest = Assert.IsType<StatementReading.Understood>(StatementReader.Read(File("9.999.999.999.999", 10_000), Layouts.Account)).Statement;

        Assert.Equal((10_000, 0), (beyond.Count(LineFate.Unreadable), beyond.Count(LineFate.Read)));
        Assert.All(beyond.Lines, line => Assert.Equal(StatementReasons.AmountUnreadable, line.Reason));
        Assert.Equal(10_000, greatest.Count(LineFate.Read));
    }

    [Fact]
    public void A_spoilt_file_of_any_sort_never_throws()
    {
        var random = new Random(20261124);
        var rows = Layouts.All["MB"];
        foreach (var good in (byte[][])[XlsxFile.Write(rows), XlsxFile.Write(rows, inline: true), XlsFile.Write(rows), CsvFile.Write(rows, ';', Encoding.Unicode)])
        {
            for (var i = 0; i < 700; i++)
            {
                var bad = (byte[])good.Clone();
                for (var n = random.Next(1, 12); n > 0; n--)
                {
                    bad[random.Next(bad.Length)] = random.Next(3) == 0 ? (byte)0xFF : (byte)random.Next(256);
                }

                _ = StatementReader.Read(random.Next(4) == 0 ? bad[..random.Next(bad.Length)] : bad, Layouts.Account);
            }
        }
    }

    /// <summary>Bytes inside the packed parts, where a changed bit of the archive would only break its check sum.</summary>
    [Fact]
    public void A_spoilt_sheet_inside_a_sound_archive_never_throws()
    {
        var random = new Random(20261125);
        var good = XlsxFile.Write(Layouts.All["TPBank"]);
        foreach (var name in (string[])["xl/worksheets/sheet1.xml", "xl/sharedStrings.xml", "xl/styles.xml", "xl/workbook.xml", "xl/_rels/workbook.xml.rels"])
        {
            for (var i = 0; i < 200; i++)
            {
                var bad = Replace(good, name, text =>
                {
                    var letters = text.ToCharArray();
                    for (var n = random.Next(1, 6); n > 0; n--)
                    {
                        letters[random.Next(letters.Length)] = "<>/\"0912345678&;ABCrst"[random.Next(22)];
                    }

                    return new string(letters);
                });
                _ = StatementReader.Read(bad, Layouts.Account);
            }
        }
    }

    private static byte[] Make(string attack) => attack switch
    {
        "bomb in the sheet" => Bomb("xl/worksheets/sheet9.xml", "<row><c><v>1</v></c></row>", 340L << 20),
        "bomb in the shared strings" => Bomb("xl/other/sharedStrings.xml", $"<si><t>{new string('a', 4000)}</t></si>", 60L << 20),
        "bomb in the styles" => Bomb("xl/other/styles.xml", "<xf numFmtId=\"0\"/>", 20L << 20),
        "a cell without end" => Bomb("xl/worksheets/sheet9.xml", "aaaaaaaaaaaaaaaa", 20L << 20),
        "an attribute without end" => Bomb("xl/worksheets/sheet9.xml", "a=\"aaaaaaaa\" ", 20L << 20),
        "millions of shared strings" => Bomb("xl/other/sharedStrings.xml", "<si><t/></si>", 20L << 20),
        "millions of merged cells" => Bomb("xl/worksheets/sheet9.xml", "<mergeCell ref=\"A1:B1\"/>", 40L << 20),
        "entities" => Replace(Sound, "xl/worksheets/sheet1.xml", text => text.Replace("?><worksheet", "?><!DOCTYPE a [<!ENTITY b \"bbbb\">]><worksheet", StringComparison.Ordinal)),
        "another encoding" => Replace(Sound, "xl/worksheets/sheet1.xml", text => text.Replace("UTF-8", "IBM037", StringComparison.Ordinal)),
        "a far-off row" => Replace(Sound, "xl/worksheets/sheet1.xml", text => text.Replace("<row r=\"2\">", "<row r=\"999999999\">", StringComparison.Ordinal)),
        "a far-off column" => Replace(Sound, "xl/worksheets/sheet1.xml", text => text.Replace("r=\"A2\"", "r=\"ZZZZZ2\"", StringComparison.Ordinal)),
        "a binary workbook" => XlsxFile.Pack([["a"]], false, zip => XlsxFile.Add(zip, "xl/worksheets/sheet2.bin", "x")),
        "no workbook" => Zip("word/document.xml"),
        "half a zip" => Sound[..(Sound.Length / 2)],
        "endless tables in an xls" => With(XlsFile.Write([["a"]]), (68, 0), (72, int.MaxValue)),
        "millions of strings in an xls" => XlsFile.WithEmptyStrings(6_500_000),
        "millions of strings called one" => XlsFile.WithEmptyStrings(6_500_000, claimed: 1),
        "millions of strings called none" => XlsFile.WithEmptyStrings(6_500_000, claimed: 0),
        "half an xls" => XlsFile.Write([["a"]])[..2000],
        "a locked xlsx" => [.. XlsFile.Write([["a"]]), .. Encoding.Unicode.GetBytes("EncryptedPackage")],
        "a picture" => [0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A, 0, 0, 0, 13],
        "one line of 20 MB" => Encoding.ASCII.GetBytes(new string('a', 20_000_000)),
        "20 MB of commas" => Encoding.ASCII.GetBytes(new string(',', 20_000_000)),
        "20 MB of quotes" => Encoding.ASCII.GetBytes(new string('"', 20_000_000)),
        "nothing" => [],
        "zeros" => new byte[100_000],
        "too large" => new byte[StatementLimits.MaxBytes + 1],
        _ => throw new ArgumentOutOfRangeException(nameof(attack)),
    };

    private static byte[] Sound => XlsxFile.Write(Layouts.All["TPBank"]);

    private static byte[] Bomb(string part, string piece, long size) => XlsxFile.Pack([["a"]], false, zip =>
    {
        var block = Encoding.ASCII.GetBytes(string.Concat(Enumerable.Repeat(piece, (1 << 16) / piece.Length)));
        using var to = zip.CreateEntry(part, CompressionLevel.Fastest).Open();
        to.Write("<a>"u8);
        for (long written = 0; written < size; written += block.Length)
        {
            to.Write(block);
        }
    });

    private static byte[] Zip(string part)
    {
        using var file = new MemoryStream();
        using (var zip = new ZipArchive(file, ZipArchiveMode.Create, leaveOpen: true))
        {
            XlsxFile.Add(zip, part, "<a/>");
        }

        return file.ToArray();
    }

    private static byte[] Replace(byte[] file, string part, Func<string, string> change)
    {
        using var stream = new MemoryStream();
        stream.Write(file);
        using (var zip = new ZipArchive(stream, ZipArchiveMode.Update, leaveOpen: true))
        {
            var entry = zip.GetEntry(part)!;
            string text;
            using (var reader = new StreamReader(entry.Open()))
            {
                text = reader.ReadToEnd();
            }

            entry.Delete();
            XlsxFile.Add(zip, part, change(text));
        }

        return stream.ToArray();
    }

    private static byte[] With(byte[] file, params (int Offset, int Value)[] words)
    {
        foreach (var (offset, value) in words)
        {
            BitConverter.GetBytes(value).CopyTo(file, offset);
        }

        return file;
    }
}
