using VoNhai.Commerce.Money;
using VoNhai.Commerce.VietQr;
using VoNhai.Commerce.QrImages;

var transfer = VietQrTransfer.To(Banks.Agribank, "0000000000")
    .WithAmount(Vnd.Of(250_000))
    .WithMemo("QZ4K7M2P97G");
File.WriteAllText("pay.svg", transfer.ToSvg());

string scanned = transfer.Payload;
if (VietQrTransfer.TryParse(scanned, out var read, out var problems)) Console.WriteLine(read.Amount);
else foreach (var problem in problems) Console.WriteLine(problem);   // message and offset, never an exception
