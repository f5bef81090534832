using System.Collections.Concurrent;
using System.Net;
using System.Security.Claims;
using System.Text.RegularExpressions;
using Microsoft.Extensions.DependencyInjection;
using VoNhai.Commerce.Storefront.School;
using VoNhai.Commerce.Storefront.Tests.Running;

namespace VoNhai.Commerce.Storefront.Tests.School;

/// <summary>The school without a script: everything can be read, answered and played by links and plain forms.</summary>
public sealed partial class SchoolPagesTests(SchoolPagesTests.Schoolroom school) : IClassFixture<SchoolPagesTests.Schoolroom>
{
    private const string Lesson = "/hoc/bai/06-nhan-tien-bang-qr";
    private const string Set = "/hoc/tinh-huong/luot";

    private static readonly Dictionary<string, string> Nothing = [];

    [Fact]
    public async Task Every_link_of_the_school_leads_somewhere()
    {
        using var browser = school.Server.NewBrowser();
        var (seen, open) = (new HashSet<string>(StringComparer.Ordinal), new Queue<string>(["/hoc"]));
        while (open.TryDequeue(out var path))
        {
            if (!seen.Add(path))
            {
                continue;
            }

            using var answer = await browser.GetAsync(path);
            Assert.True(answer.StatusCode == HttpStatusCode.OK, $"{path}: {answer.StatusCode}");
            var html = await answer.Content.ReadAsStringAsync();
            foreach (Match link in SchoolLink().Matches(path == SchoolAddresses.OneFile ? "" : html))
            {
                open.Enqueue(link.Groups[1].Value);
            }
        }

        Assert.Superset(school.Library.Course.Lessons.SelectMany(lesson => new[] { SchoolAddresses.Of(lesson), SchoolAddresses.SlidesOf(lesson) }).ToHashSet(), seen);
        Assert.Superset(school.Library.Course.Drills.SelectMany(drill => new[] { SchoolAddresses.Of(drill), SchoolAddresses.SlidesOf(drill) }).ToHashSet(), seen);
        Assert.Superset(SchoolSheets.SlugsOf(school.Library.Course).Select(slug => $"/hoc/in/{slug}").ToHashSet(), seen);
        Assert.Contains("/hoc/tap-huan-vien/en", seen);
    }

