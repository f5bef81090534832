using VoNhai.Commerce.Money;
using VoNhai.Commerce.QrImages;
using VoNhai.Commerce.VietQr;
using Xunit;

namespace VoNhai.Commerce.Sdk.Tests.QrImages;

/// <summary>The first lines that a partner copies; README and docs show the same.</summary>
public sealed class HelloPartnerTests
{
    [Fact]
    public void Compiles_and_does_what_it_says()
    {
        var folder = Directory.CreateTempSubdirectory();
        var file = Path.Combine(folder.FullName, "pay.svg");
        using var console = new StringWriter();

        var transfer = VietQrTransfer.To(Banks.Agribank, "0000000000")
            .WithAmount(Vnd.Of(250_000))
            .WithMemo("QZ4K7M2P97G");
        File.WriteAllText(file, transfer.ToSvg());

        string scanned = transfer.Payload;
        if (VietQrTransfer.TryParse(scanned, out var read, out var problems))
        {
            console.Write(read.Amount);
        }
        else
        {
            foreach (var problem in problems)
            {
                console.WriteLine(problem);
            }
        }

        Assert.Equal("250.000\u00A0₫", console.ToString());
        Assert.StartsWith("<svg ", File.ReadAllText(file), StringComparison.Ordinal);
        folder.Delete(recursive: true);
    }
}
