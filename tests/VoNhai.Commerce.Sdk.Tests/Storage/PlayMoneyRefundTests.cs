using Microsoft.EntityFrameworkCore;
using VoNhai.Commerce.Catalog;
using VoNhai.Commerce.Counter;
using VoNhai.Commerce.Money;
using VoNhai.Commerce.Storage;
using VoNhai.Commerce.VietQr;
using Xunit;

namespace VoNhai.Commerce.Sdk.Tests.Storage;

/// <summary>Play money never leads to a code that moves real money, nor real money to the practice bank.</summary>
public sealed class PlayMoneyRefundTests
{
    [Theory, OnEachEngine]
    public async Task A_practice_household_gives_back_to_the_practice_bank_alone(Engine engine) =>
        await TellAsync(engine, isPractice: true, allowed: Banks.Practice.Bin, refused: "970422");

    [Theory, OnEachEngine]
    public async Task A_real_household_gives_back_to_real_banks_alone(Engine engine) =>
        await TellAsync(engine, isPractice: false, allowed: "970422", refused: Banks.Practice.Bin);

    private static async Task TellAsync(Engine engine, bool isPractice, string allowed, string refused)
    {
        await using var shop = await TrialShop.OpenAsync(engine);
        var code = (await shop.OrderAsync(await shop.SellAsync())).Code.ToString();
        await shop.BankReportsAsync(new Notice(1, code, 100_000));
        await shop.WithDbAsync(db => db.Set<Household>().ExecuteUpdateAsync(set => set.SetProperty(h => h.IsPractice, isPractice)));
        var transfer = await shop.WithDbAsync(db => db.Set<Transfer>().Select(t => t.Id).SingleAsync());

        // By the buyer's own code: refused before anybody looks a second time.
        Assert.Equal(new RefundTransferOutcome.OtherMoney(isPractice), await ScanAsync(refused, isSure: false));
        Assert.Equal(new RefundTransferOutcome.OtherMoney(isPractice), await ScanAsync(refused, isSure: true));
        Assert.Equal(allowed, Assert.IsType<RefundTransferOutcome.Ready>(await ScanAsync(allowed, isSure: true)).Transfer.Bin);

        // Back to where it came from, as a feed told.
        await CameFromAsync(refused);
        Assert.Empty((await shop.Money.PlanRefundAsync(shop.Household.Id, code))!.Payers);
        Assert.IsType<RefundTransferOutcome.PayerUnknown>(await ReturnAsync());
        await CameFromAsync(allowed);
        Assert.Single((await shop.Money.PlanRefundAsync(shop.Household.Id, code))!.Payers);
        Assert.Equal(allowed, Assert.IsType<RefundTransferOutcome.Ready>(await ReturnAsync()).Transfer.Bin);

        Task<RefundTransferOutcome> ReturnAsync() => shop.Money.RefundTransferAsync(shop.Household.Id, code, new RefundTo.Payer(transfer, Vnd.Of(5_000)));

        Task<RefundTransferOutcome> ScanAsync(string bin, bool isSure) => shop.Money.RefundTransferAsync(
            shop.Household.Id,
            code,
            new RefundTo.ScannedCode(VietQrTransfer.To(bin, "333333").Payload, Vnd.Of(5_000), isSure ? new LookedAt(bin, "333333", "LUONG THI EN") : null));

        Task<int> CameFromAsync(string bin) => shop.WithDbAsync(db => db.Set<Transfer>().ExecuteUpdateAsync(set => set
            .SetProperty(t => t.CounterpartyAccount, "2222222222").SetProperty(t => t.CounterpartyBin, bin)));
    }
}
