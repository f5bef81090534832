using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.Extensions.Localization;
using Microsoft.Extensions.Options;
using VoNhai.Commerce.Storefront.Accounts;
using VoNhai.Commerce.Storefront.Hosting.Guards;
using VoNhai.Commerce.Storefront.Resources;

namespace VoNhai.Commerce.Storefront.Pages.TaiKhoan;

/// <summary><c>/tai-khoan/mat-khau</c>: another passphrase. It ends every session, this one too, so that the person logs in with it at once.</summary>
[Authorize(Policy = ShopRoles.Account)]
public sealed class MatKhauModel(
    UserManager<ShopUser> users, LogInSlowdown slowdown, Sessions sessions, PersonStandings standings, IOptions<AccountSettings> settings, IStringLocalizer<AccountTexts> texts) : PageModel
{
    /// <summary>Whether there is one to be typed first.</summary>
    public bool HasOne { get; private set; }

    /// <summary>What is wrong with the one in use.</summary>
    public string? OldProblem { get; private set; }

    /// <summary>What is wrong with the new one.</summary>
    public string? NewProblem { get; private set; }

    /// <summary>What is wrong with its second time.</summary>
    public string? AgainProblem { get; private set; }

    /// <summary>Asks; helpers have none.</summary>
    public async Task<IActionResult> OnGetAsync()
    {
        if (await FindAsync() is not { } user)
        {
            return NotFound();
        }

        HasOne = user.PasswordHash is not null;
        return Page();
    }

    /// <summary>Changes it.</summary>
    public async Task<IActionResult> OnPostAsync(
        [FromForm(Name = "cu")] string? old, [FromForm(Name = "moi")] string? chosen, [FromForm(Name = "moi2")] string? again, CancellationToken cancellationToken)
    {
        if (await FindAsync() is not { } user)
        {
            return NotFound();
        }

        HasOne = user.PasswordHash is not null;
        if (!HasOne && !await sessions.MayAddWayInAsync(HttpContext, await standings.OfAsync(HttpContext, cancellationToken), cancellationToken))
        {
            NewProblem = texts["Passphrase.TooNew", settings.Value.NewDeviceHours];
            Response.StatusCode = StatusCodes.Status409Conflict;
            return Page();
        }

        NewProblem = PassphraseReading.Judge(chosen ?? "", user.PhoneNumber ?? "", user.DisplayName, texts);
        AgainProblem = NewProblem is null && chosen != again ? texts["Passphrase.NotTheSame"].Value : null;
        if (NewProblem is not null || AgainProblem is not null || (HasOne && !await IsRightAsync(user, old ?? "", cancellationToken)))
        {
            Response.StatusCode = Response.StatusCode == StatusCodes.Status200OK ? StatusCodes.Status422UnprocessableEntity : Response.StatusCode;
            return Page();
        }

        var result = HasOne ? await users.ChangePasswordAsync(user, old!, chosen!) : await users.AddPasswordAsync(user, chosen!);
        if (result.Errors.Any(error => error.Code == nameof(IdentityErrorDescriber.ConcurrencyFailure) || error.Code == "UserAlreadyHasPassword"))
        {
            // Pressed twice, and the other press was first.
            return LocalRedirect("/dang-nhap");
        }

        if (!result.Succeeded)
        {
            throw new CommerceException($"A passphrase that was judged good was refused: {string.Join(' ', result.Errors.Select(error => error.Code))}.");
        }

        await sessions.EndAllAsync(user.Id, cancellationToken);
        return LocalRedirect("/dang-nhap");
    }

    /// <summary>A thief with an open session must not guess here faster than at the log-in.</summary>
    private async Task<bool> IsRightAsync(ShopUser user, string old, CancellationToken cancellationToken)
    {
        var address = ClientAddress.Of(HttpContext);
        if (await slowdown.CountAsync(user.UserName!, address, cancellationToken) is { } wait)
        {
            Response.StatusCode = StatusCodes.Status429TooManyRequests;
            OldProblem = texts["Passphrase.TryLater", (long)Math.Ceiling(wait.TotalSeconds)];
            return false;
        }

        if (old.Length > LogIn.LongestPassphrase || !await users.CheckPasswordAsync(user, old))
        {
            OldProblem = texts["Passphrase.OldWrong"];
            return false;
        }

        await slowdown.ForgetAsync(user.UserName!, address, cancellationToken);
        return true;
    }

    private async Task<ShopUser?> FindAsync() => await users.GetUserAsync(User) is { HelperRights: null } user ? user : null;
}
