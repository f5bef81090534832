using System.Globalization;
using System.Net;
using System.Text.RegularExpressions;
using VoNhai.Commerce.Storefront.Tests.Running;

namespace VoNhai.Commerce.Storefront.Tests.Classes;

/// <summary>A trainer with a class on a storefront that is started, all by the pages that people use.</summary>
internal sealed partial class ClassScene(StorefrontServer server, Browser trainer, string code, IReadOnlyList<string> cards) : IDisposable
{
    public const string Pin = "730592";
    public const string LaHien = "05740";

    private readonly List<Browser> phones = [];

    public StorefrontServer Server { get; } = server;

    public Browser Trainer { get; } = trainer;

    public string Code { get; } = code;

    public string Page => $"/lop-hoc/{Code}";

    /// <summary>The digits of the cards, households first.</summary>
    public IReadOnlyList<string> Cards { get; } = cards;

    public static async Task<Browser> TrainerAsync(StorefrontServer server)
    {
        var browser = server.NewBrowser();
        using var entered = await browser.LogInAsync("0900000092", "tap day lop hoc");
        Assert.Equal("/lop-hoc", entered.Headers.Location?.OriginalString);
        return browser;
    }

    public static async Task<ClassScene> BeginAsync(StorefrontServer server, int households = 2, int buyers = 2, int module = 6, string commune = LaHien)
    {
        var trainer = await TrainerAsync(server);
        using var begun = await trainer.SubmitAsync("/lop-hoc", new Dictionary<string, string>
        {
            ["bai"] = Text(module), ["xa"] = commune, ["nha"] = Text(households), ["mua"] = Text(buyers),
        });
        Assert.Equal(HttpStatusCode.Redirect, begun.StatusCode);
        var code = begun.Headers.Location!.OriginalString["/lop-hoc/".Length..];
        using var printed = await trainer.SubmitAsync($"/lop-hoc/{code}", new Dictionary<string, string>(), $"/lop-hoc/{code}?handler=The");
        return new ClassScene(server, trainer, code, DigitsIn(await printed.Content.ReadAsStringAsync(TestContext.Current.CancellationToken)));
    }

    /// <summary>The telephone of whoever got this card.</summary>
    public async Task<Browser> EnterAsync(int number)
    {
        var phone = Server.NewBrowser();
        phones.Add(phone);
        using var answer = await UseAsync(phone, Cards[number - 1]);
        Assert.Equal("/thuc-hanh/lop", answer.Headers.Location?.OriginalString);
        return phone;
    }

    public static Task<HttpResponseMessage> UseAsync(Browser phone, string card) => phone.SubmitAsync(
        $"/vao-may?the={card}", new Dictionary<string, string> { ["the"] = card, ["hinh"] = "na", ["pin"] = Pin, ["pin2"] = Pin }, "/vao-may?handler=Xong");

    /// <summary>Presses a button of the class's page.</summary>
    public async Task<HttpStatusCode> PressAsync(string handler)
    {
        using var answer = await Trainer.SubmitAsync(Page, new Dictionary<string, string>(), $"{Page}?handler={handler}");
        return answer.StatusCode;
    }

    /// <summary>A household lists something; the address under which buyers see it.</summary>
    public static async Task<string> ListAsync(Browser phone, string name, string price = "50k", string stock = "40")
    {
        var form = new Dictionary<string, string>
        {
            ["Form.Name"] = name, ["Form.UnitWord"] = "kg", ["Form.UnitContent"] = "", ["Form.Price"] = price, ["Form.Stock"] = stock, ["Form.Publish"] = "true",
        };
        using var answer = await phone.SubmitAsync("/nha-ban/hang/moi", form);
        Assert.True(answer.StatusCode == HttpStatusCode.Redirect, await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken));
        return Product().Match(WebUtility.HtmlDecode(await phone.ReadAsync(answer.Headers.Location!.OriginalString.Split('#')[0]))).Value;
    }

    /// <summary>The board: a column of every place by number, in the words of its columns.</summary>
    public async Task<ClassBoardRead> BoardAsync() => ClassBoardRead.Of(await Trainer.ReadAsync($"{Page}/bang"));

    public static IReadOnlyList<string> DigitsIn(string html) => [.. Digits().Matches(html).Select(card => card.Groups[1].Value.Replace(" ", "", StringComparison.Ordinal))];

    public void Dispose()
    {
        Trainer.Dispose();
        phones.ForEach(phone => phone.Dispose());
    }

    private static string Text(int number) => number.ToString(CultureInfo.InvariantCulture);

    [GeneratedRegex("""cc-digits">([\d ]+)<""")]
    private static partial Regex Digits();

    [GeneratedRegex("/san-pham/[a-z0-9-]+")]
    private static partial Regex Product();
}
