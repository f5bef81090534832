namespace VoNhai.Commerce.Payments;

/// <summary>A way to be paid other than by bank transfer, run by an outside company.</summary>
public interface IPaymentGateway
{
    /// <summary>A short lower-case name, e.g. <c>stripe</c>.</summary>
    string Name { get; }

    /// <summary>Whether the host has set it up. What is not configured is not offered to buyers and answers no webhook.</summary>
    bool IsConfigured { get; }
}
