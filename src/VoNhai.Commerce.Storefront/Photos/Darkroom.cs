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

        if (JudgeLength(brought.Length) is { } problem)
        {
            return new Developed.Refused(problem);
        }

        await place.WaitAsync(cancellationToken);
        try
        {
            var file = new byte[brought.Length];
            await using var stream = brought.OpenReadStream();
            await stream.ReadExactlyAsync(file, cancellationToken);
            return await JudgeAndDevelopAsync(file);
        }
        finally
        {
            place.Release();
        }
    }

    /// <summary>Takes a file that is in memory already.</summary>
    public async Task<Developed> DevelopAsync(byte[] file, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(file);
        if (JudgeLength(file.Length) is { } problem)
        {
            return new Developed.Refused(problem);
        }

        await place.WaitAsync(cancellationToken);
        try
        {
            return await JudgeAndDevelopAsync(file);
        }
        finally
        {
            place.Release();
        }
    }

    /// <summary>What its header tells against a file; <c>null</c> when it looks like a photo. Nothing is decoded.</summary>
    public PhotoProblem? Look(byte[] file)
    {
        ArgumentNullException.ThrowIfNull(file);
        var kind = PhotoKinds.Of(file);
        return JudgeLength(file.Length) ?? Judge(kind, PhotoHeader.Read(kind, file));
    }

    /// <inheritdoc />
    public void Dispose() => place.Dispose();

    private PhotoProblem? JudgeLength(long length) => length == 0 ? PhotoProblem.Empty : length > Limits.MostBytes ? PhotoProblem.TooLarge : null;

    private async Task<Developed> JudgeAndDevelopAsync(byte[] file)
    {
        var kind = PhotoKinds.Of(file);
        var header = PhotoHeader.Read(kind, file);
        return Judge(kind, header) is { } problem ? new Developed.Refused(problem) : await Task.Run(() => Develop(kind, header!, file), CancellationToken.None);
    }

    private PhotoProblem? Judge(PhotoKind kind, PhotoHeader? header) =>
        kind == PhotoKind.Heif ? PhotoProblem.Heic
        : kind == PhotoKind.Other ? PhotoProblem.OtherKind
        : header is null ? PhotoProblem.Damaged
        : header.IsAnimated ? PhotoProblem.Animated
        : header.Pixels > Limits.MostPixels ? PhotoProblem.TooManyPixels
        : header.HeldBytes > Limits.MostMemoryBytes ? PhotoProblem.TooMuchMemory
        : header.ShortSide < LeastSide ? PhotoProblem.TooSmall
        : header.LongSide > (long)Photo.GreatestRatio * header.ShortSide ? PhotoProblem.TooLong
        : null;

    private Developed Develop(PhotoKind kind, PhotoHeader header, byte[] file)
    {
        if (!LibVips.IsReady)
        {
            LibraryIsMissing(logger);
            return new Developed.Refused(PhotoProblem.NoLibrary);
        }

        try
        {
            using var master = Master(kind, header, file);
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
    private static Image Master(PhotoKind kind, PhotoHeader header, byte[] file)
    {
        var width = Photo.Steps[^1];
        using var loaded = Load(kind, header, file);
        using var upright = loaded.ThumbnailImage(width, height: width * Photo.GreatestRatio, size: Enums.Size.Down, outputProfile: "srgb");
        if (!upright.HasAlpha())
        {
            return upright.CopyMemory();
        }

        using var onWhite = upright.Flatten(background: [255, 255, 255]);
        return onWhite.CopyMemory();
    }

    /// <summary>
    /// Line by line, by the one loader of its kind. libvips' own way from file to thumbnail does not hand <c>failOn</c> to the loader: half a
    /// picture would pass with a grey rest.
    /// </summary>
    private static Image Load(PhotoKind kind, PhotoHeader header, byte[] file) => kind switch
    {
        PhotoKind.Jpeg => Image.JpegloadBuffer(file, shrink: ShrinkOf(header), access: Enums.Access.Sequential, failOn: Enums.FailOn.Truncated),
        PhotoKind.Png => Image.PngloadBuffer(file, access: Enums.Access.Sequential, failOn: Enums.FailOn.Truncated),
        PhotoKind.WebP => Image.WebploadBuffer(file, access: Enums.Access.Sequential, failOn: Enums.FailOn.Truncated),
        _ => throw new ArgumentOutOfRangeException(nameof(kind), kind, null),
    };

    /// <summary>A JPEG can be decoded at a half or a quarter at once; a factor of two is left to the better filter.</summary>
    private static int ShrinkOf(PhotoHeader header) => (header.ShortSide / Photo.Steps[^1]) switch { >= 8 => 4, >= 4 => 2, _ => 1 };

    private static ReadOnlyMemory<byte> Picture(Image master, int width)
    {
        if (width == master.Width)
        {
            return master.WebpsaveBuffer(q: Quality, keep: Enums.ForeignKeep.None);
        }

        using var smaller = master.ThumbnailImage(width, height: width * Photo.GreatestRatio, size: Enums.Size.Down);
        return smaller.WebpsaveBuffer(q: Quality, keep: Enums.ForeignKeep.None);
    }

    [LoggerMessage(EventId = 2501, Level = LogLevel.Error, Message = "Photos are refused: libvips is not there for this system.")]
    private static partial void LibraryIsMissing(ILogger logger);

    [LoggerMessage(EventId = 2502, Level = LogLevel.Debug, Message = "A picture could not be decoded.")]
    private static partial void Damaged(ILogger logger, Exception cause);
}
