using VoNhai.Commerce.FakeBank;
using VoNhai.Commerce.Money;
using VoNhai.Commerce.VietQr;

namespace VoNhai.Commerce.Sdk.Tests.Snippets;

internal static class WhatGoesWrong
{
    public static async Task RunAsync(TestBank bank, FakeClock clock, VietQrTransfer code)
    {
        // snippet
        await bank.PayAsync(FakePayment.Of(code).More(Vnd.Of(20_000)));                       // too much
        var transfer = await bank.PayAsync(FakePayment.Of(code).Told(times: 3));              // one transfer, told three times
        await Task.WhenAll(bank.RepeatAsync(transfer), bank.RepeatAsync(transfer));           // and again, at once
        foreach (var habit in BankHabits.All) await bank.PayAsync(FakePayment.Of(code).Through(habit));   // memos as banks mangle them
        await bank.PayAsync(FakePayment.Of(code).Through(BankHabits.OwnWords));               // the payer threw the memo away
        await bank.PayAsync(FakePayment.Of(Vnd.Of(45_000), "tien cho"));                      // no code was scanned at all
        await bank.PayAsync(FakePayment.Of(code).Outgoing());                                 // a refund that the bank saw
        await bank.PayAsync(FakePayment.Of(code).Late(TimeSpan.FromHours(26)));               // the news comes a day late:
        clock.Advance(TimeSpan.FromHours(26));                                                // no test waits for it
        await bank.TellDueAsync();
        // end
    }
}
