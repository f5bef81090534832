using Microsoft.Playwright;
using VoNhai.Commerce.Storefront.School;
using VoNhai.Commerce.Storefront.Tests.Running;
using static Microsoft.Playwright.Assertions;

namespace VoNhai.Commerce.Storefront.Tests.School;

/// <summary>What only a browser shows: the course kept and used without a network, drills by the script, slides, voices, and how all of it looks.</summary>
public sealed class SchoolInBrowserTests(Storefronts storefronts, Chromium chromium) : IClassFixture<Storefronts>
{
    private const string Lesson = "/hoc/bai/06-nhan-tien-bang-qr";

    private static readonly Course Course = CourseReader.Read(CourseCopy.Source).Course;

    [Fact]
    public async Task The_course_is_kept_by_one_tap_and_taken_without_a_network()
    {
        var page = await chromium.NewPageAsync((await storefronts.On()).Address);
        await page.GotoAsync("/hoc");
        await page.Locator("[data-keep-do]").ClickAsync();
        await Expect(page.Locator("[data-keep-done]")).ToBeVisibleAsync();
        await PageLook.IsFineAsync(page, "hoc-da-giu-360");

        await page.Context.SetOfflineAsync(true);
        await page.GotoAsync("/hoc");
        await page.Locator("[data-lesson=bai-06]").ClickAsync();
        await Expect(page.Locator("h1")).ToContainTextAsync("Nhận tiền bằng mã QR");
        await page.WaitForLoadStateAsync();
        await page.Locator("[data-quiz] button").ClickAsync();
        await Expect(page.Locator(".hoc-question .error:visible")).ToHaveCountAsync(3);
        var quiz = Course.FindLesson("bai-06")!.Quiz;
        foreach (var (question, i) in quiz.Questions.Select((question, i) => (question, i + 1)))
        {
            await page.Locator($"input[name=c{i}]").Nth(i == 1 ? 0 : question.Right).CheckAsync();
        }

        await page.Locator("[data-quiz] button").ClickAsync();
        await Expect(page.Locator("[data-failed]")).ToContainTextAsync("Đúng 2 câu.");
        await Expect(page.Locator(".hoc-why:visible")).ToHaveCountAsync(quiz.Questions.Sum(question => question.Answers.Count));
        await PageLook.IsFineAsync(page, "hoc-cau-hoi-360");
        await page.Locator("input[name=c1]").Nth(quiz.Questions[0].Right).CheckAsync();
        await page.Locator("[data-quiz] button").ClickAsync();
        await Expect(page.Locator("[data-passed]")).ToBeVisibleAsync();
        await Expect(page.Locator("[data-finished]")).ToBeVisibleAsync();

        // Drills and slides are kept with it, and the device remembers what was finished.
        await page.GotoAsync("/hoc/tinh-huong/dau-cham");
        await page.Locator("[name=xem]").ClickAsync();
        await Expect(page.Locator("[data-found]").First).ToContainTextAsync(" ");
        await page.GotoAsync("/hoc/chieu/06-nhan-tien-bang-qr");
        await Expect(page.Locator("[data-where]")).ToHaveTextAsync("1 / " + (SlideDeck.Of(Course.FindLesson("bai-06")!).Count + 1));
        await page.GotoAsync("/hoc");
        await Expect(page.Locator("[data-progress-words]")).ToHaveTextAsync("Đã xong 1 trong 12 bài");
        await Expect(page.Locator("[data-lesson=bai-06] [data-tick]")).ToBeVisibleAsync();

        await page.Context.SetOfflineAsync(false);
        await page.Locator("[data-keep-drop]").ClickAsync();
        await Expect(page.Locator("[data-keep-do]")).ToBeVisibleAsync();
        Assert.Equal(0, await page.EvaluateAsync<int>("caches.keys().then(names => names.filter(name => name.startsWith('hoc-')).length)"));
        await page.Locator("[data-forget]").ClickAsync();
        await Expect(page.Locator("[data-progress]")).ToBeHiddenAsync();
    }

