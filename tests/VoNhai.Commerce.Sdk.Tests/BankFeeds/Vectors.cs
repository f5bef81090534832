using System.Text;
using System.Text.Json;

namespace VoNhai.Commerce.Sdk.Tests.BankFeeds;

/// <summary>The signed bodies of <c>signature-vectors.json</c>.</summary>
internal sealed record Vectors(string Key, IReadOnlyDictionary<string, string> Headers, byte[] Body)
{
    public static Vectors Of(string provider)
    {
        using var vectors = JsonDocument.Parse(File.ReadAllText(Path.Combine(AppContext.BaseDirectory, "Data", "signature-vectors.json")));
        var vector = vectors.RootElement.EnumerateArray().First(v => v.GetProperty("provider").ValueEquals(provider) && v.TryGetProperty("body", out _));
        return new Vectors(
            vector.GetProperty("key").GetString()!,
            vector.TryGetProperty("headers", out var headers) ? headers.EnumerateObject().ToDictionary(h => h.Name, h => h.Value.GetString()!) : [],
            Encoding.UTF8.GetBytes(vector.GetProperty("body").GetString()!));
    }
}
