using System.Globalization;

namespace VoNhai.Commerce.Storefront.School;

/// <summary>Sizes as people who pay for data read them, never smaller than they are.</summary>
internal static class ByteSize
{
    private const long Kilobyte = 1_000;
    private const long Megabyte = 1_000_000;

    public static string Show(long bytes) => bytes < Megabyte
        ? string.Create(CultureInfo.CurrentCulture, $"{(bytes + Kilobyte - 1) / Kilobyte} KB")
        : string.Create(CultureInfo.CurrentCulture, $"{Math.Ceiling(bytes / (Megabyte / 10m)) / 10m:0.0} MB");
}
