using VoNhai.Commerce.Orders;

namespace VoNhai.Commerce.Counter;

/// <summary>What a buyer chose to be told, seen and changed by the order's link; and the link in a notice that ends them.</summary>
public interface IOrderNotices
{
    /// <summary>What is chosen, or <c>null</c> when code and secret do not belong together.</summary>
    Task<NoticeWish?> FindAsync(string code, string secret, CancellationToken cancellationToken = default);

    /// <summary>Changes it. What waits to be sent goes to the new address; who chooses after ordering is sent the order once.</summary>
    /// <returns>False when code and secret do not belong together.</returns>
    Task<bool> ChooseAsync(string code, string secret, NoticeWish wish, CancellationToken cancellationToken = default);

    /// <summary>Whether a stop link still has something to stop; <c>null</c> when there is no such link.</summary>
    Task<bool?> CanStopAsync(string stopSecret, CancellationToken cancellationToken = default);

    /// <summary>The order whose buyer a stop link is for; <c>null</c> when there is no such link, or it is a household's.</summary>
    Task<OrderCode?> OrderOfAsync(string stopSecret, CancellationToken cancellationToken = default);

    /// <summary>Ends the notices that the link came with; doing it again changes nothing.</summary>
    /// <returns>False when there is no such link.</returns>
    Task<bool> StopAsync(string stopSecret, CancellationToken cancellationToken = default);
}
