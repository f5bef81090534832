using System.Text.Json;
using System.Text.RegularExpressions;
using CsCheck;
using Microsoft.Playwright;
using VoNhai.Commerce.Counter;
using VoNhai.Commerce.Money;
using VoNhai.Commerce.Orders;
using VoNhai.Commerce.Storefront.Announcer;
using VoNhai.Commerce.Storefront.Tests.Running;

namespace VoNhai.Commerce.Storefront.Tests.Announcer;

/// <summary>Whatever the loudspeaker may have to say, a telephone without a Vietnamese voice can say it too.</summary>
public sealed partial class AnnouncementTests(Chromium chromium)
{
    private static readonly Gen<Vnd> Amounts = Gen.OneOf(Gen.Long[1, 999], Gen.Long[1, 999_999_999], Gen.Long[1, long.MaxValue]).Select(Vnd.Of);

    private static readonly Gen<MoneyNews> News =
        from kind in Gen.Enum<MoneyNewsKind>()
        from amount in Amounts
        from difference in Amounts
        from isPractice in Gen.Bool
        select new MoneyNews(Guid.CreateVersion7(), kind, amount, difference, OrderCode.New(), DateTimeOffset.UnixEpoch, DateTimeOffset.UnixEpoch, isPractice);

    [Fact]
    public async Task Every_sentence_is_its_clips_one_after_the_other_and_every_clip_exists()
    {
        var clips = await ReadClipsAsync();
        News.Sample(news => Assert.Empty(Missing(Announcement.Of(news), clips)));
        Assert.Empty(Missing(Announcement.Ready(isPractice: true), clips));
        Assert.Empty(Missing(Announcement.Away, clips));
        Assert.Empty(Missing(Announcement.Back, clips));

        // The control: amounts that are picked at random do meet every syllable.
        foreach (var syllable in "không một hai ba bốn năm sáu bảy tám chín mười mươi mốt tư lăm linh trăm nghìn triệu tỷ đồng".Split(' '))
        {
            var without = clips.Where(clip => clip.Key != syllable).ToDictionary();
            Assert.ThrowsAny<Exception>(() => News.Sample(news => Assert.Empty(Missing(Announcement.Of(news), without)), iter: 20_000));
        }
    }

    [Fact]
    public void Play_money_is_called_so_before_and_after_and_real_money_never() => News.Sample(news =>
    {
        var said = Announcement.Of(news);
        Assert.Equal(news.IsPractice, said.Sentence.StartsWith("Tập: ", StringComparison.Ordinal));
        Assert.Equal(news.IsPractice, said.Sentence.EndsWith("Đây là tiền tập.", StringComparison.Ordinal));
        Assert.Equal(news.IsPractice, said.Sentence.Contains("tập", StringComparison.OrdinalIgnoreCase));
        Assert.Equal(news.Kind == MoneyNewsKind.Underpaid, said.Sentence.Contains("thiếu", StringComparison.Ordinal));
    });

    [Theory]
    [InlineData(MoneyNewsKind.Whole, false, "Đã nhận hai trăm năm mươi nghìn đồng.")]
    [InlineData(MoneyNewsKind.Underpaid, false, "Đã nhận hai trăm năm mươi nghìn đồng. Còn thiếu năm nghìn đồng.")]
    [InlineData(MoneyNewsKind.Overpaid, true, "Tập: Đã nhận hai trăm năm mươi nghìn đồng. Thừa năm nghìn đồng. Đây là tiền tập.")]
    [InlineData(MoneyNewsKind.Late, false, "Đã nhận hai trăm năm mươi nghìn đồng. Tiền về trễ. Cần xem lại.")]
    [InlineData(MoneyNewsKind.Unclear, false, "Có tiền chưa rõ đơn hai trăm năm mươi nghìn đồng.")]
    public void It_is_said_like_this(MoneyNewsKind kind, bool isPractice, string sentence) => Assert.Equal(
        sentence,
        Announcement.Of(new MoneyNews(Guid.Empty, kind, Vnd.Of(250_000), Vnd.Of(5_000), null, DateTimeOffset.UnixEpoch, DateTimeOffset.UnixEpoch, isPractice)).Sentence);

    /// <summary>A browser decodes the sound, each clip can be heard, and between the clips it is quiet.</summary>
    [Fact]
    public async Task The_clips_can_be_heard_where_the_index_says()
    {
        Assert.InRange(new FileInfo(Path.ChangeExtension(StallPhone.ClipIndex, "mp3")).Length, 10_000, 200 * 1024);
        await using var server = await StorefrontServer.StartAsync();
        var page = await chromium.NewPageAsync(server.Address);
        await page.GotoAsync("/theo-doi");

        var weak = await page.EvaluateAsync<string[]>("""
            async () => {
              const index = await (await fetch('/loa/giong.json')).json();
              const bytes = await (await fetch('/loa/giong.mp3')).arrayBuffer();
              const sound = await new OfflineAudioContext(1, 22050, 22050).decodeAudioData(bytes);
              const samples = sound.getChannelData(0), rate = sound.sampleRate;
              const loudness = (from, to) => Math.sqrt(samples.slice(from * rate / 1000, to * rate / 1000).reduce((sum, s) => sum + s * s, 0) / ((to - from) * rate / 1000));
              const weak = [];
              for (const [name, [from, length]] of Object.entries(index)) {
                if (!(loudness(from, from + length) > 0.05)) weak.push(name);
                if (!(loudness(from + length + 60, from + length + 140) < 0.01)) weak.push('behind ' + name);
              }
              return weak;
            }
            """);

        Assert.Empty(weak);
    }

    private static async Task<Dictionary<string, int[]>> ReadClipsAsync() =>
        JsonSerializer.Deserialize<Dictionary<string, int[]>>(await File.ReadAllTextAsync(StallPhone.ClipIndex, TestContext.Current.CancellationToken))!;

    private static IEnumerable<string> Missing(Announcement said, Dictionary<string, int[]> clips)
    {
        var names = said.Clips.Where(clip => clip != Announcement.Pause).ToList();
        Assert.Equal(Punctuation().Replace(said.Sentence, "").ToLowerInvariant(), string.Join(' ', names));
        return names.Where(name => !clips.ContainsKey(name));
    }

    [GeneratedRegex("[.:]")]
    private static partial Regex Punctuation();
}
