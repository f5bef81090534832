using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.Extensions.Localization;
using Microsoft.Extensions.Options;
using VoNhai.Commerce.Storefront.Accounts;
using VoNhai.Commerce.Storefront.Hosting;
using VoNhai.Commerce.Storefront.Resources;

namespace VoNhai.Commerce.Storefront.Pages.TaiKhoan;

/// <summary><c>/tai-khoan/thiet-bi</c>: one's own devices, sessions and passkeys, each ended by one touch.</summary>
[Authorize(Policy = ShopRoles.Account)]
public sealed class ThietBiModel(
    Sessions sessions, PersonStandings standings, Cards cards, Passkeys passkeys, UserManager<ShopUser> users,
    IOptions<AccountSettings> settings, IOptions<PracticeSettings> practice, IStringLocalizer<AccountTexts> texts) : PageModel
{
    /// <summary>Devices with a PIN of this person.</summary>
    public IReadOnlyList<DeviceView> Devices { get; private set; } = [];

    /// <summary>Sessions that are alive.</summary>
    public IReadOnlyList<SessionView> Sessions { get; private set; } = [];

    /// <summary>Passkeys.</summary>
    public IReadOnlyList<UserPasskeyInfo> Passkeys { get; private set; } = [];

    /// <summary>When the account was last recovered.</summary>
    public DateTimeOffset? RecoveredAt { get; private set; }

    /// <summary>A code for another device, shown once.</summary>
    public CardShown? Card { get; private set; }

    /// <summary>Helpers have neither passphrase nor passkey.</summary>
    public bool MayHavePassphrase => User.HouseholdId() is null || User.IsOwner();

    /// <summary>Whether this session stands on an enrolled device.</summary>
    public bool IsOnDevice => HttpContext.Features.Get<SessionInUse>()?.DeviceId is not null;

    /// <summary>The person's place of work.</summary>
    public string OwnDoor => Destination.OwnDoorOf(User);

    /// <summary>What is wrong.</summary>
    public string? Problem { get; private set; }

    /// <summary>What was done a moment ago, told once.</summary>
    [TempData]
    public string? Said { get; set; }

    /// <summary>Lists them.</summary>
    public async Task OnGetAsync(CancellationToken cancellationToken)
    {
        Devices = await sessions.DevicesAsync(HttpContext, cancellationToken);
        Sessions = await sessions.SessionsAsync(HttpContext, cancellationToken);
        RecoveredAt = (await standings.OfAsync(HttpContext, cancellationToken)).RecoveredAt;
        Passkeys = await users.GetUserAsync(User) is { } user ? [.. await users.GetPasskeysAsync(user)] : [];
    }

    /// <summary>Takes this person off a device.</summary>
    public async Task<IActionResult> OnPostBoMayAsync([FromForm(Name = "may")] Guid deviceId, CancellationToken cancellationToken)
    {
        var standing = await standings.OfAsync(HttpContext, cancellationToken);
        var name = (await sessions.DevicesAsync(HttpContext, cancellationToken)).FirstOrDefault(device => device.Id == deviceId)?.Name;
        return await sessions.EndDeviceAsync(HttpContext, standing, deviceId, cancellationToken) switch
        {
            true => Done(texts["Devices.DeviceEnded", name ?? ""]),
            false => await RefuseAsync(texts["Devices.TooNew", settings.Value.NewDeviceHours], StatusCodes.Status409Conflict, cancellationToken),
            null => await RefuseAsync(texts["Devices.Gone"], StatusCodes.Status404NotFound, cancellationToken),
        };
    }

    /// <summary>Ends one session.</summary>
    public async Task<IActionResult> OnPostRaAsync([FromForm(Name = "lan")] Guid sessionId, CancellationToken cancellationToken)
    {
        var name = (await sessions.SessionsAsync(HttpContext, cancellationToken)).FirstOrDefault(session => session.Id == sessionId)?.Name;
        return await sessions.EndAsync(User.UserId(), sessionId, cancellationToken)
            ? Done(texts["Devices.SessionEnded", name ?? ""])
            : await RefuseAsync(texts["Devices.Gone"], StatusCodes.Status404NotFound, cancellationToken);
    }

    /// <summary>Ends every session, this one too.</summary>
    public async Task<IActionResult> OnPostRaHetAsync(CancellationToken cancellationToken)
    {
        await sessions.EndAllAsync(User.UserId(), cancellationToken);
        return LocalRedirect("/dang-nhap");
    }

    /// <summary>Locks this session.</summary>
    public async Task<IActionResult> OnPostKhoaMayAsync(CancellationToken cancellationToken)
    {
        await sessions.LockAsync(HttpContext, cancellationToken);
        return LocalRedirect(OwnDoor);
    }

    /// <summary>Shows a code for another device.</summary>
    public async Task<IActionResult> OnPostThemAsync(CancellationToken cancellationToken)
    {
        Card = await cards.ShowAsync(User.UserId(), User.UserId(), cancellationToken) is { } card ? CardShown.Of(card, Request, practice.Value.Enabled) : null;
        await OnGetAsync(cancellationToken);
        return Page();
    }

    /// <summary>What the authenticator is asked for a new passkey.</summary>
    public async Task<IActionResult> OnGetKhoaMoiAsync()
        => MayHavePassphrase && await users.GetUserAsync(User) is { } user ? Content(await passkeys.OfferAsync(HttpContext, user), "application/json") : NotFound();

    /// <summary>Keeps a new passkey.</summary>
    public async Task<IActionResult> OnPostKhoaAsync([FromForm(Name = "khoa")] string? credential, CancellationToken cancellationToken)
        => MayHavePassphrase && await users.GetUserAsync(User) is { } user
            ? await AddPasskeyAsync(user, credential ?? "", cancellationToken)
            : await RefuseAsync(texts["Devices.PasskeyFailed"], StatusCodes.Status422UnprocessableEntity, cancellationToken);

    /// <summary>Takes a passkey away.</summary>
    public async Task<IActionResult> OnPostBoKhoaAsync([FromForm(Name = "khoa")] string? id, CancellationToken cancellationToken)
    {
        var user = await users.GetUserAsync(User);
        var passkey = user is null ? null : (await users.GetPasskeysAsync(user)).FirstOrDefault(one => Convert.ToHexString(one.CredentialId) == id);
        if (passkey is null || !(await users.RemovePasskeyAsync(user!, passkey.CredentialId)).Succeeded)
        {
            return await RefuseAsync(texts["Devices.Gone"], StatusCodes.Status404NotFound, cancellationToken);
        }

        return Done(texts["Devices.PasskeyRemoved"]);
    }

    private async Task<IActionResult> AddPasskeyAsync(ShopUser user, string credential, CancellationToken cancellationToken)
    {
        if (!await sessions.MayAddWayInAsync(HttpContext, await standings.OfAsync(HttpContext, cancellationToken), cancellationToken))
        {
            return await RefuseAsync(texts["Devices.PasskeyTooNew", settings.Value.NewDeviceHours], StatusCodes.Status409Conflict, cancellationToken);
        }

        return await passkeys.AddAsync(HttpContext, user, credential, DeviceNames.Of(Request.Headers.UserAgent))
            ? Done(texts["Devices.PasskeyAdded"])
            : await RefuseAsync(texts["Devices.PasskeyFailed"], StatusCodes.Status422UnprocessableEntity, cancellationToken);
    }

    private RedirectResult Done(string said)
    {
        Said = said;
        return Redirect("/tai-khoan/thiet-bi");
    }

    private async Task<IActionResult> RefuseAsync(string problem, int status, CancellationToken cancellationToken)
    {
        Problem = problem;
        Response.StatusCode = status;
        await OnGetAsync(cancellationToken);
        return Page();
    }
}
