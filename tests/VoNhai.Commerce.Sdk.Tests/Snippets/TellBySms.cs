using VoNhai.Commerce.Counter;
using VoNhai.Commerce.Notices;
using VoNhai.Commerce.Setup;

namespace VoNhai.Commerce.Sdk.Tests.Snippets;

internal static class TellBySms
{
    public static void Run(CommerceBuilder c)
    {
        // snippet
        c.TellBy<SmsSender>(NoticeChannel.Of("sms"));   // and INoticeRounds.SendDueAsync every few seconds
        // end
    }

    internal sealed class SmsSender : INoticeSender
    {
        public Task<SendOutcome> SendAsync(OutgoingNotice notice, CancellationToken cancellationToken = default) => Task.FromResult<SendOutcome>(new SendOutcome.Sent());
    }
}
