using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Localization;
using VoNhai.Commerce.BankFeeds;
using VoNhai.Commerce.Counter;
using VoNhai.Commerce.Payments;
using VoNhai.Commerce.Storefront.Pages.NhaBan;
using VoNhai.Commerce.Storefront.Resources;
using VoNhai.Commerce.Storefront.Tests.Running;

namespace VoNhai.Commerce.Storefront.Tests.Pages;

/// <summary>Nothing that may wait for a person is without words.</summary>
public sealed class QueueWordsTests(Storefronts storefronts) : IClassFixture<Storefronts>
{
    [Fact]
    public async Task Every_kind_and_every_choice_has_its_words()
    {
        var texts = (await storefronts.On()).Services.GetRequiredService<IStringLocalizer<QueueTexts>>();
        var kinds = typeof(QueueItem).GetNestedTypes().Where(type => type.IsSubclassOf(typeof(QueueItem))).Select(type => $"Kind.{type.Name}").ToList();
        var keys = kinds
            .Concat(Enum.GetNames<UnmatchedReason>().Select(name => $"Why.{name}"))
            .Concat(Enum.GetNames<SuggestionReason>().Select(name => $"Assign.Reason.{name}"))
            .Concat(Enum.GetNames<SetAsideKind>().SelectMany(name => new[] { $"Done.{name}", $"Look.WasAside.{name}" }))
            .Concat(Enum.GetNames<CreditTerms>().Select(name => $"Debt.Terms.{name}"))
            .Concat(Enum.GetNames<DepositEnd>().Select(name => $"Board.Deposit.{name}"));

        Assert.Equal(13, kinds.Count);
        Assert.All(keys, key => Assert.False(texts[key].ResourceNotFound, key));

        // The control: a kind without words is seen.
        Assert.True(texts["Kind.Nothing"].ResourceNotFound);
    }

    [Fact]
    public async Task Feeds_tell_since_when_they_are_silent()
    {
        var texts = (await storefronts.On()).Services.GetRequiredService<IStringLocalizer<QueueTexts>>();
        var at = new DateTimeOffset(2026, 11, 23, 2, 0, 0, TimeSpan.Zero);
        var silent = new QueueItem.FeedSilent(at, [QueueAction.CheckTheFeed], Guid.NewGuid(), BankFeedProviders.SePay, at);

        Assert.Equal("SePay không báo gì từ 23/11/2026 09:00. Đơn vẫn đang chờ tiền.", QueueWords.WhyOf(silent, texts));
        Assert.Equal("SePay chưa báo lần nào. Đơn vẫn đang chờ tiền.", QueueWords.WhyOf(silent with { LastHeardAt = null }, texts));
        Assert.Equal(
            "payOS gửi một tin lạ. Trong đó có thể có tiền.",
            QueueWords.WhyOf(new QueueItem.UnreadableDelivery(at, [QueueAction.CheckTheFeed], Guid.NewGuid(), BankFeedProviders.PayOs, "not JSON"), texts));
    }
}
