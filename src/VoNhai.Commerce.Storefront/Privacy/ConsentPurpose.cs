namespace VoNhai.Commerce.Storefront.Privacy;

/// <summary>What somebody agreed to. Kept by its name: a purpose is never renamed.</summary>
public enum ConsentPurpose
{
    /// <summary>A buyer: name, number and address are used for this order, by these texts.</summary>
    Order,

    /// <summary>A buyer: news of this order go to the e-mail address that was given.</summary>
    Letters,

    /// <summary>A household: buyers see its number.</summary>
    ShownPhone,
}
