namespace VoNhai.Commerce.Counter;

/// <summary>What the household should understand at once about money that came.</summary>
public enum MoneyNewsKind
{
    /// <summary>It pays an order in full.</summary>
    Whole,

    /// <summary>The order still asks for <see cref="MoneyNews.Difference"/>.</summary>
    Underpaid,

    /// <summary>The order got <see cref="MoneyNews.Difference"/> too much.</summary>
    Overpaid,

    /// <summary>The order is called off or its time ran out: nothing may be handed over before a person has looked.</summary>
    Late,

    /// <summary>It pays no order: the household decides what it is.</summary>
    Unclear,
}
