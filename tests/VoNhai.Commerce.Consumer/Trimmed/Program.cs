using VoNhai.Commerce.Money;
using VoNhai.Commerce.QrImages;
using VoNhai.Commerce.VietQr;

// What a small device needs of the SDK: build a code, draw it, read one. Published without what it does not need.
var transfer = VietQrTransfer.To(Banks.Agribank, "0000000000").WithAmount(Vnd.Of(250_000)).WithMemo("Na dai Đình Cả");
File.WriteAllBytes("pay.png", transfer.ToPng());
File.WriteAllText("pay.svg", transfer.ToSvg());
if (!VietQrTransfer.TryParse(transfer.Payload, out var read, out var problems))
{
    foreach (var problem in problems) Console.WriteLine(problem);
    return 1;
}

Console.WriteLine($"{read.Bin} {read.Account} {read.Amount} {read.Memo}");
return 0;
