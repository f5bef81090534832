using VoNhai.Commerce.Money;
using VoNhai.Commerce.Orders;
using VoNhai.Commerce.Payments;

namespace VoNhai.Commerce.Counter;

/// <summary>An order as its buyer and its household see it.</summary>
public sealed record OrderView
{
    /// <summary>Order code, payment reference and memo in one.</summary>
    public required OrderCode Code { get; init; }

    /// <summary>The secret of its link. Give it to nobody but the buyer.</summary>
    public required TrackingSecret Secret { get; init; }

    /// <summary>Where it was made.</summary>
    public SalesChannel Channel { get; init; }

    /// <summary>When the goods left the household's hands, in UTC; <c>null</c> while they are there.</summary>
    public DateTimeOffset? HandedOverAt { get; init; }

    /// <summary>Who sells.</summary>
    public required HouseholdView Household { get; init; }

    /// <summary>Who ordered.</summary>
    public required Buyer Buyer { get; init; }

    /// <summary>How and where to.</summary>
    public required Delivery Delivery { get; init; }

    /// <summary>What was ordered.</summary>
    public required IReadOnlyList<OrderLine> Lines { get; init; }

    /// <summary>What all of it cost when it was ordered. What is asked for now is <see cref="PaymentState.Asked"/>.</summary>
    public required Vnd Total { get; init; }

    /// <summary>How the buyer means to pay.</summary>
    public PaymentChoice PaymentChoice { get; init; }

    /// <summary>True weights that were entered, oldest first; usually none.</summary>
    public IReadOnlyList<Weighing> Weighings { get; init; } = [];

    /// <summary>How far it has come.</summary>
    public required OrderStep Step { get; init; }

    /// <summary>What is asked for and what came.</summary>
    public required PaymentView Payment { get; init; }

    /// <summary>What the buyer says to get the goods; only in the buyer's own view, and only while somebody waits to hear it.</summary>
    public PickupCode? PickupCode { get; init; }

    /// <summary>The goods with their carrier; <c>null</c> when none has them.</summary>
    public Parcel? Parcel { get; init; }

    /// <summary>Whether less was ever asked for goods that were not as they should be: only then can there be photos of them (<see cref="IProofPhotos"/>).</summary>
    public bool HasAllowances { get; init; }

    /// <summary>What happened, oldest first: steps and money.</summary>
    public required IReadOnlyList<TimelineView> Timeline { get; init; }

    /// <summary>When it was placed, in UTC.</summary>
    public required DateTimeOffset PlacedAt { get; init; }

    /// <summary>
    /// Until when the household may undo the step that it took last (<see cref="IOrderDesk.UndoStepAsync"/>), in UTC, which may be over;
    /// <c>null</c> when that step cannot be undone.
    /// </summary>
    public DateTimeOffset? UndoUntil { get; init; }

    /// <summary>The steps that the household may take now.</summary>
    public required IReadOnlyList<OrderStep> NextSteps { get; init; }
}
