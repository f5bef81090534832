using NetVips;

namespace VoNhai.Commerce.Storefront.Photos;

/// <summary>
/// libvips, set up once before its first use. It can read dozens of formats, some by libraries that nobody hardened; of what is
/// brought to us it reads three. The fourth are our own drawings: no file from outside ever comes to the reader of SVG, see <see cref="Darkroom"/>.
/// </summary>
internal static class LibVips
{
    // Kept for good: native code holds it.
    private static readonly Log.LogDelegate Silence = (_, _, _) => { };

    private static readonly Lazy<bool> Set = new(SetUp);

    /// <summary>Whether it is there: packages carry it for Linux (x64, arm64) and Windows (x64).</summary>
    public static bool IsReady => Set.Value;

    private static bool SetUp()
    {
        if (!ModuleInitializer.VipsInitialized)
        {
            return false;
        }

        // One thread and no cache of operations: memory is what one picture takes.
        NetVips.NetVips.Concurrency = 1;
        Cache.Max = 0;
        Cache.MaxMem = 0;
        Cache.MaxFiles = 0;
        Operation.Block("VipsForeignLoad", true);
        Operation.Block("VipsForeignLoadJpeg", false);
        Operation.Block("VipsForeignLoadPng", false);
        Operation.Block("VipsForeignLoadWebp", false);
        Operation.Block("VipsForeignLoadSvgBuffer", false);

        // What it complains of ends in the exception that refuses the file; on the console it would only break lines of JSON.
        Log.SetLogHandler("VIPS", Enums.LogLevelFlags.Warning, Silence);
        return true;
    }
}
