namespace VoNhai.Commerce.Storefront.Accounts;

/// <summary>What a card is for.</summary>
public enum CardPurpose
{
    /// <summary>Brings its person onto a device.</summary>
    Enrol,

    /// <summary>The same after everything was lost, and lets the person choose another passphrase. Noted as <see cref="ShopUser.RecoveredAt"/>.</summary>
    Recover,

    /// <summary>Makes the site's first operator; belongs to nobody yet.</summary>
    FirstOperator,
}
