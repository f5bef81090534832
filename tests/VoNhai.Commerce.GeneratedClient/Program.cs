using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using Microsoft.Kiota.Abstractions.Authentication;
using Microsoft.Kiota.Http.HttpClientLibrary;
using VoNhai.Shop.Client;
using VoNhai.Shop.Client.Models;

// Lists, orders, is paid and tracks, by what a generator made of the document of the API. args: address of a practice shop, its feeds' secret.
var (address, secret) = (args[0], args[1]);
var shop = new ShopClient(new HttpClientRequestAdapter(new AnonymousAuthenticationProvider()) { BaseUrl = address });

var products = await shop.Api.V1.Products.GetAsync();
var product = products!.Items!.First(item => item.Orderable == true);
Console.WriteLine($"listed {products.Items!.Count} products");

var wish = new NewOrder
{
    Lines = [new NewLine { ProductId = product.Id, Quantity = 1 }],
    Buyer = new NewBuyer { Name = "Lường Thị Én", Phone = "0912345678" },
    Delivery = new NewDelivery { Kind = DeliveryKind.Pickup },
    Payment = "transfer",
};
var key = Guid.NewGuid().ToString("N");
var order = await shop.Api.V1.Orders.PostAsync(wish, call => call.Headers.Add("Idempotency-Key", key));
var again = await shop.Api.V1.Orders.PostAsync(wish, call => call.Headers.Add("Idempotency-Key", key));
Console.WriteLine($"ordered once: {order!.Code == again!.Code}, {order.Total} đồng, {order.Payment!.State}");

try
{
    wish.Buyer.Phone = "12";
    await shop.Api.V1.Orders.PostAsync(wish, call => call.Headers.Add("Idempotency-Key", Guid.NewGuid().ToString("N")));
    Console.WriteLine("a wrong phone number was taken");
}
catch (ApiProblem problem)
{
    Console.WriteLine($"refused with {problem.Status}: {problem.Title}");
}

// The bank tells the shop, not the client: news as the practice feed of the account would send it.
var feed = (await shop.Api.V1.Practice.Feeds.GetAsync())!.Single(one => one.Account == order.Payment.Account);
var body = JsonSerializer.Serialize(new
{
    id = Random.Shared.Next(1_000_000, int.MaxValue), gateway = "Practice", transactionDate = DateTimeOffset.UtcNow.ToOffset(TimeSpan.FromHours(7)).ToString("yyyy-MM-dd HH:mm:ss"),
    accountNumber = order.Payment.Account, subAccount = (string?)null, code = (string?)null, content = order.Payment.Memo, transferType = "in",
    description = "", transferAmount = order.Total, accumulated = 0, referenceCode = $"FT{Random.Shared.NextInt64():0}",
});
var at = DateTimeOffset.UtcNow.ToUnixTimeSeconds().ToString();
var signature = Convert.ToHexStringLower(HMACSHA256.HashData(Encoding.UTF8.GetBytes(secret), Encoding.UTF8.GetBytes($"{at}.{body}")));
using var http = new HttpClient();
using var news = new HttpRequestMessage(HttpMethod.Post, $"{address}/webhooks/sepay/{feed.FeedId}") { Content = new StringContent(body, Encoding.UTF8, "application/json") };
news.Headers.Add("X-SePay-Signature", $"sha256={signature}");
news.Headers.Add("X-SePay-Timestamp", at);
using var heard = await http.SendAsync(news);
Console.WriteLine($"the bank was answered {(int)heard.StatusCode}");

var tracked = await shop.Api.V1.Orders[order.Code!].GetAsync(call => call.QueryParameters.K = order.Secret);
Console.WriteLine($"tracked: {tracked!.Payment!.State}, received {tracked.Payment.Received}, due {tracked.Payment.Due}, step {tracked.Step}");
return tracked.Payment.State == PaymentStatus.Paid && order.Code == again.Code ? 0 : 1;
