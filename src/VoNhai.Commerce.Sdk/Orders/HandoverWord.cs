namespace VoNhai.Commerce.Orders;

/// <summary>What lets goods leave a pair of hands: one of four things, each kept in the order's history.</summary>
public abstract record HandoverWord
{
    private HandoverWord()
    {
    }

    /// <summary>The buyer said the pickup code.</summary>
    /// <param name="Typed">As it was typed.</param>
    public sealed record WithCode(string Typed) : HandoverWord;

    /// <summary>"Không có mã, vẫn giao": a person vouches for it.</summary>
    /// <param name="Reason">Why, 1…300 characters; only the household reads it.</param>
    public sealed record WithoutCode(string Reason) : HandoverWord;

    /// <summary>A carrier took them.</summary>
    /// <param name="Carrier">The <see cref="ICarrier.Key"/>.</param>
    /// <param name="Number">The number on its paper, as it was typed.</param>
    public sealed record ToCarrier(string Carrier, string Number) : HandoverWord;

    /// <summary>The keeper of the order's run took them; the code is said at the other end.</summary>
    public sealed record ToRun : HandoverWord;
}
