using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.Extensions.Localization;
using VoNhai.Commerce.Money;
using VoNhai.Commerce.Storefront.Accounts;
using VoNhai.Commerce.Storefront.Practice;
using VoNhai.Commerce.Storefront.Resources;
using VoNhai.Commerce.VietQr;

namespace VoNhai.Commerce.Storefront.Pages.ThucHanh;

/// <summary>
/// <c>/thuc-hanh/ngan-hang/tra</c>: pays as bank apps do: the bank says whose account it is, the payer reads the name and the amount, and only then
/// presses; above ten million the face is asked for, which is played.
/// </summary>
[Authorize]
public sealed class TraModel(Wallets wallets, IStringLocalizer<Texts> texts, IStringLocalizer<PracticeTexts> practice) : PageModel
{
    /// <summary>The account that pays.</summary>
    public Wallet Wallet { get; private set; } = null!;

    /// <summary>Whom, by the bank's own book; <c>null</c> until an account is named.</summary>
    public Payee? To { get; private set; }

    /// <summary>What is typed, or what the code says.</summary>
    public PayForm Form { get; private set; } = new();

    /// <summary>How much, when it is one.</summary>
    public Vnd? Amount { get; private set; }

    /// <summary>Whether the code named the amount: it is then shown and not asked.</summary>
    public bool IsAsked { get; private set; }

    /// <summary>Whether the face is to be looked at now.</summary>
    public bool AsksFace { get; private set; }

    /// <summary>What is wrong, by field.</summary>
    public Dictionary<string, string> Problems { get; } = [];

    /// <summary>Shows the form: empty, or as a scanned code fills it in.</summary>
    public async Task<IActionResult> OnGetAsync([FromQuery(Name = "qr")] string? scanned, [FromQuery(Name = "ve")] string? back, CancellationToken cancellationToken)
    {
        if (await wallets.OfAsync(User.UserId(), cancellationToken) is not { } wallet)
        {
            return NotFound();
        }

        Wallet = wallet;
        Form = new PayForm { Key = NewKey(), ReturnTo = Url.IsLocalUrl(back) ? back : null };
        if (string.IsNullOrWhiteSpace(scanned))
        {
            return Page();
        }

        if (!VietQrTransfer.TryParse(scanned, out var code, out _) || !code.IsPractice)
        {
            return Refuse("tai-khoan", texts["Bank.NotPractice"]);
        }

        (To, Amount, IsAsked) = (await wallets.FindPayeeAsync(wallet, code.Account, cancellationToken), code.Amount, code.Amount is not null);
        Form = Form with { Account = code.Account, Amount = code.Amount?.ToString(), Memo = code.Memo };
        return To is null ? Refuse("tai-khoan", practice["App.NoPayee"]) : Page();
    }

    /// <summary>Goes one step on: the name, the payment, the face.</summary>
    public async Task<IActionResult> OnPostAsync(PayForm form, CancellationToken cancellationToken)
    {
        if (await wallets.OfAsync(User.UserId(), cancellationToken) is not { } wallet)
        {
            return NotFound();
        }

        Wallet = wallet;
        Form = form with { Account = form.Account?.Trim().ToUpperInvariant(), Key = form.Key is { Length: > 0 and <= 40 } key ? key : NewKey(), ReturnTo = Url.IsLocalUrl(form.ReturnTo) ? form.ReturnTo : null };
        To = await wallets.FindPayeeAsync(wallet, Form.Account, cancellationToken);
        if (To is null)
        {
            Problems["tai-khoan"] = practice["App.NoPayee"];
        }
        else if (To.Account == wallet.Account)
        {
            (Problems["tai-khoan"], To) = (practice["App.Oneself"], null);
        }

        if (!VndReader.TryRead(Form.Amount, out var amount) || !amount.IsPositive || amount.Dong > PracticeBank.MostDong)
        {
            Problems["so-tien"] = texts["Bank.NoAmount"];
        }
        else
        {
            Amount = amount;
        }

        if (Form.Memo is { Length: > PracticeBank.MostMemo })
        {
            Problems["noi-dung"] = texts["Bank.LongMemo"];
        }

        if (Problems.Count > 0)
        {
            Response.StatusCode = StatusCodes.Status422UnprocessableEntity;
            return Page();
        }

        if (Form.Step is not ("tra" or "mat"))
        {
            return Page();
        }

        if (amount.Dong > Wallets.FaceAbove && Form.Step != "mat")
        {
            AsksFace = true;
            return Page();
        }

        switch (await wallets.PayAsync(wallet, To!.Account, amount, Form.Memo ?? "", Form.Key!, cancellationToken))
        {
            case PayOutcome.Paid paid:
                return RedirectToPage("BienNhan", new { so = paid.Number, ve = Form.ReturnTo });
            case PayOutcome.NotEnough(var balance):
                return Refuse("so-tien", practice["App.NotEnough", balance]);
            case PayOutcome.FormUsed:
                Form = Form with { Key = NewKey() };
                return Refuse("so-tien", practice["App.FormUsed"]);
            default:
                return Refuse("tai-khoan", practice["App.NoPayee"]);
        }
    }

    private PageResult Refuse(string field, string sentence)
    {
        Problems[field] = sentence;
        Response.StatusCode = StatusCodes.Status422UnprocessableEntity;
        return Page();
    }

    private static string NewKey() => Guid.NewGuid().ToString("N");
}
