using System.ComponentModel.DataAnnotations;
using System.Globalization;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.ModelBinding;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.Extensions.Localization;
using VoNhai.Commerce.Storefront.Accounts;
using VoNhai.Commerce.Storefront.Hosting.Guards;
using VoNhai.Commerce.Storefront.Resources;

namespace VoNhai.Commerce.Storefront.Pages;

/// <summary>
/// <c>/dang-nhap</c>: on an enrolled device the people of it by picture, and everywhere telephone number and passphrase, or a passkey.
/// </summary>
[AllowAnonymous]
[BeginsSession]
public sealed partial class DangNhapModel(
    LogIn logIn, PinLogIn pins, Passkeys passkeys, DeviceCookie device, SessionStart sessions,
    IStringLocalizer<DangNhapModel> texts, IStringLocalizer<AccountTexts> words, ILogger<DangNhapModel> logger) : PageModel
{
    /// <summary>What is typed.</summary>
    public sealed record LogInForm
    {
        /// <summary>Any spelling of a telephone number.</summary>
        [Required(ErrorMessage = "PhoneMissing"), StringLength(32, ErrorMessage = "PhoneMissing")]
        public string Phone { get; init; } = "";

        /// <summary>Never sent back to the browser.</summary>
        [Required(ErrorMessage = "PassphraseMissing"), StringLength(LogIn.LongestPassphrase, ErrorMessage = "Refused")]
        public string Passphrase { get; init; } = "";

        /// <summary>Whether the session outlives the browser's window.</summary>
        public bool Remember { get; init; }
    }

    /// <summary>What was typed.</summary>
    [BindProperty]
    public LogInForm Input { get; set; } = new();

    /// <summary>Where to go afterwards; only a page of this site counts.</summary>
    [BindProperty(SupportsGet = true, Name = "ve")]
    public string? ReturnTo { get; set; }

    /// <summary>Whether somebody who is logged in shall prove again who it is.</summary>
    [BindProperty(SupportsGet = true, Name = "lai")]
    public bool Again { get; set; }

    /// <summary>Who enters on this device by PIN.</summary>
    public IReadOnlyList<DeviceFace> Faces { get; private set; } = [];

    /// <summary>The return address, where it is of this site; else empty.</summary>
    public string SafeReturn => Destination.IsOurs(ReturnTo, Url) ? ReturnTo! : "";

    /// <summary>Whether the page that was asked for is one of a class's learners: they have neither number nor password, and their class may be over.</summary>
    public bool CameFromClass => SafeReturn.StartsWith("/thuc-hanh/", StringComparison.Ordinal) && Faces.Count == 0;

    /// <summary>Shows the form, or moves on when somebody is logged in.</summary>
    public async Task<IActionResult> OnGetAsync(CancellationToken cancellationToken)
    {
        var before = HttpContext.Features.Get<SessionBefore>();
        if (before is not null && !Again)
        {
            return LocalRedirect(Destination.Of(before.Person, ReturnTo, Url));
        }

        Again = before is not null;
        return await ShowAsync(cancellationToken);
    }

    /// <summary>What the authenticator is asked for a passkey.</summary>
    public async Task<IActionResult> OnGetKhoaAsync() => Content(await passkeys.AskAsync(HttpContext), "application/json");

    /// <summary>Logs in by a passkey.</summary>
    public async Task<IActionResult> OnPostKhoaAsync([FromForm(Name = "khoa")] string? credential, CancellationToken cancellationToken)
    {
        ModelState.Clear();
        if (await passkeys.JudgeAsync(HttpContext, credential ?? "") is { } user)
        {
            return await EnterAsync(user, LogInWay.Passkey, remember: true, cancellationToken);
        }

        var address = ClientAddress.Of(HttpContext);
        Refused(logger, address);
        ModelState.AddModelError("", words["LogIn.PasskeyFailed"]);
        return await ShowAsync(cancellationToken);
    }

    /// <summary>Logs in.</summary>
    public async Task<IActionResult> OnPostAsync(CancellationToken cancellationToken)
    {
        if (ModelState.GetFieldValidationState($"{nameof(Input)}.{nameof(LogInForm.Remember)}") == ModelValidationState.Invalid)
        {
            // No check box says anything but true and false, and the form could not be shown again with it.
            return BadRequest();
        }

        if (!ModelState.IsValid)
        {
            return await ShowAsync(cancellationToken);
        }

        var address = ClientAddress.Of(HttpContext);
        switch (await logIn.TryAsync(Input.Phone, Input.Passphrase, address, cancellationToken))
        {
            case LogInOutcome.Welcome(var user):
                return await EnterAsync(user, LogInWay.Passphrase, Input.Remember, cancellationToken);
            case LogInOutcome.TryLater(var wait):
                Response.StatusCode = StatusCodes.Status429TooManyRequests;
                Response.Headers.RetryAfter = Seconds(wait).ToString(CultureInfo.InvariantCulture);
                ModelState.AddModelError("", texts["TryLater", Seconds(wait)]);
                return await ShowAsync(cancellationToken);
            default:
                Refused(logger, address);
                ModelState.AddModelError("", texts["Refused"]);
                return await ShowAsync(cancellationToken);
        }
    }

    private async Task<IActionResult> EnterAsync(ShopUser user, LogInWay way, bool remember, CancellationToken cancellationToken)
    {
        Entered(logger, user.Id, way);
        var here = await pins.DeviceOfAsync(device.Read(Request), user.Id, cancellationToken);
        return LocalRedirect(Destination.Of(await sessions.BeginAsync(HttpContext, user, way, here, remember), ReturnTo, Url));
    }

    private async Task<IActionResult> ShowAsync(CancellationToken cancellationToken)
    {
        Faces = await pins.FacesAsync(device.Read(Request), cancellationToken);
        return Page();
    }

    private static long Seconds(TimeSpan wait) => (long)Math.Ceiling(wait.TotalSeconds);

    [LoggerMessage(EventId = 2011, Level = LogLevel.Information, Message = "User {User} logged in by {Way}.")]
    private static partial void Entered(ILogger logger, string user, LogInWay way);

    [LoggerMessage(EventId = 2012, Level = LogLevel.Information, Message = "A log-in from {Address} was refused.")]
    private static partial void Refused(ILogger logger, string address);
}
