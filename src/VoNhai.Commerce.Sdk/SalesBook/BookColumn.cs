namespace VoNhai.Commerce.SalesBook;

/// <summary>
/// What a line of the books counts in. The sales book is <see cref="Sales"/>; the money book is <see cref="Cash"/>,
/// <see cref="Transfer"/>, <see cref="Told"/> and <see cref="Gateway"/>. The two are different things: goods may go before their money, and money may come before
/// its goods.
/// </summary>
public enum BookColumn
{
    /// <summary>Goods that left the household's hands, at what is asked for them; less what came back.</summary>
    Sales,

    /// <summary>Cash that changed hands.</summary>
    Cash,

    /// <summary>Money that a bank saw move.</summary>
    Transfer,

    /// <summary>Transfers that only a person tells of; a bank's word moves them to <see cref="Transfer"/>.</summary>
    Told,

    /// <summary>What is owed for goods that are gone: more when they go unpaid, less when they are paid. No money.</summary>
    Owed,

    /// <summary>Deposits that buyers lost, of orders whose goods never went. Their money stands in the money book; they are no sale.</summary>
    Forfeited,

    /// <summary>Money that buyers paid through a gateway. It lies with the gateway: neither in the cash box nor in the household's account.</summary>
    Gateway,
}
