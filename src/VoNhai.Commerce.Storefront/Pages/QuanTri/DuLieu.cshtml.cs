using System.Net.Mime;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.Extensions.Localization;
using VoNhai.Commerce.Counter;
using VoNhai.Commerce.Orders;
using VoNhai.Commerce.Storefront.Accounts;
using VoNhai.Commerce.Storefront.Hosting;
using VoNhai.Commerce.Storefront.Privacy;
using VoNhai.Commerce.Storefront.Resources;

namespace VoNhai.Commerce.Storefront.Pages.QuanTri;

/// <summary>
/// <c>/quan-tri/du-lieu</c>: a buyer asks for a copy or to be blanked. The operator sees numbers alone; the copy goes through as a file for the
/// person, and the households see that there was one.
/// </summary>
[Authorize(Policy = ShopRoles.Operator)]
public sealed class DuLieuModel(DataRequests requests, IPersonalData personal, Consents consents, IStringLocalizer<PrivacyTexts> texts) : PageModel
{
    /// <summary>How an operator made sure of a request by an order's link.</summary>
    private const string ByLink = "Link";

    /// <summary>How an operator made sure of somebody who came or called.</summary>
    public static readonly IReadOnlyList<string> Hows = ["Came", "Called"];

    /// <summary>What waits.</summary>
    public IReadOnlyList<DataRequest> Requests { get; private set; } = [];

    /// <summary>What is held of the person in question; <c>null</c> when none is.</summary>
    public PersonalHoldings? Holdings { get; private set; }

    /// <summary>The request in question; <c>null</c> for somebody who came or called.</summary>
    public DataRequest? Asked { get; private set; }

    /// <summary>What the next form carries along.</summary>
    public IReadOnlyList<(string Name, string Value)> Carried { get; private set; } = [];

    /// <summary>The number as typed.</summary>
    public string? Typed { get; private set; }

    /// <summary>How the operator made sure.</summary>
    public string? How { get; private set; }

    /// <summary>What is wrong with the number.</summary>
    public string? PhoneProblem { get; private set; }

    /// <summary>That no way of making sure was chosen.</summary>
    public string? HowProblem { get; private set; }

    /// <summary>That the box before blanking was not ticked.</summary>
    public string? TickProblem { get; private set; }

    /// <summary>What is wrong with the whole.</summary>
    public string? Problem { get; private set; }

    /// <summary>What was done a moment ago, told once.</summary>
    [TempData]
    public string? Said { get; set; }

    /// <summary>Lists what waits, or shows one request.</summary>
    public async Task<IActionResult> OnGetAsync([FromQuery(Name = "yeuCau")] string? request, CancellationToken cancellationToken)
    {
        if (string.IsNullOrEmpty(request))
        {
            Requests = await requests.ListOpenAsync(cancellationToken);
            return Page();
        }

        if (!Guid.TryParse(request, out var id) || await requests.FindOpenAsync(id, cancellationToken) is not (var found, var phone))
        {
            return await RefuseAsync(texts["Desk.Gone"], StatusCodes.Status404NotFound, cancellationToken);
        }

        await ShowAsync(found, phone, cancellationToken);
        return Page();
    }

    /// <summary>Counts what is held of somebody who came or called.</summary>
    public async Task<IActionResult> OnPostTimAsync([FromForm(Name = "so")] string? typed, [FromForm(Name = "cach")] string? how, CancellationToken cancellationToken)
    {
        if (!ReadPerson(typed, how, out var phone))
        {
            return await RefuseAsync(null, StatusCodes.Status422UnprocessableEntity, cancellationToken);
        }

        Holdings = await requests.SeekAsync(phone, Recorded(how!), cancellationToken);
        Carried = [("so", phone.ToString()), ("cach", how!)];
        return Page();
    }

