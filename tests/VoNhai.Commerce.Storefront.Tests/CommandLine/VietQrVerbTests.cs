using System.Text;
using System.Text.Json;
using VoNhai.Commerce.Money;
using VoNhai.Commerce.QrImages;
using VoNhai.Commerce.Sdk.Tests.QrImages;
using VoNhai.Commerce.Storefront.CommandLine;
using VoNhai.Commerce.Storefront.Tests.Running;
using VoNhai.Commerce.VietQr;

namespace VoNhai.Commerce.Storefront.Tests.CommandLine;

public sealed class VietQrVerbTests(PublishedCopy copy)
{
    private static readonly VietQrTransfer Transfer = VietQrTransfer.To(Banks.Agribank, "0000000000").WithAmount(Vnd.Of(250_000)).WithMemo("Na dai Dinh Ca");

    private static readonly string[] Make = ["vietqr", "make", "--bank", "agribank", "--account", "0000000000", "--amount", "250000", "--memo", "Na dai Đình Cả"];

    [Fact]
    public async Task Makes_the_code_that_the_sdk_makes()
    {
        var run = await CommandRun.OfAsync(Make);
        Assert.Equal((0, Transfer.Payload + "\n", ""), (run.ExitCode, run.Text, run.Errors));
    }

    [Theory]
    [InlineData("970405")]
    [InlineData("vba")]
    [InlineData("Ngân hàng Nông nghiệp")]
    public async Task Takes_a_bank_by_bin_code_or_name(string bank)
    {
        var run = await CommandRun.OfAsync("vietqr", "make", $"--bank={bank}", "--account=0000000000", "--amount=250k", "--memo=Na dai Dinh Ca");
        Assert.Equal((0, Transfer.Payload + "\n"), (run.ExitCode, run.Text));
    }

