using VoNhai.Commerce.Counter;
using VoNhai.Commerce.Money;

namespace VoNhai.Commerce.Storefront.Announcer;

/// <summary>
/// What the loudspeaker says of money, and the same as clips for a telephone without a Vietnamese voice. The fixed phrases stand here
/// and not in the resource file, because each is a recorded clip: <c>eng/clips.sh</c> names the same ones.
/// </summary>
/// <param name="Sentence">For a voice and for a screen reader.</param>
/// <param name="Clips">Names of clips in the order of playing; <see cref="Pause"/> between two sentences.</param>
internal sealed record Announcement(string Sentence, IReadOnlyList<string> Clips)
{
    /// <summary>No clip, but a breath.</summary>
    public const string Pause = ".";

    /// <summary>What a telephone says to show that it can be heard.</summary>
    public static Announcement Ready(bool isPractice) => Say(isPractice, ["loa đã bật"]);

    /// <summary>The network is gone: silence no longer means that no money came.</summary>
    public static Announcement Away { get; } = Say(isPractice: false, ["mất mạng"]);

    /// <summary>The network is back.</summary>
    public static Announcement Back { get; } = Say(isPractice: false, ["có mạng lại"]);

    /// <summary>What is said of money. Play money is called so before and after, so that nobody hears half of it as real.</summary>
    public static Announcement Of(MoneyNews news)
    {
        ArgumentNullException.ThrowIfNull(news);
        string[] amount = [news.Kind == MoneyNewsKind.Unclear ? "có tiền chưa rõ đơn" : "đã nhận", .. Words(news.Amount)];
        return news.Kind switch
        {
            MoneyNewsKind.Whole or MoneyNewsKind.Unclear => Say(news.IsPractice, amount),
            MoneyNewsKind.Underpaid => Say(news.IsPractice, amount, ["còn thiếu", .. Words(news.Difference)]),
            MoneyNewsKind.Overpaid => Say(news.IsPractice, amount, ["thừa", .. Words(news.Difference)]),
            MoneyNewsKind.Late => Say(news.IsPractice, amount, ["tiền về trễ"], ["cần xem lại"]),
            _ => throw new CommerceException($"News of kind {news.Kind} has no words."),
        };
    }

    private static string[] Words(Vnd amount) => VndWords.Of(amount).Split(' ');

    private static Announcement Say(bool isPractice, params string[][] sentences)
    {
        string[][] all = isPractice ? [["tập"], .. sentences, ["đây là tiền tập"]] : sentences;
        var text = string.Join(". ", all.Select(words => Begin(string.Join(' ', words)))) + ".";
        return new Announcement(
            isPractice ? text.Replace("Tập. ", "Tập: ", StringComparison.Ordinal) : text,
            [.. all.SelectMany((words, i) => i == 0 ? words : words.Prepend(Pause))]);
    }

    private static string Begin(string sentence) => char.ToUpperInvariant(sentence[0]) + sentence[1..];
}
