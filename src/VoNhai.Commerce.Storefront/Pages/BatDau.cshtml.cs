using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.Extensions.Localization;
using VoNhai.Commerce.Orders;
using VoNhai.Commerce.Storefront.Accounts;
using VoNhai.Commerce.Storefront.Resources;

namespace VoNhai.Commerce.Storefront.Pages;

/// <summary><c>/quan-tri/bat-dau</c>: makes the first operator by the code on the console. Once there is one, there is no such page.</summary>
[AllowAnonymous]
[BeginsSession]
public sealed class BatDauModel(FirstOperator first, SessionStart sessions, IStringLocalizer<AccountTexts> texts) : PageModel
{
    private readonly Dictionary<string, string> problems = new(StringComparer.Ordinal);

    /// <summary>The code as typed.</summary>
    public string? Code { get; private set; }

    /// <summary>The name as typed.</summary>
    public string? Name { get; private set; }

    /// <summary>The number as typed.</summary>
    public string? Phone { get; private set; }

    /// <summary>What is wrong with which field.</summary>
    public IReadOnlyDictionary<string, string> Problems => problems;

    /// <summary>Asks.</summary>
    public async Task<IActionResult> OnGetAsync(CancellationToken cancellationToken) => await first.IsAwaitedAsync(cancellationToken) ? Page() : NotFound();

    /// <summary>Makes the operator.</summary>
    public async Task<IActionResult> OnPostAsync(
        [FromForm(Name = "ma")] string? code, [FromForm(Name = "ten")] string? name, [FromForm(Name = "dienThoai")] string? phone,
        [FromForm(Name = "moi")] string? passphrase, [FromForm(Name = "moi2")] string? again, CancellationToken cancellationToken)
    {
        if (!await first.IsAwaitedAsync(cancellationToken))
        {
            return NotFound();
        }

        (Code, Name, Phone) = (code, name?.Trim() ?? "", phone);
        if (!CardCode.TryRead(code, out var read))
        {
            problems["ma"] = texts["Card.CodeWrong"];
        }

        if (Name.Length is 0 or > 80)
        {
            problems["ten"] = texts["Start.NameMissing"];
        }

        if (!PhoneNumber.TryRead(phone, out var number))
        {
            problems["dienThoai"] = texts["Start.PhoneWrong"];
        }

        if (PassphraseReading.Judge(passphrase ?? "", number.ToString(), Name, texts) is { } problem)
        {
            problems["moi"] = problem;
        }
        else if (passphrase != again)
        {
            problems["moi2"] = texts["Passphrase.NotTheSame"];
        }

        if (problems.Count == 0)
        {
            if (await first.MakeAsync(read, number, Name, passphrase!, cancellationToken) is { } user)
            {
                await sessions.BeginAsync(HttpContext, user, LogInWay.Passphrase, null, remember: false);
                return LocalRedirect("/quan-tri/ho");
            }

            problems["ma"] = texts["Start.CodeWrong"];
        }

        Response.StatusCode = StatusCodes.Status422UnprocessableEntity;
        return Page();
    }
}