    /// <summary>A full disk, a closed pipe, an input that is a folder: said in a sentence, not by a stack trace.</summary>
    [Theory]
    [InlineData("read", "0")]
    [InlineData("help")]
    [InlineData("make", "--bank", "970405", "--account", "0")]
    public void What_cannot_be_written_is_refused_in_a_sentence(params string[] args)
    {
        using var full = new FileStream("/dev/full", FileMode.Open, FileAccess.Write, FileShare.Write, bufferSize: 0);
        using var errors = new StringWriter();

        Assert.Equal((int)CommandExit.Refused, new VietQrVerb(TextReader.Null, full, errors).Run(args));
        Assert.Contains("ghi được: ", errors.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public void What_cannot_be_read_is_refused_in_a_sentence()
    {
        using var errors = new StringWriter();

        Assert.Equal((int)CommandExit.Refused, new VietQrVerb(new BrokenInput(), Stream.Null, errors).Run(["read", "-", "--lang", "en"]));
        Assert.StartsWith("It cannot be read or written: ", errors.ToString(), StringComparison.Ordinal);
    }

    private sealed class BrokenInput : TextReader
    {
        public override int ReadBlock(char[] buffer, int index, int count) => throw new IOException("Is a directory");
    }

    [Fact]
    public async Task Draws_a_png_that_a_phone_reads()
    {
        using var folder = new TempFolder();
        var toFile = await CommandRun.OfAsync([.. Make, "--format", "png", "--out", folder.Path("mã.png")]);
        var toPipe = await CommandRun.OfAsync([.. Make, "--format", "png"]);

        Assert.Equal((0, 0), (toFile.ExitCode, toPipe.ExitCode));
        Assert.Empty(toFile.Output);
        Assert.Equal(await File.ReadAllBytesAsync(folder.Path("mã.png")), toPipe.Output);
        Assert.Equal(Transfer.Payload, Zbar.Decode(toPipe.Output));
    }

    [Fact]
    public async Task Draws_the_svg_that_the_sdk_draws()
    {
        var run = await CommandRun.OfAsync([.. Make, "--format", "svg"]);
        Assert.Equal((0, Transfer.ToSvg()), (run.ExitCode, run.Text));
    }

    [Fact]
    public async Task Writes_every_field_and_says_what_to_know_as_json()
    {
        var run = await CommandRun.OfAsync(
            "vietqr", "make", "--bank", "cimb", "--account", "9704360000000000", "--card", "--amount", "500tr", "--memo", "Đặt cọc", "--memo-policy", "widest",
            "--many-payments", "--bill", "HD/12", "--mobile", "***", "--store", "S", "--loyalty", "L", "--reference", "R", "--customer", "C", "--terminal", "T",
            "--asks", "mobile,email", "--name", "Nhà bà Mùi", "--city", "Thái Nguyên", "--postal-code", "250000", "--category", "5411", "--format", "json", "--lang", "en");

        Assert.Equal(0, run.ExitCode);
        var made = JsonSerializer.Deserialize<JsonElement>(run.Output);
        Assert.True(VietQrTransfer.TryParse(made.GetProperty("payload").GetString(), out var transfer, out _));
        Assert.Equal(("422589", true, "Dat coc", false), (transfer.Bin, transfer.IsToCard, transfer.Memo, transfer.IsForOnePayment));
        Assert.Equal(
            new TransferDetails { Bill = "HD/12", Mobile = "***", Store = "S", Loyalty = "L", Reference = "R", Customer = "C", Terminal = "T", Asks = PayerData.Mobile | PayerData.Email },
            transfer.Details);
        Assert.Equal(new MerchantDisplay { Name = "Nha ba Mui", City = "Thai Nguyen", PostalCode = "250000", Category = "5411" }, transfer.Merchant);
        Assert.Equal(
            ["amountAboveTransferLimit", "amountInStatic", "bankTransfersDisputed"],
            made.GetProperty("warnings").EnumerateArray().Select(warning => warning.GetProperty("code").GetString()).Order(StringComparer.Ordinal));
        Assert.Contains("--amount: The amount is above what one fast transfer carries.", run.Errors, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("bvb", "970438", "970454")]
    [InlineData("sài gòn", "970429", "970443")]
    public async Task Lists_the_banks_that_answer_to_one_name(string bank, string one, string other)
    {
        var run = await CommandRun.OfAsync("vietqr", "make", "--bank", bank, "--account", "0");
        Assert.Equal((1, ""), (run.ExitCode, run.Text));
        Assert.Contains("Hãy ghi mã BIN", run.Errors, StringComparison.Ordinal);
        Assert.Contains(one, run.Errors, StringComparison.Ordinal);
        Assert.Contains(other, run.Errors, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Refuses_field_by_field_in_both_languages()
    {
        var vietnamese = await CommandRun.OfAsync("vietqr", "make", "--bank", "mb", "--account", "a b", "--amount", "0");
        Assert.Equal((1, ""), (vietnamese.ExitCode, vietnamese.Text));
        Assert.Equal(["--account: Số tài khoản chỉ gồm chữ không dấu và số.", "--amount: Số tiền phải từ 1 đến 9.999.999.999.999 đồng."], Lines(vietnamese.Errors));
        var english = await CommandRun.OfAsync("vietqr", "make", "--bank", "no such bank", "--account", "1", "--lang", "en");
        Assert.Equal((1, "--bank: No bank has this name."), (english.ExitCode, Lines(english.Errors).Single()));
        Assert.Equal(1, (await CommandRun.OfAsync("vietqr", "make", "--bank", "mb", "--account", "1", "--amount", "1.5")).ExitCode);
        Assert.Equal(1, (await CommandRun.OfAsync("vietqr", "make", "--bank", "mb", "--account", "1", "--out", "/nowhere/at/all")).ExitCode);
    }

    [Theory]
    [InlineData]
    [InlineData("draw")]
    [InlineData("make")]
    [InlineData("make", "--bank", "mb")]
    [InlineData("make", "--bank")]
    [InlineData("make", "--bank", "mb", "--account", "1", "--tip", "1")]
    [InlineData("make", "--bank", "mb", "--account", "1", "--account", "2")]
    [InlineData("make", "--bank", "mb", "--account", "1", "2")]
    [InlineData("make", "--bank", "mb", "--account", "1", "--format", "gif")]
    [InlineData("make", "--bank", "mb", "--account", "1", "--memo-policy", "1")]
    [InlineData("make", "--bank", "mb", "--account", "1", "--asks", "3")]
    [InlineData("make", "--bank", "mb", "--account", "1", "--one-payment", "--many-payments")]
    [InlineData("make", "--bank", "mb", "--account", "1", "--lang", "fr")]
    [InlineData("read")]
    [InlineData("read", "a", "b")]
    [InlineData("read", "a", "--format", "png")]
    public async Task Explains_itself_when_it_is_not_understood(params string[] arguments)
    {
        var run = await CommandRun.OfAsync(["vietqr", .. arguments]);
        Assert.Equal((2, ""), (run.ExitCode, run.Text));
        Assert.Contains("vietqr make --bank", run.Errors, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Reads_from_a_word_or_a_pipe()
    {
        var word = await CommandRun.OfAsync("vietqr", "read", Transfer.Payload);
        var pipe = await CommandRun.StartAsync(CommandRun.Program, Encoding.UTF8.GetBytes(Transfer.Payload + "\n"), Path.GetTempPath(), "vietqr", "read", "-", "--strict");
        Assert.Equal((0, 0, word.Text), (word.ExitCode, pipe.ExitCode, pipe.Text));
        Assert.Equal(
            ["Loại mã: VietQR, chuyển vào tài khoản", "Ngân hàng: Agribank (970405)", "Tài khoản: 0000000000", "Số tiền: 250000 VND", "Nội dung: Na dai Dinh Ca", "Mã dùng được: có"],
            Lines(word.Text));
    }

    [Fact]
    public async Task Says_what_is_wrong_with_a_code_and_what_a_text_is()
    {
        var damaged = await CommandRun.OfAsync("vietqr", "read", Transfer.Payload.Replace("250000", "950000", StringComparison.Ordinal), "--format", "json", "--lang", "en");
        Assert.Equal(1, damaged.ExitCode);
        var problem = JsonSerializer.Deserialize<JsonElement>(damaged.Output).GetProperty("problems")[0];
        Assert.Equal(("crcMismatch", "error"), (problem.GetProperty("code").GetString(), problem.GetProperty("severity").GetString()));

        var link = await CommandRun.OfAsync("vietqr", "read", "https://evil.example/\u001b[2J");
        Assert.Equal(1, link.ExitCode);
        Assert.Contains("Đường dẫn tới evil.example. Mở ra không phải là trả tiền.", link.Text, StringComparison.Ordinal);
        Assert.DoesNotContain('\u001b', link.Text);
    }

    [Theory]
    [InlineData("make")]
    [InlineData("read")]
    public async Task Explains_a_word_of_it_when_asked(string word)
    {
        var run = await CommandRun.OfAsync("vietqr", word, "--help");
        Assert.Equal((0, ""), (run.ExitCode, run.Errors));
        Assert.Contains($"vietqr {word}", run.Text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(0)]
    [InlineData(1)]
    [InlineData(2)]
    public async Task Hostile_input_is_answered_and_never_breaks_it(int which)
    {
        byte[][] hostile = [[], [0xFF, 0xFE, 0x00, 0x30], Encoding.ASCII.GetBytes("000201" + new string('9', 1 << 20))];
        var run = await CommandRun.StartAsync(CommandRun.Program, hostile[which], Path.GetTempPath(), "vietqr", "read", "-");
        Assert.Equal((1, ""), (run.ExitCode, run.Errors));
    }

    [Fact]
    public async Task Works_in_a_published_copy_and_leaves_nothing_behind()
    {
        using var folder = new TempFolder();
        var program = await copy.ProgramAsync();
        var made = await CommandRun.StartAsync(program, null, folder.Name, Make);
        var read = await CommandRun.StartAsync(program, made.Output, folder.Name, "vietqr", "read", "-", "--strict");
        var help = await CommandRun.StartAsync(program, null, folder.Name, "vietqr", "--help");

        Assert.Equal((0, 0, 0), (made.ExitCode, read.ExitCode, help.ExitCode));
        Assert.Equal(Transfer.Payload + "\n", made.Text);
        Assert.Contains("Mã thoát", help.Text, StringComparison.Ordinal);
        Assert.Empty(Directory.EnumerateFileSystemEntries(folder.Name));
    }

    private static string[] Lines(string text) => text.Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
}
