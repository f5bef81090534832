using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using VoNhai.Commerce.Catalog;
using VoNhai.Commerce.Counter;
using VoNhai.Commerce.FakeBank;
using VoNhai.Commerce.Money;
using VoNhai.Commerce.Orders;
using VoNhai.Commerce.Payments;
using VoNhai.Commerce.QrImages;
using VoNhai.Commerce.SalesBook;

await using var services = new ServiceCollection()
    .AddDbContext<TillDbContext>(o => o.UseSqlite("Data Source=till.db"))
    .AddVoNhaiCommerce(c => c.StoreIn<TillDbContext>())
    .BuildServiceProvider();
var household = new Household(Guid.CreateVersion7(), "nha-ba-mui", "Nhà bà Mùi", communeCode: "05740", hamlet: "Xóm Hiên Minh");
var account = new ReceivingAccount(Guid.CreateVersion7(), household.Id, bin: "970405", number: "0000000000", holderName: "NGUYEN THI MUI");
var feed = TestBank.FeedFor(account);
await using (var scope = services.CreateAsyncScope())
{
    var db = scope.ServiceProvider.GetRequiredService<TillDbContext>();
    await db.Database.EnsureDeletedAsync();
    await db.Database.EnsureCreatedAsync();
    db.AddRange(household, account, feed,
        new Product(Guid.CreateVersion7(), household.Id, "che-bup", "Chè búp khô", "gói 500 g", Vnd.Of(95_000)) { Stock = Quantity.Of(40) },
        new Product(Guid.CreateVersion7(), household.Id, "mat-ong", "Mật ong", "chai 1 lít", Vnd.Of(180_000)) { Stock = Quantity.Of(12) });
    await db.SaveChangesAsync();
}

var goods = (await services.GetRequiredService<ICatalog>().ListAsync(new CatalogQuery())).Items;
for (var i = 0; i < goods.Count; i++) Console.WriteLine($"{i + 1}. {goods[i].Name}: {goods[i].Price} / {goods[i].Unit}");
Console.Write("Which one? ");
var wanted = goods[int.TryParse(Console.ReadLine(), out var number) && number >= 1 && number <= goods.Count ? number - 1 : 0];

var request = new CheckoutRequest
{
    IdempotencyKey = Guid.NewGuid().ToString("N"), Lines = [new CheckoutLine(wanted.Id, Quantity.Of(2))], Delivery = DeliveryKind.Pickup,
    BuyerName = "Lường Thị Én", BuyerPhone = "0912 345 678",
};
if (await services.GetRequiredService<ICheckout>().PlaceAsync(request) is not CheckoutOutcome.Placed { Order: var order }) throw new InvalidOperationException("Not ordered.");
File.WriteAllText("pay.svg", order.Payment.Transfer!.ToSvg());
Console.WriteLine($"{order.Code}: {order.Total}, pay.svg shows {order.Payment.Transfer!.Payload}");

var bank = new TestBank(feed, services.GetRequiredService<IPaymentInbox>().ReceiveAsync);
await bank.PayAsync(order.Payment.Transfer!);
var desk = services.GetRequiredService<IOrderDesk>();
Console.WriteLine((await desk.FindAsync(household.Id, order.Code.ToString()))!.Payment.State.Status);

foreach (var step in new[] { OrderStep.Accepted, OrderStep.Packed, OrderStep.HandedOver }) await desk.TakeStepAsync(household.Id, order.Code.ToString(), step, by: "till");
var book = await services.GetRequiredService<ISalesBook>().ReadMonthAsync(household.Id, BookMonth.Of(VietnamTime.DayOf(DateTimeOffset.UtcNow)));
foreach (var day in book.Days.Where(day => day.Money.IsPositive)) Console.WriteLine($"{day.Day:yyyy-MM-dd}: sold {day.Sales}, transfers {day.Transfers}, cash {day.Cash}");

internal sealed class TillDbContext(DbContextOptions<TillDbContext> options) : DbContext(options)
{
    protected override void OnModelCreating(ModelBuilder modelBuilder) => modelBuilder.AddVoNhaiCommerce();
}
