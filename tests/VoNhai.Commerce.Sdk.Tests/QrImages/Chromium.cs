namespace VoNhai.Commerce.Sdk.Tests.QrImages;

/// <summary>A browser that draws an SVG without our help.</summary>
internal static class Chromium
{
    private const string Program = "chromium";

    public static byte[] Draw(string svg, int width, int height)
    {
        ExternalTool.Demand(Program);
        var folder = Directory.CreateTempSubdirectory();
        try
        {
            var picture = Path.Combine(folder.FullName, "picture.svg");
            var screenshot = Path.Combine(folder.FullName, "screenshot.png");
            File.WriteAllText(picture, svg);
            ExternalTool.Run(
                Program,
                "--headless", "--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run", "--disable-background-networking",
                "--disable-component-update", "--disable-sync", "--hide-scrollbars",
                $"--user-data-dir={Path.Combine(folder.FullName, "profile")}",
                $"--window-size={width},{height}",
                $"--screenshot={screenshot}",
                $"file://{picture}");
            return File.ReadAllBytes(screenshot);
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }
}
