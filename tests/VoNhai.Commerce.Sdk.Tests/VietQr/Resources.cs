using System.Text.Json;

namespace VoNhai.Commerce.Sdk.Tests.VietQr;

/// <summary>The collected facts that lie beside the tests.</summary>
internal static class Resources
{
    public static JsonElement Json(string name)
    {
        using var resource = typeof(Resources).Assembly.GetManifestResourceStream(name)
            ?? throw new InvalidOperationException($"The tests lack {name}.");
        using var json = JsonDocument.Parse(resource);
        return json.RootElement.Clone();
    }
}
