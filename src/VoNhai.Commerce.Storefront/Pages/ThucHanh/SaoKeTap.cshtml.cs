using System.Net.Mime;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using VoNhai.Commerce.FakeBank;
using VoNhai.Commerce.Storefront.Accounts;
using VoNhai.Commerce.Storefront.Practice;

namespace VoNhai.Commerce.Storefront.Pages.ThucHanh;

/// <summary>
/// <c>/thuc-hanh/sao-ke</c>: the practice bank's book of an account, and its statement to take along to <c>/nha-ban/sao-ke</c>. Village accounts are
/// everybody's toys; a learner's is its own.
/// </summary>
[AllowAnonymous]
public sealed class SaoKeTapModel(PracticeBank bank, PracticeBook book, Wallets wallets) : PageModel
{
    /// <summary>The account.</summary>
    [BindProperty(SupportsGet = true, Name = "tai-khoan")]
    public string? Account { get; set; }

    /// <summary>Whose statements there are.</summary>
    public IReadOnlyList<Payee> Payees { get; private set; } = [];

    /// <summary>Whose this is; <c>null</c> before an account was chosen.</summary>
    public Payee? Holder { get; private set; }

    /// <summary>What moved, newest first.</summary>
    public IReadOnlyList<FakeBankTransfer> Transfers { get; private set; } = [];

    /// <summary>Shows the book.</summary>
    public async Task<IActionResult> OnGetAsync(CancellationToken cancellationToken)
    {
        await OpenAsync(cancellationToken);
        return Page();
    }

    /// <summary>The statement as a file.</summary>
    public async Task<IActionResult> OnGetTaiAsync(CancellationToken cancellationToken)
    {
        await OpenAsync(cancellationToken);
        return Holder is { } holder
            ? File(PracticeStatement.Csv(holder.Account, await book.OfAsync(holder.Account, cancellationToken)), MediaTypeNames.Text.Csv, $"sao-ke-TAP-{holder.Account}.csv")
            : NotFound();
    }

    private async Task OpenAsync(CancellationToken cancellationToken)
    {
        Payees = User.ClassId() is null ? await bank.PayeesAsync(cancellationToken)
            : await wallets.OfAsync(User.UserId(), cancellationToken) is { } own ? [new Payee(own.Account, own.Holder)]
            : [];
        Holder = Payees.FirstOrDefault(payee => payee.Account == Account);
        Transfers = Holder is null ? [] : [.. (await book.OfAsync(Holder.Account, cancellationToken)).Reverse()];
    }
}
