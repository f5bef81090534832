using System.Security.Cryptography.X509Certificates;
using VoNhai.Commerce.Counter;
using VoNhai.Commerce.Storefront.Mail;
using VoNhai.Commerce.Storefront.Tests.Running;
using Microsoft.Extensions.DependencyInjection;

namespace VoNhai.Commerce.Storefront.Tests.Mail;

/// <summary>A password is said only in private, and only to a server that proves who it is.</summary>
public sealed class SmtpTrustTests
{
    private const string Password = "mat-khau-cua-may-gui-thu";

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task The_password_is_said_only_to_a_trusted_server(bool isTrusted)
    {
        using var folder = new TempFolder();
        TestCertificate.Write(folder.Path("test.pfx"));
        using var certificate = X509CertificateLoader.LoadPkcs12FromFile(folder.Path("test.pfx"), TestCertificate.Password);
        await using var post = TinySmtpServer.Open(certificate: certificate);
        var options = MailScene.Options(post.Port, ("Mail:Security", "StartTls"), ("Mail:UserName", "cho"), ("Mail:Password", Password));
        await using var server = await StorefrontServer.StartAsync(options: new StorefrontOptions
        {
            Settings = options.Settings,
            Services = services =>
            {
                if (isTrusted)
                {
                    services.AddKeyedSingleton<INoticeSender>("email", (all, _) => ActivatorUtilities.CreateInstance<SmtpSender>(
                        all, (System.Net.Security.RemoteCertificateValidationCallback)((_, shown, _, _) => shown?.GetCertHashString() == certificate.GetCertHashString())));
                }
            },
        });
        using var browser = server.NewBrowser();
        await MailScene.OrderAsync(browser, "en@example.com");

        await MailScene.UntilAsync(server.Database, isTrusted ? "SELECT state FROM commerce_notices" : "SELECT problem FROM commerce_notices", isTrusted ? "Sent" : "SslHandshakeException");
        Assert.Equal(isTrusted, post.Heard.Any(said => said.Line.StartsWith("AUTH", StringComparison.Ordinal)));
        Assert.DoesNotContain(post.Heard, said => said.Line.StartsWith("AUTH", StringComparison.Ordinal) && !said.IsSecret);
        Assert.Equal(isTrusted ? 1 : 0, post.Letters.Count);
        Assert.DoesNotContain(server.Log.Lines, line => line.Message.Contains(Password, StringComparison.Ordinal) || line.Message.Contains("en@example", StringComparison.Ordinal));
    }
}
