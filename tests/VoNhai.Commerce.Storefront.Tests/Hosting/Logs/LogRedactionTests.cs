using System.Text.Json;
using VoNhai.Commerce.Storefront.Database;
using VoNhai.Commerce.Storefront.Hosting.Logs;
using VoNhai.Commerce.Storefront.Tests.Running;

namespace VoNhai.Commerce.Storefront.Tests.Hosting.Logs;

public sealed class LogRedactionTests(PublishedCopy copy)
{
    private const string Secret = "q0vT7uJx3sBzW1kD9mE2aA";

    [Theory]
    [InlineData("GET /don-hang/QZ4K7M2P97G?k=" + Secret + " done", "GET /don-hang/QZ4K7M2P97G?k=*** done")]
    [InlineData("/qr/QZ.svg?a=1&k=" + Secret + "&b=2", "/qr/QZ.svg?a=1&k=***&b=2")]
    [InlineData("/dang-nhap?ve=%2Fdon-hang%2FQZ%3Fk%3D" + Secret, "/dang-nhap?ve=%2Fdon-hang%2FQZ%3Fk%3D***")]
    [InlineData("{\"u\":\"/x?a=1\\u0026k=" + Secret + "\"}", "{\"u\":\"/x?a=1\\u0026k=***\"}")]
    [InlineData("task=1 and k=5 stay", "task=1 and k=5 stay")]
    public void Hides_the_secret_of_a_link_and_nothing_else(string line, string expected)
        => Assert.Equal(expected, LogRedaction.Hide(line));

    /// <summary>Even when somebody turns on everything that there is to log.</summary>
    [Theory]
    [InlineData("Production")]
    [InlineData("Development")]
    public async Task No_secret_reaches_the_console_at_any_level(string environment)
    {
        await using var database = await DatabaseTemplates.CopyAsync(DatabaseKind.Sqlite, environment);
        await using var storefront = await StorefrontProcess.StartAsync(await copy.ProgramAsync(), Path.GetTempPath(), new Dictionary<string, string>(database.Settings)
        {
            ["ASPNETCORE_ENVIRONMENT"] = environment,
            ["Logging:LogLevel:Default"] = "Trace",
            ["Logging:Console:LogLevel:Default"] = "Trace",
            ["Logging:Console:LogLevel:Microsoft.AspNetCore"] = "Trace",
            ["Logging:Console:LogLevel:Microsoft.AspNetCore.Hosting.Diagnostics"] = "Trace",
        });
        using var browser = storefront.NewBrowser();
        foreach (var path in new[] { "/don-hang/QZ4K7M2P97G", "/qr/QZ4K7M2P97G.svg", "/api/v1/orders/QZ4K7M2P97G", "/dang-nhap", "/robots.txt" })
        {
            using var answer = await browser.GetAsync($"{path}?k={Secret}");
        }

        using var back = await browser.GetAsync("/dang-nhap?ve=" + Uri.EscapeDataString($"/don-hang/QZ4K7M2P97G?k={Secret}"));
        await storefront.StopAsync();

        Assert.Contains("k=***", storefront.Output, StringComparison.Ordinal); // The control: addresses were logged.
        Assert.DoesNotContain(Secret, storefront.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task At_the_usual_levels_no_address_is_logged_at_all()
    {
        await using var database = await DatabaseTemplates.CopyAsync(DatabaseKind.Sqlite, "Production");
        await using var storefront = await StorefrontProcess.StartAsync(await copy.ProgramAsync(), Path.GetTempPath(), new Dictionary<string, string>(database.Settings)
        {
            ["ASPNETCORE_ENVIRONMENT"] = "Production",
        });
        using var browser = storefront.NewBrowser();
        using var answer = await browser.GetAsync($"/don-hang/QZ4K7M2P97G?k={Secret}");
        await storefront.StopAsync();

        Assert.DoesNotContain("QZ4K7M2P97G", storefront.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Production_logs_one_JSON_object_per_line()
    {
        using var folder = new TempFolder();
        await using var storefront = await StorefrontProcess.StartAsync(await copy.ProgramAsync(), folder.Name, new Dictionary<string, string>
        {
            ["ASPNETCORE_ENVIRONMENT"] = "Production",
            ["Database:File"] = folder.Path("a.db"),
            ["Logging:LogLevel:Default"] = "Debug",
            ["Logging:LogLevel:Microsoft.AspNetCore"] = "Debug",
        });
        using var browser = storefront.NewBrowser();
        browser.Http.DefaultRequestHeaders.TryAddWithoutValidation("User-Agent", "\u001b[31m forged");
        using var answer = await browser.GetAsync("/dong%0A%7B%22level%22%3A%22Error%22%7D%1B%5B31m%E2%80%A8%E2%80%AE");
        await storefront.StopAsync();

        // Two lines are no log: the first operator's code, for the person in front of the console.
        var lines = storefront.Output.Split('\n', StringSplitOptions.RemoveEmptyEntries);
        var offer = Array.FindIndex(lines, line => line.StartsWith("Chưa có người điều hành", StringComparison.Ordinal));
        Assert.Matches("^ +[0-9]{4} [0-9]{4} [0-9]{4}\\s*$", lines[offer + 1]);
        Assert.All(lines.Where((_, number) => number != offer && number != offer + 1), line =>
        {
            using var json = JsonDocument.Parse(line);
            Assert.True(json.RootElement.TryGetProperty("message", out _));
            Assert.DoesNotContain(line, c => char.IsControl(c) && c != '\r');
            Assert.DoesNotContain('\u202E', line);
        });
    }
}
