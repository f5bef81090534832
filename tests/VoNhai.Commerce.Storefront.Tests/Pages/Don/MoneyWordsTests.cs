using System.Runtime.CompilerServices;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Localization;
using VoNhai.Commerce.Counter;
using VoNhai.Commerce.Payments;
using VoNhai.Commerce.Storefront.Pages.NhaBan.Don;
using VoNhai.Commerce.Storefront.Resources;
using VoNhai.Commerce.Storefront.Tests.Running;

namespace VoNhai.Commerce.Storefront.Tests.Pages.Don;

/// <summary>Everything that the desk may answer has its sentence; a missing one would show its key to a household.</summary>
public sealed class MoneyWordsTests(Storefronts storefronts) : IClassFixture<Storefronts>
{
    [Fact]
    public async Task Every_refusal_is_told_in_a_sentence()
    {
        var texts = (await storefronts.On()).Services.GetRequiredService<IStringLocalizer<MoneyTexts>>();
        var refusals = typeof(MoneyRefusal).GetNestedTypes().Where(type => type.IsSubclassOf(typeof(MoneyRefusal))).ToList();
        Assert.True(refusals.Count >= 17);

        foreach (var type in refusals)
        {
            var constructor = type.GetConstructors().Single(candidate => candidate.GetParameters() is not [{ } only] || only.ParameterType != type);
            var refusal = (MoneyRefusal)constructor.Invoke([.. constructor.GetParameters().Select(parameter =>
                parameter.ParameterType.IsValueType ? RuntimeHelpers.GetUninitializedObject(parameter.ParameterType) : (object)"Chè xanh")]);
            Assert.EndsWith(".", MoneyWords.Of(refusal, texts), StringComparison.Ordinal);
            Assert.DoesNotContain("Refused", MoneyWords.Of(refusal, texts), StringComparison.Ordinal);
        }
    }

    [Fact]
    public async Task Every_line_of_the_book_and_of_the_timeline_has_its_words()
    {
        var services = (await storefronts.On()).Services;
        var (money, texts) = (services.GetRequiredService<IStringLocalizer<MoneyTexts>>(), services.GetRequiredService<IStringLocalizer<Texts>>());
        var moving = new[]
        {
            LedgerEntryKind.TransferIn, LedgerEntryKind.TransferOut, LedgerEntryKind.TransferMoved, LedgerEntryKind.Mark, LedgerEntryKind.MarkReversed, LedgerEntryKind.MarkContradicted,
            LedgerEntryKind.Cash, LedgerEntryKind.CashReversed, LedgerEntryKind.CashReturned, LedgerEntryKind.CashReturnReversed, LedgerEntryKind.RefundMade, LedgerEntryKind.RefundReversed,
        };

        Assert.All(Enum.GetNames<LedgerEntryKind>(), kind => Assert.False(money[$"Entry.{kind}"].ResourceNotFound, kind));
        Assert.All(moving, kind => Assert.False(texts[$"Step.Money.{kind}"].ResourceNotFound, kind.ToString()));
        Assert.All(Enum.GetNames<SeenWhere>(), where => Assert.False(money[$"Where.{where}"].ResourceNotFound, where));
        Assert.All(Enum.GetNames<MarkState>(), state => Assert.False(money[$"Mark.{state}"].ResourceNotFound, state));
        Assert.All(Enum.GetNames<DepositEnd>(), end => Assert.False(money[$"Deposit.{end}"].ResourceNotFound, end));
        // The control: a kind that nobody named would be seen.
        Assert.True(money["Entry.Stolen"].ResourceNotFound);
    }

    [Fact]
    public async Task Sentences_are_short_and_call_nobody_ban()
    {
        var texts = (await storefronts.On()).Services.GetRequiredService<IStringLocalizer<MoneyTexts>>();

        foreach (var text in texts.GetAllStrings(includeParentCultures: true))
        {
            Assert.All(text.Value.Split(['.', '?']), sentence => Assert.True(sentence.Split(' ', StringSplitOptions.RemoveEmptyEntries).Length <= 12, $"{text.Name}: {sentence}"));
            Assert.DoesNotContain(" bạn", text.Value, StringComparison.OrdinalIgnoreCase);
            Assert.DoesNotContain("chưa trả", text.Value, StringComparison.OrdinalIgnoreCase);
        }
    }
}
