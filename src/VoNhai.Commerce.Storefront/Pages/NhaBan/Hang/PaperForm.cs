using VoNhai.Commerce.Catalog;
using VoNhai.Commerce.Counter;

namespace VoNhai.Commerce.Storefront.Pages.NhaBan.Hang;

/// <summary>A certificate as it is typed.</summary>
public sealed class PaperForm
{
    /// <summary>Made with the form: sent twice it is one certificate.</summary>
    public Guid Key { get; set; } = Guid.CreateVersion7();

    /// <summary>What it certifies.</summary>
    public CertificateKind Kind { get; set; }

    /// <summary>What another kind is called.</summary>
    public string? Name { get; set; }

    /// <summary>Its number.</summary>
    public string? Number { get; set; }

    /// <summary>Who gave it.</summary>
    public string? Issuer { get; set; }

    /// <summary>The last day on which it is good.</summary>
    public string? ExpiresOn { get; set; }

    /// <summary>OCOP's stars as they stand on it.</summary>
    public string? Stars { get; set; }

    /// <summary>What the desk judges.</summary>
    public CertificateDraft ToDraft() => new() { Key = Key, Kind = Kind, Name = Name, Number = Number, Issuer = Issuer, ExpiresOn = ExpiresOn, Stars = Stars };
}
