using System.Collections.Concurrent;
using Microsoft.Playwright;

[assembly: AssemblyFixture(typeof(VoNhai.Commerce.Storefront.Tests.Running.Chromium))]

namespace VoNhai.Commerce.Storefront.Tests.Running;

/// <summary>
/// The system's Chromium, started once per run when first asked for: its headless build where there is one, because a window costs a third
/// there. Take it as a constructor argument of the test class, then <c>var page = await chromium.NewPageAsync(server.Address)</c>. Its windows close when the test ends (<see cref="ClosesWindowsAttribute"/>):
/// pages that are left open go on asking for news and take the processor from the tests that follow.
/// </summary>
public sealed class Chromium : IAsyncLifetime
{
    private static readonly string[] Places = ["/usr/bin/chromium-headless-shell", "/usr/bin/chromium", "/usr/bin/chromium-browser", "/usr/bin/google-chrome"];

    private static readonly string[] Flags =
    [
        "--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run", "--disable-background-networking",
        "--disable-component-update", "--disable-sync",
        // A microphone that beeps, for whoever grants it to a page.
        "--use-fake-device-for-media-stream", "--use-fake-ui-for-media-stream", "--autoplay-policy=no-user-gesture-required",
    ];

    /// <summary>How long a page or an expectation may take, in milliseconds: a busy machine is slow, and only a failure waits this long.</summary>
    private const float Patience = 60_000;

    private static readonly ConcurrentDictionary<string, ConcurrentBag<IBrowserContext>> Windows = new(StringComparer.Ordinal);
    private static readonly ConcurrentBag<Task> Closing = [];

    private readonly SemaphoreSlim starting = new(1);
    private IPlaywright? playwright;
    private IBrowser? browser;

    /// <summary>A page in a window of its own, without cookies of others; the size is a small telephone's.</summary>
    /// <param name="address">What relative addresses start from.</param>
    /// <param name="options">What shall be different, e.g. <c>JavaScriptEnabled = false</c>.</param>
    public async Task<IPage> NewPageAsync(Uri address, BrowserNewContextOptions? options = null)
    {
        ArgumentNullException.ThrowIfNull(address);
        options ??= new BrowserNewContextOptions();
        options.BaseURL = address.ToString();
        options.IgnoreHTTPSErrors = true;
        options.Locale ??= "vi-VN";
        options.ViewportSize ??= new ViewportSize { Width = 360, Height = 740 };
        var window = await (await StartAsync()).NewContextAsync(options);
        window.SetDefaultTimeout(Patience);
        if (TestContext.Current.Test is { } test)
        {
            Windows.GetOrAdd(test.UniqueID, _ => []).Add(window);
        }

        return await window.NewPageAsync();
    }

    /// <summary>Closes what a test opened, without waiting for it; the end of the run waits.</summary>
    internal static void CloseWindowsOf(string test)
    {
        if (Windows.TryRemove(test, out var windows))
        {
            foreach (var window in windows)
            {
                Closing.Add(window.CloseAsync());
            }
        }
    }

    public ValueTask InitializeAsync() => ValueTask.CompletedTask;

    public async ValueTask DisposeAsync()
    {
        await Task.WhenAll(Closing);
        if (browser is not null)
        {
            await browser.DisposeAsync();
        }

        playwright?.Dispose();
        starting.Dispose();
    }

    private async Task<IBrowser> StartAsync()
    {
        await starting.WaitAsync();
        try
        {
            if (browser is null)
            {
                var program = Places.FirstOrDefault(File.Exists);
                if (program is null)
                {
                    Missing.Skip("No Chromium on this machine (eng/test.sh installs it where it may).");
                }

                Assertions.SetDefaultExpectTimeout(Patience);
                playwright = await Playwright.CreateAsync();
                browser = await playwright.Chromium.LaunchAsync(new BrowserTypeLaunchOptions { ExecutablePath = program, Args = Flags });
            }

            return browser;
        }
        finally
        {
            starting.Release();
        }
    }
}
