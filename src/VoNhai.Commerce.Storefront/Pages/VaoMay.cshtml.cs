using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.Extensions.Localization;
using VoNhai.Commerce.Storefront.Accounts;
using VoNhai.Commerce.Storefront.Resources;

namespace VoNhai.Commerce.Storefront.Pages;

/// <summary>
/// <c>/vao-may?the=</c>: a card is scanned or its twelve digits typed, a picture and a PIN are chosen, and the person is at its board. Looking
/// at a card does not use it up.
/// </summary>
[AllowAnonymous]
[BeginsSession]
public sealed partial class VaoMayModel(
    Enrolment enrolment, DeviceCookie cookie, SessionStart sessions, IStringLocalizer<AccountTexts> texts,
    ILogger<VaoMayModel> logger) : PageModel
{
    /// <summary>Whose card it is; <c>null</c> before a good one was shown.</summary>
    public CardHolder? Holder { get; private set; }

    /// <summary>The code as it was typed or scanned.</summary>
    public string? Typed { get; private set; }

    /// <summary>What is wrong with the card.</summary>
    public string? Problem { get; private set; }

    /// <summary>Picture and PIN.</summary>
    public PinFields Fields { get; private set; } = new(null);

    /// <summary>What is wrong with the new passphrase.</summary>
    public string? PassphraseProblem { get; private set; }

    /// <summary>Asks for the code, or shows whose card it is.</summary>
    public Task<IActionResult> OnGetAsync([FromQuery(Name = "the")] string? card, CancellationToken cancellationToken)
        => string.IsNullOrEmpty(card) ? Task.FromResult<IActionResult>(Page()) : ShowAsync(card, cancellationToken);

    /// <summary>The code was typed.</summary>
    public Task<IActionResult> OnPostAsync([FromForm(Name = "the")] string? card, CancellationToken cancellationToken) => ShowAsync(card, cancellationToken);

    /// <summary>Picture and PIN were chosen: the card is used up.</summary>
    public async Task<IActionResult> OnPostXongAsync(
        [FromForm(Name = "the")] string? card, [FromForm(Name = "hinh")] string? picture, [FromForm(Name = "pin")] string? pin, [FromForm(Name = "pin2")] string? again,
        [FromForm(Name = "matKhau")] string? passphrase, CancellationToken cancellationToken)
    {
        var shown = await ShowAsync(card, cancellationToken);
        if (Holder is null || !CardCode.TryRead(card, out var code))
        {
            return shown;
        }

        Fields = PinReading.Judge(picture, pin, again, Holder.Phone, texts);
        passphrase = Holder.Purpose == CardPurpose.Recover && !string.IsNullOrEmpty(passphrase) ? passphrase : null;
        PassphraseProblem = passphrase is null ? null : PassphraseReading.Judge(passphrase, Holder.Phone, Holder.PersonName, texts);
        if (!Fields.IsFine || PassphraseProblem is not null)
        {
            Response.StatusCode = StatusCodes.Status422UnprocessableEntity;
            return Page();
        }

        switch (await enrolment.UseAsync(code, cookie.Read(Request), DeviceNames.Of(Request.Headers.UserAgent), picture!, pin!, passphrase, cancellationToken))
        {
            case EnrolmentOutcome.Enrolled(var user, var deviceId, var secret):
                Enrolled(logger, user.Id, deviceId, Holder.Purpose);
                cookie.Write(Response, secret);
                var person = await sessions.BeginAsync(HttpContext, user, LogInWay.Pin, deviceId, remember: true);
                return LocalRedirect(Destination.OwnDoorOf(person));
            default:
                return Refuse(texts["Card.Gone"]);
        }
    }

    private async Task<IActionResult> ShowAsync(string? card, CancellationToken cancellationToken)
    {
        Typed = card;
        if (!CardCode.TryRead(card, out var code))
        {
            return Refuse(texts["Card.CodeWrong"]);
        }

        Holder = await enrolment.PeekAsync(code, cancellationToken);
        return Holder is null ? Refuse(texts["Card.Gone"]) : Page();
    }

    private PageResult Refuse(string problem)
    {
        (Holder, Problem) = (null, problem);
        Response.StatusCode = StatusCodes.Status422UnprocessableEntity;
        return Page();
    }

    [LoggerMessage(EventId = 2031, Level = LogLevel.Information, Message = "User {User} was enrolled on device {Device} by a card ({Purpose}).")]
    private static partial void Enrolled(ILogger logger, string user, Guid device, CardPurpose purpose);
}
