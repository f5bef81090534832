using VoNhai.Commerce.Notices;

namespace VoNhai.Commerce.Counter;

/// <summary>How a buyer wants to hear of an order.</summary>
public abstract record NoticeWish
{
    private NoticeWish()
    {
    }

    /// <summary>Not at all: the order's page tells everything.</summary>
    public sealed record Quiet : NoticeWish;

    /// <summary>By e-mail.</summary>
    public sealed record ByEmail(EmailAddress Address) : NoticeWish;

    /// <summary>On a channel that uses the order's phone number.</summary>
    public sealed record ByPhone(NoticeChannel Channel) : NoticeWish;
}
