using System.Net;
using VoNhai.Commerce.Orders;
using VoNhai.Commerce.Storefront.Accounts;
using VoNhai.Commerce.Storefront.Database;
using VoNhai.Commerce.Storefront.Tests.Running;

namespace VoNhai.Commerce.Storefront.Tests.Accounts;

/// <summary>Roles are given by telephone number and taken away, never the last operator's.</summary>
public sealed class StaffTests
{
    private const string Page = "/quan-tri/nguoi";

    [Theory, BothDatabases]
    public async Task The_last_operator_who_can_enter_keeps_its_role(DatabaseKind kind)
    {
        await using var server = await StorefrontServer.StartAsync(kind, AccountScene.Quick(new Clock()));
        var first = (await server.WithAsync<Staff, IReadOnlyList<StaffMember>>(staff => staff.ListAsync())).Single(person => person.Roles.Contains(ShopRoles.Operator));
        var second = Assert.IsType<StaffOutcome.Done>(await GiveAsync(server, "0987650001", "Chị Hai", ShopRoles.Operator));

        // Whoever has a card in the hand and never entered cannot give the role back.
        Assert.True(second.IsNew);
        Assert.IsType<StaffOutcome.LastOperator>(await TakeAsync(server, first.UserId));
        using var phone = await server.EnrolledAsync(second.UserId);
        var taken = await Task.WhenAll(TakeAsync(server, first.UserId), TakeAsync(server, second.UserId));

        Assert.Single(taken.OfType<StaffOutcome.Done>());
        Assert.Single(taken.OfType<StaffOutcome.LastOperator>());
        Assert.Single(await server.WithAsync<Staff, IReadOnlyList<StaffMember>>(staff => staff.ListAsync()), person => person.Roles.Contains(ShopRoles.Operator));
    }

    [Theory, BothDatabases]
    public async Task A_new_keeper_enters_by_card_and_is_out_when_the_role_is_taken(DatabaseKind kind)
    {
        await using var server = await StorefrontServer.StartAsync(kind, AccountScene.Quick(new Clock()));
        await server.AddUserAsync("0987650009", "mua mật ong rừng");
        await GiveAsync(server, "0987650009", "", ShopRoles.Operator);
        using var boss = server.NewBrowser();
        using var entered = await boss.LogInAsync("0987650009", "mua mật ong rừng");
        Task<HttpResponseMessage> FillInAsync(string number, string name, string role) => boss.SubmitAsync(
            Page, new Dictionary<string, string> { ["dienThoai"] = number, ["ten"] = name, ["vai"] = role }, Page + "?handler=Giao");

        using var nameless = await FillInAsync("0987650002", "", ShopRoles.RunKeeper);
        using var noRole = await FillInAsync("0987650002", "Anh Ba", "household");
        using var noNumber = await FillInAsync("12", "Anh Ba", ShopRoles.RunKeeper);
        using var householder = await FillInAsync("0900000001", "", ShopRoles.Operator);
        Assert.All([nameless, noRole, noNumber], answer => Assert.Equal(HttpStatusCode.UnprocessableEntity, answer.StatusCode));
        Assert.Equal(HttpStatusCode.Conflict, householder.StatusCode);

        using var made = await FillInAsync("0987650002", "Anh Ba", ShopRoles.RunKeeper);
        var digits = AccountScene.DigitsIn(await made.Content.ReadAsStringAsync(TestContext.Current.CancellationToken));
        using var phone = server.NewBrowser();
        using var enrolled = await phone.SubmitAsync(
            "/vao-may", new Dictionary<string, string> { ["the"] = digits, ["hinh"] = "na", ["pin"] = AccountScene.GoodPin, ["pin2"] = AccountScene.GoodPin }, "/vao-may?handler=Xong");
        Assert.Equal("/chuyen", enrolled.Headers.Location?.ToString());
        Assert.Equal(HttpStatusCode.OK, await phone.StatusAsync("/chuyen"));
        Assert.Equal(HttpStatusCode.Forbidden, await phone.StatusAsync(Page));

        var keeper = (await server.WithAsync<Staff, IReadOnlyList<StaffMember>>(staff => staff.ListAsync())).Single(person => person.Phone == "0987650002");
        var fields = new Dictionary<string, string> { ["ai"] = keeper.UserId, ["vai"] = ShopRoles.RunKeeper };
        using var taken = await boss.SubmitAsync(Page, fields, Page + "?handler=Lay");
        using var again = await boss.SubmitAsync(Page, fields, Page + "?handler=Lay");
        Assert.Equal((HttpStatusCode.Redirect, HttpStatusCode.NotFound), (taken.StatusCode, again.StatusCode));
        Assert.Equal(HttpStatusCode.Redirect, await phone.StatusAsync("/chuyen"));

        // No operator enters as another by printing its card.
        var other = (await server.WithAsync<Staff, IReadOnlyList<StaffMember>>(staff => staff.ListAsync())).Single(person => person.Phone == "0900000091");
        using var stolen = await boss.SubmitAsync(Page, new Dictionary<string, string> { ["ai"] = other.UserId }, Page + "?handler=The");
        Assert.Equal(HttpStatusCode.NotFound, stolen.StatusCode);
    }

    private static Task<StaffOutcome> GiveAsync(StorefrontServer server, string number, string name, string role)
    {
        Assert.True(PhoneNumber.TryRead(number, out var phone));
        return server.WithAsync<Staff, StaffOutcome>(staff => staff.GiveAsync(phone, name, role));
    }

    private static Task<StaffOutcome> TakeAsync(StorefrontServer server, string userId)
        => server.WithAsync<Staff, StaffOutcome>(staff => staff.TakeAsync(userId, ShopRoles.Operator));
}
