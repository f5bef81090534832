using System.ComponentModel.DataAnnotations;
using VoNhai.Commerce.Sheets;

namespace VoNhai.Commerce.Storefront.Sheets;

/// <summary>Settings <c>Sheets:*</c>: how large a household's list may be when it comes as a file.</summary>
public sealed class SheetSettings
{
    /// <summary>The section's name.</summary>
    public const string Section = "Sheets";

    /// <summary>The greatest value of <see cref="MostZipBytes"/>.</summary>
    public const int GreatestZip = 64 * 1024 * 1024;

    /// <summary>The most lines of a sheet, without the headings.</summary>
    /// <value>Default: 2,000, as many as a stall has products. 1…2,000.</value>
    [Range(1, Sheet.GreatestLines)]
    public int MostLines { get; set; } = Sheet.GreatestLines;

    /// <summary>The largest zip of a sheet and its pictures, in bytes.</summary>
    /// <value>Default: 32 MiB, because it waits in memory between the look and the yes. 1…64 MiB.</value>
    [Range(1024 * 1024, GreatestZip)]
    public int MostZipBytes { get; set; } = 32 * 1024 * 1024;

    /// <summary>The most pictures in a zip.</summary>
    /// <value>Default: 200, one for each product of an officer's afternoon. 1…500.</value>
    [Range(1, 500)]
    public int MostPictures { get; set; } = 200;
}
