namespace VoNhai.Commerce.SalesBook;

/// <summary>Why a line was written.</summary>
public enum BookEntryKind
{
    /// <summary>Goods were handed over.</summary>
    Sold,

    /// <summary>The price of goods that are gone changed: an allowance, a true weight, or either taken back.</summary>
    Repriced,

    /// <summary>Goods came back: the sale is reversed.</summary>
    CameBack,

    /// <summary>Money came.</summary>
    MoneyIn,

    /// <summary>Money went.</summary>
    MoneyOut,

    /// <summary>A bank saw what a person had told of: one column gives it to the other.</summary>
    Confirmed,

    /// <summary>An earlier line was wrong.</summary>
    TakenBack,

    /// <summary>What is owed for goods that are gone changed.</summary>
    Owed,

    /// <summary>A buyer lost a deposit, or that was taken back.</summary>
    Forfeited,

    /// <summary>Two histories of one order met: what lines before this one had missed.</summary>
    MadeGood,

    /// <summary>A sale outside the stall that a person wrote down.</summary>
    HandSale,

    /// <summary>Money put in that is no sale: small change from home.</summary>
    HandIn,

    /// <summary>Money taken out: boxes, the bus fare, money taken home.</summary>
    HandOut,
}
