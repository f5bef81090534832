namespace VoNhai.Commerce.VietQr;

/// <summary>A payment code for a bank transfer.</summary>
public sealed class VietQrTransfer
{
    /// <summary>The text of the code.</summary>
    /// <summary>x</summary>
    public VoNhai.Commerce.Money.Vnd? Amount { get; private set; }
    /// <summary>x</summary>
    public string Payload { get; } = "";
#pragma warning disable CS1591
    public static VietQrTransfer To(string bin, string account) => new();
    public VietQrTransfer WithAmount(VoNhai.Commerce.Money.Vnd v) { Amount = v; return this; }
    public VietQrTransfer WithMemo(string v) => this;
}
