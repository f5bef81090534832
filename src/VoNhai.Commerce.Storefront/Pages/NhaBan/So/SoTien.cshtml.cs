using Microsoft.AspNetCore.Authorization;
using Microsoft.Extensions.Localization;
using VoNhai.Commerce.Counter;
using VoNhai.Commerce.SalesBook;
using VoNhai.Commerce.Storefront.Accounts;
using VoNhai.Commerce.Storefront.Resources;

namespace VoNhai.Commerce.Storefront.Pages.NhaBan.So;

/// <summary><c>/nha-ban/so-tien</c>: what money came and went, in cash and by transfer.</summary>
[Authorize(Policy = ShopRoles.Household)]
public sealed class SoTienModel(ISalesBook books, IBookDesk desk, TimeProvider time, IStringLocalizer<BookTexts> texts) : BookPageModel(books, desk, time, texts)
{
    /// <inheritdoc />
    public override IReadOnlyCollection<BookColumn> Columns => [BookColumn.Cash, BookColumn.Transfer, BookColumn.Told, BookColumn.Gateway];

    /// <inheritdoc />
    public override string Path => "/nha-ban/so-tien";
}
