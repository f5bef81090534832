using VoNhai.Commerce.Storefront.Hosting.Kept;

namespace VoNhai.Commerce.Storefront.School;

/// <summary>The course as it is sent to be kept.</summary>
/// <param name="Bytes">A JSON object: path → type and text.</param>
/// <param name="Version">Made of the bytes: another course is another version.</param>
/// <param name="Unpacked">What it takes on the device, in bytes.</param>
internal sealed record PackedCourse(KeptBytes Bytes, string Version, long Unpacked);
