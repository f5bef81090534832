using Microsoft.Extensions.Options;
using NetVips;
using VoNhai.Commerce.Catalog;

namespace VoNhai.Commerce.Storefront.Photos;

/// <summary>
/// Makes a photo of a file: judged by its content, measured by its header before anything is decoded, turned upright, stripped of
/// everything but the picture, and written anew as WebP. One at a time, so that memory stays what one picture takes.
/// </summary>
public sealed partial class Darkroom(IOptions<PhotoSettings> settings, ILogger<Darkroom> logger) : IDisposable
{
    /// <summary>The shortest side of a photo, in pixels: less shows no goods.</summary>
    public const int LeastSide = 100;

    // Goods are looked at on phones: 75 shows no blocks there, and 640 pixels have about 40 KB.
    private const int Quality = 75;

    private readonly SemaphoreSlim place = new(1);

    /// <summary>What pictures may cost.</summary>
    public PhotoSettings Limits => settings.Value;

    /// <summary>Takes the file of a form; <c>null</c> when none came.</summary>
    public async Task<Developed> DevelopAsync(IFormFile? brought, CancellationToken cancellationToken)
    {
        if (brought is null)
        {
            return new Developed.Refused(PhotoProblem.NoFile);
        }

        if (brought.Length == 0 || brought.Length > Limits.MostBytes)
        {
            return new Developed.Refused(brought.Length == 0 ? PhotoProblem.Empty : PhotoProblem.TooLarge);
        }

        await place.WaitAsync(cancellationToken);
        try
        {
            var file = new byte[brought.Length];
            await using var stream = brought.OpenReadStream();
            await stream.ReadExactlyAsync(file, cancellationToken);
            return Judge(file) is { } problem
                ? new Developed.Refused(problem)
                : await Task.Run(() => Develop(file), CancellationToken.None);
        }
        finally
        {
            place.Release();
        }
    }

    /// <inheritdoc />
    public void Dispose() => place.Dispose();

    private PhotoProblem? Judge(ReadOnlySpan<byte> file)
    {
        var kind = PhotoKinds.Of(file);
        if (kind is PhotoKind.Other or PhotoKind.Heif)
        {
            return kind == PhotoKind.Heif ? PhotoProblem.Heic : PhotoProblem.OtherKind;
        }

        return PhotoHeader.Read(kind, file) is not { } header ? PhotoProblem.Damaged
            : header.IsAnimated ? PhotoProblem.Animated
            : header.Pixels > Limits.MostPixels ? PhotoProblem.TooManyPixels
            : header.HeldBytes > Limits.MostMemoryBytes ? PhotoProblem.TooMuchMemory
            : Math.Min(header.Width, header.Height) < LeastSide ? PhotoProblem.TooSmall
            : Math.Max(header.Width, header.Height) > (long)Photo.GreatestRatio * Math.Min(header.Width, header.Height) ? PhotoProblem.TooLong
            : null;
    }

    private Developed Develop(byte[] file)
    {
        if (!LibVips.IsReady)
        {
            LibraryIsMissing(logger);
            return new Developed.Refused(PhotoProblem.NoLibrary);
        }

        try
        {
            using var master = Master(file);
            var pictures = Photo.WidthsOf(master.Width).Select(width => Picture(master, width)).ToList();
            return new Developed.Ready(PhotoFile.Of(master.Width, master.Height, pictures));
        }
        catch (VipsException damaged)
        {
            Damaged(logger, damaged);
            return new Developed.Refused(PhotoProblem.Damaged);
        }
    }

    /// <summary>The picture in its largest width, in memory: sRGB, upright, without a see-through part.</summary>
    private static Image Master(byte[] file)
    {
        var (width, height) = (Photo.Steps[^1], Photo.Steps[^1] * Photo.GreatestRatio);
        using var upright = Image.ThumbnailBuffer(file, width, height: height, size: Enums.Size.Down, outputProfile: "srgb", failOn: Enums.FailOn.Truncated);
        if (!upright.HasAlpha())
        {
            return upright.CopyMemory();
        }

        using var onWhite = upright.Flatten(background: [255, 255, 255]);
        return onWhite.CopyMemory();
    }

    private static ReadOnlyMemory<byte> Picture(Image master, int width)
    {
        if (width == master.Width)
        {
            return master.WebpsaveBuffer(q: Quality, keep: Enums.ForeignKeep.None);
        }

        using var smaller = master.ThumbnailImage(width, height: width * Photo.GreatestRatio, size: Enums.Size.Down);
        return smaller.WebpsaveBuffer(q: Quality, keep: Enums.ForeignKeep.None);
    }

    [LoggerMessage(Level = LogLevel.Error, Message = "Photos are refused: libvips is not there for this system.")]
    private static partial void LibraryIsMissing(ILogger logger);

    [LoggerMessage(Level = LogLevel.Debug, Message = "A picture could not be decoded.")]
    private static partial void Damaged(ILogger logger, Exception cause);
}
