namespace VoNhai.Commerce.Storefront.Tests.Running;

/// <summary>Where the source lies.</summary>
internal static class Repository
{
    public static string Root { get; } = Find();

    public static string Storefront { get; } = Path.Combine(Root, "src", "VoNhai.Commerce.Storefront");

    private static string Find()
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (!File.Exists(Path.Combine(folder.FullName, "VoNhai.Commerce.sln")))
        {
            folder = folder.Parent ?? throw new DirectoryNotFoundException("VoNhai.Commerce.sln is in no folder above the tests.");
        }

        return folder.FullName;
    }
}
