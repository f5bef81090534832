using VoNhai.Commerce.Payments;

namespace VoNhai.Commerce.Sdk.Tests.Snippets;

internal static class KnowMoney
{
    public static void Run(PaymentRequest request, IReadOnlyCollection<LedgerEntry> ledger)
    {
        // snippet
        var state = PaymentState.Of(request, ledger);   // computed, never stored
        Console.WriteLine(state.IsSettled ? "Đã nhận tiền" : $"Còn thiếu {state.Due}");
        // end
    }
}
