namespace VoNhai.Commerce.Orders;

/// <summary>By which means goods reach a buyer.</summary>
public enum DeliveryMeans
{
    /// <summary>The buyer comes to the house.</summary>
    Pickup,

    /// <summary>At a market, on its day.</summary>
    Market,

    /// <summary>By bus to a stop, where the buyer fetches them.</summary>
    Bus,

    /// <summary>By post to the buyer's address.</summary>
    Post,

    /// <summary>The household brings them.</summary>
    Brings,
}