    [Theory]
    [InlineData("/hoc")]
    [InlineData(Lesson)]
    [InlineData(Set)]
    [InlineData("/hoc/in/so-giay")]
    public async Task Pages_are_the_same_for_everyone(string path)
    {
        using var browser = school.Server.NewBrowser();
        using var answer = await browser.GetAsync(path);
        var html = await answer.Content.ReadAsStringAsync();

        Assert.Equal("public, no-cache", answer.Headers.CacheControl!.ToString());
        Assert.False(answer.Headers.Contains("Set-Cookie"));
        Assert.DoesNotContain("__RequestVerificationToken", html, StringComparison.Ordinal);
        Assert.DoesNotContain(" style=", html, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("/hoc/bai/khong-co")]
    [InlineData("/hoc/bai/..%2F..%2Fappsettings")]
    [InlineData("/hoc/chieu/khong-co")]
    [InlineData("/hoc/tinh-huong/khong-co")]
    [InlineData("/hoc/chieu/tinh-huong/khong-co")]
    [InlineData("/hoc/lo-trinh/khong-co")]
    [InlineData("/hoc/in/khong-co")]
    [InlineData("/hoc/tap-huan-vien/khong-co")]
    [InlineData("/hoc/tieng/vi/tieng.md")]
    [InlineData("/hoc/tieng/..%2F/tieng.md")]
    public async Task What_is_not_there_is_said_so(string path)
    {
        using var browser = school.Server.NewBrowser();
        using var answer = await browser.GetAsync(path);
        Assert.Equal(HttpStatusCode.NotFound, answer.StatusCode);
    }

    [Fact]
    public async Task A_lesson_is_found_by_its_id_too()
    {
        using var browser = school.Server.NewBrowser();
        using var answer = await browser.GetAsync("/hoc/bai/bai-06");
        Assert.Equal((HttpStatusCode.MovedPermanently, Lesson), (answer.StatusCode, answer.Headers.Location!.OriginalString));
    }

    [Fact]
    public async Task The_links_to_the_school_are_in_the_banner_and_at_the_foot()
    {
        using var browser = school.Server.NewBrowser();
        Assert.Equal(2, (await browser.ReadAsync("/theo-doi")).Split("href=\"/hoc\"").Length - 1);
    }

    // Questions

    [Fact]
    public async Task All_right_passes_and_is_told_once_to_whoever_listens()
    {
        using var browser = school.Server.NewBrowser();
        var lesson = school.Library.FindLesson("bai-07")!;
        school.Listener.Heard.Clear();

        using var answer = await browser.PostAsync(SchoolAddresses.Of(lesson), lesson.Quiz.Questions.Select((question, i) => ($"c{i + 1}", $"{question.Right}")).ToDictionary());
        var html = await answer.Content.ReadAsStringAsync();

        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        Assert.Matches("data-passed tabindex=\"-1\">", html);
        Assert.True(answer.Headers.CacheControl!.NoStore);
        Assert.Equal([new LearningDone(LearningKind.Quiz, "bai-07")], school.Listener.Heard);
    }

    [Fact]
    public async Task Every_answer_is_explained_once_all_are_chosen()
    {
        using var browser = school.Server.NewBrowser();
        var lesson = school.Library.FindLesson("bai-06")!;
        school.Listener.Heard.Clear();

        using var answer = await browser.PostAsync(Lesson, new Dictionary<string, string> { ["c1"] = "0", ["c2"] = "2", ["c3"] = "0" });
        var html = WebUtility.HtmlDecode(await answer.Content.ReadAsStringAsync());

        Assert.Contains("Đúng 2 câu.", html, StringComparison.Ordinal);
        Assert.All(lesson.Quiz.Questions.SelectMany(question => question.Answers), one => Assert.Contains(one.Why, html, StringComparison.Ordinal));
        Assert.DoesNotMatch("<p class=\"hoc-why\"[^>]* hidden", html);
        Assert.Matches("data-passed tabindex=\"-1\" hidden", html);
        Assert.Empty(school.Listener.Heard);
    }

    [Theory]
    [InlineData("", "", "")]
    [InlineData("1", "2", "")]
    [InlineData("1", "2", "9")]
    [InlineData("1", "2", "-1")]
    [InlineData("1", "2", "0 OR 1=1")]
    public async Task What_is_no_answer_is_asked_again_beside_its_question(string first, string second, string third)
    {
        using var browser = school.Server.NewBrowser();
        using var answer = await browser.PostAsync(Lesson, new Dictionary<string, string> { ["c1"] = first, ["c2"] = second, ["c3"] = third });
        var html = await answer.Content.ReadAsStringAsync();

        Assert.Equal(HttpStatusCode.UnprocessableEntity, answer.StatusCode);
        Assert.Contains("id=\"loi-c3\"><", html, StringComparison.Ordinal);
        Assert.Equal(first.Length == 0, html.Contains("id=\"loi-c1\"><", StringComparison.Ordinal));
        Assert.Matches("<p class=\"hoc-why\"[^>]* hidden", html);
    }

    [Fact]
    public async Task Another_sites_form_is_refused()
    {
        using var browser = school.Server.NewBrowser();
        browser.Http.DefaultRequestHeaders.Add("Sec-Fetch-Site", "cross-site");
        using var answer = await browser.PostAsync(Lesson, Nothing);
        Assert.Equal(HttpStatusCode.Forbidden, answer.StatusCode);
    }

    // Drills

    public static TheoryData<string> Drills => [.. CourseReader.Read(CourseCopy.Source).Course.Drills.Select(drill => drill.Id)];

    [Theory, MemberData(nameof(Drills))]
    public async Task A_drill_is_played_to_both_ends(string id)
    {
        using var browser = school.Server.NewBrowser();
        var drill = school.Library.Course.FindDrill(id)!;
        var before = new List<string>();
        foreach (var kind in new[] { TwinKind.Scam, TwinKind.Honest })
        {
            var start = school.Seal.Close(DrillPlay.Of(new DrillSet([new DrillScene(drill, kind)])));
            before.Add(Private(await StepAsync(browser, SchoolAddresses.Of(drill), start, [])));
            var looked = await StepAsync(browser, SchoolAddresses.Of(drill), start, new() { ["xem"] = "1" });
            Assert.Contains(Shown(drill, drill[kind]), looked, StringComparison.Ordinal);
            foreach (var (choice, i) in drill.Choices.Select((choice, i) => (choice, i)))
            {
                var told = await StepAsync(browser, SchoolAddresses.Of(drill), StateOf(looked), new() { ["chon"] = $"{i}" });
                Assert.Contains(choice.After(kind), told, StringComparison.Ordinal);
                Assert.Contains(drill.Rule, told, StringComparison.Ordinal);
                Assert.Contains(kind == TwinKind.Scam ? "Lần này là bẫy." : "Lần này là chuyện thật.", told, StringComparison.Ordinal);
                Assert.Equal(i == drill[kind].Right, told.Contains("<b>Đúng.</b>", StringComparison.Ordinal));
                Assert.Equal(i != drill[kind].Right, told.Contains("<b>Chưa đúng.</b>", StringComparison.Ordinal));
            }
        }

        // Until the evidence is open, both are the same to the last letter.
        Assert.Equal(before[0], before[1]);
    }

    [Fact]
    public async Task Chance_decides_which_twin_it_is()
    {
        using var browser = school.Server.NewBrowser();
        var kinds = new HashSet<TwinKind>();
        for (var tries = 0; tries < 60 && kinds.Count < 2; tries++)
        {
            kinds.Add(school.Seal.Open(StateOf(await StepAsync(browser, "/hoc/tinh-huong/dau-cham", "", new() { ["xem"] = "1" })))!.Next.Kind);
        }

        Assert.Equal(2, kinds.Count);
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task A_set_is_passed_by_looking_and_not_by_refusing(bool looks)
    {
        using var browser = school.Server.NewBrowser();
        school.Listener.Heard.Clear();
        var page = await StepAsync(browser, Set, "", []);
        for (var place = 1; place <= DrillSet.Length; place++)
        {
            Assert.Contains($"Tình huống {place} trên {DrillSet.Length}", page, StringComparison.Ordinal);
            var drill = school.Library.Course.Drills.Single(drill => page.Contains($"lang=\"vi\">{drill.Title}</h2>", StringComparison.Ordinal));
            page = await StepAsync(browser, Set, StateOf(page), new() { ["xem"] = "1" });
            var facts = new[] { drill.Scam, drill.Honest }.Single(twin => page.Contains(Shown(drill, twin), StringComparison.Ordinal)).Facts;
            var choice = drill.ChoiceOf(looks ? school.Library.Course.Rules.Decide(facts)!.Line.Then : Stance.Refuse);
            page = await StepAsync(browser, Set, StateOf(page), new() { ["chon"] = $"{choice}" });
            page = await StepAsync(browser, Set, StateOf(page), []);
        }

        Assert.Equal(looks, page.Contains("Đúng 12 trên 12.", StringComparison.Ordinal));
        Assert.Equal(looks, page.Contains("Qua rồi!", StringComparison.Ordinal));
        Assert.Equal(looks ? [new LearningDone(LearningKind.DrillSet, "")] : [], school.Listener.Heard);
    }

    [Fact]
    public async Task What_was_not_sealed_here_begins_anew()
    {
        using var browser = school.Server.NewBrowser();
        var other = school.Seal.Close(DrillPlay.Of(new DrillSet([new DrillScene(school.Library.Course.FindDrill("chuyen-nham")!, TwinKind.Scam)])));
        foreach (var state in new[] { "x", "dau-cham:b;;", other, other[..^4] + "AAAA", new string('A', 4000) })
        {
            using var answer = await browser.PostAsync("/hoc/tinh-huong/dau-cham", new Dictionary<string, string> { ["luot"] = state, ["chon"] = "1" });
            Assert.Equal(HttpStatusCode.UnprocessableEntity, answer.StatusCode);
            Assert.Contains("Xin bắt đầu lại.", await answer.Content.ReadAsStringAsync(), StringComparison.Ordinal);
        }

        using var strange = await browser.PostAsync("/hoc/tinh-huong/dau-cham", new Dictionary<string, string> { ["chon"] = "7" });
        Assert.Equal(HttpStatusCode.OK, strange.StatusCode);
    }

    // What is kept

    [Fact]
    public async Task The_sizes_that_are_shown_are_what_comes()
    {
        using var browser = school.Server.NewBrowser();
        var home = await browser.ReadAsync("/hoc");
        browser.Http.DefaultRequestHeaders.AcceptEncoding.ParseAdd("br");
        var pack = (await browser.Http.GetByteArrayAsync(new Uri("/hoc/goi.json", UriKind.Relative), TestContext.Current.CancellationToken)).Length;
        browser.Http.DefaultRequestHeaders.AcceptEncoding.Clear();
        using var file = await browser.GetAsync(SchoolAddresses.OneFile);
        var fileLength = (await file.Content.ReadAsByteArrayAsync()).Length;

        Assert.Contains($"Tải về {(pack + 999) / 1000} KB, chiếm ", home, StringComparison.Ordinal);
        Assert.Contains($"Tải một tệp để giữ ({(fileLength + 999) / 1000} KB)", home, StringComparison.Ordinal);
        Assert.InRange(pack, 20_000, 200_000);
        Assert.Equal("attachment; filename=khoa-hoc.html", file.Content.Headers.ContentDisposition!.ToString().Replace("\"", "", StringComparison.Ordinal));
    }

    [Fact]
    public async Task The_pack_is_whole()
    {
        using var browser = school.Server.NewBrowser();
        using var document = System.Text.Json.JsonDocument.Parse(await browser.ReadAsync("/hoc/goi.json"));
        var kept = document.RootElement.EnumerateObject().ToDictionary(entry => entry.Name, entry => entry.Value.GetProperty("body").GetString()!, StringComparer.Ordinal);

        Assert.All(kept.Where(entry => entry.Value.StartsWith("<!doctype", StringComparison.Ordinal)), entry =>
        {
            foreach (Match named in PartOfPage().Matches(entry.Value))
            {
                Assert.True(kept.ContainsKey(ByContent().Replace(named.Groups[1].Value, "$1")), $"{entry.Key} needs {named.Groups[1].Value}");
            }

            // What is drawn anew at each visit, and the file, are had from the server.
            foreach (Match link in SchoolLink().Matches(entry.Value).Where(link => link.Groups[1].Value is not ("/hoc/chieu/tinh-huong" or SchoolAddresses.OneFile)))
            {
                Assert.True(kept.ContainsKey(link.Groups[1].Value), $"{entry.Key} leads to {link.Groups[1].Value}");
            }

            Assert.DoesNotContain("__RequestVerificationToken", entry.Value, StringComparison.Ordinal);
        });
        Assert.Equal(await browser.ReadAsync(Lesson), kept[Lesson]);
        foreach (Match module in Imported().Matches(string.Concat(kept.Where(entry => entry.Key.StartsWith("/js/hoc", StringComparison.Ordinal)).Select(entry => entry.Value))))
        {
            Assert.Contains($"/js/hoc/{module.Groups[1].Value}", kept.Keys);
        }
    }

    [Fact]
    public async Task The_worker_answers_for_the_school_alone()
    {
        using var browser = school.Server.NewBrowser();
        using var answer = await browser.GetAsync("/hoc/sw.js");

        Assert.Equal("/hoc", Assert.Single(answer.Headers.GetValues("Service-Worker-Allowed")));
        Assert.StartsWith("const version = '", await answer.Content.ReadAsStringAsync(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_one_file_has_everything_and_needs_nothing()
    {
        using var browser = school.Server.NewBrowser();
        var html = await browser.ReadAsync(SchoolAddresses.OneFile);
        var text = WebUtility.HtmlDecode(html);

        Assert.DoesNotMatch("(?:src|srcset|action)=|<link|<base|@import|url\\(", html);
        Assert.DoesNotMatch("href=\"(?!#)", html);
        Assert.DoesNotContain("http", html, StringComparison.Ordinal);
        Assert.All(Anchor().Matches(html), anchor => Assert.Contains($" id=\"{anchor.Groups[1].Value}\"", html, StringComparison.Ordinal));
        Assert.All(school.Library.Course.Lessons, lesson => Assert.All(lesson.Quiz.Questions.SelectMany(question => question.Answers), one => Assert.Contains(SchoolMarkdown.ToText(one.Why), text, StringComparison.Ordinal)));
        Assert.All(school.Library.Course.Drills, drill => Assert.All(drill.Choices, choice => Assert.True(text.Contains(choice.AfterScam, StringComparison.Ordinal) && text.Contains(choice.AfterHonest, StringComparison.Ordinal))));
    }

    [Fact]
    public async Task A_recording_takes_the_place_of_the_browsers_voice()
    {
        using var copy = new CourseCopy();
        Directory.CreateDirectory(copy.PathOf("am-thanh/vi"));
        await File.WriteAllBytesAsync(copy.PathOf("am-thanh/vi/bai-06.chuyen-ke.mp3"), [1, 2, 3, 4]);
        await using var server = await StorefrontServer.StartAsync(options: new StorefrontOptions
        {
            Services = services => services.AddSingleton(new SchoolLibrary(copy.Folder, Microsoft.Extensions.Logging.Abstractions.NullLogger.Instance)),
        });
        using var browser = server.NewBrowser();

        var html = await browser.ReadAsync(Lesson);
        using var clip = await browser.GetAsync("/hoc/tieng/vi/bai-06.chuyen-ke.mp3");

        Assert.Contains("<audio controls preload=\"none\" src=\"/hoc/tieng/vi/bai-06.chuyen-ke.mp3\">", html, StringComparison.Ordinal);
        Assert.DoesNotContain("data-read=\"chuyen-ke-chu\"", html, StringComparison.Ordinal);
        Assert.Contains("data-read=\"muc-tieu-chu\"", html, StringComparison.Ordinal);
        Assert.Equal(("audio/mpeg", 4L), (clip.Content.Headers.ContentType!.MediaType, clip.Content.Headers.ContentLength!.Value));
    }

    private static async Task<string> StepAsync(Browser browser, string path, string state, Dictionary<string, string> fields)
    {
        if (state.Length > 0)
        {
            fields["luot"] = state;
        }

        using var answer = await browser.PostAsync(path, fields);
        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        var html = WebUtility.HtmlDecode(await answer.Content.ReadAsStringAsync());

        // The templates for the device are no part of what a browser without a script shows.
        return Template().Replace(html, "");
    }

    private static string StateOf(string html) => State().Match(html).Groups[1].Value;

    private static string Private(string html) => State().Replace(html, "");

    private static string Shown(Drill drill, DrillTwin twin) => WebUtility.HtmlDecode(SchoolMarkdown.ToHtml(twin.Found, drill.File));

    [GeneratedRegex("href=\"(/hoc[^\"#]*)")]
    private static partial Regex SchoolLink();

    [GeneratedRegex("<(?:link rel=\"(?:stylesheet|icon)\"|script type=\"module\"|img) (?:href|src)=\"(/[^\"#]+)\"")]
    private static partial Regex PartOfPage();

    [GeneratedRegex(@"\.[a-z0-9]{10}(\.[a-z]+)$")]
    private static partial Regex ByContent();

    [GeneratedRegex(@"(?:from|import) '\./(?:hoc/)?([a-z-]+\.js)'")]
    private static partial Regex Imported();

    [GeneratedRegex("href=\"#([a-z0-9-]+)\"")]
    private static partial Regex Anchor();

    [GeneratedRegex("name=\"luot\" value=\"([^\"]+)\"")]
    private static partial Regex State();

    [GeneratedRegex("<template.*?</template>", RegexOptions.Singleline)]
    private static partial Regex Template();

    /// <summary>One storefront for all of them, and somebody who listens.</summary>
    public sealed class Schoolroom : IAsyncLifetime
    {
        private StorefrontServer? server;

        public StorefrontServer Server => server ?? throw new InvalidOperationException("It was never opened.");

        public SchoolLibrary Library => Server.Services.GetRequiredService<SchoolLibrary>();

        public DrillSeal Seal => Server.Services.GetRequiredService<DrillSeal>();

        public Listening Listener { get; } = new();

        public async ValueTask InitializeAsync() =>
            server = await StorefrontServer.StartAsync(options: new StorefrontOptions { Services = services => services.AddSingleton<ILearningListener>(Listener) });

        public ValueTask DisposeAsync() => server?.DisposeAsync() ?? ValueTask.CompletedTask;
    }

    public sealed class Listening : ILearningListener
    {
        public ConcurrentQueue<LearningDone> Heard { get; } = new();

        public ValueTask OnDoneAsync(LearningDone done, ClaimsPrincipal learner, CancellationToken cancellationToken)
        {
            Heard.Enqueue(done);
            return ValueTask.CompletedTask;
        }
    }
}
