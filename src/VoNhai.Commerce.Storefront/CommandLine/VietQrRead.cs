using System.Globalization;
using System.Text;
using VoNhai.Commerce.Storefront.Doors;
using VoNhai.Commerce.VietQr;

namespace VoNhai.Commerce.Storefront.CommandLine;

/// <summary><c>vietqr read</c>: says what a code would do, and what is wrong with it.</summary>
internal sealed class VietQrRead(TextReader input, Stream output, TextWriter errors)
{
    // Far above any QR code; whoever pipes a film into us is told so by the reader.
    private const int MostCharacters = 16 * 1024;

    private static readonly string[] Valued = ["format", "lang"];
    private static readonly string[] Switches = ["strict"];

    public CommandExit Run(IReadOnlyList<string> args)
    {
        var english = VietQrVerb.IsEnglish(args);
        if (CommandArguments.Read(args, Valued, Switches, out var complaint) is not { } asked || (complaint = ComplaintOf(asked)) is not null)
        {
            errors.WriteLine(complaint!.In(english));
            errors.WriteLine();
            errors.Write(VietQrUsage.Text.In(english));
            return CommandExit.Usage;
        }

        var payload = asked.Words[0] == "-" ? FromInput() : asked.Words[0];
        var reading = VietQrReader.Read(payload, asked.Has("strict") ? VietQrStrictness.Strict : VietQrStrictness.Lenient);
        var document = ReadingDocument.Of(reading, english);
        output.Write(asked["format"] is "json" ? CommandJson.Write(document) : Encoding.UTF8.GetBytes(TextOf(document, english)));
        output.Flush();
        return reading.Valid ? CommandExit.Done : CommandExit.Refused;
    }

    private static Phrase? ComplaintOf(CommandArguments asked) => asked switch
    {
        { Words.Count: not 1 } => new("Cần đúng một mã, hoặc dấu -.", "Exactly one code is needed, or -."),
        _ when asked["format"] is not (null or "text" or "json") => new("--format là text hoặc json.", "--format is text or json."),
        _ when asked["lang"] is not (null or "vi" or "en") => new("--lang là vi hoặc en.", "--lang is vi or en."),
        _ => null,
    };

    // One line end is the pipe's, not the code's.
    private string FromInput()
    {
        var read = new char[MostCharacters];
        var text = new string(read, 0, input.ReadBlock(read, 0, read.Length));
        return text.EndsWith("\r\n", StringComparison.Ordinal) ? text[..^2] : text.EndsWith('\n') ? text[..^1] : text;
    }

    private static string TextOf(ReadingDocument read, bool english)
    {
        var text = new StringBuilder();
        Line(new("Loại mã", "Scheme"), SchemeWords.Of(read.Scheme).In(english));
        Line(new("Đây là", "This is"), read.Plain?.Message);
        Line(new("Thực hành", "Practice"), read.Practice ? new Phrase("Ngân hàng Tập, không chuyển tiền thật.", "Practice bank, no real money.").In(english) : null);
        Line(new("Ngân hàng", "Bank"), read.Bank is { } bank ? $"{bank} ({read.Bin})" : read.Bin);
        Line(new("Tài khoản", "Account"), read.Account);
        Line(new("Số tiền", "Amount"), read.Amount is { } amount ? $"{amount.ToString(CultureInfo.InvariantCulture)} {CurrencyOf(read.Currency)}" : null);
        Line(new("Tính thêm", "On top"), read.Tip is { } tip ? TipOf(tip).In(english) : null);
        Line(new("Nội dung", "Memo"), read.Memo);
        Line(new("Số hóa đơn", "Bill"), read.Details?.Bill);
        Line(new("Điện thoại", "Mobile"), read.Details?.Mobile);
        Line(new("Quầy hàng", "Store"), read.Details?.Store);
        Line(new("Mã khách quen", "Loyalty"), read.Details?.Loyalty);
        Line(new("Mã tham chiếu", "Reference"), read.Details?.Reference);
        Line(new("Mã khách", "Customer"), read.Details?.Customer);
        Line(new("Điểm bán", "Terminal"), read.Details?.Terminal);
        Line(new("Tên ghi trong mã", "Name in the code"), read.MerchantName);
        Line(new("Nơi ghi trong mã", "City in the code"), read.MerchantCity);
        Line(new("Mã dùng được", "Sound"), new Phrase(read.Valid ? "có" : "không", read.Valid ? "yes" : "no").In(english));
        foreach (var problem in read.Problems)
        {
            var severity = problem.Severity == Emv.EmvSeverity.Error ? new Phrase("Lỗi", "Error") : new Phrase("Lưu ý", "Warning");
            text.Append(CultureInfo.InvariantCulture, $"{severity.In(english)} [{problem.Offset}, {problem.Code}]: {problem.Message}\n");
        }

        return text.ToString();

        void Line(Phrase name, string? value)
        {
            if (value is not null)
            {
                text.Append(CultureInfo.InvariantCulture, $"{name.In(english)}: {Visible(value)}\n");
            }
        }
    }

    private static Phrase TipOf(ReadingDocument.OnTop tip) => tip switch
    {
        { FixedFee: { } fee } => new($"phí {fee.ToString(CultureInfo.InvariantCulture)}", $"a fee of {fee.ToString(CultureInfo.InvariantCulture)}"),
        { Percent: { } percent } => new($"phí {percent.ToString(CultureInfo.InvariantCulture)}%", $"a fee of {percent.ToString(CultureInfo.InvariantCulture)}%"),
        _ => new("tiền thưởng hoặc phí", "a tip or fee"),
    };

    private static string? CurrencyOf(string? currency) => currency is "704" ? "VND" : currency;

    // A code can hold what moves a terminal's cursor.
    private static string Visible(string value) =>
        string.Concat(value.Select(c => char.IsControl(c) || char.GetUnicodeCategory(c) == UnicodeCategory.Format ? '\uFFFD' : c));
}
