#pragma warning disable CS1591
namespace VoNhai.Commerce.Places;
using System.Diagnostics.CodeAnalysis;
public sealed record Commune(string Code, string Name, string FullName);
public static class Communes
{
    public static bool TryFind(string code, [NotNullWhen(true)] out Commune? commune)
    {
        commune = code.Length == 5 ? new(code, code, code) : null;
        return code.Length == 5;
    }
    public static IReadOnlyList<Commune> In(string p) => [];
    public static bool TryResolve(string typed, [NotNullWhen(true)] out Commune? commune, out IReadOnlyList<Commune> candidates) { candidates = []; commune = null; return false; }
}
