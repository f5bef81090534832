namespace VoNhai.Commerce.VietQr;

/// <summary>A payment code for a bank transfer.</summary>
public sealed class VietQrTransfer
{
    /// <summary>The text of the code.</summary>
    public string Payload { get; } = "";
}
