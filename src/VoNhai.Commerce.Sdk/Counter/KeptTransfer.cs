using VoNhai.Commerce.Orders;

namespace VoNhai.Commerce.Counter;

/// <summary>Money that came to a household, and where it stands now: with an order, set aside, or waiting for a person.</summary>
/// <param name="Transfer">What is shown of it.</param>
/// <param name="Order">The code that it pays, the order's or a deposit's; <c>null</c> when it pays none.</param>
/// <param name="SetAside">What a person said it is; <c>null</c> when nobody set it aside.</param>
public sealed record KeptTransfer(QueuedTransfer Transfer, OrderCode? Order, SetAsideKind? SetAside)
{
    /// <summary>Whether nobody has decided about it yet.</summary>
    public bool Waits => Order is null && SetAside is null;
}
