namespace VoNhai.Commerce.Sdk.Tests;

/// <summary>Where the files lie that tests compare with the code.</summary>
internal static class Repository
{
    public static string Root { get; } = Find();

    public static string Path(string relative) => System.IO.Path.Combine(Root, relative);

    private static string Find()
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (!File.Exists(System.IO.Path.Combine(folder.FullName, "VoNhai.Commerce.sln")))
        {
            folder = folder.Parent ?? throw new DirectoryNotFoundException("VoNhai.Commerce.sln is in no folder above the tests.");
        }

        return folder.FullName;
    }
}
