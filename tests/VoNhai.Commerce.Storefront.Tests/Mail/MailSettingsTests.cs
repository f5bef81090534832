using System.ComponentModel.DataAnnotations;
using VoNhai.Commerce.Storefront.Mail;

namespace VoNhai.Commerce.Storefront.Tests.Mail;

public sealed class MailSettingsTests
{
    [Fact]
    public void What_is_right_is_right() => Assert.Empty(Judge(Right()));

    [Fact]
    public void Off_asks_for_nothing() => Assert.Empty(Judge(new MailSettings()));

    [Theory]
    [InlineData("Host")]
    [InlineData("From")]
    [InlineData("SiteAddress")]
    [InlineData("Security")]
    [InlineData("Password")]
    [InlineData("Port")]
    [InlineData("TimeoutSeconds")]
    public void What_is_wrong_is_named(string name)
    {
        var mail = Right();
        switch (name)
        {
            case "Host": mail.Host = "a b"; break;
            case "From": mail.From = "Chợ <cho@vonhai.example>"; break;
            case "SiteAddress": mail.SiteAddress = "https://cho.vonhai.example/duong?x"; break;
            case "Security": mail.Security = MailSecurity.None; break;
            case "Password": mail.Password = ""; break;
            case "Port": mail.Port = 0; break;
            default: mail.TimeoutSeconds = 90; break;
        }

        Assert.Contains(name, Assert.Single(Judge(mail)).MemberNames);
    }

    private static MailSettings Right() => new()
    {
        Mode = MailMode.Smtp, Host = "smtp.vonhai.example", From = "cho@vonhai.example", SiteAddress = "https://cho.vonhai.example", UserName = "cho", Password = "x",
    };

    private static List<ValidationResult> Judge(MailSettings mail)
    {
        var found = new List<ValidationResult>();
        Validator.TryValidateObject(mail, new ValidationContext(mail), found, validateAllProperties: true);
        return found;
    }
}
