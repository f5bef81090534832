using VoNhai.Commerce.Counter;
using VoNhai.Commerce.Notices;
using VoNhai.Commerce.Orders;

namespace VoNhai.Commerce.Storage;

/// <summary>Who wants to be told, and where. The address stands here alone: a notice finds it when it is sent.</summary>
internal sealed class NoticeWishRow
{
    /// <summary>The order, for its buyer; or the household, for itself.</summary>
    public required Guid SubjectId { get; init; }

    public required Guid HouseholdId { get; init; }

    public required NoticeReceiver Receiver { get; init; }

    /// <summary><c>null</c>: wants nothing, or nothing any more.</summary>
    public string? Channel { get; init; }

    /// <summary>The e-mail address; empty on other channels, and once nothing is wanted.</summary>
    public string Address { get; init; } = "";

    public required TrackingSecret StopSecret { get; init; }

    public NoticeWish Wish() => Channel switch
    {
        null => new NoticeWish.Quiet(),
        "email" => EmailAddress.TryRead(Address, out var address) ? new NoticeWish.ByEmail(address) : new NoticeWish.Quiet(),
        _ => new NoticeWish.ByPhone(NoticeChannel.Of(Channel)),
    };
}
