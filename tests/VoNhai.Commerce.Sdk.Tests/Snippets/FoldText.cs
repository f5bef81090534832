using VoNhai.Commerce.Text;

namespace VoNhai.Commerce.Sdk.Tests.Snippets;

internal static class FoldText
{
    public static void Run()
    {
        // snippet
        Console.WriteLine(VietnameseText.SearchKey("Đình Cả"));   // what is compared when somebody searches
        Console.WriteLine(BankText.Fold("Na dai Đình Cả"));       // what a bank leaves of a memo
        // end
    }
}
