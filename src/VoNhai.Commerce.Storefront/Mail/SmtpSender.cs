using System.Net.Security;
using MailKit.Net.Smtp;
using MailKit.Security;
using Microsoft.Extensions.Options;
using VoNhai.Commerce.Counter;

namespace VoNhai.Commerce.Storefront.Mail;

/// <summary>Hands letters to a mail server, one conversation each. Nothing of the conversation is logged but how it ended.</summary>
internal sealed partial class SmtpSender(
    LetterWriter writer, IOptions<MailSettings> settings, ILogger<SmtpSender> logger, RemoteCertificateValidationCallback? trust = null) : INoticeSender
{
    public async Task<SendOutcome> SendAsync(OutgoingNotice notice, CancellationToken cancellationToken = default)
    {
        using var message = writer.Write(notice);
        using var client = new SmtpClient { ServerCertificateValidationCallback = trust };
        using var patience = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        patience.CancelAfter(TimeSpan.FromSeconds(settings.Value.TimeoutSeconds));
        var isTaken = false;
        try
        {
            await GreetAsync(client, patience.Token);
            await client.SendAsync(message, patience.Token);
            isTaken = true;
            await client.DisconnectAsync(quit: true, patience.Token);
            return new SendOutcome.Sent();
        }
        catch (Exception failure) when (!cancellationToken.IsCancellationRequested)
        {
            // What the server took stays taken, however rudely it hung up afterwards.
            var outcome = isTaken ? new SendOutcome.Sent() : OutcomeOf(failure);
            Ended(logger, notice.Id, outcome.GetType().Name, failure.GetType().Name);
            return outcome;
        }
    }

    private async Task GreetAsync(SmtpClient client, CancellationToken cancellationToken)
    {
        var (mail, security) = (settings.Value, settings.Value.Security switch
        {
            MailSecurity.StartTls => SecureSocketOptions.StartTls,
            MailSecurity.Tls => SecureSocketOptions.SslOnConnect,
            _ => SecureSocketOptions.None,
        });
        await client.ConnectAsync(mail.Host, mail.Port, security, cancellationToken);
        if (mail.UserName.Length > 0)
        {
            await client.AuthenticateAsync(mail.UserName, mail.Password, cancellationToken);
        }
    }

    /// <summary>Only the server's word about this receiver or this letter is final; everything else is its own trouble, or ours.</summary>
    private static SendOutcome OutcomeOf(Exception failure) => failure switch
    {
        SmtpCommandException { ErrorCode: SmtpErrorCode.RecipientNotAccepted or SmtpErrorCode.MessageNotAccepted } said when (int)said.StatusCode >= 500
            => new SendOutcome.Refused($"SMTP {(int)said.StatusCode}"),
        SmtpCommandException { ErrorCode: SmtpErrorCode.RecipientNotAccepted or SmtpErrorCode.MessageNotAccepted } said
            => new SendOutcome.TryLater($"SMTP {(int)said.StatusCode}", ChannelIsDown: false),
        SmtpCommandException said => new SendOutcome.TryLater($"SMTP {(int)said.StatusCode}", ChannelIsDown: true),
        OperationCanceledException => new SendOutcome.TryLater("timeout", ChannelIsDown: true),
        _ => new SendOutcome.TryLater(failure.GetType().Name, ChannelIsDown: true),
    };

    [LoggerMessage(EventId = 2302, Level = LogLevel.Warning, Message = "Letter {Notice}: {Outcome} ({Failure}).")]
    private static partial void Ended(ILogger logger, Guid notice, string outcome, string failure);
}
