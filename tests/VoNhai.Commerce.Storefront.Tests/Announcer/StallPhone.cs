using System.Globalization;
using System.Text.Json;
using Microsoft.Playwright;
using VoNhai.Commerce.Storefront.Tests.Running;

namespace VoNhai.Commerce.Storefront.Tests.Announcer;

/// <summary>
/// The old telephone on the stall, in Chromium: its voice and its sound are played by a script that writes down what was to be heard.
/// </summary>
internal sealed class StallPhone(IPage page)
{
    /// <summary>Stands in for the two things of a browser that make sound. A voice begins after 10 ms and ends after 200.</summary>
    private const string Ears = """
        window.heard = []; window.chimes = []; window.clips = [];
        window.SpeechSynthesisUtterance = class { constructor(text) { this.text = text; } };
        Object.defineProperty(window, 'speechSynthesis', { value: {
          getVoices: () => window.voices,
          speak(sentence) {
            if (!sentence.text || window.isDumb) return;
            window.heard.push({ say: sentence.text, at: Date.now(), pitch: sentence.pitch });
            setTimeout(() => sentence.onstart && sentence.onstart(), 10);
            setTimeout(() => sentence.onend && sentence.onend(), 200);
          },
          cancel() {}, addEventListener() {},
        } });
        window.AudioContext = class {
          constructor() { this.state = 'suspended'; this.destination = {}; }
          get currentTime() { return performance.now() / 1000; }
          resume() { this.state = 'running'; if (this.onstatechange) this.onstatechange(); return Promise.resolve(); }
          suspend() { this.state = 'suspended'; if (this.onstatechange) this.onstatechange(); return Promise.resolve(); }
          createGain() { return { gain: { setValueAtTime() {}, linearRampToValueAtTime() {}, exponentialRampToValueAtTime() {} }, connect() {} }; }
          createOscillator() { const tone = { frequency: {}, connect() {}, stop() {}, start() { window.chimes.push(tone.type); } }; return tone; }
          createBufferSource() { return { connect() {}, start: (at, from, length) => window.clips.push({ at, from, length, wall: Date.now() }) }; }
          decodeAudioData(bytes, done) { done({}); }
        };
        """;

    public IPage Page => page;

    public ILocator Picture => page.Locator(".loa-now .loa-money");

    public ILocator List => page.Locator(".loa-list");

    /// <summary>Logs in, opens the announcer, and touches "Bật loa" unless told otherwise.</summary>
    /// <param name="chromium">The browser.</param>
    /// <param name="server">The storefront.</param>
    /// <param name="stall">Whose telephone.</param>
    /// <param name="voices">The languages that the telephone speaks.</param>
    /// <param name="turnsOn">Whether the sound is turned on.</param>
    /// <param name="isDumb">A voice that is there but never begins.</param>
    public static async Task<StallPhone> OpenAsync(
        Chromium chromium, StorefrontServer server, TrialStall stall, string voices = "en-US vi-VN", bool turnsOn = true, bool isDumb = false)
    {
        var phone = new StallPhone(await chromium.NewPageAsync(server.Address));
        var list = JsonSerializer.Serialize(voices.Split(' ', StringSplitOptions.RemoveEmptyEntries).Select(lang => new { lang, localService = true }));
        await phone.Page.Context.AddInitScriptAsync($"window.voices = {list}; window.isDumb = {(isDumb ? "true" : "false")};{Ears}");
        await phone.Page.GotoAsync("/nha-ban/loa");
        await phone.Page.GetByLabel("Số điện thoại").FillAsync(stall.Phone);
        await phone.Page.GetByLabel("Mật khẩu").FillAsync(TrialStall.Passphrase);
        await phone.Page.GetByRole(AriaRole.Button, new() { Name = "Vào", Exact = true }).ClickAsync();
        await phone.WaitUntilListeningAsync();
        if (turnsOn)
        {
            await phone.TurnOnAsync();
        }

        return phone;
    }

    public async Task TurnOnAsync()
    {
        await page.GetByRole(AriaRole.Button, new() { Name = "Bật loa" }).ClickAsync();
        await Assertions.Expect(page.GetByRole(AriaRole.Button, new() { Name = "Tắt loa" })).ToBeVisibleAsync();
    }

    public async Task ReloadAsync()
    {
        await page.LoadAgainAsync();
        await WaitUntilListeningAsync();
    }

    /// <summary>Until the first answer of the door is shown.</summary>
    public Task WaitUntilListeningAsync() => page.Locator("[data-idle-words]", new() { HasText = "Đang nghe" }).WaitForAsync(new() { State = WaitForSelectorState.Attached });

    /// <summary>What the voice said so far, without the word that the sound is on.</summary>
    public async Task<IReadOnlyList<string>> SaidAsync() =>
        [.. (await page.EvaluateAsync<string[]>("() => heard.map(one => one.say)")).Where(say => !say.Contains("loa đã bật", StringComparison.OrdinalIgnoreCase))];

    /// <summary>Waits until the voice says a sentence with these words.</summary>
    /// <returns>When it did, by the machine's clock, in milliseconds since 1970.</returns>
    public async Task<long> HearAsync(string words)
    {
        var script = $"() => heard.find(one => one.say.includes({JsonSerializer.Serialize(words)}))?.at ?? 0";
        await page.WaitForFunctionAsync(script, null, new() { PollingInterval = 50 });
        return (long)await page.EvaluateAsync<double>(script);
    }

    /// <summary>The clips that were played, by name, in the order of playing.</summary>
    public async Task<string> PlayedAsync()
    {
        var index = JsonSerializer.Deserialize<Dictionary<string, int[]>>(await File.ReadAllTextAsync(ClipIndex))!;
        var starts = await page.EvaluateAsync<double[]>("() => clips.slice().sort((a, b) => a.at - b.at).map(clip => clip.from)");
        return string.Join(' ', starts.Select(from => index.Single(clip => Math.Abs(clip.Value[0] - (from * 1000)) < 0.5).Key));
    }

    public static string ClipIndex => Path.Combine(Repository.Storefront, "wwwroot", "loa", "giong.json");

    /// <summary>Long enough for anything that is going to be said to be said: above twice the way from door to voice.</summary>
    public Task WaitForSilenceAsync() => page.WaitForTimeoutAsync(3_500);

    public static long Now => DateTimeOffset.UtcNow.ToUnixTimeMilliseconds();

    public static string Show(long milliseconds) => milliseconds.ToString(CultureInfo.InvariantCulture);
}
