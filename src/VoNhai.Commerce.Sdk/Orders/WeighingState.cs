namespace VoNhai.Commerce.Orders;

/// <summary>What became of a weighing.</summary>
public enum WeighingState
{
    /// <summary>It counts: the difference stands in the ledger.</summary>
    Counts,

    /// <summary>It makes the goods dearer than the buyer was told by more than the buyer need bear unasked; until the answer it changes nothing.</summary>
    Asked,

    /// <summary>The buyer said yes, and it counts.</summary>
    Agreed,

    /// <summary>The buyer said no; it changed nothing.</summary>
    Declined,

    /// <summary>The household weighed again before the buyer answered; it changed nothing.</summary>
    Replaced,
}
