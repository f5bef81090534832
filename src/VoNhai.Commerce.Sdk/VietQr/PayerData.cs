namespace VoNhai.Commerce.VietQr;

/// <summary>What an app is to ask the payer for (object 62-09). Apps may ignore it.</summary>
[Flags]
public enum PayerData
{
    /// <summary>Nothing.</summary>
    None = 0,

    /// <summary>The address (A).</summary>
    Address = 1,

    /// <summary>The mobile number (M).</summary>
    Mobile = 2,

    /// <summary>The e-mail address (E).</summary>
    Email = 4,
}
