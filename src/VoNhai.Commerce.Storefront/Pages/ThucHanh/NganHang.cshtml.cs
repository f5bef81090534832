using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.Extensions.Localization;
using VoNhai.Commerce.FakeBank;
using VoNhai.Commerce.Money;
using VoNhai.Commerce.Storefront.Accounts;
using VoNhai.Commerce.Storefront.Practice;
using VoNhai.Commerce.Storefront.Resources;
using VoNhai.Commerce.VietQr;

namespace VoNhai.Commerce.Storefront.Pages.ThucHanh;

/// <summary>
/// <c>/thuc-hanh/ngan-hang</c>: a toy bank for learners. Like a real bank app it knows only what stands in the code, and the stall
/// sees only what the feed brings. It exists only where practice is on.
/// </summary>
[AllowAnonymous]
public sealed class NganHangModel(PracticeBank bank, IStringLocalizer<Texts> texts, IStringLocalizer<PracticeTexts> scenes) : PageModel
{
    /// <summary>The scanned code.</summary>
    [BindProperty(SupportsGet = true, Name = "qr")]
    public string? Scanned { get; set; }

    /// <summary>The page to go back to.</summary>
    [BindProperty(SupportsGet = true, Name = "ve")]
    public string? ReturnTo { get; set; }

    /// <summary>What is typed.</summary>
    [BindProperty]
    public PracticePayment Form { get; set; } = new();

    /// <summary>Whom one can pay at this bank.</summary>
    public IReadOnlyList<Payee> Payees { get; private set; } = [];

    /// <summary>The payee of the code or of the form, by the bank's own book: this name is what a payer reads.</summary>
    public Payee? To { get; private set; }

    /// <summary>What the code asks for.</summary>
    public Vnd? Asked { get; private set; }

    /// <summary>What was sent a moment ago, told once.</summary>
    [TempData]
    public string? Sent { get; set; }

    /// <summary>Shows the form, filled in from the code.</summary>
    public async Task<IActionResult> OnGetAsync(CancellationToken cancellationToken)
    {
        if (User.ClassId() is not null)
        {
            // A learner has an account of its own, from which it pays.
            return string.IsNullOrEmpty(Scanned) ? Redirect("/thuc-hanh/ngan-hang/toi") : RedirectToPage("Tra", new { qr = Scanned, ve = Url.IsLocalUrl(ReturnTo) ? ReturnTo : null });
        }

        await ReadCodeAsync(cancellationToken);
        if (Asked is { } amount)
        {
            Form.Amount = amount.ToString();
        }

        return Page();
    }

    /// <summary>Pays, once or twice, and comes back.</summary>
    public async Task<IActionResult> OnPostAsync(CancellationToken cancellationToken)
    {
        if (User.ClassId() is not null)
        {
            return Redirect("/thuc-hanh/ngan-hang/toi");
        }

        await ReadCodeAsync(cancellationToken);
        To = Payees.FirstOrDefault(payee => payee.Account == Form.Account);
        if (To is null)
        {
            ModelState.AddModelError("Form.Account", texts["Bank.NoPayee"]);
        }

        if (AmountOf(Form) is not { IsPositive: true } amount || amount.Dong > PracticeBank.MostDong)
        {
            ModelState.AddModelError("Form.Amount", texts["Bank.NoAmount"]);
            amount = Vnd.Zero;
        }

        if (!BankHabits.TryFind(Form.Bank, out var sender))
        {
            ModelState.AddModelError("Form.Bank", texts["Bank.NoSender"]);
            sender = BankHabits.All[0];
        }

        if (Form.Memo is { Length: > PracticeBank.MostMemo })
        {
            ModelState.AddModelError("Form.Memo", texts["Bank.LongMemo"]);
        }

        if (!PracticeScenes.News.TryGetValue(Form.News ?? "ngay", out var news) | !PracticeScenes.Memos.TryGetValue(Form.Code ?? "nguyen", out var treat))
        {
            ModelState.AddModelError("Form.News", scenes["NoScene"]);
        }

        if (!ModelState.IsValid)
        {
            Response.StatusCode = StatusCodes.Status422UnprocessableEntity;
            return Page();
        }

        var times = Form.Way == "hai-lan" ? 2 : 1;
        var order = new PracticeTransfer(amount, treat!(Form.Memo ?? ""), sender, news, IsOutgoing: Form.Way == "ra");
        for (var i = 0; i < times; i++)
        {
            await bank.SendAsync(To!, order, cancellationToken);
        }

        Sent = order.IsOutgoing ? scenes["SentOut", amount, To!.Name] : texts[times == 2 ? "Bank.SentTwice" : "Bank.Sent", amount, To!.Name];
        Sent = $"{Sent} {scenes[$"Told.{news}"]}";
        return RedirectToPage(new { ve = ReturnTo });
    }

    private async Task ReadCodeAsync(CancellationToken cancellationToken)
    {
        Payees = await bank.PayeesAsync(cancellationToken);
        if (!Url.IsLocalUrl(ReturnTo))
        {
            ReturnTo = null;
        }

        if (VietQrTransfer.TryParse(Scanned, out var code, out _) && code.IsPractice)
        {
            To = Payees.FirstOrDefault(payee => payee.Account == code.Account);
            Asked = code.Amount;
            Form.Account ??= code.Account;
            Form.Memo ??= code.Memo;
        }
        else if (!string.IsNullOrEmpty(Scanned))
        {
            ModelState.AddModelError("qr", texts["Bank.NotPractice"]);
        }
    }

    /// <summary>A button says how much of what is asked; the field says any amount.</summary>
    private Vnd? AmountOf(PracticePayment form)
    {
        var step = Vnd.Of(1000);
        return form.Way switch
        {
            "dung" or "hai-lan" when Asked is { } asked => asked,
            "thieu" when Asked is { } asked => asked > step ? asked - step : Vnd.Of(Math.Max(1, asked.Dong / 2)),
            "thua" when Asked is { } asked => asked + step,
            _ => VndReader.TryRead(form.Amount, out var typed) ? typed : null,
        };
    }
}
