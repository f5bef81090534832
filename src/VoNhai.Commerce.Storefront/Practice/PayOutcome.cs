using VoNhai.Commerce.Money;

namespace VoNhai.Commerce.Storefront.Practice;

/// <summary>What became of a learner's wish to pay.</summary>
public abstract record PayOutcome
{
    private PayOutcome()
    {
    }

    /// <summary>It is paid.</summary>
    /// <param name="Number">The line of the payer's book: the receipt's number.</param>
    /// <param name="IsReplay">The same form came before.</param>
    public sealed record Paid(long Number, bool IsReplay) : PayOutcome;

    /// <summary>So much is not there.</summary>
    /// <param name="Balance">What is.</param>
    public sealed record NotEnough(Vnd Balance) : PayOutcome;

    /// <summary>The form was sent before with another payee or amount; nothing is paid by this one.</summary>
    public sealed record FormUsed : PayOutcome;

    /// <summary>The payer's own account, or one that the bank does not have.</summary>
    public sealed record NoPayee : PayOutcome;
}