    /// <summary>Makes the copy. The file is the person's: it is sent as one to be kept, and nothing of it is shown.</summary>
    public async Task<IActionResult> OnPostBanSaoAsync(
        [FromForm(Name = "yeuCau")] Guid? request, [FromForm(Name = "so")] string? typed, [FromForm(Name = "cach")] string? how, CancellationToken cancellationToken)
    {
        if (await PersonAsync(request, typed, how, cancellationToken) is not (var phone, var said))
        {
            return await RefuseAsync(request is null ? null : texts["Desk.Gone"].Value, StatusCodes.Status422UnprocessableEntity, cancellationToken);
        }

        if (await requests.CopyAsync(phone, said, request, cancellationToken) is not { } file)
        {
            return await RefuseAsync(texts["Desk.Nothing"], StatusCodes.Status404NotFound, cancellationToken);
        }

        var agreed = await consents.OfOrdersAsync([.. file.Orders.Select(one => one.Order.Code.ToString())], cancellationToken);
        return File(PersonDocument.Of(file, agreed, texts.ForOthers()["File.About"]), MediaTypeNames.Application.Json, "du-lieu-cua-toi.json");
    }

    /// <summary>Blanks the person.</summary>
    public async Task<IActionResult> OnPostXoaAsync(
        [FromForm(Name = "yeuCau")] Guid? request, [FromForm(Name = "so")] string? typed, [FromForm(Name = "cach")] string? how, [FromForm(Name = "chac")] bool isSure,
        CancellationToken cancellationToken)
    {
        if (await PersonAsync(request, typed, how, cancellationToken) is not (var phone, var said))
        {
            return await RefuseAsync(request is null ? null : texts["Desk.Gone"].Value, StatusCodes.Status422UnprocessableEntity, cancellationToken);
        }

        if (!isSure)
        {
            TickProblem = texts["Desk.EraseTick"];
            Response.StatusCode = StatusCodes.Status422UnprocessableEntity;
            if (request is null)
            {
                (Holdings, Carried) = (await personal.CountAsync(phone, cancellationToken), [("so", phone.ToString()), ("cach", how!)]);
            }

            return Page();
        }

        var report = await requests.EraseAsync(phone, said, request, cancellationToken);
        Said = string.Join(' ', new[] { report.Erased > 0 ? texts["Desk.Erased", report.Erased, report.Households].Value : texts["Desk.ErasedNone"].Value }
            .Concat(report.Waiting.Select(wait => texts[$"Wait.{wait.Key}", wait.Value].Value)).Concat(report.Waiting.Count > 0 ? [texts["Wait.Then"].Value] : []));
        return Redirect("/quan-tri/du-lieu");
    }

    /// <summary>Does not grant a request.</summary>
    public async Task<IActionResult> OnPostKhongAsync([FromForm(Name = "yeuCau")] Guid request, CancellationToken cancellationToken)
    {
        Said = texts[await requests.RefuseAsync(request, cancellationToken) ? "Desk.Refused" : "Desk.Gone"];
        return Redirect("/quan-tri/du-lieu");
    }

    /// <summary>Whose data it is about and how the operator knows; <c>null</c> when that is not said well.</summary>
    private async Task<(PhoneNumber Phone, string How)?> PersonAsync(Guid? request, string? typed, string? how, CancellationToken cancellationToken)
    {
        if (!ModelState.IsValid)
        {
            return null;
        }

        if (request is not { } id)
        {
            return ReadPerson(typed, how, out var phone) ? (phone, Recorded(how!)) : null;
        }

        if (await requests.FindOpenAsync(id, cancellationToken) is not (var found, var asking))
        {
            return null;
        }

        await ShowAsync(found, asking, cancellationToken);
        return (asking, Recorded(ByLink));
    }

    /// <summary>As it stands in the trail, for whoever reads it later.</summary>
    private string Recorded(string how) => texts.ForOthers()[$"How.{how}"];

    private bool ReadPerson(string? typed, string? how, out PhoneNumber phone)
    {
        (Typed, How) = (typed, how);
        PhoneProblem = PhoneNumber.TryRead(typed, out phone) ? null : texts["Desk.PhoneWrong"].Value;
        HowProblem = Hows.Contains(how) ? null : texts["Desk.HowWrong"].Value;
        return PhoneProblem is null && HowProblem is null;
    }

    private async Task ShowAsync(DataRequest request, PhoneNumber phone, CancellationToken cancellationToken)
        => (Asked, Holdings, Carried) = (request, await personal.CountAsync(phone, cancellationToken), [("yeuCau", request.Id.ToString())]);

    private async Task<IActionResult> RefuseAsync(string? problem, int status, CancellationToken cancellationToken)
    {
        Problem = problem;
        Response.StatusCode = status;
        Requests = await requests.ListOpenAsync(cancellationToken);
        return Page();
    }
}
