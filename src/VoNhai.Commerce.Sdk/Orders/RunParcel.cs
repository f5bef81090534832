using VoNhai.Commerce.Money;

namespace VoNhai.Commerce.Orders;

/// <summary>An order's place in a run, and what became of it on the way.</summary>
public sealed class RunParcel
{
    /// <summary>Takes down a place that was taken.</summary>
    public RunParcel(Guid id, Guid runId, Guid orderId, Guid householdId) => (Id, RunId, OrderId, HouseholdId) = (id, runId, orderId, householdId);

    /// <summary>Its identity.</summary>
    public Guid Id { get; private set; }

    /// <summary>Which run.</summary>
    public Guid RunId { get; private set; }

    /// <summary>Which order; an order has one place.</summary>
    public Guid OrderId { get; private set; }

    /// <summary>Whose order.</summary>
    public Guid HouseholdId { get; private set; }

    /// <summary>When the place was given back, because the order ended; <c>null</c> while it is held.</summary>
    public DateTimeOffset? ReleasedAt { get; private set; }

    /// <summary>When the keeper ticked it off: given to the buyer, or not met; <c>null</c> before.</summary>
    public DateTimeOffset? TickedAt { get; private set; }

    /// <summary>Why it was not given to the buyer; <c>null</c> when it was, or is still on its way.</summary>
    public string? Missed { get; private set; }

    /// <summary>The cash that the keeper took from the buyer for the household.</summary>
    public Vnd Collected { get; private set; }

    /// <summary>When the household said that it has that cash; <c>null</c> before.</summary>
    public DateTimeOffset? SettledAt { get; private set; }

    /// <summary>The buyer has it.</summary>
    public void TickOff(Vnd collected, DateTimeOffset now) => (TickedAt, Missed, Collected) = (now, null, collected);

    /// <summary>The buyer was not met. It may be ticked off later.</summary>
    public void Miss(string why, DateTimeOffset now) => (TickedAt, Missed, Collected) = (now, why, Vnd.Zero);
}
