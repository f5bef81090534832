using System.Globalization;
using System.Text.Json;
using VoNhai.Commerce.Money;

namespace VoNhai.Commerce.SalesBook;

/// <summary>
/// The numbers of the law that the books show, from the dated file <c>rules.json</c>: what is in it was checked in the month that it names, and
/// nothing here follows a change of the law by itself.
/// </summary>
/// <param name="EffectiveFrom">The first day on which they hold.</param>
/// <param name="VerifiedIn">The month in which somebody compared them with their sources.</param>
/// <param name="NearPercent">From how many hundredths of a band's end on its end is near.</param>
/// <param name="Bands">The bands, lowest first.</param>
public sealed record BookRules(DateOnly EffectiveFrom, BookMonth VerifiedIn, int NearPercent, IReadOnlyList<BookBand> Bands)
{
    private const string Resource = "VoNhai.Commerce.SalesBook.rules.json";

    private static readonly Lazy<IReadOnlyList<BookRules>> File = new(Read);

    /// <summary>All rules that are known, oldest first.</summary>
    public static IReadOnlyList<BookRules> All => File.Value;

    /// <summary>The rules that hold on a day; <c>null</c> before the first.</summary>
    public static BookRules? On(DateOnly day) => All.LastOrDefault(rules => rules.EffectiveFrom <= day);

    /// <summary>Where sales of one year stand.</summary>
    public BookStanding Stand(Vnd sales) => new(this, Bands.First(band => band.UpTo is not { } end || sales <= end), sales);

    private static List<BookRules> Read()
    {
        using var stream = typeof(BookRules).Assembly.GetManifestResourceStream(Resource) ?? throw new CommerceException($"{Resource} is missing.");
        using var file = JsonDocument.Parse(stream);
        return [.. file.RootElement.GetProperty("rules").EnumerateArray().Select(RulesOf).OrderBy(rules => rules.EffectiveFrom)];
    }

    private static BookRules RulesOf(JsonElement rules) => new(
        DateOnly.ParseExact(Text(rules, "effectiveFrom"), "yyyy-MM-dd", CultureInfo.InvariantCulture),
        BookMonth.TryRead(Text(rules, "verifiedIn"), out var month) ? month : throw new CommerceException("rules.json: verifiedIn is no month."),
        rules.GetProperty("nearPercent").GetInt32(),
        [.. rules.GetProperty("bands").EnumerateArray().Select(BandOf)]);

    private static BookBand BandOf(JsonElement band) => new(
        band.TryGetProperty("upTo", out var end) ? Vnd.Of(end.GetInt64()) : null,
        Text(band, "name"),
        Text(band, "source"),
        Text(band, "read") == "text",
        Text(band, "what"),
        band.TryGetProperty("near", out var near) ? near.GetString()! : "");

    private static string Text(JsonElement of, string name) => of.GetProperty(name).GetString()!;
}
