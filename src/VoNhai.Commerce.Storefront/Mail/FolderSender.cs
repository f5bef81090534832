using Microsoft.Extensions.Options;
using VoNhai.Commerce.Counter;

namespace VoNhai.Commerce.Storefront.Mail;

/// <summary>Drops letters into a folder, where a developer or a class reads them. Sent again, a letter replaces itself.</summary>
internal sealed class FolderSender(LetterWriter writer, IOptions<MailSettings> settings, IHostEnvironment environment) : INoticeSender
{
    private readonly string folder = Path.Combine(environment.ContentRootPath, settings.Value.Folder);

    public async Task<SendOutcome> SendAsync(OutgoingNotice notice, CancellationToken cancellationToken = default)
    {
        using var message = writer.Write(notice);
        Directory.CreateDirectory(folder);
        var name = Path.Combine(folder, $"{notice.At:yyyyMMdd-HHmmss}-{notice.Id:N}");
        await message.WriteToAsync(name + ".part", cancellationToken);
        File.Move(name + ".part", name + ".eml", overwrite: true);
        return new SendOutcome.Sent();
    }
}
