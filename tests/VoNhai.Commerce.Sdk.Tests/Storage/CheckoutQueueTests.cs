using System.Globalization;
using Microsoft.EntityFrameworkCore;
using VoNhai.Commerce.Catalog;
using VoNhai.Commerce.Counter;
using VoNhai.Commerce.Money;
using VoNhai.Commerce.Orders;
using Xunit;

namespace VoNhai.Commerce.Sdk.Tests.Storage;

/// <summary>Wishes that come at the same moment become orders in one transaction, and each is what it would be alone.</summary>
public sealed class CheckoutQueueTests
{
    /// <summary>What every order has of its own.</summary>
    private static readonly string[] Own = ["id", "order_id", "code", "secret", "stamp", "memo", "key", "content_hash"];

    private static readonly string[] Tables =
    [
        "commerce_codes", "commerce_checkout_keys", "commerce_orders", "commerce_order_lines", "commerce_order_timeline", "commerce_payment_requests", "commerce_stock_holds",
        "commerce_stock_movements",
    ];

    [Theory, OnEachEngine]
    public async Task What_is_placed_with_others_is_written_as_what_is_placed_alone(Engine engine)
    {
        await using var shop = await TrialShop.OpenAsync(engine);
        var (tea, rice) = (await shop.SellAsync(), await shop.SellAsync(name: "Gạo nếp nương", price: 35_000, change: rice =>
            new Product(rice.Id, rice.HouseholdId, rice.Slug, rice.Name, "kg", rice.Price) { Stock = rice.Stock, Step = Quantity.Of(0.5m), IsEstimated = true }));
        var wish = TrialShop.Wish(tea) with
        {
            Lines = [new CheckoutLine(rice.Id, Quantity.Of(2.5m)), new CheckoutLine(tea.Id, Quantity.Of(3))],
            Delivery = DeliveryKind.Delivery,
            CommuneCode = "05740",
            Address = "Xóm \"Mỏ Gà\", nhà thứ 2 {0}",
            Note = "Gọi trước",
        };

        var alone = Assert.IsType<TogetherOutcome.Placed>(await shop.Checkout.PlaceTogetherAsync([wish with { IdempotencyKey = "alone" }])).Orders[0];
        var before = await RowsAsync(shop);
        var withOthers = Assert.IsType<CheckoutOutcome.Placed>(await shop.Checkout.PlaceAsync(wish with { IdempotencyKey = "with-others" })).Order;
        var after = await RowsAsync(shop);

        Assert.Equal(Tables.Length + 3, before.Count);
        Assert.Equal([.. before.Concat(before).Order(StringComparer.Ordinal)], after.Order(StringComparer.Ordinal));
        Assert.Equal(alone.Total, (await shop.SeeAsync(withOthers)).Total);
        Assert.Equal(Quantity.Of(94), await shop.StockOfAsync(tea));
        Assert.Equal(Quantity.Of(95), await shop.StockOfAsync(rice));
    }

    [Theory, OnEachEngine]
    public async Task Each_of_those_that_come_at_once_is_answered_for_itself(Engine engine)
    {
        await using var shop = await TrialShop.OpenAsync(engine);
        var (tea, last) = (await shop.SellAsync(stock: 1_000), await shop.SellAsync(stock: 3, name: "Mật ong"));
        var twice = TrialShop.Wish(tea, key: "twice");
        CheckoutRequest[] wishes =
        [
            .. Enumerable.Range(0, 40).Select(_ => TrialShop.Wish(tea, 2)),
            .. Enumerable.Range(0, 10).Select(_ => TrialShop.Wish(last)),
            .. Enumerable.Range(0, 5).Select(_ => twice),
            .. Enumerable.Range(0, 5).Select(_ => TrialShop.Wish(tea) with { ExpectedTotal = Vnd.Of(1) }),
            .. Enumerable.Range(0, 5).Select(_ => TrialShop.Wish(tea) with { Payment = PaymentChoice.Cash }),
            TrialShop.Wish(tea) with { Lines = [new CheckoutLine(Guid.CreateVersion7(), Quantity.One)] },
            TrialShop.Wish(tea) with { BuyerPhone = "1" },
            TrialShop.Wish(tea) with { Email = "en@example.com" },
        ];

        var outcomes = await Task.WhenAll(wishes.Select(wish => Task.Run(() => shop.Checkout.PlaceAsync(wish))));

        var placed = outcomes.OfType<CheckoutOutcome.Placed>().ToList();
        Assert.Equal(40 + 3 + 5 + 5 + 1, placed.Count);
        Assert.Equal(4, placed.Count(order => order.IsReplay));
        Assert.Equal(7, outcomes.OfType<CheckoutOutcome.SoldOut>().Count());
        Assert.Equal(5, outcomes.OfType<CheckoutOutcome.PriceChanged>().Count(changed => changed.Total == Vnd.Of(95_000)));
        Assert.Equal(2, outcomes.OfType<CheckoutOutcome.Invalid>().Count());
        Assert.Equal(Quantity.Of(1_000 - 80 - 1 - 1), await shop.StockOfAsync(tea));
        Assert.Equal(Quantity.Zero, await shop.StockOfAsync(last));
        Assert.Equal(50, placed.Select(order => order.Order.Code).Distinct().Count());
    }

