namespace VoNhai.Commerce.Sdk.Tests.QrImages;

/// <summary>A browser that draws an SVG without our help.</summary>
internal static class Chromium
{
    // The build without windows starts in a third of the processor's time.
    private static readonly string Program = ExternalTool.IsInstalled("chromium-headless-shell") ? "chromium-headless-shell" : "chromium";

    public static byte[] Draw(string svg, int width, int height) =>
        Look("picture.svg", svg, "screenshot.png", $"--window-size={width},{height}", file => $"--screenshot={file}");

    /// <summary>Prints a document as PDF, without the browser's own headers and footers.</summary>
    public static byte[] Print(string html) => Look("page.html", html, "page.pdf", "--no-pdf-header-footer", file => $"--print-to-pdf={file}");

    /// <summary>The document after its scripts have run, in a wide window.</summary>
    public static string Run(string html)
    {
        var dom = "";
        Look("page.html", html, null, "--window-size=1600,1200", _ => "--dump-dom", output => dom = output);
        return dom;
    }

    private static byte[] Look(string name, string content, string? made, string how, Func<string, string> make, Action<string>? said = null)
    {
        ExternalTool.Demand(Program);
        var folder = Directory.CreateTempSubdirectory();
        try
        {
            var page = Path.Combine(folder.FullName, name);
            var result = Path.Combine(folder.FullName, made ?? "nothing");
            File.WriteAllText(page, content);
            var output = ExternalTool.Run(
                Program,
                "--headless", "--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run", "--disable-background-networking",
                "--disable-component-update", "--disable-sync", "--hide-scrollbars",
                $"--user-data-dir={Path.Combine(folder.FullName, "profile")}",
                how,
                make(result),
                $"file://{page}");
            said?.Invoke(output);
            return made is null ? [] : File.ReadAllBytes(result);
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }
}
