namespace VoNhai.Commerce.Storefront.Hosting.Limits;

/// <summary>Doors that are limited together.</summary>
public enum RouteFamily
{
    /// <summary>Placing an order.</summary>
    Checkout,

    /// <summary>Asking for an order by hand.</summary>
    Tracking,

    /// <summary>Log-in.</summary>
    LogIn,

    /// <summary>Listening for news of money.</summary>
    Announcer,

    /// <summary>Bringing photos and recordings.</summary>
    Photos,

    /// <summary>The rest of the API.</summary>
    Api,

    /// <summary>The API with a partner's key.</summary>
    Partner,
}
