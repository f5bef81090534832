using VoNhai.Commerce.Storefront.Statements;
using VoNhai.Commerce.Storefront.Tests.Running;

namespace VoNhai.Commerce.Storefront.Tests.Statements;

/// <summary>A statement waits for its own household, a quarter of an hour, and never more of them than memory bears.</summary>
public sealed class StatementTrayTests
{
    private static readonly Guid Household = Guid.CreateVersion7();
    private static readonly Guid Account = Guid.CreateVersion7();

    private readonly Clock clock = new();

    [Fact]
    public void Is_found_by_its_ticket_household_and_account_alone()
    {
        using var tray = new StatementTray(clock);
        var ticket = tray.Put(Household, Account, new byte[] { 1, 2, 3 });

        Assert.Equal(3, tray.Find(Household, Account, ticket)?.Length);
        Assert.Null(tray.Find(Guid.CreateVersion7(), Account, ticket));
        Assert.Null(tray.Find(Household, Guid.CreateVersion7(), ticket));
        Assert.Null(tray.Find(Household, Account, null));
        tray.Put(Household, Account, new byte[] { 4 });
        Assert.Null(tray.Find(Household, Account, ticket));
    }

    [Fact]
    public void Is_gone_after_a_quarter_of_an_hour()
    {
        using var tray = new StatementTray(clock);
        var ticket = tray.Put(Household, Account, new byte[] { 1 });

        clock.Advance(StatementTray.Patience - TimeSpan.FromSeconds(1));
        Assert.NotNull(tray.Find(Household, Account, ticket));
        clock.Advance(TimeSpan.FromSeconds(1));
        Assert.Null(tray.Find(Household, Account, ticket));
    }

    [Fact]
    public void The_one_that_waits_longest_makes_room()
    {
        using var tray = new StatementTray(clock);
        var file = new byte[20 * 1024 * 1024];
        var first = tray.Put(Household, Account, file);
        var last = "";
        var other = Guid.Empty;
        for (var i = 0; i < 4; i++)
        {
            clock.Advance(TimeSpan.FromSeconds(1));
            last = tray.Put(other = Guid.CreateVersion7(), Account, file);
        }

        Assert.Null(tray.Find(Household, Account, first));
        Assert.NotNull(tray.Find(other, Account, last));
    }
}