    /// <summary>Another version (here: of a site without practice) takes the old one's place.</summary>
    [Fact]
    public async Task A_changed_course_replaces_the_kept_one()
    {
        var first = await StorefrontServer.StartAsync();
        var page = await chromium.NewPageAsync(first.Address);
        await page.GotoAsync("/hoc");
        await page.Locator("[data-keep-do]").ClickAsync();
        await Expect(page.Locator("[data-keep-done]")).ToBeVisibleAsync();
        var before = await page.EvaluateAsync<string>("caches.keys().then(keys => keys.find(key => key.startsWith('hoc-')))");
        var address = first.Address.GetLeftPart(UriPartial.Authority);
        await first.DisposeAsync();
        await using var second = await StorefrontServer.StartAsync(options: new StorefrontOptions { Settings = new Dictionary<string, string> { ["urls"] = address, ["Practice:Enabled"] = "false" } });

        await page.GotoAsync("/hoc");
        await page.EvaluateAsync(
            """
            async before => {
              await (await navigator.serviceWorker.getRegistration('/hoc')).update();
              for (let tries = 0; tries < 300; tries++) {
                const kept = (await caches.keys()).filter(key => key.startsWith('hoc-'));
                if (kept.length === 1 && kept[0] !== before) return;
                await new Promise(resolve => setTimeout(resolve, 50));
              }
              throw new Error('The old course is still kept.');
            }
            """,
            before);
        await page.Context.SetOfflineAsync(true);
        await page.GotoAsync(Lesson);
        await Expect(page.Locator("h1")).ToContainTextAsync("Nhận tiền bằng mã QR");
        await Expect(page.Locator(".practice-bar")).ToHaveCountAsync(0);
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task The_script_plays_a_drill_to_both_ends(bool isScam)
    {
        var (kind, chance) = isScam ? (TwinKind.Scam, 0.1) : (TwinKind.Honest, 0.9);
        var drill = Course.FindDrill("chuyen-nham")!;
        var page = await chromium.NewPageAsync((await storefronts.On()).Address);
        await page.AddInitScriptAsync(FormattableString.Invariant($"Math.random = () => {chance};"));
        await page.GotoAsync(SchoolAddresses.Of(drill));
        await Expect(page.Locator("[data-evidence] [data-found] > *").First).ToBeAttachedAsync();
        await Expect(page.Locator("[data-evidence]")).ToBeHiddenAsync();
        await page.Locator("[name=xem]").ClickAsync();
        await Expect(page.Locator("[data-found]")).ToContainTextAsync(SchoolMarkdown.ToText(drill[kind].Found).Split('\n')[0]);
        await page.Locator("[name=chon]").Nth((drill[kind].Right + 1) % 3).ClickAsync();
        await Expect(page.Locator("[data-when=wrong]")).ToContainTextAsync(kind == TwinKind.Scam ? "Lần này là bẫy." : "Lần này là chuyện thật.");
        await Expect(page.Locator(".hoc-outcomes")).ToContainTextAsync(drill.Choices[0].After(kind));
        await Expect(page.Locator("[data-rule]")).ToHaveTextAsync(drill.Rule);
        await PageLook.IsFineAsync(page, $"hoc-hau-qua-{kind}-360");
        await page.Locator("[data-next=again]").ClickAsync();
        await page.Locator("[name=chon]").Nth(drill[kind].Right).ClickAsync();
        await Expect(page.Locator("[data-when=right]")).ToBeFocusedAsync();
        Assert.False(await page.EvaluateAsync<bool>("document.querySelector('[data-stage]').textContent.includes('{0}')"));
    }

    [Fact]
    public async Task The_script_passes_a_set_for_whoever_looks()
    {
        var page = await chromium.NewPageAsync((await storefronts.On()).Address);
        await page.GotoAsync(SchoolAddresses.DrillSet);
        await page.Locator("[data-start]").ClickAsync();
        for (var place = 1; place <= DrillSet.Length; place++)
        {
            await Expect(page.Locator("[data-place]")).ToHaveTextAsync($"Tình huống {place} trên {DrillSet.Length}");
            await page.Locator("[name=xem]").ClickAsync();
            var (title, found) = (await page.Locator("[data-stage] [data-title]").InnerTextAsync(), await page.Locator("[data-stage] [data-found]").InnerTextAsync());
            var drill = Course.Drills.Single(drill => drill.Title == title);
            var twin = new[] { drill.Scam, drill.Honest }.Single(twin => SchoolMarkdown.ToText(twin.Found).Split('\n').All(line => found.Contains(line.Trim(), StringComparison.Ordinal)));
            await page.Locator("[name=chon]").Nth(drill.ChoiceOf(Course.Rules.Decide(twin.Facts)!.Line.Then)).ClickAsync();
            await page.Locator(place < DrillSet.Length ? "[data-next=next]" : "[data-next=score]").ClickAsync();
        }

        await Expect(page.Locator("[data-when=right]")).ToContainTextAsync("Đúng 12 trên 12.");
        await PageLook.IsFineAsync(page, "hoc-qua-luot-360");
        await page.GotoAsync("/hoc");
        await Expect(page.Locator("[data-set-tick]")).ToBeVisibleAsync();
    }

    [Fact]
    public async Task A_part_is_read_aloud_where_there_is_a_vietnamese_voice_and_nothing_is_shown_where_there_is_none()
    {
        var address = (await storefronts.On()).Address;
        var silent = await chromium.NewPageAsync(address);
        await silent.AddInitScriptAsync("Object.defineProperty(window, 'speechSynthesis', { value: { getVoices: () => [{ lang: 'en-US', localService: true }], cancel() {}, speak() {}, addEventListener() {} } });");
        await silent.GotoAsync(Lesson);
        await Expect(silent.Locator("[data-finish]")).ToBeVisibleAsync();
        await Expect(silent.Locator("[data-read]:visible")).ToHaveCountAsync(0);

        var page = await chromium.NewPageAsync(address);
        await page.AddInitScriptAsync(
            """
            window.said = [];
            Object.defineProperty(window, 'SpeechSynthesisUtterance', { value: class extends EventTarget { constructor(text) { super(); this.text = text; } } });
            Object.defineProperty(window, 'speechSynthesis', { value: { getVoices: () => [{ lang: 'vi-VN', localService: true, name: 'x' }], cancel() {}, speak: part => said.push(part.text), addEventListener() {} } });
            """);
        await page.GotoAsync(Lesson);
        await page.Locator("[data-read=chuyen-ke-chu]").ClickAsync();
        await Expect(page.Locator("[data-read=chuyen-ke-chu]")).ToContainTextAsync("Thôi đọc");
        var said = await page.EvaluateAsync<string[]>("said");
        Assert.Equal("Một chiều chợ đông, có người mua mười cân na.", said[0]);
        Assert.Contains("Ảnh như thế làm trong vài giây.", said);
    }

    [Theory]
    [InlineData(320, 640, ColorScheme.Light)]
    [InlineData(320, 640, ColorScheme.Dark)]
    [InlineData(1280, 720, ColorScheme.Light)]
    public async Task All_of_it_can_be_read_on_a_phone_and_on_a_wide_screen(int width, int height, ColorScheme scheme)
    {
        var page = await chromium.NewPageAsync((await storefronts.On()).Address, new() { ViewportSize = new() { Width = width, Height = height }, ColorScheme = scheme });
        foreach (var (name, path) in new[]
        {
            ("hoc", "/hoc"), ("hoc-bai", "/hoc/bai/10-so-ban-hang"), ("hoc-lo-trinh", "/hoc/lo-trinh/tram-ngay-hoi"), ("hoc-tinh-huong", "/hoc/tinh-huong"), ("hoc-canh", "/hoc/tinh-huong/chuyen-nham"),
            ("hoc-luot", "/hoc/tinh-huong/luot"), ("hoc-in", "/hoc/in"), ("hoc-in-so", "/hoc/in/so-giay"), ("hoc-tap-huan-vien", "/hoc/tap-huan-vien"), ("hoc-guide", "/hoc/tap-huan-vien/en"),
            ("hoc-dong-gop", "/hoc/tap-huan-vien/dong-gop"), ("hoc-chieu", "/hoc/chieu/06-nhan-tien-bang-qr#2"), ("hoc-chieu-canh", "/hoc/chieu/tinh-huong/chuyen-nham#2"),
        })
        {
            await page.GotoAsync(path);
            await PageLook.IsFineAsync(page, $"{name}-{width}-{scheme}".ToLowerInvariant());
        }

        await page.GotoAsync("/hoc");
        Assert.Equal(0, await page.EvaluateAsync<int>(
            "[...document.querySelectorAll('.hoc a, .hoc button, .hoc summary')].filter(target => target.checkVisibility() && target.getBoundingClientRect().height < 47.5).length"));
    }

    /// <summary>On the projector of a hall, 1280 × 720: no slide is taller than the screen, and the keys lead on.</summary>
    [Fact]
    public async Task Slides_fit_a_projector_and_follow_the_arrow_keys()
    {
        var page = await chromium.NewPageAsync((await storefronts.On()).Address, new() { ViewportSize = new() { Width = 1280, Height = 720 } });
        foreach (var path in Course.Lessons.Select(SchoolAddresses.SlidesOf).Concat(Course.Drills.Select(SchoolAddresses.SlidesOf)).Append("/hoc/chieu/tinh-huong"))
        {
            await page.GotoAsync(path);
            var tall = await page.EvaluateAsync<string[]>(
                """
                [...document.querySelectorAll('.slide')].filter((slide, place, all) => {
                  for (const other of all) other.hidden = other !== slide;
                  return document.documentElement.scrollHeight > innerHeight;
                }).map(slide => slide.innerText.slice(0, 60))
                """);
            Assert.True(tall.Length == 0, $"{path}: {string.Join(" | ", tall)}");
        }

        await page.GotoAsync(SchoolAddresses.SlidesOf(Course.Lessons[0]));
        await page.Keyboard.PressAsync("ArrowRight");
        await page.Keyboard.PressAsync("PageDown");
        await page.Keyboard.PressAsync("ArrowLeft");
        await Expect(page.Locator("[data-where]")).ToHaveTextAsync($"2 / {SlideDeck.Of(Course.Lessons[0]).Count + 1}");
        Assert.EndsWith("#2", page.Url, StringComparison.Ordinal);
        Assert.True(await page.EvaluateAsync<double>("parseFloat(getComputedStyle(document.querySelector('.slide:not([hidden]) .slide-text')).fontSize)") >= 40);
    }

    [Fact]
    public async Task Everything_on_paper_fits_its_paper()
    {
        var page = await chromium.NewPageAsync((await storefronts.On()).Address, new() { ViewportSize = new() { Width = 1280, Height = 720 } });
        foreach (var slug in SchoolSheets.SlugsOf(Course))
        {
            await page.GotoAsync($"/hoc/in/{slug}");
            var over = await page.EvaluateAsync<string[]>("[...document.querySelectorAll('.paper, .paper article')].filter(paper => paper.scrollHeight > paper.clientHeight + 4 || paper.scrollWidth > paper.clientWidth + 4).map(paper => `${paper.innerText.slice(0, 40)}: ${paper.scrollHeight} of ${paper.clientHeight}`)");
            Assert.True(over.Length == 0, $"{slug}: {string.Join(" | ", over)}");
            await page.EmulateMediaAsync(new() { Media = Media.Print });
            Assert.False(await page.Locator("main > h1").IsVisibleAsync(), slug);
            await page.EmulateMediaAsync(new() { Media = Media.Screen });
        }
    }

    /// <summary>Opened from the memory of a phone, with and without its script.</summary>
    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task The_one_file_is_read_and_played_from_a_folder(bool script)
    {
        using var folder = new TempFolder();
        using var browser = (await storefronts.On()).NewBrowser();
        await File.WriteAllTextAsync(folder.Path("khoa-hoc.html"), await browser.ReadAsync(SchoolAddresses.OneFile));
        var page = await chromium.NewPageAsync(new Uri("http://127.0.0.1:9/"), new() { JavaScriptEnabled = script, Offline = true, ViewportSize = new() { Width = 320, Height = 640 } });
        await page.GotoAsync(new Uri(folder.Path("khoa-hoc.html")).AbsoluteUri);
        await page.Locator("nav a[href='#bai-06']").ClickAsync();
        var answer = page.Locator("#bai-06 .quiz details.right").First;
        await answer.Locator("summary").ClickAsync();
        await Expect(answer).ToContainTextAsync("Đúng.");
        var drill = page.Locator("[data-drill=chuyen-nham]");
        await Expect(drill.Locator(".twin:visible")).ToHaveCountAsync(script ? 1 : 2);
        await drill.Locator(".twin:visible .choice.right summary").First.ClickAsync();
        await Expect(drill.Locator(".twin:visible .choice.right").First).ToContainTextAsync("Tiền lạ thì để yên.");
        if (script)
        {
            await Expect(page.Locator("#diem")).ToHaveTextAsync("Đúng 1 trên 1.");
            await drill.Locator(".again").ClickAsync();
            await page.Locator("#bai-06 .done input").CheckAsync();
            await Expect(page.Locator("#tien-bo")).ToHaveTextAsync("Đã xong 1 trong 12 bài");
            await PageLook.IsFineAsync(page, "hoc-mot-tep-320");
        }
    }
}
