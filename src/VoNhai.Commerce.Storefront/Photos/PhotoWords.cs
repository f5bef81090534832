using Microsoft.Extensions.Localization;
using VoNhai.Commerce.Storefront.Resources;

namespace VoNhai.Commerce.Storefront.Photos;

/// <summary>What a person reads beside the field when a file is not taken.</summary>
internal static class PhotoWords
{
    private const int MiB = 1024 * 1024;

    public static string Of(PhotoProblem problem, PhotoSettings limits, IStringLocalizer<PhotoTexts> texts) => problem switch
    {
        PhotoProblem.TooLarge => texts["Problem.TooLarge", Megabytes(limits)],
        PhotoProblem.TooManyPixels => texts["Problem.TooManyPixels", limits.MostPixels / 1_000_000],
        PhotoProblem.TooSmall => texts["Problem.TooSmall", Darkroom.LeastSide],
        _ => texts[$"Problem.{problem}"],
    };

    /// <summary>The largest file in whole MB, or in tenths when it is small.</summary>
    public static decimal Megabytes(PhotoSettings limits) =>
        limits.MostBytes >= MiB ? limits.MostBytes / MiB : Math.Round((decimal)limits.MostBytes / MiB, 1);
}
