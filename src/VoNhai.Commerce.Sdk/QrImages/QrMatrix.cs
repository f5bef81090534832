using System.Collections;
using System.Text;
using QRCoder;
using QRCoder.Exceptions;

namespace VoNhai.Commerce.QrImages;

/// <summary>The modules of a QR code, without quiet zone.</summary>
internal sealed class QrMatrix
{
    // QRCoder puts a quiet zone of four modules around its matrix.
    private const int QrCoderQuietZone = 4;

    private readonly List<BitArray> _rows;

    private QrMatrix(List<BitArray> rows) => _rows = rows;

    /// <summary>Modules a side: 21 to 177.</summary>
    public int Side => _rows.Count - 2 * QrCoderQuietZone;

    public bool this[int row, int column] => _rows[row + QrCoderQuietZone][column + QrCoderQuietZone];

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

    private static QRCodeGenerator.ECCLevel EccOf(QrLevel level) => level switch
    {
        QrLevel.Low => QRCodeGenerator.ECCLevel.L,
        QrLevel.Medium => QRCodeGenerator.ECCLevel.M,
        QrLevel.Quartile => QRCodeGenerator.ECCLevel.Q,
        QrLevel.High => QRCodeGenerator.ECCLevel.H,
        _ => throw new ArgumentOutOfRangeException(nameof(level), level, "Not a level."),
    };
}
