namespace VoNhai.Commerce.Counter;

/// <summary>How a buyer sees an order again. Wrong, foreign and missing codes give the same answer: none.</summary>
public interface IOrderTracking
{
    /// <summary>By the link: code and secret. Text of any kind may be given.</summary>
    Task<OrderView?> FindAsync(string code, string secret, CancellationToken cancellationToken = default);

    /// <summary>The buyer says "tôi đã nhận hàng": an order that was handed over is delivered. False when there is no such order, or it stands elsewhere.</summary>
    Task<bool> ConfirmReceiptAsync(string code, string secret, CancellationToken cancellationToken = default);

    /// <summary>By hand: code and the last four digits of the phone. The caller limits how often this may be tried.</summary>
    Task<OrderView?> FindByPhoneAsync(string code, string lastFour, CancellationToken cancellationToken = default);
}
