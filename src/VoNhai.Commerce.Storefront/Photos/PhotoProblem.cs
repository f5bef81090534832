namespace VoNhai.Commerce.Storefront.Photos;

/// <summary>Why a file is not taken as a photo. Its sentence is the text <c>Problem.{name}</c>.</summary>
public enum PhotoProblem
{
    /// <summary>No file came.</summary>
    NoFile,

    /// <summary>A file without a byte.</summary>
    Empty,

    /// <summary>More bytes than may be.</summary>
    TooLarge,

    /// <summary>Neither JPEG nor PNG nor WebP.</summary>
    OtherKind,

    /// <summary>HEIC, for which there is no decoder.</summary>
    Heic,

    /// <summary>Pictures that move.</summary>
    Animated,

    /// <summary>More pixels than may be.</summary>
    TooManyPixels,

    /// <summary>Written in a way that would take too much memory.</summary>
    TooMuchMemory,

    /// <summary>Too small to show goods.</summary>
    TooSmall,

    /// <summary>One side is too long for the other.</summary>
    TooLong,

    /// <summary>Cut short, or not what it says it is.</summary>
    Damaged,

    /// <summary>This server has no library for pictures.</summary>
    NoLibrary,
}
