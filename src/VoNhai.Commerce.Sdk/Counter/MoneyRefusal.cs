using VoNhai.Commerce.Money;

namespace VoNhai.Commerce.Counter;

/// <summary>Why an entry about money is not possible.</summary>
/// <param name="Code">A stable word for programs; pages choose their sentence by it.</param>
public abstract record MoneyRefusal(string Code)
{
    /// <summary>More would go back than is there.</summary>
    /// <param name="Most">How much may still go back.</param>
    public sealed record MoreThanCameIn(Vnd Most) : MoneyRefusal("moreThanCameIn");

    /// <summary>An allowance or adjustment would make the order cost less than nothing, or more than a code can carry.</summary>
    /// <param name="Asked">What is asked now.</param>
    public sealed record PriceOutOfRange(Vnd Asked) : MoneyRefusal("priceOutOfRange");

    /// <summary>Credit is given only for what is due.</summary>
    /// <param name="Most">What is due and not on credit yet.</param>
    public sealed record MoreThanDue(Vnd Most) : MoneyRefusal("moreThanDue");

    /// <summary>The order is expired or called off: take it up again first.</summary>
    public sealed record OrderIsOver() : MoneyRefusal("orderIsOver");

    /// <summary>Only an expired or called-off order is taken up again.</summary>
    public sealed record OrderIsAlive() : MoneyRefusal("orderIsAlive");

    /// <summary>The goods of the order were sold meanwhile.</summary>
    /// <param name="ProductName">The first product that does not suffice.</param>
    public sealed record GoodsAreGone(string ProductName) : MoneyRefusal("goodsAreGone");

    /// <summary>The order travels by a run that is full or closed by now.</summary>
    public sealed record RunIsFull() : MoneyRefusal("runIsFull");

    /// <summary>Somebody took it back before.</summary>
    public sealed record EntryWasTakenBack() : MoneyRefusal("entryWasTakenBack");

    /// <summary>A bank wrote it, or it takes something back itself.</summary>
    public sealed record EntryCannotBeTakenBack() : MoneyRefusal("entryCannotBeTakenBack");

    /// <summary>The order has deposits that are still open, or the price leaves no room for one more.</summary>
    /// <param name="Most">How much could still be asked beforehand.</param>
    public sealed record DepositTooGreat(Vnd Most) : MoneyRefusal("depositTooGreat");

    /// <summary>The code is not that of a deposit.</summary>
    public sealed record NotADeposit() : MoneyRefusal("notADeposit");

    /// <summary>It was decided before; take that back first.</summary>
    public sealed record DepositHasEnded() : MoneyRefusal("depositHasEnded");

    /// <summary>Nothing came of the deposit, so nothing of it can be kept, given back or lost.</summary>
    public sealed record DepositIsNotThere() : MoneyRefusal("depositIsNotThere");

    /// <summary>The transfer already stands with this order.</summary>
    public sealed record TransferIsThere() : MoneyRefusal("transferIsThere");

    /// <summary>Money that left the account pays no order.</summary>
    public sealed record TransferWentOut() : MoneyRefusal("transferWentOut");

    /// <summary>Its money went back already: without it the order would have given back more than came in. Take the refund back first.</summary>
    public sealed record MoneyWentBack() : MoneyRefusal("moneyWentBack");

    /// <summary>Somebody else decided about the transfer a moment ago: look again.</summary>
    public sealed record TransferChanged() : MoneyRefusal("transferChanged");

    /// <summary>The gateway refused the refund, or said that it failed: the money is still with it.</summary>
    public sealed record GatewayRefused() : MoneyRefusal("gatewayRefused");

    /// <summary>Nobody knows yet whether the gateway does it: it counts as on its way, and sending the same form again asks again.</summary>
    public sealed record GatewayUnknown() : MoneyRefusal("gatewayUnknown");

    /// <summary>The form's key was used for something else: a program's mistake.</summary>
    public sealed record FormWasUsed() : MoneyRefusal("formWasUsed");
}
