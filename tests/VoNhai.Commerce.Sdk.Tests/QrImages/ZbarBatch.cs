using System.Xml.Linq;

namespace VoNhai.Commerce.Sdk.Tests.QrImages;

/// <summary>Many pictures for the QR reader that is not ours, one start of the program for a hundred.</summary>
internal static class ZbarBatch
{
    private const string Program = "zbarimg";
    private const int AtOnce = 100;

    /// <summary>What it reads in each picture; <c>null</c> where it reads nothing.</summary>
    public static IReadOnlyList<string?> Decode(IReadOnlyList<byte[]> pngs)
    {
        ExternalTool.Demand(Program);
        var folder = Directory.CreateTempSubdirectory("vonhai-codes");
        try
        {
            var files = pngs.Select((_, index) => Path.Combine(folder.FullName, $"{index:00000}.png")).ToArray();
            for (var i = 0; i < files.Length; i++)
            {
                File.WriteAllBytes(files[i], pngs[i]);
            }

            var found = files.Chunk(AtOnce).SelectMany(Read).ToDictionary(read => read.File, read => read.Text);
            return [.. files.Select(found.GetValueOrDefault)];
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }

    // XML names the picture of each text, so that one unread picture does not shift the others.
    private static IEnumerable<(string File, string? Text)> Read(string[] files)
    {
        var xml = XDocument.Parse(ExternalTool.Run(Program, ["-q", "--xml", "--oneshot", "-Sdisable", "-Sqrcode.enable", .. files]));
        return
            from source in xml.Descendants().Where(element => element.Name.LocalName == "source")
            from data in source.Descendants().Where(element => element.Name.LocalName == "data").Take(1)
            select ((string)source.Attribute("href")!, (string?)data.Value);
    }
}
