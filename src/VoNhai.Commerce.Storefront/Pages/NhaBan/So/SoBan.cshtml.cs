using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Extensions.Localization;
using VoNhai.Commerce.Counter;
using VoNhai.Commerce.SalesBook;
using VoNhai.Commerce.Storefront.Accounts;
using VoNhai.Commerce.Storefront.Resources;

namespace VoNhai.Commerce.Storefront.Pages.NhaBan.So;

/// <summary><c>/nha-ban/so-ban</c>: what was sold, the year so far, the month as a picture; closing a month, and files to take along.</summary>
[Authorize(Policy = ShopRoles.Household)]
public sealed class SoBanModel(ISalesBook books, IBookDesk desk, TimeProvider time, IStringLocalizer<BookTexts> texts) : BookPageModel(books, desk, time, texts)
{
    private readonly ISalesBook books = books;
    private readonly IStringLocalizer<BookTexts> texts = texts;

    /// <inheritdoc />
    public override IReadOnlyCollection<BookColumn> Columns => [BookColumn.Sales];

    /// <inheritdoc />
    public override string Path => "/nha-ban/so-ban";

    /// <summary>Closes a month, and all before it.</summary>
    public async Task<IActionResult> OnPostKhoaAsync([FromQuery(Name = "thang")] string? month, CancellationToken cancellationToken)
    {
        if (User.HouseholdId() is not { } householdId)
        {
            return Forbid();
        }

        if (!BookMonth.TryRead(month, out var read))
        {
            return BadRequest();
        }

        switch (await books.CloseAsync(householdId, read, User.UserId(), cancellationToken))
        {
            case BookClosing.Closed:
                Said = texts["CloseDone", read.Month, read.Year];
                break;
            case BookClosing.NotOver:
                Refused = texts["CloseNotOver"];
                break;
            default:
                Refused = texts["CloseWas"];
                break;
        }

        return Redirect(AddressOf(month));
    }

    /// <summary>A file of some months: <c>?handler=Tep&amp;tu=2026-11&amp;den=2026-11&amp;loai=csv&amp;ngay=1</c>.</summary>
    public async Task<IActionResult> OnGetTepAsync(
        [FromQuery(Name = "tu")] string? from, [FromQuery(Name = "den")] string? until, [FromQuery(Name = "loai")] string? kind, [FromQuery(Name = "ngay")] string? eachDay, CancellationToken cancellationToken)
    {
        if (User.HouseholdId() is not { } householdId)
        {
            return Forbid();
        }

        if (!BookMonth.TryRead(from, out var first) || !BookMonth.TryRead(until, out var last) || last.First < first.First || last.First > first.First.AddMonths(11) || kind is not ("csv" or "xlsx"))
        {
            return BadRequest();
        }

        // Written to a file of its own that goes with the answer: a year of lines never stands in memory, and a failure is no half of a book.
        var file = new FileStream(
            System.IO.Path.Combine(System.IO.Path.GetTempPath(), System.IO.Path.GetRandomFileName()),
            new FileStreamOptions { Mode = FileMode.CreateNew, Access = FileAccess.ReadWrite, Options = FileOptions.DeleteOnClose | FileOptions.Asynchronous });
        try
        {
            await books.ExportAsync(householdId, new BookExport(first, last, kind == "csv" ? BookFormat.Csv : BookFormat.Xlsx, EachDay: eachDay == "1"), file, cancellationToken);
        }
        catch
        {
            await file.DisposeAsync();
            throw;
        }

        file.Position = 0;
        var name = first == last ? $"so-ban-hang-{first}.{kind}" : $"so-ban-hang-{first}-{last}.{kind}";
        return File(file, kind == "csv" ? "text/csv; charset=utf-8" : "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet", name);
    }
}
