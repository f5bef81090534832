namespace VoNhai.Commerce.Storefront.Practice;

/// <summary>How the news of a practice transfer reaches the stall.</summary>
public enum NewsHabit
{
    /// <summary>At once.</summary>
    AtOnce,

    /// <summary>After <see cref="PracticeCourier.Delay"/>: what is sent meanwhile overtakes it.</summary>
    Late,

    /// <summary>The same news three times, as a provider does that got no answer.</summary>
    Repeated,

    /// <summary>The money comes in two halves, and the second half is told first.</summary>
    Reordered,

    /// <summary>Never: the money is there, and only the statement says so.</summary>
    Lost,
}
