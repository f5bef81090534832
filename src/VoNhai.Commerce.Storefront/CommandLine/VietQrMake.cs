using System.Text;
using VoNhai.Commerce.Money;
using VoNhai.Commerce.QrImages;
using VoNhai.Commerce.Storefront.Doors;
using VoNhai.Commerce.VietQr;

namespace VoNhai.Commerce.Storefront.CommandLine;

/// <summary><c>vietqr make</c>: writes a code as text, JSON, SVG or PNG.</summary>
internal sealed class VietQrMake(Stream output, TextWriter errors)
{
    private const int MostCandidates = 10;

    private static readonly string[] Valued =
    [
        "bank", "account", "amount", "memo", "memo-policy", "bill", "mobile", "store", "loyalty", "reference", "customer", "terminal", "asks",
        "name", "city", "postal-code", "category", "format", "out", "lang",
    ];

    private static readonly string[] Switches = ["card", "one-payment", "many-payments"];

    private static readonly string[] Formats = ["text", "json", "svg", "png"];

    private bool english;

    public CommandExit Run(IReadOnlyList<string> args)
    {
        english = VietQrVerb.IsEnglish(args);
        if (CommandArguments.Read(args, Valued, Switches, out var complaint) is not { } asked || (complaint = ComplaintOf(asked)) is not null)
        {
            return NotUnderstood(complaint!);
        }

        if (BinOf(asked["bank"]!) is not { } bin)
        {
            return CommandExit.Refused;
        }

        Vnd? amount = null;
        if (asked["amount"] is { } typed)
        {
            if (!VndReader.TryRead(typed, out var read))
            {
                return Refused(new("--amount: Không đọc được số tiền.", "--amount: The amount cannot be read."));
            }

            amount = read;
        }

        if (!VietQrTransfer.TryCreate(DraftOf(asked, bin, amount), out var transfer, out var problems))
        {
            Tell(problems);
            return CommandExit.Refused;
        }

        Tell(transfer.Warnings);
        return Deliver(BytesOf(transfer, asked["format"] ?? Formats[0]), asked["out"]);
    }

    private static Phrase? ComplaintOf(CommandArguments asked) => asked switch
    {
        { Words.Count: > 0 } => new($"Không hiểu \"{asked.Words[0]}\".", $"\"{asked.Words[0]}\" is not understood."),
        _ when asked["bank"] is null => new("Cần --bank.", "--bank is needed."),
        _ when asked["account"] is null => new("Cần --account.", "--account is needed."),
        _ when asked.Has("one-payment") && asked.Has("many-payments") => new("Chỉ chọn một: --one-payment hoặc --many-payments.", "Choose --one-payment or --many-payments."),
        _ when asked["format"] is { } format && !Formats.Contains(format) => new("--format là text, json, svg hoặc png.", "--format is text, json, svg or png."),
        _ when asked["format"] is "png" && asked["out"] is null && !Console.IsOutputRedirected => new("PNG cần --out.", "PNG needs --out."),
        _ when asked["lang"] is not (null or "vi" or "en") => new("--lang là vi hoặc en.", "--lang is vi or en."),
        _ when PolicyOf(asked) is null => new("--memo-policy không đúng.", "--memo-policy is none of those."),
        _ when AsksOf(asked) is null => new("--asks gồm address, mobile, email.", "--asks takes address, mobile, email."),
        _ => null,
    };

    private static TransferDraft DraftOf(CommandArguments asked, string bin, Vnd? amount) => new()
    {
        Bin = bin,
        Account = asked["account"],
        IsToCard = asked.Has("card"),
        Amount = amount,
        Memo = asked["memo"],
        MemoPolicy = PolicyOf(asked)!,
        IsForOnePayment = asked.Has("one-payment") ? true : asked.Has("many-payments") ? false : null,
        Bill = asked["bill"],
        Mobile = asked["mobile"],
        Store = asked["store"],
        Loyalty = asked["loyalty"],
        Reference = asked["reference"],
        Customer = asked["customer"],
        Terminal = asked["terminal"],
        Asks = AsksOf(asked)!.Value,
        MerchantName = asked["name"],
        MerchantCity = asked["city"],
        MerchantPostalCode = asked["postal-code"],
        MerchantCategory = asked["category"],
    };

