using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.Extensions.Localization;
using VoNhai.Commerce.Money;
using VoNhai.Commerce.Storefront.Codes;
using VoNhai.Commerce.Storefront.Hosting.Guards;
using VoNhai.Commerce.Storefront.Hosting;
using VoNhai.Commerce.Storefront.Resources;
using VoNhai.Commerce.VietQr;

namespace VoNhai.Commerce.Storefront.Pages.CongCu;

/// <summary>
/// <c>/cong-cu/ma-qr</c>: anyone makes a code, or sees what a code would do. With a script both happen in the browser; this page does the
/// same without one. Nothing of it is kept: it is sent by POST, because addresses end up in logs. Such a post changes nothing, so it needs no token.
/// </summary>
[AllowAnonymous]
[PublicContent]
[IgnoreAntiforgeryToken]
public sealed class MaQrModel(IStringLocalizer<CodeTexts> texts) : PageModel
{
    /// <summary>The longest text that is looked at: no QR symbol carries more letters.</summary>
    public const int MostScanned = 4296;

    private static readonly string[] FieldsDownThePage = ["ma", "Form.Bank", "Form.Account", "Form.Amount", "Form.Memo"];

    /// <summary>What is typed to make a code.</summary>
    [BindProperty]
    public MakeForm Form { get; set; } = new();

    /// <summary>The pasted text.</summary>
    [BindProperty(Name = "ma")]
    public string? Scanned { get; set; }

    /// <summary>Banks to choose from, when what was typed fits several.</summary>
    public IReadOnlyList<Bank> Choices { get; private set; } = [];

    /// <summary>The code that was made.</summary>
    public VietQrTransfer? Made { get; private set; }

    /// <summary>What the pasted code would do.</summary>
    public CodeTelling? Told { get; private set; }

    /// <summary>Shows both forms.</summary>
    public void OnGet()
    {
    }

    /// <summary>Makes a code.</summary>
    public IActionResult OnPostLam()
    {
        var choice = BankChoice.Of(Form.Bank, Form.Bin);
        CheckBank(choice);
        var amount = ReadAmount();
        if (VietQrTransfer.TryCreate(choice.Bin, (Form.Account ?? "").Trim(), amount, Form.Memo, out var transfer, out var problems) && ModelState.IsValid)
        {
            Made = transfer;
            // The field shows what was understood, not what was typed.
            Form.Bank = BankChoice.Show(transfer.Bin);
            ModelState.Remove("Form.Bank");
        }

        foreach (var problem in problems.Where(problem => problem.Field != "bin"))
        {
            ModelState.AddModelError($"Form.{char.ToUpperInvariant(problem.Field[0])}{problem.Field[1..]}", Languages.Say(problem.Vietnamese, problem.English));
        }

        return Answer();
    }

    /// <summary>Says what the pasted code would do.</summary>
    public IActionResult OnPostDoc()
    {
        if (string.IsNullOrWhiteSpace(Scanned))
        {
            ModelState.AddModelError("ma", texts["Check.Empty"]);
        }
        else if (Scanned.Length > MostScanned)
        {
            ModelState.AddModelError("ma", texts["Check.TooLong"]);
            Scanned = Scanned[..MostScanned];
        }
        else
        {
            Told = CodeTelling.Of(Scanned, texts);
        }

        return Answer();
    }

    /// <summary>The sentence beside a field, or <c>null</c>.</summary>
    public string? ProblemOf(string field) =>
        ModelState.TryGetValue(field, out var entry) && entry.Errors.Count > 0 ? entry.Errors[0].ErrorMessage : null;

    /// <summary>Whether this field is the first, from above, with a sentence beside it.</summary>
    public bool IsFirstProblem(string field) => FieldsDownThePage.FirstOrDefault(one => ProblemOf(one) is not null) == field;

    private void CheckBank(BankChoice choice)
    {
        Choices = choice.Bin is null ? [.. choice.Found.Take(BankChoice.MostShown)] : [];
        if (choice.Bin is null)
        {
            ModelState.AddModelError("Form.Bank", texts[string.IsNullOrWhiteSpace(Form.Bank) ? "Make.BankMissing" : choice.Found.Count == 0 ? "Make.BankUnknown" : "Make.BankSeveral"]);
        }
    }

    private Vnd? ReadAmount()
    {
        if (string.IsNullOrWhiteSpace(Form.Amount))
        {
            return null;
        }

        if (VndReader.TryRead(Form.Amount, out var amount))
        {
            return amount;
        }

        ModelState.AddModelError("Form.Amount", texts["Make.AmountUnclear"]);
        return null;
    }

    // What somebody typed is on the page now.
    private PageResult Answer()
    {
        Response.Headers.CacheControl = "no-store";
        if (!ModelState.IsValid)
        {
            Response.StatusCode = StatusCodes.Status422UnprocessableEntity;
        }

        return Page();
    }
}
