using System.Diagnostics;
using System.Globalization;
using System.Net;
using System.Text.Json;
using MimeKit;
using VoNhai.Commerce.Storefront.Database;
using VoNhai.Commerce.Storefront.Tests.Journeys;
using VoNhai.Commerce.Storefront.Tests.Running;

namespace VoNhai.Commerce.Storefront.Tests.Mail;

/// <summary>A storefront that sends letters to a server on this machine, a buyer who wants them, and the village's third household.</summary>
internal static class MailScene
{
    public const string Site = "https://cho.vonhai.example";

    public static StorefrontOptions Options(int port, params (string Name, string Value)[] more)
    {
        var settings = new Dictionary<string, string>(Outsider.Options.Settings)
        {
            ["Mail:Mode"] = "Smtp",
            ["Mail:Host"] = "127.0.0.1",
            ["Mail:Port"] = port.ToString(CultureInfo.InvariantCulture),
            ["Mail:Security"] = "None",
            ["Mail:From"] = "cho@vonhai.example",
            ["Mail:SiteAddress"] = Site,
            ["Mail:RoundSeconds"] = "1",
        };
        foreach (var (name, value) in more)
        {
            settings[name] = value;
        }

        return new StorefrontOptions { Settings = settings };
    }

    public static async Task<JsonElement> OrderAsync(Browser browser, string email)
    {
        var outsider = new Outsider(browser.Http);
        var body = JsonSerializer.Serialize(new
        {
            lines = new[] { new { productId = (await outsider.ProductAsync("bot-ngo-xay-men-men")).GetProperty("id").GetString(), quantity = 1 } },
            buyer = new { name = "Lường Thị Én", phone = "0912345678", email },
            delivery = new { kind = "pickup" },
            payment = "transfer",
        });
        var (status, order) = await outsider.PostAsync("/api/v1/orders", body, Guid.NewGuid().ToString("N"));
        Assert.True(status == HttpStatusCode.Created, order.ToString());
        return order;
    }

    /// <summary>Waits for a letter that nobody has looked at yet.</summary>
    public static async Task<MimeMessage> NextAsync(TinySmtpServer server)
    {
        var waiting = Stopwatch.StartNew();
        while (waiting.Elapsed < TimeSpan.FromSeconds(40))
        {
            if (server.Letters.TryDequeue(out var letter))
            {
                return await MimeMessage.LoadAsync(new MemoryStream(letter.Raw), TestContext.Current.CancellationToken);
            }

            await Task.Delay(100, TestContext.Current.CancellationToken);
        }

        throw new TimeoutException("No letter came.");
    }

    /// <summary>Waits until a row says so, read past the storefront.</summary>
    public static async Task UntilAsync(TestDatabase database, string query, string expected)
    {
        var waiting = Stopwatch.StartNew();
        object? last = null;
        while (waiting.Elapsed < TimeSpan.FromSeconds(40))
        {
            last = await database.ScalarAsync(query);
            if (Convert.ToString(last, CultureInfo.InvariantCulture) == expected)
            {
                return;
            }

            await Task.Delay(200, TestContext.Current.CancellationToken);
        }

        Assert.Fail($"{query}: {last}");
    }

    public static async Task<int> ChangeAsync(TestDatabase database, string command)
    {
        await using var connection = await database.OpenAsync();
        await using var sql = connection.CreateCommand();
#pragma warning disable CA2100 // Commands of tests are constants.
        sql.CommandText = command;
#pragma warning restore CA2100
        return await sql.ExecuteNonQueryAsync();
    }
}
