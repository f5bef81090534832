using VoNhai.Commerce.VietQr;

namespace VoNhai.Commerce.QrImages;

/// <summary>What stands beside a practice code on paper, besides the words inside the picture itself.</summary>
internal static class PrintedWarning
{
    /// <summary>A paragraph, or nothing for a real transfer.</summary>
    public static string Of(VietQrTransfer transfer) => transfer.IsPractice ? $"<p class=\"p-tap\">{PracticeLettering.Words}</p>" : "";

    /// <summary>The same where there is little room.</summary>
    public static string ShortOf(VietQrTransfer transfer) => transfer.IsPractice ? "<p class=\"p-tap\">TẬP</p>" : "";
}
