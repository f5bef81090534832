using VoNhai.Commerce.Storefront.Uploads;

namespace VoNhai.Commerce.Storefront.Sheets;

/// <summary>Where a sheet, or a zip with its pictures, waits; its aim is the household itself.</summary>
public sealed class SheetTray(TimeProvider time) : FileTray(time);
