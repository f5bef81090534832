using System.Globalization;
using System.Net;
using VoNhai.Commerce.Storefront.Tests.Running;

namespace VoNhai.Commerce.Storefront.Tests.Classes;

/// <summary>What a household does with an order, by its pages.</summary>
internal static class StallSteps
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(90);

    public static Task<HttpStatusCode> CancelAsync(Browser phone, string code) => PressAsync(phone, "Huy", code);

    /// <summary>Waits until the stall knows of the money, and gives the goods away.</summary>
    public static async Task WaitAndGiveAsync(Browser phone, string code)
    {
        var until = DateTime.UtcNow + Patience;
        while (await PressAsync(phone, "Nhan", code) != HttpStatusCode.Redirect)
        {
            Assert.True(DateTime.UtcNow < until, $"{code} was never paid");
            await Task.Delay(500, TestContext.Current.CancellationToken);
        }

        await GiveAsync(phone, code);
    }

    /// <summary>"Tôi đã thấy tiền", whatever is there, and the goods go.</summary>
    public static async Task BelieveAndGiveAsync(Browser phone, string code, long amount)
    {
        var fields = new Dictionary<string, string> { ["Form.Key"] = Guid.NewGuid().ToString("N"), ["Form.Amount"] = amount.ToString(CultureInfo.InvariantCulture), ["Form.Where"] = "BankApp" };
        using var marked = await phone.SubmitAsync($"/nha-ban/don/{code}", fields, $"/nha-ban/don/{code}?handler=ThayTien");
        await PressAsync(phone, "Nhan", code);
        await GiveAsync(phone, code);
    }

    private static async Task GiveAsync(Browser phone, string code)
    {
        Assert.Equal(HttpStatusCode.Redirect, await PressAsync(phone, "Goi", code));
        using var given = await phone.SubmitAsync($"/nha-ban/duong-di/{code}", new Dictionary<string, string> { ["Form.Reason"] = "Khách quen" }, $"/nha-ban/duong-di/{code}?handler=GiaoKhongMa");
        Assert.True(given.StatusCode == HttpStatusCode.Redirect, WebUtility.HtmlDecode(await given.Content.ReadAsStringAsync()));
    }

    private static async Task<HttpStatusCode> PressAsync(Browser phone, string handler, string code)
    {
        using var answer = await phone.SubmitAsync("/nha-ban", new Dictionary<string, string> { ["code"] = code }, $"/nha-ban?handler={handler}");
        return answer.StatusCode;
    }
}
