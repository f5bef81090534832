using Microsoft.Extensions.Localization;
using VoNhai.Commerce.Catalog;
using VoNhai.Commerce.Storefront.Resources;

namespace VoNhai.Commerce.Storefront.Recordings;

/// <summary>Takes a recording out of a form.</summary>
internal static class RecordingIntake
{
    private const int Kilobyte = 1000;

    /// <summary>The largest file in KB, as it is said to people.</summary>
    public const int MostKilobytes = RecordingFile.MostBytes / Kilobyte;

    /// <returns>The recording, or what a person reads beside the field.</returns>
    public static async Task<(RecordingFile? File, string? Problem)> ReadAsync(IFormFile? brought, IStringLocalizer<RecordingTexts> texts, CancellationToken cancellationToken)
    {
        // Not a byte more than may be is read into memory.
        var bytes = new byte[(int)Math.Min(brought?.Length ?? 0, RecordingFile.MostBytes + 1)];
        if (brought is not null)
        {
            await using var stream = brought.OpenReadStream();
            await stream.ReadExactlyAsync(bytes, cancellationToken);
        }

        return RecordingFile.TryTake(bytes, out var file, out var problem) ? (file, null) : (null, texts[$"Problem.{problem}", MostKilobytes]);
    }
}
