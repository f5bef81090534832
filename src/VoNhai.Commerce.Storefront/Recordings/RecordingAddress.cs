namespace VoNhai.Commerce.Storefront.Recordings;

/// <summary>Where a recording is heard: <c>/tieng/{hash}</c>.</summary>
internal static class RecordingAddress
{
    public const string Folder = "/tieng/";

    public static string Of(string hash) => Folder + hash;
}