    [Theory, OnEachEngine]
    public async Task Together_they_hold_no_more_than_the_share_of_unpaid_orders(Engine engine)
    {
        await using var shop = await TrialShop.OpenAsync(engine);
        await shop.WithDbAsync(db => db.Database.ExecuteSqlAsync($"UPDATE commerce_households SET unpaid_share = 50"));
        var tea = await shop.SellAsync(stock: 40);

        var outcomes = await Task.WhenAll(Enumerable.Range(0, 60).Select(_ => Task.Run(() => shop.Checkout.PlaceAsync(TrialShop.Wish(tea)))));

        Assert.Equal(20, outcomes.OfType<CheckoutOutcome.Placed>().Count());
        Assert.Equal(40, outcomes.OfType<CheckoutOutcome.BeyondUnpaidShare>().Count());
        Assert.Equal(Quantity.Of(20), await shop.StockOfAsync(tea));
    }

    /// <summary>The row of PostgreSQL knows its transaction, SQLite's does not; alone, each has its own.</summary>
    [Fact]
    public async Task Fewer_transactions_than_orders()
    {
        await using var shop = await TrialShop.OpenAsync(Engine.PostgreSql);
        var tea = await shop.SellAsync(stock: 1_000);

        async Task<long> TransactionsAsync(Func<int, Task> place)
        {
            await shop.WithDbAsync(db => db.Database.ExecuteSqlAsync($"CREATE TABLE IF NOT EXISTS seen (id uuid); DELETE FROM seen; INSERT INTO seen SELECT id FROM commerce_orders"));
            await Task.WhenAll(Enumerable.Range(0, 40).Select(number => Task.Run(() => place(number))));
            return await shop.WithDbAsync(db => db.Database.SqlQuery<long>(
                $"""SELECT count(DISTINCT xmin::text) AS "Value" FROM commerce_orders WHERE id NOT IN (SELECT id FROM seen)""").SingleAsync());
        }

        Assert.Equal(40, await TransactionsAsync(_ => shop.Checkout.PlaceTogetherAsync([TrialShop.Wish(tea)])));
        Assert.InRange(await TransactionsAsync(_ => shop.Checkout.PlaceAsync(TrialShop.Wish(tea))), 1, 20);
        Assert.Equal(Quantity.Of(1_000 - 80), await shop.StockOfAsync(tea));
    }

    /// <summary>Every row of what a checkout writes, as text, without what each order has of its own.</summary>
    private static async Task<List<string>> RowsAsync(TrialShop shop) => await shop.WithDbAsync(async db =>
    {
        var rows = new List<string>();
        await db.Database.OpenConnectionAsync();
        foreach (var table in Tables)
        {
            await using var command = db.Database.GetDbConnection().CreateCommand();
            command.CommandText = $"SELECT * FROM {table}";
            await using var reader = await command.ExecuteReaderAsync();
            while (await reader.ReadAsync())
            {
                rows.Add(table + ": " + string.Join(", ", Enumerable.Range(0, reader.FieldCount).Where(at => !Own.Contains(reader.GetName(at)))
                    .Select(at => string.Create(CultureInfo.InvariantCulture, $"{reader.GetName(at)}={reader.GetValue(at)} {reader.GetFieldType(at).Name}"))));
            }
        }

        return rows;
    });
}
