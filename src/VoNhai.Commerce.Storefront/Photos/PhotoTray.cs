using VoNhai.Commerce.Storefront.Uploads;

namespace VoNhai.Commerce.Storefront.Photos;

/// <summary>Where the photo of a new product waits while another field of its form is put right; its aim is the household itself.</summary>
public sealed class PhotoTray(TimeProvider time) : FileTray(time);
