using System.Data.Common;
using System.Net;
using Microsoft.EntityFrameworkCore;
using VoNhai.Commerce.Counter;
using VoNhai.Commerce.Storefront.Accounts;
using VoNhai.Commerce.Storefront.Audit;
using VoNhai.Commerce.Storefront.Database;
using VoNhai.Commerce.Storefront.Tests.Accounts;
using VoNhai.Commerce.Storefront.Tests.Running;

namespace VoNhai.Commerce.Storefront.Tests.Audit;

/// <summary>Who did what: written with the act, once, and never changed.</summary>
public sealed class AuditTrailTests(Storefronts storefronts) : IClassFixture<Storefronts>
{
    [Theory, BothDatabases]
    public async Task The_database_itself_refuses_to_change_or_delete_an_entry(DatabaseKind kind)
    {
        var server = await storefronts.On(kind);
        var household = await server.HouseholdOfAsync(await server.OwnerAsync());
        var before = await EntriesAsync(server, household);
        Assert.NotEmpty(before);

        foreach (var statement in new[] { "UPDATE audit_entries SET detail = 'x'", "DELETE FROM audit_entries" })
        {
            await Assert.ThrowsAnyAsync<DbException>(() => server.Database.ScalarAsync(statement));
        }

        Assert.Equal(before, await EntriesAsync(server, household));

        // The control: the same statement goes through at a table that nobody guards.
        await server.Database.ScalarAsync("UPDATE start_marks SET at = at");
    }

    [Theory, BothDatabases]
    public async Task An_act_of_a_desk_is_written_with_its_commit_and_not_without(DatabaseKind kind)
    {
        var server = await storefronts.On(kind);
        var household = await server.HouseholdOfAsync(await server.OwnerAsync());
        Task<AccountOutcome> AskAsync(string bin) => server.WithAsync<AuditTrail, AccountOutcome>(trail => server.WithAsync<IAccountDesk, AccountOutcome>(async desk =>
        {
            using var noted = trail.With(AuditVerb.ReceivingAsked, household, "Ngân hàng Tập");
            return await desk.AskAsync(household, new AccountWish(bin, "TAP9901", "NGUOI THU"), TimeSpan.Zero, "test", TestContext.Current.CancellationToken);
        }));

        Assert.IsType<AccountOutcome.Refused>(await AskAsync("970405"));
        Assert.DoesNotContain(await EntriesAsync(server, household), line => line.Verb == AuditVerb.ReceivingAsked);
        Assert.IsType<AccountOutcome.Done>(await AskAsync("999999"));

        // What is owed for one act is not written by the next one.
        Assert.IsType<AccountOutcome.Done>(await server.WithAsync<IAccountDesk, AccountOutcome>(async desk =>
            await desk.AskAsync(household, new AccountWish("999999", "TAP9902", "NGUOI THU"), TimeSpan.Zero, "test", TestContext.Current.CancellationToken)));
        Assert.Equal("Ngân hàng Tập", Assert.Single(await EntriesAsync(server, household), line => line.Verb == AuditVerb.ReceivingAsked).Detail);
    }

    [Theory, BothDatabases]
    public async Task Parts_hold_every_entry_once_newest_first(DatabaseKind kind)
    {
        var server = await storefronts.On(kind);
        var owner = await server.OwnerAsync();
        var household = await server.HouseholdOfAsync(owner);
        for (var turn = 0; turn < 3; turn++)
        {
            await server.CardAsync(owner, CardPurpose.Recover);
            await server.WithAsync<HouseholdAccounts, string?>(accounts => accounts.DisableAsync(owner));
            await server.WithAsync<HouseholdAccounts, string?>(accounts => accounts.EnableAsync(owner));
        }

        var all = new List<AuditLine>();
        for (string? after = null; ;)
        {
            var part = await server.WithAsync<AuditTrail, Page<AuditLine>>(trail => trail.ReadAsync(new AuditFilter(household), after, take: 4));
            all.AddRange(part.Items);
            if ((after = part.Next) is null)
            {
                break;
            }
        }

        AuditVerb[] turnBack = [AuditVerb.AccountOpened, AuditVerb.AccountShut, AuditVerb.RecoveryPrinted];
        Assert.Equal([.. turnBack, .. turnBack, .. turnBack, AuditVerb.HouseholdMade], all.Select(line => line.Verb));
        var shut = await server.WithAsync<AuditTrail, Page<AuditLine>>(trail => trail.ReadAsync(new AuditFilter(household, AuditVerb.AccountShut)));
        Assert.Equal(3, shut.Items.Count);
    }

    [Fact]
    public async Task A_household_reads_what_an_operator_did_about_it_and_nothing_of_another()
    {
        var server = await storefronts.On();
        using var boss = server.NewBrowser();
        using var entered = await boss.LogInAsync("0900000091", "tap dieu hanh");
        var mine = await server.InDatabaseAsync(db => db.Users.Where(user => user.UserName == "0900000001").Select(user => user.Id).SingleAsync());
        using var printed = await boss.SubmitAsync("/quan-tri/ho", new Dictionary<string, string> { ["ai"] = mine }, "/quan-tri/ho?handler=The");
        Assert.Equal(HttpStatusCode.OK, printed.StatusCode);
        using var one = server.NewBrowser();
        using var two = server.NewBrowser();
        using var first = await one.LogInAsync("0900000001", "tap ban hang 1");
        using var second = await two.LogInAsync("0900000002", "tap ban hang 2");

        var own = WebUtility.HtmlDecode(await one.ReadAsync("/nha-ban/nhat-ky"));
        Assert.Contains("In thẻ vào máy", own, StringComparison.Ordinal);
        Assert.Contains("Người điều hành (tập), người điều hành", own, StringComparison.Ordinal);
        Assert.DoesNotContain("In thẻ vào máy", WebUtility.HtmlDecode(await two.ReadAsync("/nha-ban/nhat-ky")), StringComparison.Ordinal);
        Assert.Contains("In thẻ vào máy", WebUtility.HtmlDecode(await boss.ReadAsync("/quan-tri/nhat-ky?viec=CardPrinted")), StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.Forbidden, await one.StatusAsync("/quan-tri/nhat-ky"));
    }

    [Fact]
    public async Task What_is_no_filter_is_none_and_breaks_nothing()
    {
        var server = await storefronts.On();
        using var boss = server.NewBrowser();
        using var entered = await boss.LogInAsync("0900000091", "tap dieu hanh");
        foreach (var query in new[] { "?viec=3", "?viec='%3B--", "?ho=x", "?vai=1", "?sau=-1", "?sau=99999999999999999999", "?sau=x", "?ho=00000000-0000-0000-0000-000000000000" })
        {
            Assert.Equal(HttpStatusCode.OK, await boss.StatusAsync("/quan-tri/nhat-ky" + query));
        }

        Assert.Equal(HttpStatusCode.OK, await boss.StatusAsync("/quan-tri?phan=-3"));
    }

    private static Task<IReadOnlyList<AuditLine>> EntriesAsync(StorefrontServer server, Guid household)
        => server.WithAsync<AuditTrail, IReadOnlyList<AuditLine>>(async trail => (await trail.ReadAsync(new AuditFilter(household), take: 100)).Items);
}
