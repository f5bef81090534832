using System.Globalization;
using System.Net;
using VoNhai.Commerce.Storefront.Tests.Running;

namespace VoNhai.Commerce.Storefront.Tests.Policies;

/// <summary>An operator at the pages of what is declared.</summary>
internal static class PolicyScene
{
    public const string Edit = "/quan-tri/chinh-sach";

    /// <summary>The operator of the practice village, logged in.</summary>
    public static async Task<Browser> OperatorAsync(this StorefrontServer server)
    {
        var boss = server.NewBrowser();
        using var entered = await boss.LogInAsync("0900000091", "tap dieu hanh");
        Assert.Equal(HttpStatusCode.Redirect, entered.StatusCode);
        return boss;
    }

    /// <summary>Publishes texts with these blanks filled in; the version that they got.</summary>
    public static async Task<int> PublishAsync(this Browser boss, params (string Blank, string Text)[] blanks)
    {
        var now = VersionIn(await boss.ReadAsync(Edit));
        using var answer = await boss.SendDraftAsync(now, [.. blanks.Select(blank => ($"dien[{blank.Blank}]", blank.Text))]);
        Assert.Equal(HttpStatusCode.Redirect, answer.StatusCode);
        return now + 1;
    }

    public static Task<HttpResponseMessage> SendDraftAsync(this Browser boss, int version, params (string Field, string Text)[] fields) => boss.SubmitAsync(
        Edit, fields.Append(("ban", version.ToString(CultureInfo.InvariantCulture))).ToDictionary(field => field.Item1, field => field.Item2));

    /// <summary>The version in the form.</summary>
    public static int VersionIn(string html) => int.Parse(html.Split("name=\"ban\" value=\"")[1].Split('"')[0], CultureInfo.InvariantCulture);
}
