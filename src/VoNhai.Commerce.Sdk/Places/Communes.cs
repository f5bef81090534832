namespace VoNhai.Commerce.Places;

/// <summary>Stand-in until the room lands.</summary>
internal static class Communes
{
    public static bool TryFind(string code, out object? commune)
    {
        commune = null;
        return code.Length == 5;
    }
}
