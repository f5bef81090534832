using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using System.Text.RegularExpressions;
using Microsoft.Extensions.FileProviders;
using VoNhai.Commerce.Storefront.Hosting.Kept;

namespace VoNhai.Commerce.Storefront.Drawing;

/// <summary>
/// All drawings of goods on one sheet, so that a listing fetches one file instead of one for each card: <c>/hinh/{hash}.svg#na</c> shows the place of
/// one drawing. Made once from the files under <c>/img/sp/</c>; its name is made from its bytes.
/// </summary>
internal sealed partial class DrawingSheet
{
    /// <summary>Where the sheet is fetched.</summary>
    public const string Folder = "/hinh/";

    private const string Files = "/img/sp";

    // Goods that nobody drew: those that came by the SDK or a sheet.
    private const string Plain = "mon-moi";

    private const int Width = 400;
    private const int HashDigits = 12;

    private readonly HashSet<string> names = new(StringComparer.Ordinal);

    public DrawingSheet(IWebHostEnvironment environment)
    {
        var (places, drawings) = (new StringBuilder(), new StringBuilder());
        foreach (var file in environment.WebRootFileProvider.GetDirectoryContents(Files).Where(IsDrawing).OrderBy(file => file.Name, StringComparer.Ordinal))
        {
            var name = Path.GetFileNameWithoutExtension(file.Name);
            var left = Width * names.Count;
            places.Append(CultureInfo.InvariantCulture, $"<view id=\"{name}\" viewBox=\"{left} 0 {Width} 300\"/>");
            drawings.Append(Placed(Read(file), name, left));
            names.Add(name);
        }

        var svg = Encoding.UTF8.GetBytes($"<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 {Width} 300\">{places}{drawings}</svg>");
        Hash = Convert.ToHexStringLower(SHA256.HashData(svg))[..HashDigits];
        Bytes = new KeptBytes(svg, "image/svg+xml; charset=utf-8", KeptBytes.Dense);
    }

    /// <summary>The sheet.</summary>
    public KeptBytes Bytes { get; }

    /// <summary>What its name is made of.</summary>
    public string Hash { get; }

    /// <summary>Where a drawing is fetched: its place on the sheet, or its own file if it came later than the sheet.</summary>
    public string AddressOf(string name) => names.Contains(Named(name)) ? $"{Folder}{Hash}.svg#{Named(name)}" : $"{Files}/{Named(name)}.svg";

    /// <summary>The drawing of goods; a plain one where they name none.</summary>
    public static string Named(string name) => name.Length > 0 ? name : Plain;

    private static bool IsDrawing(IFileInfo file) => !file.IsDirectory && file.Name.EndsWith(".svg", StringComparison.Ordinal);

    private static string Read(IFileInfo file)
    {
        using var reader = new StreamReader(file.CreateReadStream(), Encoding.UTF8);
        return reader.ReadToEnd().Trim();
    }

    /// <summary>A drawing as a part of the sheet: a window of its own, which cuts off what sticks out, and ids that no other drawing has.</summary>
    private static string Placed(string svg, string name, int left)
    {
        var own = Id().Replace(svg, found => $"{found.Groups[1].Value}{name}-{found.Groups[2].Value}");
        return own.Replace("<svg xmlns=\"http://www.w3.org/2000/svg\"", $"<svg x=\"{left}\" width=\"{Width}\" height=\"300\"", StringComparison.Ordinal);
    }

    [GeneratedRegex("""( id="|href="#|url\(#)([A-Za-z0-9_-]+)""")]
    private static partial Regex Id();
}
