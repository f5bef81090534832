using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using VoNhai.Commerce.Counter;
using VoNhai.Commerce.Notices;
using VoNhai.Commerce.Storage;

namespace VoNhai.Commerce.Sdk.Tests.Storage;

/// <summary>A partner's sender: it remembers what it was given, and does as it is told.</summary>
internal sealed class RememberingSender : INoticeSender
{
    private readonly Lock door = new();

    public List<OutgoingNotice> Given { get; } = [];

    public Func<OutgoingNotice, SendOutcome> Answer { get; set; } = _ => new SendOutcome.Sent();

    public async Task<SendOutcome> SendAsync(OutgoingNotice notice, CancellationToken cancellationToken = default)
    {
        await Task.Yield();
        lock (door)
        {
            Given.Add(notice);
        }

        return Answer(notice);
    }
}

/// <summary>The trial shop with two channels: e-mail, and one of a partner that uses the phone number. Two instances send.</summary>
internal sealed class NoticeShop : IAsyncDisposable
{
    private readonly ServiceProvider senders;

    private NoticeShop(TrialShop shop)
    {
        Shop = shop;
        senders = new ServiceCollection()
            .AddKeyedSingleton<INoticeSender>("email", Mail)
            .AddKeyedSingleton<INoticeSender>("sms", Sms)
            .BuildServiceProvider();
        Wishes = new NoticeWishes(shop.Database, shop.Clock);
        (One, Two) = (Rounds(), Rounds());
    }

    public TrialShop Shop { get; }

    public RememberingSender Mail { get; } = new();

    public RememberingSender Sms { get; } = new();

    public NoticeWishes Wishes { get; }

    public INoticeRounds One { get; }

    public INoticeRounds Two { get; }

    public static async Task<NoticeShop> OpenAsync(Engine engine) => new(await TrialShop.OpenAsync(engine));

    public async Task<OrderView> OrderAsync(string email = "en@example.com") =>
        ((CheckoutOutcome.Placed)await Shop.Checkout.PlaceAsync(TrialShop.Wish(await Shop.SellAsync()) with { Email = email })).Order;

    public async Task<List<NoticeKind>> KindsAsync() =>
        await Shop.WithDbAsync(db => db.Set<NoticeRow>().OrderBy(row => row.CreatedAt).Select(row => row.Kind).ToListAsync());

    public async Task<List<NoticeState>> StatesAsync() =>
        await Shop.WithDbAsync(db => db.Set<NoticeRow>().OrderBy(row => row.CreatedAt).Select(row => row.State).ToListAsync());

    public async ValueTask DisposeAsync()
    {
        await senders.DisposeAsync();
        await Shop.DisposeAsync();
    }

    private NoticeRounds Rounds() => new(Shop.Database, senders, Shop.Clock);
}
