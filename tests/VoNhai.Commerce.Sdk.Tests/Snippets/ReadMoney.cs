using VoNhai.Commerce.Money;

namespace VoNhai.Commerce.Sdk.Tests.Snippets;

internal static class ReadMoney
{
    public static void Run()
    {
        // snippet
        if (VndReader.TryRead("1tr2", out var price)) Console.WriteLine(price);   // 1.200.000 ₫
        Console.WriteLine(VndWords.Of(Vnd.Of(250_000)));                          // the amount in words, as on a receipt
        // end
    }
}
