using System.ComponentModel.DataAnnotations;
using System.Globalization;
using System.Security.Claims;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.ModelBinding;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.Extensions.Localization;
using VoNhai.Commerce.Storefront.Accounts;
using VoNhai.Commerce.Storefront.Hosting.Guards;

namespace VoNhai.Commerce.Storefront.Pages;

/// <summary><c>/dang-nhap</c>: telephone number and passphrase.</summary>
[BeginsSession]
public sealed partial class DangNhapModel(
    LogIn logIn, IUserClaimsPrincipalFactory<ShopUser> claims, IStringLocalizer<DangNhapModel> texts, ILogger<DangNhapModel> logger) : PageModel
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

    /// <summary>Shows the form, or moves on when somebody is logged in.</summary>
    public IActionResult OnGet() => User.Identity?.IsAuthenticated == true ? LocalRedirect(DestinationOf(User)) : Page();

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
            return Page();
        }

        var address = ClientAddress.Of(HttpContext);
        switch (await logIn.TryAsync(Input.Phone, Input.Passphrase, address, cancellationToken))
        {
            case LogInOutcome.Welcome(var user):
                Entered(logger, user.Id);
                var principal = await claims.CreateAsync(user);
                await HttpContext.SignInAsync(
                    IdentityConstants.ApplicationScheme, principal, new AuthenticationProperties { IsPersistent = Input.Remember });
                return LocalRedirect(DestinationOf(principal));
            case LogInOutcome.TryLater(var wait):
                Response.StatusCode = StatusCodes.Status429TooManyRequests;
                Response.Headers.RetryAfter = Seconds(wait).ToString(CultureInfo.InvariantCulture);
                ModelState.AddModelError("", texts["TryLater", Seconds(wait)]);
                return Page();
            default:
                Refused(logger, address);
                ModelState.AddModelError("", texts["Refused"]);
                return Page();
        }
    }

    /// <summary>The page that was asked for, where it is of this site and in characters that a header can hold; else the person's own.</summary>
    private string DestinationOf(ClaimsPrincipal person)
    {
        // Everybody comes by the link for households, so that a wish for the board alone says nothing about who comes.
        const string board = "/nha-ban";
        return ReturnTo != board && Url.IsLocalUrl(ReturnTo) && ReturnTo.All(c => c is > ' ' and < '\x7F') ? ReturnTo
            : person.HasClaim(claim => claim.Type == ShopClaims.Household) ? board
            : person.IsInRole(ShopRoles.Operator) ? "/quan-tri/hang-cho-xem"
            : person.IsInRole(ShopRoles.RunKeeper) ? "/chuyen"
            : board;
    }

    private static long Seconds(TimeSpan wait) => (long)Math.Ceiling(wait.TotalSeconds);

    [LoggerMessage(Level = LogLevel.Information, Message = "User {User} logged in.")]
    private static partial void Entered(ILogger logger, string user);

    [LoggerMessage(Level = LogLevel.Information, Message = "A log-in from {Address} was refused.")]
    private static partial void Refused(ILogger logger, string address);
}
