using Microsoft.Playwright;

[assembly: AssemblyFixture(typeof(VoNhai.Commerce.Storefront.Tests.Running.Chromium))]

namespace VoNhai.Commerce.Storefront.Tests.Running;

/// <summary>
/// The system's Chromium, started once per run when first asked for. Take it as a constructor argument of the test class, then
/// <c>var page = await chromium.NewPageAsync(server.Address)</c>.
/// </summary>
public sealed class Chromium : IAsyncLifetime
{
    private static readonly string[] Places = ["/usr/bin/chromium", "/usr/bin/chromium-browser", "/usr/bin/google-chrome"];

    private static readonly string[] Flags =
    [
        "--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run", "--disable-background-networking",
        "--disable-component-update", "--disable-sync",
    ];

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
        return await window.NewPageAsync();
    }

    public ValueTask InitializeAsync() => ValueTask.CompletedTask;

    public async ValueTask DisposeAsync()
    {
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