    private static MemoPolicy? PolicyOf(CommandArguments asked)
    {
        var typed = asked["memo-policy"] ?? nameof(MemoWriting.Standard);
        return Enum.GetNames<MemoWriting>().Contains(typed, StringComparer.OrdinalIgnoreCase)
            ? Enum.Parse<MemoWriting>(typed, ignoreCase: true).Policy()
            : null;
    }

    private static PayerData? AsksOf(CommandArguments asked)
    {
        var wanted = PayerData.None;
        foreach (var typed in (asked["asks"] ?? "").Split(',', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries))
        {
            if (!Enum.GetNames<PayerData>().Contains(typed, StringComparer.OrdinalIgnoreCase))
            {
                return null;
            }

            wanted |= Enum.Parse<PayerData>(typed, ignoreCase: true);
        }

        return wanted;
    }

    private string? BinOf(string typed)
    {
        var choice = BankChoice.Of(typed);
        if (choice.Bin is null)
        {
            Tell(choice.Candidates.Count == 0
                ? new Phrase("--bank: Không có ngân hàng nào tên này.", "--bank: No bank has this name.")
                : new("--bank: Nhiều ngân hàng có tên này. Hãy ghi mã BIN:", "--bank: Several banks have this name. Give the BIN:"));
            foreach (var bank in choice.Candidates.Take(MostCandidates))
            {
                errors.WriteLine($"  {bank.Bin}  {bank.ShortName}  {(english ? bank.NameEn ?? bank.Name : bank.Name)}");
            }
        }

        return choice.Bin;
    }

    private byte[] BytesOf(VietQrTransfer transfer, string format) => format switch
    {
        "svg" => Encoding.UTF8.GetBytes(transfer.ToSvg()),
        "png" => transfer.ToPng(),
        "json" => CommandJson.Write(MadeDocument.Of(transfer, english)),
        _ => Encoding.UTF8.GetBytes(transfer.Payload + "\n"),
    };

    private CommandExit Deliver(byte[] bytes, string? file)
    {
        try
        {
            if (file is null)
            {
                output.Write(bytes);
                output.Flush();
            }
            else
            {
                File.WriteAllBytes(file, bytes);
            }

            return CommandExit.Done;
        }
        catch (Exception failure) when (failure is IOException or UnauthorizedAccessException or ArgumentException or NotSupportedException)
        {
            return Refused(new($"Không ghi được: {failure.Message}", $"It cannot be written: {failure.Message}"));
        }
    }

    private CommandExit NotUnderstood(Phrase complaint)
    {
        Tell(complaint);
        errors.WriteLine();
        errors.Write(VietQrUsage.Text.In(english));
        return CommandExit.Usage;
    }

    private CommandExit Refused(Phrase reason)
    {
        Tell(reason);
        return CommandExit.Refused;
    }

    private void Tell(Phrase phrase) => errors.WriteLine(phrase.In(english));

    private void Tell(IReadOnlyList<VietQrFieldProblem> problems)
    {
        foreach (var problem in problems)
        {
            errors.WriteLine($"{OptionOf(problem.Field)}: {(english ? problem.English : problem.Vietnamese)}");
        }
    }

    private static string OptionOf(string field) => field switch
    {
        "bin" => "--bank",
        "isForOnePayment" => "--one-payment",
        "merchantName" => "--name",
        "merchantCity" => "--city",
        "merchantPostalCode" => "--postal-code",
        "merchantCategory" => "--category",
        _ => "--" + field,
    };
}
