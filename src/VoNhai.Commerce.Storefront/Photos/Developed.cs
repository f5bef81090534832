using VoNhai.Commerce.Catalog;

namespace VoNhai.Commerce.Storefront.Photos;

/// <summary>What became of a file that was brought as a photo.</summary>
public abstract record Developed
{
    private Developed()
    {
    }

    /// <summary>A photo, ready to be kept.</summary>
    public sealed record Ready(PhotoFile File) : Developed;

    /// <summary>It is not taken.</summary>
    public sealed record Refused(PhotoProblem Problem) : Developed;
}
