namespace VoNhai.Commerce.Counter;

/// <summary>Why a step is not undone.</summary>
public enum UndoRefusal
{
    /// <summary>It is not the last thing that happened, or no step that can be undone.</summary>
    MovedOn,

    /// <summary>It was taken longer ago than <see cref="Orders.OrderSteps.UndoFor"/>.</summary>
    TooLate,

    /// <summary>Something about the order's money was written since.</summary>
    MoneyFollowed,

    /// <summary>The goods were weighed since.</summary>
    Weighed,

    /// <summary>A notice of it is on its way.</summary>
    BuyerTold,
}
