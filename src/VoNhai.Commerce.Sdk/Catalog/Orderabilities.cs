namespace VoNhai.Commerce.Catalog;

/// <summary>What an answer means for a buyer.</summary>
public static class Orderabilities
{
    /// <summary>Whether an order is taken today, be it for now or for after the harvest.</summary>
    public static bool TakesOrders(this Orderability orderability) => orderability is Orderability.Orderable or Orderability.PreOrder;
}
