using VoNhai.Commerce.Counter;
using VoNhai.Commerce.Storefront.Listing;

namespace VoNhai.Commerce.Storefront.Announcer;

/// <summary>What the announcer's door answers.</summary>
/// <param name="Next">Where to go on listening.</param>
/// <param name="Held">How long the answer was held back, in milliseconds: what is on top of it was spent on the way.</param>
/// <param name="Wait">How long to wait before the next question, in milliseconds; 0 when it may follow at once.</param>
/// <param name="Feed">Whether silence means anything.</param>
/// <param name="Items">Oldest first.</param>
internal sealed record NewsDocument(string Next, long Held, int Wait, FeedHealth Feed, IReadOnlyList<NewsItem> Items);

/// <summary>One arrival of money, ready to be shown and said.</summary>
/// <param name="Id">To hear it once.</param>
/// <param name="Kind">Which of the page's templates shows it.</param>
/// <param name="Practice">Play money.</param>
/// <param name="Age">How long ago it was taken in, in milliseconds, by the server's clock.</param>
/// <param name="Old">It must not be spoken of as new, however young <paramref name="Age"/> is: the bank's news came late.</param>
/// <param name="At">When, as people read it.</param>
/// <param name="Amount">How much, as people read it.</param>
/// <param name="Difference">What is missing or too much; empty when nothing is.</param>
/// <param name="Code">The order's code; empty when it pays none.</param>
/// <param name="Say">The sentence.</param>
/// <param name="Clips">The same in clips.</param>
internal sealed record NewsItem(
    Guid Id, MoneyNewsKind Kind, bool Practice, long Age, bool Old, string At, string Amount, string Difference, string Code, string Say, IReadOnlyList<string> Clips)
{
    /// <summary>What the page's templates are printed from; a script fills them in.</summary>
    public static NewsItem Blank(MoneyNewsKind kind) => new(Guid.Empty, kind, false, 0, false, "", "", "", "", "", []);

    public static NewsItem Of(MoneyNews news, DateTimeOffset now)
    {
        var announcement = Announcement.Of(news);
        return new NewsItem(
            news.Id,
            news.Kind,
            news.IsPractice,
            Math.Max(0, (long)(now - news.RecordedAt).TotalMilliseconds),
            news.WasToldLate,
            Clock.ShowShort(news.RecordedAt, now),
            news.Amount.ToString(),
            news.Difference.IsPositive ? news.Difference.ToString() : "",
            news.Code?.ToString() ?? "",
            announcement.Sentence,
            announcement.Clips);
    }
}
