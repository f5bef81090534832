using VoNhai.Commerce.Orders;

namespace VoNhai.Commerce.Sdk.Tests.Snippets;

internal static class FindCodes
{
    public static void Run()
    {
        // snippet
        var code = OrderCode.New();                                            // order code, payment reference and memo in one
        var found = OrderCode.FindIn($"MBVCB.1.2.{code}.CT tu NGUYEN VAN TAP");   // banks wrap, glue and cut
        foreach (var next in OrderSteps.After(OrderStep.Packed)) Console.WriteLine(next);   // HandedOver, Cancelled
        // end
        Xunit.Assert.Equal(code, Xunit.Assert.Single(found));
    }
}
