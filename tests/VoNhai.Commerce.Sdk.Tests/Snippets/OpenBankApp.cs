using VoNhai.Commerce.VietQr;

namespace VoNhai.Commerce.Sdk.Tests.Snippets;

internal static class OpenBankApp
{
    public static Uri? Run(VietQrTransfer transfer)
    {
        // snippet
        foreach (var app in BankAppLink.Apps.Where(app => app.AutofillSince is not null)) Console.WriteLine(app.Name);   // these fill in, the others only open
        var link = BankAppLink.To("mb", transfer, payeeName: "Nhà bà Mùi");   // null: unknown app, card, practice
        // end
        return link;
    }
}
