using Microsoft.Extensions.Localization;
using VoNhai.Commerce.Storefront.Hosting;
using VoNhai.Commerce.Storefront.Resources;
using VoNhai.Commerce.VietQr;

namespace VoNhai.Commerce.Storefront.Codes;

/// <summary>
/// What a scanned text would do, in words: who is paid, how much, and what is wrong. It says what was read and never that a code is
/// good: a code of a swindler is well written too. <c>tell.js</c> says the same in the browser, and a test compares them.
/// </summary>
/// <param name="Tone"><c>money</c>, <c>practice</c>, <c>other</c>, <c>text</c> or <c>broken</c>: the box's class.</param>
/// <param name="Title">What would happen.</param>
/// <param name="Kind">Real money, practice, another scheme; empty when there is nothing to say.</param>
/// <param name="Facts">Label and value, in the order in which they are read.</param>
/// <param name="Troubles">Everything found wrong, in the order of the code.</param>
/// <param name="Advice">What to do.</param>
public sealed record CodeTelling(
    string Tone,
    string Title,
    string Kind,
    IReadOnlyList<CodeFact> Facts,
    IReadOnlyList<CodeTrouble> Troubles,
    IReadOnlyList<string> Advice)
{
    private const int AmountId = 54;
    private const string AskThePayer = "***";

    /// <summary>Reads a text strictly and tells it. Never throws.</summary>
    /// <param name="scanned">The text; what scanners put around it is left out.</param>
    /// <param name="texts">The words.</param>
    public static CodeTelling Of(string scanned, IStringLocalizer<CodeTexts> texts)
    {
        ArgumentNullException.ThrowIfNull(scanned);
        ArgumentNullException.ThrowIfNull(texts);
        var reading = VietQrReader.Read(Bare(scanned));
        return reading.Plain is { } plain ? OfText(plain, texts) : OfCode(reading, texts);
    }

    /// <summary>The text without the spaces, line ends and byte order marks that scanners and copying hands put around it.</summary>
    public static string Bare(string scanned)
    {
        ArgumentNullException.ThrowIfNull(scanned);
        var (start, end) = (0, scanned.Length);
        while (start < end && IsAround(scanned[start]))
        {
            start++;
        }

        while (end > start && IsAround(scanned[end - 1]))
        {
            end--;
        }

        return scanned[start..end];
    }

    private static bool IsAround(char c) => c == '\uFEFF' || char.IsWhiteSpace(c);

    private static CodeTelling OfText(PlainQr plain, IStringLocalizer<CodeTexts> texts)
    {
        var isLink = plain.Kind is PlainQrKind.WebLink or PlainQrKind.AppLink or PlainQrKind.VietQrImageLink or PlainQrKind.VietQrPayLink;
        return new("text", texts["Tell.Text"], Languages.Say(plain.Vietnamese, plain.English), [], [], isLink ? [texts["Tell.AdviceLink"]] : []);
    }

    private static CodeTelling OfCode(VietQrReading reading, IStringLocalizer<CodeTexts> texts)
    {
        var whom = WhomOf(reading, texts);
        var pay = reading.Amount is { } amount ? texts["Tell.PayAmountTo", amount, whom] : texts["Tell.PayTo", whom];
        string[] advice = [texts["Tell.AdviceRead"], .. reading.MerchantName is null ? [] : new[] { texts["Tell.AdviceName"].Value }];
        return new(
            ToneOf(reading),
            reading.Valid ? pay : texts["Tell.Broken"],
            reading.IsPractice ? texts["Tell.KindPractice"] : !reading.Valid ? "" : texts[IsMoney(reading) ? "Tell.KindMoney" : "Tell.KindOther"],
            [.. FactsOf(reading, texts)],
            [.. reading.Problems.Select(problem => new CodeTrouble(problem.IsError, Languages.Say(problem.Vietnamese, problem.English)))],
            reading.Valid ? advice : []);
    }

    private static string ToneOf(VietQrReading reading) => reading switch
    {
        { Valid: false } => "broken",
        { IsPractice: true } => "practice",
        _ when IsMoney(reading) => "money",
        _ => "other",
    };

    private static bool IsMoney(VietQrReading reading) => reading.Bin is not null || reading.Scheme == QrScheme.Vnpay;

    private static string WhomOf(VietQrReading reading, IStringLocalizer<CodeTexts> texts) => reading switch
    {
        { Scheme: QrScheme.VietQrAccount, Account: { } account } => texts["Tell.ToAccount", account, BankOf(reading, texts)],
        { Scheme: QrScheme.VietQrCard, Account: { } card } => texts["Tell.ToCard", card, BankOf(reading, texts)],
        { Scheme: QrScheme.MoMo, Account: { } wallet } => texts["Tell.ToMoMo", wallet],
        { Scheme: QrScheme.ZaloPay, Account: { } wallet } => texts["Tell.ToZaloPay", wallet],
        { MerchantName: { } name } => texts["Tell.ToShop", name],
        { Account: { } shop } => texts["Tell.ToShop", shop],
        _ => texts["Tell.ToUnknown"],
    };

    private static string BankOf(VietQrReading reading, IStringLocalizer<CodeTexts> texts) =>
        Banks.TryFind(reading.Bin, out var bank) ? bank.ShortName : texts["Tell.BankUnknown", reading.Bin ?? ""];

    private static IEnumerable<CodeFact> FactsOf(VietQrReading reading, IStringLocalizer<CodeTexts> texts)
    {
        yield return new(texts["Tell.Scheme"], texts[$"Tell.Scheme{reading.Scheme}"]);
        if (reading.Bin is not null)
        {
            yield return new(texts["Tell.Bank"], BankOf(reading, texts));
        }

        if (reading.Account is { } account)
        {
            yield return new(texts[reading.Scheme switch { QrScheme.VietQrCard => "Tell.Card", QrScheme.VietQrMerchant => "Tell.Shop", _ => "Tell.Account" }], account);
        }

        if (reading.MerchantName is { } name)
        {
            yield return new(texts["Tell.Name"], name);
        }

        yield return new(texts["Tell.Amount"], AmountOf(reading, texts));
        yield return new(texts["Tell.Memo"], reading.Memo switch { null => texts["Tell.NoMemo"], AskThePayer => texts["Tell.ByPayer"], var memo => memo });
    }

    private static string AmountOf(VietQrReading reading, IStringLocalizer<CodeTexts> texts) =>
        !reading.Tree.TryFind(AmountId, out var written) ? texts["Tell.ByPayer"]
        : reading.Amount is { } dong ? dong.ToString()
        : reading.AmountFigure is not null && reading.Currency is { } currency ? texts["Tell.OtherCurrency", written.ToString(), currency]
        : texts["Tell.AmountUnreadable"];
}
