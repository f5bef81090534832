using VoNhai.Commerce.Notices;
using VoNhai.Commerce.Setup;

namespace VoNhai.Commerce.Storefront.Mail;

/// <summary>Settings and senders of letters.</summary>
internal static class MailHosting
{
    public static WebApplicationBuilder AddMail(this WebApplicationBuilder builder)
    {
        builder.Services.AddOptions<MailSettings>()
            .Configure<IHostEnvironment>((mail, environment) => mail.Mode = DefaultOf(environment))
            .BindConfiguration(MailSettings.Section).ValidateDataAnnotations().ValidateOnStart();
        builder.Services.AddSingleton<LetterWriter>();
        if (Read(builder).IsOn)
        {
            builder.Services.AddHostedService<NoticeClock>();
        }

        return builder;
    }

    /// <summary>Tells the stall who carries letters, if anybody.</summary>
    public static void TellByMail(this CommerceBuilder commerce, WebApplicationBuilder builder)
    {
        switch (Read(builder).Mode)
        {
            case MailMode.Smtp:
                commerce.TellBy<SmtpSender>(NoticeChannel.Email);
                break;
            case MailMode.Folder:
                commerce.TellBy<FolderSender>(NoticeChannel.Email);
                break;
            default:
                break;
        }
    }

    private static MailSettings Read(WebApplicationBuilder builder)
    {
        var mail = new MailSettings { Mode = DefaultOf(builder.Environment) };
        builder.Configuration.Bind(MailSettings.Section, mail);
        return mail;
    }

    private static MailMode DefaultOf(IHostEnvironment environment) => environment.IsDevelopment() ? MailMode.Folder : MailMode.Off;
}
