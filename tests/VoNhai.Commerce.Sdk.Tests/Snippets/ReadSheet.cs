using VoNhai.Commerce.Sheets;

namespace VoNhai.Commerce.Sdk.Tests.Snippets;

internal static class ReadSheet
{
    public static void Run(byte[] file)
    {
        // snippet
        var sheet = Sheet.Read(file);
        foreach (var problem in sheet.Problems) Console.WriteLine($"line {problem.Line}, {problem.Column}: {problem.Message}");
        // end
    }
}
