using System.Reflection;
using Microsoft.Extensions.Localization;
using VoNhai.Commerce.Emv;
using VoNhai.Commerce.Money;
using VoNhai.Commerce.Storefront.Hosting;
using VoNhai.Commerce.Storefront.Resources;
using VoNhai.Commerce.VietQr;

namespace VoNhai.Commerce.Storefront.Codes;

/// <summary>
/// <c>du-lieu.json</c>: what the browser must know to make and read codes without a network. It comes from the SDK and from the texts of the
/// pages, so that no sentence and no bank is written down twice.
/// </summary>
/// <param name="Banks">BIN, short name, search keys and other BINs of each.</param>
/// <param name="Problems">By code: severity and sentence of everything that can be wrong with a code.</param>
/// <param name="Fields">By code: the sentence beside a field.</param>
/// <param name="Plain">By kind: the sentence about a text that is no payment code; {0} is where a link leads.</param>
/// <param name="Words">The texts <c>Tell.*</c> and <c>Check.*</c>.</param>
internal sealed record CodeFacts(
    IReadOnlyList<object[]> Banks,
    IReadOnlyDictionary<string, string[]> Problems,
    IReadOnlyDictionary<string, string> Fields,
    IReadOnlyDictionary<string, string> Plain,
    IReadOnlyDictionary<string, string> Words)
{
    public static CodeFacts Of(IStringLocalizer<CodeTexts> texts) => new(
        [.. VietQr.Banks.All.Append(VietQr.Banks.Practice).Select(bank => new object[] { bank.Bin, bank.ShortName, BankChoice.KeysOf(bank), bank.OtherBins })],
        KindsOf(typeof(EmvProblems)).Concat(KindsOf(typeof(VietQrProblems)))
            .ToDictionary(kind => kind.Code, kind => new[] { kind.Severity == EmvSeverity.Error ? "error" : "warning", Languages.Say(kind.Vietnamese, kind.English) }),
        FieldSentences(texts),
        PlainSentences(),
        texts.GetAllStrings(includeParentCultures: true)
            .Where(text => text.Name.StartsWith("Tell.", StringComparison.Ordinal) || text.Name.StartsWith("Check.", StringComparison.Ordinal))
            .ToDictionary(text => text.Name[(text.Name.IndexOf('.', StringComparison.Ordinal) + 1)..], text => text.Value));

    private static IEnumerable<EmvProblemKind> KindsOf(Type room) =>
        room.GetProperties(BindingFlags.Public | BindingFlags.Static).Select(property => property.GetValue(null)).OfType<EmvProblemKind>();

    // One text of each kind; the host of the web link stands where the browser puts its own.
    private static Dictionary<string, string> PlainSentences()
    {
        const string host = "host.example";
        string[] samples =
        [
            "", $"https://{host}/", "https://img.vietqr.io/", "https://dl.vietqr.io/", "app://x", "2|99|", "AB|1234|C", "tel:1", "sms:1", "mailto:a", "WIFI:a", "MECARD:a", "geo:1", "BEGIN:VEVENT",
        ];
        return samples.Select(PlainQr.Of).ToDictionary(
            plain => System.Text.Json.JsonNamingPolicy.CamelCase.ConvertName(plain.Kind.ToString()), plain => Languages.Say(plain.Vietnamese, plain.English).Replace(host, "{0}", StringComparison.Ordinal));
    }

    // The SDK says its sentences about fields when it is asked, so it is asked for each.
    private static Dictionary<string, string> FieldSentences(IStringLocalizer<CodeTexts> texts)
    {
        var asked = new[]
        {
            VietQrTransfer.Check("", "", Vnd.Zero, "?"),
            VietQrTransfer.Check("", new string('1', 20), null, new string('a', 26)),
            VietQrTransfer.Check("", "ố"),
        };
        var sentences = asked.SelectMany(problems => problems).DistinctBy(problem => problem.Code).ToDictionary(problem => problem.Code, problem => Languages.Say(problem.Vietnamese, problem.English));
        foreach (var name in new[] { "BankMissing", "BankUnknown", "BankSeveral", "AmountUnclear", "PracticeOffline" })
        {
            sentences[char.ToLowerInvariant(name[0]) + name[1..]] = texts["Make." + name];
        }

        return sentences;
    }
}
