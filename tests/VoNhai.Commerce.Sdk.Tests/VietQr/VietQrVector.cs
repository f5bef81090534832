using System.Text.Json;
using System.Text.Json.Serialization;
using VoNhai.Commerce.Emv;

namespace VoNhai.Commerce.Sdk.Tests.VietQr;

/// <summary>One code of the corpus: seen in public code and fixtures, or derived from those, with one careful reading of it.</summary>
/// <remarks>
/// Before we got the corpus, somebody masked every run of twelve digits in the payloads and sealed them anew. In 56 codes the
/// run was the end of an account together with the "02" of the next header, so that text and reading no longer belong
/// together: the account of the reading is nowhere in the text, and the service code became an unknown object 86 or 94.
/// <see cref="Mended"/> puts the account of the reading back.
/// </remarks>
public sealed record VietQrVector(
    [property: JsonPropertyName("payload")] string Payload,
    [property: JsonPropertyName("valid")] bool Valid,
    [property: JsonPropertyName("scheme")] string Scheme,
    [property: JsonPropertyName("crcOk")] bool CrcOk,
    [property: JsonPropertyName("lengthMode")] string? LengthMode,
    [property: JsonPropertyName("errors")] IReadOnlyList<string> Errors,
    [property: JsonPropertyName("warnings")] IReadOnlyList<string> Warnings,
    [property: JsonPropertyName("fields")] JsonElement Fields,
    [property: JsonPropertyName("why")] string? Why)
{
    private static readonly string[] Masks = ["435906207386", "303808074940"];

    public static IReadOnlyList<VietQrVector> All { get; } = Load();

    /// <summary>Whether the account of the reading is missing from the text.</summary>
    public bool IsMasked => Field("account") is { } account && !Payload.Contains(account, StringComparison.Ordinal);

    /// <summary>The text that the reading was made of.</summary>
    public string Mended => IsMasked ? Mend() : Payload;

    public string? Field(string name) => Fields.TryGetProperty(name, out var value) ? value.GetString() : null;

    private string Mend()
    {
        var account = Field("account")!;
        string[] runs = [account[^10..] + "02", account];
        var text = runs.Select(Unmask).First(unmasked => unmasked.Contains(account, StringComparison.Ordinal));
        return CrcOk ? text[..^4] + EmvCrc.Of(text.AsSpan(..^4)).ToString("X4", null) : text;
    }

    private string Unmask(string run) =>
        Masks.Aggregate(Payload, (text, mask) => text.Replace(mask, run, StringComparison.Ordinal));

    private static List<VietQrVector> Load()
    {
        using var resource = typeof(VietQrVector).Assembly.GetManifestResourceStream("vietqr-vectors.json")!;
        return JsonSerializer.Deserialize<List<VietQrVector>>(resource)!;
    }
}
