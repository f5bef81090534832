using VoNhai.Commerce.Places;

namespace VoNhai.Commerce.Sdk.Tests.Snippets;

internal static class FindPlaces
{
    public static void Run()
    {
        // snippet
        if (Communes.TryResolve("Tràng Xá, Thái Nguyên", out var commune, out var candidates)) Console.WriteLine($"{commune.Code} {commune.FullName}");
        else foreach (var candidate in candidates) Console.WriteLine(candidate.FullName);   // ask the person which
        // end
    }
}
