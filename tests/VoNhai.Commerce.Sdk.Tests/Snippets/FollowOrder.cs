using VoNhai.Commerce.Counter;
using VoNhai.Commerce.Orders;

namespace VoNhai.Commerce.Sdk.Tests.Snippets;

internal static class FollowOrder
{
    public static async Task<StepOutcome> RunAsync(IOrderTracking tracking, IOrderDesk desk, OrderView order, Guid householdId)
    {
        var (code, secret) = (order.Code.ToString(), order.Secret.Reveal());
        // snippet
        var seen = await tracking.FindAsync(code, secret);   // the buyer's side: null for every wrong guess
        if (seen is { Payment.State.IsSettled: true }) Console.WriteLine("Đã nhận tiền");
        var outcome = await desk.TakeStepAsync(householdId, code, OrderStep.Accepted, by: "user-1");   // the household's side
        if (outcome is not StepOutcome.Taken) Console.WriteLine(outcome);
        // end
        return outcome;
    }
}
