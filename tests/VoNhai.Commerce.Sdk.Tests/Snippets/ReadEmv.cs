using VoNhai.Commerce.Emv;

namespace VoNhai.Commerce.Sdk.Tests.Snippets;

internal static class ReadEmv
{
    public static void Run(string scanned)
    {
        // snippet
        var tree = EmvReader.Read(scanned);                                            // never throws
        foreach (var problem in EmvProfile.Check(tree)) Console.WriteLine(problem);    // message and offset
        if (tree.TryFind(38, out var account)) Console.WriteLine(account.Value.ToString());
        // end
    }
}
