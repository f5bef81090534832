using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.Extensions.Localization;
using VoNhai.Commerce.Storefront.Accounts;
using VoNhai.Commerce.Storefront.Resources;

namespace VoNhai.Commerce.Storefront.Pages;

/// <summary><c>/dang-nhap/pin?ai=</c>: the PIN of whoever touched its picture. It also opens a session that has locked.</summary>
[AllowAnonymous]
[BeginsSession]
public sealed partial class DangNhapPinModel(
    PinLogIn pins, DeviceCookie cookie, SessionStart sessions, IStringLocalizer<AccountTexts> texts,
    ILogger<DangNhapPinModel> logger) : PageModel
{
    /// <summary>The person who is asked.</summary>
    [BindProperty(SupportsGet = true, Name = "ai")]
    public string? Who { get; set; }

    /// <summary>Where to go afterwards; only a page of this site counts.</summary>
    [BindProperty(SupportsGet = true, Name = "ve")]
    public string? ReturnTo { get; set; }

    /// <summary>The person as it looks on this device; <c>null</c> when nobody of that name is here.</summary>
    public DeviceFace? Face { get; private set; }

    /// <summary>Whether no PIN helps any more.</summary>
    public bool IsDead { get; private set; }

    /// <summary>What is wrong with the PIN.</summary>
    public string? Problem { get; private set; }

    /// <summary>Asks for it.</summary>
    public async Task<IActionResult> OnGetAsync(CancellationToken cancellationToken)
    {
        await FindAsync(cancellationToken);
        IsDead = Face is not { IsDead: false };
        return Page();
    }

    /// <summary>Judges it.</summary>
    public async Task<IActionResult> OnPostAsync([FromForm] string? pin, CancellationToken cancellationToken)
    {
        if (pin is not { Length: Pin.Length } || !pin.All(char.IsAsciiDigit))
        {
            // No try: a thumb that slipped is no guess.
            await FindAsync(cancellationToken);
            Problem = texts["Pin.NotSixDigits"];
            Response.StatusCode = StatusCodes.Status422UnprocessableEntity;
            return Page();
        }

        switch (await pins.TryAsync(cookie.Read(Request), Who ?? "", pin, cancellationToken))
        {
            case PinOutcome.Welcome(var user, var deviceId):
                Entered(logger, user.Id, deviceId);
                var person = await sessions.BeginAsync(HttpContext, user, LogInWay.Pin, deviceId, remember: true);
                return LocalRedirect(Destination.Of(person, ReturnTo, Url));
            case PinOutcome.Wrong(var left):
                Problem = texts["Pin.Wrong", left];
                break;
            default:
                Refused(logger, Who ?? "");
                IsDead = true;
                break;
        }

        await FindAsync(cancellationToken);
        Response.StatusCode = StatusCodes.Status422UnprocessableEntity;
        return Page();
    }

    private async Task FindAsync(CancellationToken cancellationToken)
    {
        Face = (await pins.FacesAsync(cookie.Read(Request), cancellationToken)).FirstOrDefault(face => face.UserId == Who);
        ReturnTo = Destination.IsOurs(ReturnTo, Url) ? ReturnTo : null;
    }

    [LoggerMessage(EventId = 2021, Level = LogLevel.Information, Message = "User {User} logged in by PIN on device {Device}.")]
    private static partial void Entered(ILogger logger, string user, Guid device);

    [LoggerMessage(EventId = 2022, Level = LogLevel.Warning, Message = "A PIN of user {User} is dead or never was.")]
    private static partial void Refused(ILogger logger, string user);
}
