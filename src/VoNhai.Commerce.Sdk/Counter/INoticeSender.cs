namespace VoNhai.Commerce.Counter;

/// <summary>
/// Carries notices on one channel: e-mail in the storefront, SMS or a messenger in a partner's host. Registered by
/// <c>AddVoNhaiCommerce(c => c.TellBy&lt;MySender&gt;(NoticeChannel.Of("sms")))</c> as a singleton.
/// </summary>
public interface INoticeSender
{
    /// <summary>
    /// Hands one notice over. The same notice can come again after a crash, with the same <see cref="OutgoingNotice.Id"/>. What is thrown
    /// counts as <see cref="SendOutcome.TryLater"/>; a call is given up after a minute.
    /// </summary>
    Task<SendOutcome> SendAsync(OutgoingNotice notice, CancellationToken cancellationToken = default);
}
