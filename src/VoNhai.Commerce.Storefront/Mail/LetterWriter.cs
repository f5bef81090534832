using System.Net;
using System.Text;
using Microsoft.Extensions.Localization;
using Microsoft.Extensions.Options;
using MimeKit;
using VoNhai.Commerce.Counter;
using VoNhai.Commerce.Notices;
using VoNhai.Commerce.Storefront.Hosting;
using VoNhai.Commerce.Storefront.Resources;

namespace VoNhai.Commerce.Storefront.Mail;

/// <summary>Puts a letter on paper: plain text, and the same as HTML without pictures, scripts or anything fetched from elsewhere.</summary>
public sealed class LetterWriter(IOptions<MailSettings> settings, IStringLocalizer<NoticeTexts> texts)
{
    private readonly Uri site = new(settings.Value.SiteAddress.Length > 0 ? settings.Value.SiteAddress : ListenAddress.Fallback);

    /// <summary>Writes the letter of a notice. Sent twice after a crash, it has the same Message-ID.</summary>
    /// <exception cref="CommerceException">The notice has no e-mail address: it belongs to another channel.</exception>
    public MimeMessage Write(OutgoingNotice notice)
    {
        ArgumentNullException.ThrowIfNull(notice);
        var to = notice.Email ?? throw new CommerceException($"Notice {notice.Id} has no e-mail address.");
        var letter = Letter.Of(notice, site, texts);
        var from = EmailAddress.TryRead(settings.Value.From, out var own) ? own.Reveal() : $"khong-tra-loi@{site.Host}";
        var message = new MimeMessage
        {
            Subject = letter.Subject,
            Date = notice.At,
            MessageId = $"{notice.Id:N}@{site.Host}",
            Body = new MultipartAlternative { new TextPart("plain") { Text = PlainOf(letter) }, new TextPart("html") { Text = HtmlOf(letter) } },
        };
        message.From.Add(new MailboxAddress(Encoding.UTF8, texts["From"], from));
        message.To.Add(new MailboxAddress(Encoding.UTF8, "", to.Reveal()));

        // RFC 3834: no robot answers. RFC 8058: the mailbox's own button stops it, by one POST over https.
        message.Headers.Add("Auto-Submitted", "auto-generated");
        message.Headers.Add("List-Unsubscribe", $"<{letter.Stop}>");
        if (letter.Stop.Scheme == Uri.UriSchemeHttps)
        {
            message.Headers.Add("List-Unsubscribe-Post", "List-Unsubscribe=One-Click");
        }

        return message;
    }

    private string PlainOf(Letter letter) => string.Join(
        '\n',
        [
            texts["Hello"], "", .. letter.Sentences, "", .. letter.Goods.Select(line => "- " + line), "",
            letter.Action.Words + ":", letter.Action.Address.AbsoluteUri, "", letter.Closing, "", texts["Stop"] + ":", letter.Stop.AbsoluteUri, "",
        ]);

    private string HtmlOf(Letter letter)
    {
        var html = new StringBuilder("<!doctype html><html lang=\"vi\"><head><meta charset=\"utf-8\"><title>").Append(Safe(letter.Subject)).Append("</title></head><body>");
        html.Append("<p>").Append(Safe(texts["Hello"])).Append("</p><p>").AppendJoin("<br>", letter.Sentences.Select(Safe)).Append("</p><ul>");
        html.AppendJoin("", letter.Goods.Select(line => $"<li>{Safe(line)}</li>"));
        html.Append("</ul><p><a href=\"").Append(Safe(letter.Action.Address.AbsoluteUri)).Append("\"><b>").Append(Safe(letter.Action.Words)).Append("</b></a></p><p>");
        html.Append(Safe(letter.Closing)).Append("</p><p><small><a href=\"").Append(Safe(letter.Stop.AbsoluteUri)).Append("\">").Append(Safe(texts["Stop"])).Append("</a></small></p></body></html>");
        return html.ToString();
    }

    private static string Safe(string text) => WebUtility.HtmlEncode(text);
}
