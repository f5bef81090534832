using System.Globalization;
using System.IO.Compression;
using System.Security;
using System.Text;

namespace VoNhai.Commerce.Sdk.Tests.Statements;

/// <summary>Writes a workbook by hand: strings, numbers and moments as Excel stores them. It shares no code with what reads it.</summary>
internal static class XlsxFile
{
    private const string Main = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
    private const string Relations = "http://schemas.openxmlformats.org/package/2006/relationships";
    private const string Office = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";

    public static byte[] Write(IEnumerable<object?[]> rows, bool inline = false) => Pack(rows, inline, _ => { });

    /// <summary>Writes it, then lets <paramref name="spoil"/> add or overwrite parts.</summary>
    public static byte[] Pack(IEnumerable<object?[]> rows, bool inline, Action<ZipArchive> spoil)
    {
        using var file = new MemoryStream();
        using (var zip = new ZipArchive(file, ZipArchiveMode.Create, leaveOpen: true))
        {
            Add(zip, "[Content_Types].xml", """<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="xml" ContentType="application/xml"/></Types>""");
            Add(zip, "_rels/.rels", $"""<Relationships xmlns="{Relations}"><Relationship Id="rId1" Type="{Office}/officeDocument" Target="xl/workbook.xml"/></Relationships>""");
            Add(zip, "xl/workbook.xml", $"""<workbook xmlns="{Main}" xmlns:r="{Office}"><sheets><sheet name="Sao ke" sheetId="1" r:id="rId1"/></sheets></workbook>""");
            Add(zip, "xl/_rels/workbook.xml.rels", $"""<Relationships xmlns="{Relations}"><Relationship Id="rId1" Type="{Office}/worksheet" Target="worksheets/sheet1.xml"/><Relationship Id="rId2" Type="{Office}/styles" Target="styles.xml"/><Relationship Id="rId3" Type="{Office}/sharedStrings" Target="sharedStrings.xml"/></Relationships>""");
            Add(zip, "xl/styles.xml", $"""<styleSheet xmlns="{Main}"><cellXfs count="2"><xf numFmtId="0"/><xf numFmtId="22" applyNumberFormat="1"/></cellXfs></styleSheet>""");
            var strings = new Dictionary<string, int>(StringComparer.Ordinal);
            using (var sheet = new StreamWriter(zip.CreateEntry("xl/worksheets/sheet1.xml", CompressionLevel.Fastest).Open()))
            {
                sheet.Write($"""<?xml version="1.0" encoding="UTF-8"?><worksheet xmlns="{Main}"><sheetData>""");
                var number = 0;
                foreach (var row in rows)
                {
                    WriteRow(sheet, ++number, row, inline ? null : strings);
                }

                sheet.Write("</sheetData></worksheet>");
            }

            using (var shared = new StreamWriter(zip.CreateEntry("xl/sharedStrings.xml", CompressionLevel.Fastest).Open()))
            {
                shared.Write($"""<?xml version="1.0" encoding="UTF-8"?><sst xmlns="{Main}">""");
                foreach (var text in strings.Keys)
                {
                    shared.Write($"<si><t xml:space=\"preserve\">{SecurityElement.Escape(text)}</t></si>");
                }

                shared.Write("</sst>");
            }

            spoil(zip);
        }

        return file.ToArray();
    }

    public static void Add(ZipArchive zip, string name, string content)
    {
        using var part = zip.CreateEntry(name, CompressionLevel.Optimal).Open();
        part.Write(Encoding.UTF8.GetBytes(content));
    }

    private static void WriteRow(StreamWriter sheet, int number, object?[] row, Dictionary<string, int>? strings)
    {
        sheet.Write(string.Create(CultureInfo.InvariantCulture, $"<row r=\"{number}\">"));
        for (var i = 0; i < row.Length; i++)
        {
            var at = string.Create(CultureInfo.InvariantCulture, $"{(char)('A' + i)}{number}");
            sheet.Write(row[i] switch
            {
                null => "",
                string text when strings is null => $"<c r=\"{at}\" t=\"inlineStr\"><is><t>{SecurityElement.Escape(text)}</t></is></c>",
                string text => string.Create(CultureInfo.InvariantCulture, $"<c r=\"{at}\" t=\"s\"><v>{IndexOf(strings, text)}</v></c>"),
                DateTime moment => string.Create(CultureInfo.InvariantCulture, $"<c r=\"{at}\" s=\"1\"><v>{moment.ToOADate()}</v></c>"),
                var value => string.Create(CultureInfo.InvariantCulture, $"<c r=\"{at}\"><v>{value}</v></c>"),
            });
        }

        sheet.Write("</row>");
    }

    private static int IndexOf(Dictionary<string, int> strings, string text)
    {
        if (!strings.TryGetValue(text, out var index))
        {
            index = strings.Count;
            strings.Add(text, index);
        }

        return index;
    }
}
