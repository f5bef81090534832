using VoNhai.Commerce.Catalog;
using VoNhai.Commerce.Counter;
using VoNhai.Commerce.Storefront.Hosting;
using VoNhai.Commerce.Storefront.Recordings;

namespace VoNhai.Commerce.Storefront.Doors;

/// <summary>
/// <c>/tieng/{hash}</c>: what a household says. It is never anything but a sound, whatever its bytes could be read as: the type is ours, nobody may
/// guess another, and who opens it alone finds it in a cage (<see cref="Hosting.Guards.SecurityHeaders"/>).
/// </summary>
internal static class RecordingDoor
{
    public static IEndpointRouteBuilder MapRecordings(this IEndpointRouteBuilder routes)
    {
        routes.MapGet(RecordingAddress.Folder + "{hash}", ReadAsync).AllowAnonymous();
        return routes;
    }

    private static async Task<IResult> ReadAsync(string hash, HttpContext context, IRecordings recordings, CancellationToken cancellationToken)
    {
        if (await recordings.ReadAsync(hash, cancellationToken) is not { } sound)
        {
            return Results.NotFound();
        }

        context.Response.Headers.CacheControl = $"{(Site.KnowsVisitor(context.Request) ? "private" : "public")}, {PhotoDoor.ForGood}";
        // In parts, because iPhones play nothing that does not come in parts.
        return Results.Bytes(sound.Sound, TypeOf(sound.Kind), enableRangeProcessing: true);
    }

    private static string TypeOf(RecordingKind kind) => kind switch
    {
        RecordingKind.WebM => "audio/webm",
        RecordingKind.Ogg => "audio/ogg",
        RecordingKind.Mp4 => "audio/mp4",
        RecordingKind.Mp3 => "audio/mpeg",
        RecordingKind.Wav => "audio/wav",
        _ => throw new CommerceException($"{kind} has no type."),
    };
}
