using VoNhai.Commerce.VietQr;
using Xunit;

namespace VoNhai.Commerce.Sdk.Tests.Snippets;

/// <summary>The code in docs/vietqr.md is this code, and this code runs.</summary>
public sealed class VietQrPageTests
{
    [Fact]
    public void Building_runs_and_is_what_the_page_says()
    {
        var transfer = BuildCode.Run();

        Assert.Equal(("Na dai Dinh Ca", "Nha ba Mui"), (transfer.Memo, transfer.Merchant.Name));
        Assert.Empty(transfer.Warnings);
        Assert.Equal(Snippet.InSource("BuildCode.cs"), Snippet.InPage("docs/vietqr.md", "BuildCode"));
    }

    [Fact]
    public void Opening_an_app_runs_and_is_what_the_page_says()
    {
        Assert.StartsWith("https://dl.vietqr.io/pay?app=mb&ba=0000000000@vba", OpenBankApp.Run(BuildCode.Run())?.AbsoluteUri, StringComparison.Ordinal);
        Assert.Equal(Snippet.InSource("OpenBankApp.cs"), Snippet.InPage("docs/vietqr.md", "OpenBankApp"));
    }
}
