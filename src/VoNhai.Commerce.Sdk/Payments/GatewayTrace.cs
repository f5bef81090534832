namespace VoNhai.Commerce.Payments;

/// <summary>Names a thing at a gateway, as the gateway itself does.</summary>
/// <param name="Gateway"><see cref="IPaymentGateway.Name"/>; at most 20 characters.</param>
/// <param name="Payment">The payment that it is about; at most <see cref="MostLength"/> characters.</param>
/// <param name="Thing">The payment, refund or dispute itself; at most <see cref="MostLength"/> characters.</param>
public sealed record GatewayTrace(string Gateway, string Payment, string Thing)
{
    /// <summary>The longest name of a thing that is kept.</summary>
    public const int MostLength = 120;
}
