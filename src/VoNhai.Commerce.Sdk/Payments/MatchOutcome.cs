using VoNhai.Commerce.Orders;

namespace VoNhai.Commerce.Payments;

/// <summary>What became of a transfer. Every case is a named state that somebody can act on; none is "ignored".</summary>
public abstract record MatchOutcome
{
    private MatchOutcome()
    {
    }

    /// <summary>It is credited to this request, whatever the request's state: too much and too late are kept, too.</summary>
    public sealed record Matched(PaymentRequest Request) : MatchOutcome;

    /// <summary>No code in the memo: perhaps a buyer who wrote none, perhaps nothing to do with the stall.</summary>
    public sealed record NoCode : MatchOutcome;

    /// <summary>A well-formed code that no request of this household has.</summary>
    public sealed record UnknownCode(OrderCode Code) : MatchOutcome;

    /// <summary>Several codes in one memo: a person decides.</summary>
    public sealed record SeveralCodes(IReadOnlyList<OrderCode> Codes) : MatchOutcome;

    /// <summary>The money came to another account than the one that the request names.</summary>
    public sealed record WrongAccount(PaymentRequest Request) : MatchOutcome;

    /// <summary>The test transfer of a receiving account: the household's own money, which pays no order.</summary>
    public sealed record AccountTest(ReceivingAccount Account) : MatchOutcome;

    /// <summary>Money that left the account with the code of this request: a refund that the bank saw.</summary>
    public sealed record RefundSeen(PaymentRequest Request) : MatchOutcome;

    /// <summary>Money that left the account for something else.</summary>
    public sealed record Outgoing : MatchOutcome;
}
