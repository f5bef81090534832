using System.Globalization;
using System.Net;
using Microsoft.EntityFrameworkCore;
using VoNhai.Commerce.Storefront.Classes;
using VoNhai.Commerce.Storefront.Database;
using VoNhai.Commerce.Storefront.Tests.Running;

namespace VoNhai.Commerce.Storefront.Tests.Classes;

/// <summary>Four customers come to each stall, two of them cheat, and the board tells what became of each.</summary>
public sealed class MarketDayTests(Storefronts storefronts) : IClassFixture<Storefronts>
{
    [Theory, BothDatabases]
    public async Task Whoever_looks_at_the_money_is_told_from_whoever_believes_words(DatabaseKind kind)
    {
        var server = await storefronts.On(kind);
        using var scene = await ClassScene.BeginAsync(server, households: 3, buyers: 0);
        var (careful, trusting, suspicious) = (await scene.EnterAsync(1), await scene.EnterAsync(2), await scene.EnterAsync(3));
        foreach (var stall in new[] { careful, trusting, suspicious })
        {
            await ClassScene.ListAsync(stall, "Na dai", price: "96k");
        }

        Assert.Equal(HttpStatusCode.Redirect, await scene.PressAsync("Cho"));
        Assert.Equal(HttpStatusCode.Redirect, await scene.PressAsync("Cho"));
        var scenes = await ScenesAsync(server, scene);
        Assert.Equal(12, scenes.Count);
        Assert.All(scenes.GroupBy(one => one.HouseholdId), stall => Assert.Equal(Enum.GetValues<SceneKind>(), stall.Select(one => one.Kind).Order()));

        // Nobody is told from what is seen at the stall before looking at the money: all four say the same.
        var said = await careful.ReadAsync("/thuc-hanh/lop");
        Assert.Equal(4, scenes.Count(one => said.Contains(one.OrderCode, StringComparison.Ordinal)));
        Assert.DoesNotContain("FakeReceipt", said, StringComparison.Ordinal);

        foreach (var (number, phone) in new[] { (1, careful), (2, trusting), (3, suspicious) })
        {
            foreach (var customer in scenes.Where(one => one.Number == number))
            {
                await (number switch
                {
                    1 when customer.Kind is SceneKind.FakeReceipt or SceneKind.WrongAmount => StallSteps.CancelAsync(phone, customer.OrderCode),
                    1 => StallSteps.WaitAndGiveAsync(phone, customer.OrderCode),
                    2 => StallSteps.BelieveAndGiveAsync(phone, customer.OrderCode, 96_000),
                    _ => StallSteps.CancelAsync(phone, customer.OrderCode),
                });
            }
        }

        var board = await scene.BoardAsync();
        Assert.Equal((2, 0, 2, 0), EndsOf(board, 1));
        Assert.Equal((0, 2, 2, 0), EndsOf(board, 2));
        Assert.Equal((2, 0, 0, 2), EndsOf(board, 3));
        await scene.PressAsync("Xong");
    }

    [Theory, BothDatabases]
    public async Task What_was_kept_until_the_market_ends_was_refused(DatabaseKind kind)
    {
        var server = await storefronts.On(kind);
        using var scene = await ClassScene.BeginAsync(server, households: 2, buyers: 0);
        await ClassScene.ListAsync(await scene.EnterAsync(1), "Na dai");
        await scene.PressAsync("Cho");
        Assert.Equal((0, 0, 0, 0), EndsOf(await scene.BoardAsync(), 1));

        await scene.PressAsync("HetCho");

        Assert.Equal((2, 0, 0, 0), EndsOf(await scene.BoardAsync(), 1));

        // The household without goods had no customers.
        Assert.Equal((0, 0, 0, 0), EndsOf(await scene.BoardAsync(), 2));
        await scene.PressAsync("Xong");
    }

    private static (int Refused, int Fell, int Served, int SentAway) EndsOf(ClassBoardRead board, int number)
        => (board.Of(number, "Refused"), board.Of(number, "Fell"), board.Of(number, "Served"), board.Of(number, "SentAway"));

    private static Task<IReadOnlyList<(int Number, Guid HouseholdId, string OrderCode, SceneKind Kind)>> ScenesAsync(StorefrontServer server, ClassScene scene)
        => server.WithAsync<ShopDbContext, IReadOnlyList<(int, Guid, string, SceneKind)>>(async db =>
            [.. (await (from one in db.ClassScenes
                        join lesson in db.Classes on one.ClassId equals lesson.Id
                        join learner in db.ClassLearners on one.HouseholdId equals learner.HouseholdId
                        where lesson.Code == scene.Code
                        select new { learner.Number, one.HouseholdId, one.OrderCode, one.Kind }).ToListAsync()).Select(one => (one.Number, one.HouseholdId, one.OrderCode, one.Kind))]);
}
