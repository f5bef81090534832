using System.Text;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using VoNhai.Commerce.BankFeeds;
using VoNhai.Commerce.Catalog;
using VoNhai.Commerce.Counter;
using VoNhai.Commerce.FakeBank;
using VoNhai.Commerce.Sdk.Tests.Payments;
using VoNhai.Commerce.Sdk.Tests.Storage;
using Xunit;

namespace VoNhai.Commerce.Sdk.Tests.Snippets;

/// <summary>How each snippet of the documentation is run; what runs otherwise has a test of its own in this folder.</summary>
internal static class SnippetRuns
{
    public static IReadOnlyDictionary<string, Func<Task>> All { get; } = new Dictionary<string, Func<Task>>
    {
        [nameof(ReadMoney)] = Do(ReadMoney.Run),
        [nameof(FoldText)] = Do(FoldText.Run),
        [nameof(ReadEmv)] = Do(() => ReadEmv.Run(BuildCode.Run().Payload)),
        [nameof(DrawCodes)] = Do(() => Assert.NotEmpty(DrawCodes.Run(BuildCode.Run()))),
        [nameof(FindPlaces)] = Do(FindPlaces.Run),
        [nameof(JudgeGoods)] = Do(() => Assert.Equal(Orderability.Orderable, JudgeGoods.Run(Guid.CreateVersion7()))),
        [nameof(FindCodes)] = Do(FindCodes.Run),
        [nameof(KnowMoney)] = Do(() => KnowMoney.Run(Ledger.Request(), [])),
        [nameof(OpenFeed)] = Do(() => OpenFeed.Run(
            TestBank.FeedFor(Ledger.Account()), new Dictionary<string, string>(), Array.Empty<byte>(), DateTimeOffset.UtcNow)),
        [nameof(ReadStatement)] = Do(() => ReadStatement.Run(Encoding.UTF8.GetBytes("Ngày,Số tiền ghi có,Nội dung\n23/11/2026,95000,QZ4K7M2P97G\n"))),
        [nameof(ReadSheet)] = Do(() => ReadSheet.Run(Encoding.UTF8.GetBytes("Tên hàng;Giá\nChè;x\n"))),
        [nameof(TellBySms)] = Do(() => new ServiceCollection().AddVoNhaiCommerce(c =>
        {
            c.StoreIn<ShopDbContext>();
            TellBySms.Run(c);
        })),
        [nameof(SetOptions)] = Do(() => SetOptions.Run(new ServiceCollection())),
        [nameof(OwnGateway)] = Do(() => OwnGateway.Run(new ServiceCollection())),
        [nameof(SetStripe)] = Do(SetStripe.Run),
        [nameof(WriteGateway)] = WriteGateway.RunAsync,
        [nameof(AskGateways)] = Do(() => AskGateways.Run([new WriteGateway.MyWallet()])),
        [nameof(OwnDatabase)] = async () =>
        {
            await using var connection = new SqliteConnection("Data Source=:memory:");
            await connection.OpenAsync();
            await OwnDatabase.RunAsync(options => options.UseSqlite(connection));
        },
        [nameof(ReadBooks)] = InShop(shop => ReadBooks.RunAsync(shop.Books, shop.Household.Id, new MemoryStream())),
        [nameof(TakePayment)] = InShop(async shop =>
        {
            await shop.SellAsync();
            Assert.NotNull(await TakePayment.RunAsync(shop.Catalog, shop.Checkout));
        }),
        [nameof(AnswerFeed)] = InShop(async shop =>
        {
            Assert.Equal(401, await AnswerFeed.RunAsync(shop.Inbox, "sepay", shop.Feed.Id, new Dictionary<string, string>(), []));
            Assert.Equal(200, await AnswerFeed.RunAsync(shop.Inbox, "sepay", shop.Feed.Id, Notice.ByKey(), new Notice(1, "x", 1_000).Body()));
        }),
        [nameof(FollowOrder)] = InShop(async shop =>
        {
            var order = await shop.OrderAsync(await shop.SellAsync());
            await shop.SettleAsync(order);
            Assert.IsType<StepOutcome.Taken>(await FollowOrder.RunAsync(shop.Tracking, shop.Desk, order, shop.Household.Id));
        }),
        [nameof(FiveLineTest)] = InShop(async shop =>
            await FiveLineTest.RunAsync(shop.Feed, shop.Inbox, shop.Clock, shop.Tracking, await shop.OrderAsync(await shop.SellAsync()))),
        [nameof(WhatGoesWrong)] = InShop(async shop =>
        {
            var clock = new FakeClock(shop.Clock.GetUtcNow());
            var bank = new TestBank(shop.Feed, (provider, feed, headers, body, stop) =>
            {
                shop.Clock.Move(clock.GetUtcNow() - shop.Clock.GetUtcNow());
                return shop.Inbox.ReceiveAsync(provider, feed, headers, body, stop);
            }, clock);
            await WhatGoesWrong.RunAsync(bank, clock, (await shop.OrderAsync(await shop.SellAsync())).Payment.Transfer!);
            Assert.Equal(0, bank.WaitingCount);
        }),
        [nameof(FakeServices)] = InShop(shop => shop.WithDbAsync(db =>
        {
            var (clock, feed) = FakeServices.Run(new ServiceCollection(), db, shop.Account);
            Assert.True(BankFeedProviders.TryOpen(feed, out _, out _));
            Assert.NotNull(clock);
            return db.SaveChangesAsync();
        })),
    };

    private static Func<Task> Do(Action run) => () =>
    {
        run();
        return Task.CompletedTask;
    };

    private static Func<Task> InShop(Func<TrialShop, Task> run) => async () =>
    {
        await using var shop = await TrialShop.OpenAsync(Engine.Sqlite);
        await run(shop);
    };
}
