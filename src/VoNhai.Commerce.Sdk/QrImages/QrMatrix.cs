using System.Collections;
using System.Text;
using QRCoder;
using QRCoder.Exceptions;

namespace VoNhai.Commerce.QrImages;

/// <summary>The modules of a QR code with the quiet zone of four modules that QRCoder puts around them.</summary>
internal sealed class QrMatrix
{
    public const int QuietZone = 4;

    private readonly List<BitArray> _rows;

    private QrMatrix(List<BitArray> rows) => _rows = rows;

    /// <summary>Modules a side with the quiet zone: 29 to 185.</summary>
    public int Side => _rows.Count;

    public static QrMatrix Of(string text, QrLevel level)
    {
        ArgumentException.ThrowIfNullOrEmpty(text);
        try
        {
            // ASCII takes the densest mode that fits (most payloads are capitals and digits); other text goes as UTF-8,
            // which phones recognise by itself. No ECI header: older readers stumble over it.
            using var data = QRCodeGenerator.GenerateQrCode(text, EccOf(level), forceUtf8: !Ascii.IsValid(text));
            return new(data.ModuleMatrix);
        }
        catch (DataTooLongException tooLong)
        {
            throw new ArgumentException("The text is longer than a QR code holds.", nameof(text), tooLong);
        }
    }

    /// <summary>Writes one row, <c>true</c> for dark, from a place on.</summary>
    public void CopyRow(int row, bool[] dots, int at) => _rows[row].CopyTo(dots, at);

    private static QRCodeGenerator.ECCLevel EccOf(QrLevel level) => level switch
    {
        QrLevel.Low => QRCodeGenerator.ECCLevel.L,
        QrLevel.Medium => QRCodeGenerator.ECCLevel.M,
        QrLevel.Quartile => QRCodeGenerator.ECCLevel.Q,
        QrLevel.High => QRCodeGenerator.ECCLevel.H,
        _ => throw new ArgumentOutOfRangeException(nameof(level), level, "Not a level."),
    };
}
