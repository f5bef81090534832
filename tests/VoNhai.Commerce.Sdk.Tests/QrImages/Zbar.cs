namespace VoNhai.Commerce.Sdk.Tests.QrImages;

/// <summary>A QR reader that is not ours: what it sees in a picture is what a phone sees.</summary>
internal static class Zbar
{
    private const string Program = "zbarimg";

    public static string Decode(byte[] png)
    {
        ExternalTool.Demand(Program);
        var file = Path.Combine(Path.GetTempPath(), Path.GetRandomFileName() + ".png");
        try
        {
            File.WriteAllBytes(file, png);
            return ExternalTool.Run(Program, "-q", "--raw", "--oneshot", "-Sdisable", "-Sqrcode.enable", file).TrimEnd('\n');
        }
        finally
        {
            File.Delete(file);
        }
    }
}
