namespace VoNhai.Commerce.Storefront.Hosting;

/// <summary>
/// Where appsettings, wwwroot and a relative data path are looked for: the nearest folder that holds <c>wwwroot</c>, from the
/// program's own folder upwards. For a published copy that is its own folder, for a build output the project's; the working
/// directory plays no part, so the program starts from anywhere.
/// </summary>
internal static class ContentRoot
{
    /// <summary>The folder, or <c>null</c> when <c>--contentRoot</c> or the environment names one, which then stands.</summary>
    public static string? For(string[] args) => Named(args) is null ? Nearest(AppContext.BaseDirectory) : null;

    /// <summary>The nearest folder with <c>wwwroot</c>; <paramref name="start"/> itself when there is none.</summary>
    internal static string Nearest(string start)
    {
        for (var folder = new DirectoryInfo(start); folder is not null; folder = folder.Parent)
        {
            if (Directory.Exists(Path.Combine(folder.FullName, "wwwroot")))
            {
                return folder.FullName;
            }
        }

        return start;
    }

    private static string? Named(string[] args) => new ConfigurationBuilder()
        .AddEnvironmentVariables("DOTNET_")
        .AddEnvironmentVariables("ASPNETCORE_")
        .AddCommandLine(args)
        .Build()[HostDefaults.ContentRootKey];
}
