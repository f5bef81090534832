using System.Globalization;
using VoNhai.Commerce.QrImages;
using VoNhai.Commerce.Sdk.Tests.QrImages;
using VoNhai.Commerce.Storefront.Tests.Running;

namespace VoNhai.Commerce.Storefront.Tests.Codes;

/// <summary>Photographs of a printed stand as an old phone takes them: askew, turned, blurred, noisy, dark, badly compressed. The same for the same seed.</summary>
internal static class StandPhotographs
{
    private const int PageWidth = 1100;
    private const int PageHeight = 1500;

    private static readonly (int Width, int Askew, double Blur)[] Cameras = [(1200, 60, 1.0), (800, 140, 1.2), (1600, 40, 2.0), (640, 120, 0.7)];

    /// <summary>Writes photographs of a stand that carries the text.</summary>
    public static IReadOnlyList<string> Take(TempFolder folder, string text, int count, int seed)
    {
        var page = folder.Path($"stand-{seed}.png");
        File.WriteAllBytes(page, QrImage.Png(text, new QrImageOptions { Width = 800, Level = QrLevel.Quartile }));
        Convert(page, "-background", "white", "-gravity", "center", "-extent", $"{PageWidth}x{PageHeight}", page);
        var random = new Random(seed);
        return [.. Enumerable.Range(0, count).Select(index => Take(page, folder.Path($"photo-{seed}-{index}.jpg"), Cameras[index % Cameras.Length], random))];
    }

    private static string Take(string page, string photograph, (int Width, int Askew, double Blur) camera, Random random)
    {
        string Shift() => random.Next(camera.Askew + 1).ToString(CultureInfo.InvariantCulture);
        string Between(double least, double most) => (least + random.NextDouble() * (most - least)).ToString("0.00", CultureInfo.InvariantCulture);
        int Place(int corner, int sign) => corner + sign * int.Parse(Shift(), CultureInfo.InvariantCulture);
        var corners = $"0,0 {Place(200, 1)},{Place(150, 1)} {PageWidth},0 {Place(1300, -1)},{Place(150, 1)} {PageWidth},{PageHeight} {Place(1300, -1)},{Place(1650, -1)} 0,{PageHeight} {Place(200, 1)},{Place(1650, -1)}";
        Convert(
            page, "-virtual-pixel", "background", "-background", "#7a6a55", "-set", "option:distort:viewport", "1500x1800+0+0", "-distort", "Perspective", corners,
            "-rotate", Between(-30, 30), "+repage", "-resize", $"{camera.Width}x", "-blur", $"0x{Between(0.1, camera.Blur)}",
            "-modulate", Between(35, 110), "-seed", random.Next(10_000).ToString(CultureInfo.InvariantCulture), "-attenuate", Between(0.1, 0.5), "+noise", "Gaussian",
            "-quality", random.Next(40, 85).ToString(CultureInfo.InvariantCulture), photograph);
        return photograph;
    }

    private static void Convert(params string[] arguments)
    {
        ExternalTool.Demand("convert");
        ExternalTool.Run("convert", arguments);
    }
}
